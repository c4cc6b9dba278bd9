// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/privatefile.h"
#include "store/runstore.h"
#include "translations/translations.h"

#include <QDateTime>

namespace Welkom {

/// A password file that was written.
struct SavedPasswords
{
    qsizetype users = 0;       ///< accounts with a password in the file
    QList<qint64> damaged;     ///< rows whose sealed password no longer opens
    std::optional<Error> note; ///< others may be able to read the file
};

/// Writes the password file of a run to `path` and notes in the store that it was saved. The store
/// is unlocked and outlives the wait. A run that has no account yet gives no file, and 0 users.
/// Errors: Storage of the store or of writePrivateFile(); the passwords stay in the store.
[[nodiscard]] Task<SavedPasswords> savePasswords(RunStore &store, RunId run, QString path,
                                                 IfFileExists ifExists, Language language,
                                                 QDateTime now);

} // namespace Welkom
