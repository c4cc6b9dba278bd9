// SPDX-License-Identifier: Apache-2.0

#include "passwordsave.h"

#include "filelanguage.h"

#include "users/passwordtable.h"

namespace Welkom {

Task<SavedPasswords> savePasswords(RunStore &store, RunId run, QString path, IfFileExists ifExists,
                                   Language language, QDateTime now)
{
    const auto loaded = co_await store.run(run);
    if (!loaded)
        co_return failure(loaded.error());
    const auto passwords = co_await store.passwords(run);
    if (!passwords)
        co_return failure(passwords.error());

    SavedPasswords saved;
    saved.users = passwords->byRow.size();
    saved.damaged = passwords->damaged;
    // A file without a password would only stand in the way of one that has them.
    if (saved.users == 0 && saved.damaged.isEmpty())
        co_return saved;

    const auto fileLanguage = fileLanguageOf(language);
    const auto table = passwordTable(passwordRows(*loaded, *passwords), fileLanguage);
    const auto written = writePrivateFile(path, passwordFile(table, fileLanguage), ifExists);
    if (!written)
        co_return failure(written.error());

    saved.note = written->note;
    const auto noted = co_await store.markPasswordsSaved(run, path, now);
    if (!noted)
        co_return failure(noted.error());
    co_return saved;
}

} // namespace Welkom
