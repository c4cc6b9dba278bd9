// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/user.h"
#include "store/run.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace Welkom {

/// What may differ by now from what was sent.
enum class UserProperty { UserPrincipalName, FirstName, LastName, DisplayName, Location, State };

/// One account of a run that could be taken back, as it was found before anything is deleted.
struct UndoRow
{
    RowPosition position;
    UserId id;
    QString userPrincipalName; ///< as it was sent
    /// What differs by now from what was sent.
    QList<UserProperty> changes;
    /// Names of the products it has licenses for by now.
    QStringList licenses;
    /// Whether it has licenses could not be found out: the account signed in may not read them.
    bool licensesUnknown = false;
    /// The create had no answer: only name and data say that this run made the account.
    bool answerLost = false;
    /// It is synchronised from the customer's own directory by now.
    bool synchronised = false;
    /// It stands among the deleted users: by somebody else, or by an undo that was cut off.
    bool gone = false;
    /// It was not found at all. A directory can lag, so it is deleted by its id all the same.
    bool missing = false;
    /// Another row has the same account: which of them made it is not known, so it is kept.
    bool claimedTwice = false;
    /// The user principal name that the account has now; empty when it is not there.
    QString nameNow;
    /// An undo was cut off here: the deletion may have been sent.
    bool requested = false;

    /// An undo can do nothing with it: it stays whatever is chosen.
    [[nodiscard]] bool mustStay() const
    {
        return claimedTwice || (synchronised && !gone && !missing);
    }
    /// The account has another user principal name now than was sent.
    [[nodiscard]] bool hasOtherName() const;
    /// The account is as this run made it, and certainly by this run.
    [[nodiscard]] bool isPlain() const;
};

/// Which accounts are deleted beside those that are as the run made them.
struct UndoChoice
{
    bool changed = false;    ///< also with other data than was sent
    bool licensed = false;   ///< also with licenses, or when that is not known
    bool answerLost = false; ///< also those whose create had no answer
};

/// What an undo can do.
struct UndoPlan
{
    QList<UndoRow> rows; ///< in the order of the file, those taken back before left out
    /// Rows that are still to be sent or settled: an undo does not touch them.
    qint64 unsettled = 0;
    qint64 removedBefore = 0;

    /// The rows that the choice takes back.
    [[nodiscard]] QList<UndoRow> chosen(const UndoChoice &choice) const;
};

/// Compares an account with what the run sent. `found` is nothing when it is gone.
[[nodiscard]] UndoRow undoRow(const RunRow &row, const QString &location,
                              const std::optional<DirectoryUser> &found);

/// Whether the choice takes this account back. One that is gone is taken too: it is only noted.
[[nodiscard]] bool isChosen(const UndoRow &row, const UndoChoice &choice);

} // namespace Welkom
