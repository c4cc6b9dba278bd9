// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "run.h"
#include "rundatabase.h"
#include "sealer.h"

namespace Welkom {

// What is written when refused rows are to be sent again. Plain functions on the store's thread.
// Errors: Storage of RunDatabase; NotFound, RunMissing.

/// Puts rows back to waiting, all or none, on disk when it returns. Their names are looked for anew
/// before the next create: what the run knew of them was true before. StoreBusy when one of them is
/// neither refused nor exists; PasswordsDiscarded.
[[nodiscard]] Result<void> putBack(RunDatabase &database, const Sealer &sealer, RunId run,
                                   const QList<RowRetry> &rows, const QDateTime &when);

} // namespace Welkom
