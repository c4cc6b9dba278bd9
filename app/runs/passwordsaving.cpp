// SPDX-License-Identifier: Apache-2.0

#include "passwordsaving.h"

#include "core/clock.h"
#include "store/runstore.h"
#include "store/workerthread.h"
#include "users/passwordtable.h"

#include <QCoroFuture>

namespace Welkom {

namespace {

/// Which sealed passwords stand in the file: those of rows that are told of with their password.
QHash<qint64, QByteArray> namesInFile(const QList<PasswordRow> &rows,
                                      const OpenedPasswords &passwords)
{
    QHash<qint64, QByteArray> names;
    for (const auto &row : rows) {
        const auto number = row.position.row;
        if (row.outcome.state == RowState::Created && passwords.sealNames.contains(number))
            names.insert(number, passwords.sealNames.value(number));
    }
    return names;
}

/// The disk may be slow.
Task<SavedFile> write(QString path, QList<PasswordRow> rows, IfFileExists ifExists,
                      FileLanguage language)
{
    WorkerThread writer(QStringLiteral("password file"));
    const auto writing = writer.ask([path, rows, ifExists, language] {
        return writePrivateFile(path, passwordFile(passwordTable(rows, language), language),
                                ifExists);
    });
    const auto written = co_await writing;
    co_return written;
}

} // namespace

Task<SavedPasswords> savePasswords(RunStore *store, const Clock *clock, RunId run, QString path,
                                   IfFileExists ifExists, FileLanguage language)
{
    const auto loaded = co_await store->run(run);
    if (!loaded)
        co_return failure(loaded.error());
    const auto passwords = co_await store->passwords(run);
    if (!passwords)
        co_return failure(passwords.error());

    const auto rows = passwordRows(*loaded, *passwords);
    const auto names = namesInFile(rows, *passwords);
    SavedPasswords saved;
    saved.path = path;
    saved.users = names.size();
    saved.damaged = passwords->damaged;
    saved.unsaved = loaded->summary.unsaved;
    // A file without a password would only stand in the way of one that has them.
    if (saved.users == 0 && saved.damaged.isEmpty())
        co_return saved;

    const auto written = co_await write(path, rows, ifExists, language);
    if (!written)
        co_return failure(written.error());
    saved.note = written->note;
    saved.when = clock->utcNow();
    const auto noted = co_await store->markPasswordsSaved(run, names, path, saved.when);
    if (!noted)
        co_return failure(noted.error());
    const auto after = co_await store->run(run);
    if (!after)
        co_return failure(after.error());
    saved.unsaved = after->summary.unsaved;
    co_return saved;
}

} // namespace Welkom
