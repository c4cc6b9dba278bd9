// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "run.h"
#include "rundatabase.h"

namespace Welkom {

// What is written while a run is taken back. Plain functions on the store's thread; each is on disk
// when it returns. Errors: Storage of RunDatabase; NotFound, RunMissing.

/// Marks deletions as requested, all or none. StoreBusy when one of the rows has no account that
/// this run made and still has.
[[nodiscard]] Result<void> requestRemovals(RunDatabase &database, RunId run,
                                           const QList<PlannedRemoval> &removals,
                                           const QDateTime &when);

/// Forgets that deletions were requested which never left, all or none.
[[nodiscard]] Result<void> withdrawRemovals(RunDatabase &database, RunId run,
                                            const QList<qint64> &rows);

/// Writes what became of a deletion, unless it is done already.
[[nodiscard]] Result<void> writeRemoval(RunDatabase &database, RunId run, qint64 row,
                                        const Removal &removal);

} // namespace Welkom
