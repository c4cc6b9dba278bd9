// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rowchanges.h"

#include "core/customer.h"
#include "core/outcome.h"
#include "core/result.h"
#include "users/passwordtable.h"
#include "users/uploadplan.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace Welkom {

/// A run of this store: a running number, short enough to type, never used twice.
struct RunId
{
    qint64 value = 0;

    [[nodiscard]] QString text() const { return QString::number(value); }
    friend bool operator==(const RunId &, const RunId &) = default;
};

/// The run of that number as a person types it; nothing for what is no number from 1.
[[nodiscard]] std::optional<RunId> runIdOf(const QString &text);

/// On whose behalf, and where, a run is done. A run is bound to it (design, promise 6).
struct RunBinding
{
    QString authority;       ///< URL of the sign-in service
    QString apiBase;         ///< URL of the service
    QString partnerTenantId; ///< a GUID
    QString account;         ///< the user principal name of who is signed in
};

/// Storage of a run refused under another binding: NotAllowed, OtherAccount, whose subject says
/// where the run belongs and whose serviceText says where one is signed in now.
[[nodiscard]] Result<void> requireSameBinding(const RunBinding &ofRun, const RunBinding &now);

/// All that begins a run: what will be made, for whom, from which file.
struct NewRun
{
    RunBinding binding;
    UploadPlan plan;
    QString fileName;    ///< without its folder
    QByteArray fileHash; ///< SHA-256 of the file's bytes
    QDateTime started;   ///< UTC
};

/// Whether a row's name was at the customer before the run's first create.
enum class NameBefore {
    NotLooked, ///< the first listing has not been stored yet
    Absent,    ///< neither among the active nor among the deleted users
    Active,
    Deleted,
};

/// The names, folded, that the first listing of a run found.
struct FirstListing
{
    QStringList active;
    QStringList deleted;
};

/// One row as the store holds it; its password comes by another question.
struct RunRow : PersonNames
{
    RowPosition position; ///< `position.row` names the row within its run
    NameBefore nameBefore = NameBefore::NotLooked;
    Outcome outcome;
    std::optional<Removal> removal;     ///< when undo has got to it
    std::optional<PasswordReset> reset; ///< when its password was reset
    /// A file that was whole on disk has the password that the row has now.
    bool passwordSaved = false;
    /// Another row, of this run or another, has the same account. One of them has it wrongly, so it
    /// is never deleted on behalf of either.
    bool accountClaimedTwice = false;

    /// Made by this run, and not taken back again.
    [[nodiscard]] bool hasAccount() const
    {
        return outcome.state == RowState::Created && !(removal && removal->isDone());
    }
};

struct RunCounts
{
    qint64 records = 0;
    qint64 waiting = 0;
    qint64 sending = 0; ///< on their way; of a run nobody works on: unknown
    qint64 created = 0;
    qint64 exists = 0;
    qint64 refused = 0;
    qint64 unknown = 0;

    /// Counts one row in (`by` 1) or out (`by` -1).
    void count(RowState state, qint64 by = 1);
    [[nodiscard]] bool hasWorkLeft() const { return waiting + sending + unknown > 0; }
    friend bool operator==(const RunCounts &, const RunCounts &) = default;
};

struct RunSummary
{
    RunId id;
    RunBinding binding;
    Customer customer;
    QString location;
    QString fileName;
    QByteArray fileHash;
    QDateTime started;
    bool firstListingStored = false;
    /// Valid when passwords were saved to a file: the last time, with its path. Which rows it holds
    /// is a matter of each row: see unsaved.
    QDateTime passwordsSavedAt;
    QString passwordsSavedTo;
    /// Valid when the sealed passwords were let go of; and when nothing of them is left on disk.
    QDateTime passwordsDiscardedAt;
    QDateTime passwordsWipedAt;
    RunCounts counts;
    qint64 removed = 0;   ///< created rows whose account was deleted again
    qint64 removing = 0;  ///< created rows whose deletion is not certain
    qint64 resetting = 0; ///< created rows whose reset password is not certain
    /// Rows with an account whose present password is in no file that was whole on disk; none when
    /// the passwords were discarded.
    qint64 unsaved = 0;

    /// `unfinished` or `finished`: the word in JSON. Without its passwords a run cannot go on.
    [[nodiscard]] QString state() const;
    [[nodiscard]] bool canGoOn() const;
    /// Accounts that exist and have a password here.
    [[nodiscard]] qint64 passwords() const;
    /// There are passwords that no file has.
    [[nodiscard]] bool hasUnsavedPasswords() const;
    /// A file has the present password of every row whose account exists or may exist.
    [[nodiscard]] bool allPasswordsSaved() const;
};

struct Run
{
    RunSummary summary;
    QList<RunRow> rows; ///< in the order of the file
};

/// Passwords by row. One that does not open leaves the others as they are.
struct OpenedPasswords
{
    QHash<qint64, Secret> byRow;
    /// By row, which sealed password was opened (Sealer::nameSize): what a file that was made of
    /// these passwords holds, whatever happens to the row meanwhile.
    QHash<qint64, QByteArray> sealNames;
    QList<qint64> damaged; ///< rows whose sealed password was changed on disk
};

/// The run as its password file tells of it, with the passwords of its created rows. Accounts that
/// were deleted again are left out.
[[nodiscard]] QList<PasswordRow> passwordRows(const Run &run, const OpenedPasswords &passwords);

} // namespace Welkom
