// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/outcome.h"
#include "core/user.h"
#include "store/run.h"

#include <QDateTime>

#include <optional>

namespace Welkom {

/// A row that is to be sent, and what is known of its earlier tries.
struct RowToSend
{
    qint64 row = 0; ///< RowPosition::row
    NewUser user;
    RequestId requestId; ///< of the next try
    NameBefore nameBefore = NameBefore::NotLooked;
    /// Waiting or Unknown, as the store has it between two tries.
    RowState state = RowState::Waiting;
    /// An earlier try may have taken effect: a name that is taken may be this row's own account.
    bool inDoubt = false;
    /// The last try found the name taken: another would tell nothing new.
    bool nameTaken = false;
    /// Why, as far as it is known.
    std::optional<Error> doubt;
    /// The service refused the first password, and another one was drawn.
    bool passwordReplaced = false;
};

/// What became of a row in doubt whose name stands in a listing (design section 4, promise 3). The
/// account is this run's when its name was in neither first listing, its names and location are
/// those that were sent, and it is not synchronised from elsewhere: *created*, answer lost.
/// Otherwise *exists*. That the name is absent says nothing yet: a listing can lag.
[[nodiscard]] Outcome settled(const RowToSend &row, const DirectoryUser &found,
                              const QDateTime &when);

/// *exists* without having been sent: the name was taken before the run began.
[[nodiscard]] Outcome takenBefore(const RowToSend &row, const QDateTime &when);

} // namespace Welkom
