// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "run.h"
#include "rundatabase.h"
#include "sealer.h"

#include <optional>

namespace Welkom {

// What is written while a password is reset. Plain functions on the store's thread; each is on disk
// when it returns. Errors: Storage of RunDatabase; NotFound, RunMissing.

/// Seals the next password of an account beside the one it has. StoreBusy when the row has no
/// account that this run made and still has; PasswordsDiscarded.
[[nodiscard]] Result<void> requestReset(RunDatabase &database, const Sealer &sealer, RunId run,
                                        qint64 row, const Secret &password,
                                        const RequestId &requestId, const QDateTime &when);

/// The password of a reset without an answer. StoreCorrupt when it does not open.
[[nodiscard]] Result<std::optional<Secret>>
openRequestedReset(RunDatabase &database, const Sealer &sealer, RunId run, qint64 row);

/// Writes what became of a requested reset: with Done its password becomes the row's.
[[nodiscard]] Result<void> writeReset(RunDatabase &database, RunId run, qint64 row,
                                      const PasswordReset &reset);

} // namespace Welkom
