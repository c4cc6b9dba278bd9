// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "run.h"
#include "rundatabase.h"
#include "sealer.h"

namespace Welkom {

// What is written while a run goes on. Plain functions on the store's thread; each is one
// transaction and on disk when it returns, except where it says otherwise. Errors: Storage of
// RunDatabase; NotFound, RunMissing.

/// Stores a run with all its passwords sealed, and for each row the MS-RequestId of its first
/// create. InvalidInput when there is nothing to upload; Storage when a row or a name comes twice.
[[nodiscard]] Result<RunId> insertRun(RunDatabase &database, const Sealer &sealer,
                                      const NewRun &run);

/// Notes which of the run's names were at the customer before its first create. A second listing
/// changes nothing: it would hold what the run itself has made.
[[nodiscard]] Result<void> storeFirstListing(RunDatabase &database, RunId run,
                                             const FirstListing &listing, const QDateTime &when);

/// Marks rows as sending. Storage, StoreBusy when another program has recorded what became of one
/// of them.
[[nodiscard]] Result<void> claimRows(RunDatabase &database, RunId run, const QList<qint64> &rows);

/// Writes what became of one row, unless it is created already. Inside the caller's transaction.
[[nodiscard]] Result<void> writeOutcome(RunDatabase &database, RunId run, qint64 row,
                                        const Outcome &outcome);

/// Notes the MS-RequestId under which a row will be sent again.
[[nodiscard]] Result<void> renewRequestId(RunDatabase &database, RunId run, qint64 row,
                                          const RequestId &requestId);

/// Seals another password and notes the MS-RequestId under which it will be sent.
[[nodiscard]] Result<void> replacePassword(RunDatabase &database, const Sealer &sealer, RunId run,
                                           qint64 row, const Secret &password,
                                           const RequestId &requestId);

/// Notes which sealed passwords a file on disk holds, by row.
[[nodiscard]] Result<void> markPasswordsSaved(RunDatabase &database, RunId run,
                                              const QHash<qint64, QByteArray> &sealNames,
                                              const QString &where, const QDateTime &when);

} // namespace Welkom
