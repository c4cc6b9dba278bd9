// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "run.h"
#include "rundatabase.h"
#include "sealer.h"

namespace Welkom {

// What is read of runs. Plain functions on the store's thread. Errors: Storage of RunDatabase;
// NotFound, RunMissing.

/// All runs with their counts, newest first.
[[nodiscard]] Result<QList<RunSummary>> runSummaries(RunDatabase &database);

/// One run with its rows.
[[nodiscard]] Result<Run> loadRun(RunDatabase &database, RunId run);

/// Which rows' passwords are asked for.
enum class PasswordsOf {
    CreatedRows, ///< to be saved
    OpenRows,    ///< to be sent: waiting, sending, unknown
};

/// Nothing while the run still has its passwords; else PasswordsDiscarded.
[[nodiscard]] Result<void> requirePasswordsKept(RunDatabase &database, RunId run);

[[nodiscard]] Result<OpenedPasswords> openPasswords(RunDatabase &database, const Sealer &sealer,
                                                    RunId run, PasswordsOf which);

} // namespace Welkom
