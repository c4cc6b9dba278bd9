// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "error.h"
#include "user.h"

#include <QDateTime>

#include <optional>

namespace Welkom {

/// How far one row of a run is (design section 4, promise 3).
enum class RowState {
    Waiting, ///< not sent, or known not to have arrived
    Sending, ///< on its way; after a crash, the same as Unknown
    Created, ///< made by this run; its password can be saved
    Exists,  ///< there was an account already; never a password
    Refused, ///< the service said no, and why
    Unknown, ///< sent, no answer: to be settled by looking
};

/// Stable lower-case names: `waiting sending created exists refused unknown`.
[[nodiscard]] QString nameOf(RowState state);
/// The state of that name; nothing for a word that this version does not know.
[[nodiscard]] std::optional<RowState> rowStateOf(const QString &name);

/// What became of one row.
struct Outcome
{
    RowState state = RowState::Waiting;
    UserId id; ///< when created
    /// Created, but the answer was lost: recognised by looking, so the password is proven only by
    /// what was sent. A knowing reset is on offer.
    bool answerLost = false;
    /// Why it was refused, exists, or is unknown.
    std::optional<Error> error;
    RequestId requestId; ///< of the last create
    QDateTime when;      ///< UTC, of the last change
    /// Of the answer that said it was created: its status, 0 when none was had, and its
    /// MS-CorrelationId. An error carries its own.
    int httpStatus = 0;
    QString correlationId;

    friend bool operator==(const Outcome &, const Outcome &) = default;
};

/// Whether a row that was not created may fare better another time, although nothing about it is
/// changed (reference 3.3): the name was taken and the other account has gone since, the domain was
/// verified or taken out of federation, the directory has room again, another password is drawn;
/// and refusals that do not speak of the row at all. Not where the service said no to the row's own
/// data or location: that would be the same answer again. Never a row that is created, waiting, or
/// not certain.
[[nodiscard]] bool mayBeRetried(const Outcome &outcome);

/// Whether such a row needs another password for that: the service refused the one that it has.
[[nodiscard]] bool needsNewPassword(const Outcome &outcome);

} // namespace Welkom
