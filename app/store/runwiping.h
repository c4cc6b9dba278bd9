// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "run.h"
#include "rundatabase.h"

namespace Welkom {

// Letting go of what a run holds, so that nothing of it is left in the database's files (design
// section 4, promise 9). Plain functions on the store's thread. Errors: Storage of RunDatabase;
// NotFound, RunMissing.
//
// SQLite overwrites what is deleted (secure_delete), but leaves copies of rows that it moved
// between pages, and older pages in the write-ahead log. So the database is written anew (VACUUM)
// and the log cut to nothing (wal_checkpoint TRUNCATE).

/// Deletes the sealed passwords of a run, then wipes the files; done again, it only wipes.
/// RunUnsettled while an account or a reset is not certain; StoreBusy while another
/// program reads the store.
[[nodiscard]] Result<void> discardPasswords(RunDatabase &database, RunId run,
                                            const QDateTime &when);

/// Removes a run whose passwords were discarded, then wipes the files; else PasswordsKept.
/// RunUnsettled while a deletion is not certain.
[[nodiscard]] Result<void> forgetRun(RunDatabase &database, RunId run);

} // namespace Welkom
