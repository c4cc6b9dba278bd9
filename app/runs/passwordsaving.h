// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/privatefile.h"
#include "store/run.h"
#include "tables/csvwriter.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace Welkom {

class Clock;
class RunStore;

/// A password file that was written.
struct SavedPasswords
{
    QString path;
    QDateTime when;        ///< UTC
    qint64 users = 0;      ///< accounts with a password in the file
    QList<qint64> damaged; ///< rows whose sealed password no longer opens; not in the file
    /// Accounts of the run whose present password is in no file, now that this one is there:
    /// damaged ones, and those that were made while it was written.
    qint64 unsaved = 0;
    std::optional<Error> note; ///< others may be able to read the file
};

/// Writes the password file of a run to `path`, on a thread of its own, and notes in the store
/// which rows it holds: those rows count as saved, and no others (design section 4, promise 1). A
/// run without a password gives no file, and 0 users.
///
/// `store` is unlocked; it and `clock` outlive the wait. Errors: Storage of the store or of
/// writePrivateFile(); the passwords stay in the store.
[[nodiscard]] Task<SavedPasswords> savePasswords(RunStore *store, const Clock *clock, RunId run,
                                                 QString path, IfFileExists ifExists,
                                                 FileLanguage language);

} // namespace Welkom
