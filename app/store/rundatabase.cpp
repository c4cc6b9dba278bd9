// SPDX-License-Identifier: Apache-2.0

#include "rundatabase.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QStorageInfo>
#include <QStringList>
#include <QUuid>
#include <QVariant>

#include <array>
#include <atomic>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto ownerFolder = ownerFile | QFile::ExeOwner;
constexpr auto anybodyElse = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
    | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

/// "WLKM": tells our file from any other SQLite database.
constexpr int applicationId = 0x574c4b4d;

/// What brings a store from version i to i + 1. A version that was released is never edited.
const QList<QStringList> &migrations()
{
    static const QList<QStringList> all {
        {
            u"CREATE TABLE store (only_one INTEGER PRIMARY KEY CHECK (only_one = 1),"
            " id TEXT NOT NULL, made_at TEXT NOT NULL)"_s,
            // How the key is had, never the key. Several numbers leave room for a new key one day.
            u"CREATE TABLE store_key (number INTEGER PRIMARY KEY,"
            " source TEXT NOT NULL CHECK (source IN ('secret-store', 'passphrase')),"
            " entry TEXT, salt BLOB, operations INTEGER, memory INTEGER,"
            " check_value BLOB NOT NULL, made_at TEXT NOT NULL)"_s,
            u"CREATE TABLE run (id INTEGER PRIMARY KEY AUTOINCREMENT,"
            " authority TEXT NOT NULL, api_base TEXT NOT NULL, partner_tenant_id TEXT NOT NULL,"
            " account TEXT NOT NULL, customer_id TEXT NOT NULL, customer_domain TEXT NOT NULL,"
            " customer_name TEXT NOT NULL, location TEXT NOT NULL, file_name TEXT NOT NULL,"
            " file_hash BLOB NOT NULL, started_at TEXT NOT NULL, listed_at TEXT,"
            " passwords_saved_at TEXT, passwords_saved_to TEXT)"_s,
            u"CREATE TABLE row (run_id INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,"
            " row INTEGER NOT NULL, line INTEGER NOT NULL, record INTEGER NOT NULL,"
            " user_principal_name TEXT NOT NULL, folded_name TEXT NOT NULL,"
            " first_name TEXT NOT NULL, last_name TEXT NOT NULL, display_name TEXT NOT NULL,"
            " name_before TEXT CHECK (name_before IN ('absent', 'active', 'deleted')),"
            " state TEXT NOT NULL CHECK (state IN"
            " ('waiting', 'sending', 'created', 'exists', 'refused', 'unknown')),"
            " object_id TEXT, answer_lost INTEGER NOT NULL DEFAULT 0, request_id TEXT NOT NULL,"
            " changed_at TEXT, error_kind TEXT, error_reason TEXT, error_subject TEXT,"
            " service_text TEXT, http_status INTEGER, service_code TEXT, error_request_id TEXT,"
            " error_correlation_id TEXT, sealed_password BLOB,"
            " PRIMARY KEY (run_id, row), UNIQUE (run_id, folded_name)) WITHOUT ROWID"_s,
        },
        {
            // What the answer that made an account said of itself, for a support ticket.
            u"ALTER TABLE row ADD COLUMN answer_status INTEGER"_s,
            u"ALTER TABLE row ADD COLUMN answer_correlation_id TEXT"_s,
            // The sealed passwords were let go of; then, that nothing of them is left in the files.
            u"ALTER TABLE run ADD COLUMN passwords_discarded_at TEXT"_s,
            u"ALTER TABLE run ADD COLUMN passwords_wiped_at TEXT"_s,
            u"CREATE TABLE removal (run_id INTEGER NOT NULL, row INTEGER NOT NULL,"
            " state TEXT NOT NULL, request_id TEXT NOT NULL, changed_at TEXT NOT NULL,"
            " error_kind TEXT, error_reason TEXT, error_subject TEXT, service_text TEXT,"
            " http_status INTEGER, service_code TEXT, error_request_id TEXT,"
            " error_correlation_id TEXT, PRIMARY KEY (run_id, row),"
            " FOREIGN KEY (run_id, row) REFERENCES row (run_id, row) ON DELETE CASCADE)"
            " WITHOUT ROWID"_s,
            // Until its answer is in, a reset keeps its password beside the older one.
            u"CREATE TABLE password_reset (run_id INTEGER NOT NULL, row INTEGER NOT NULL,"
            " state TEXT NOT NULL, request_id TEXT NOT NULL, changed_at TEXT NOT NULL,"
            " error_kind TEXT, error_reason TEXT, error_subject TEXT, service_text TEXT,"
            " http_status INTEGER, service_code TEXT, error_request_id TEXT,"
            " error_correlation_id TEXT, sealed_password BLOB, PRIMARY KEY (run_id, row),"
            " FOREIGN KEY (run_id, row) REFERENCES row (run_id, row) ON DELETE CASCADE)"
            " WITHOUT ROWID"_s,
        },
        {
            // The head of the sealed password that a file on disk holds (Sealer::nameSize). Which
            // rows an older version's file held is not known, so none of them counts as saved.
            u"ALTER TABLE row ADD COLUMN saved_name BLOB"_s,
            // To see at once whether two rows claim one account.
            u"CREATE INDEX row_by_account ON row (object_id)"_s,
        },
    };
    return all;
}

bool isOwnerOnly(const QString &path)
{
    return !(QFileInfo(path).permissions() & anybodyElse);
}

/// The folders of the user's own are left as they are; ours, new or found, is the owner's only.
bool isOurFolder(const QString &folder, const QString &file)
{
    return QFileInfo::exists(file)
        || QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

Error storageError(ErrorReason reason, const QString &subject, const QString &words = {})
{
    Error error;
    error.kind = ErrorKind::Storage;
    error.reason = reason;
    error.subject = subject;
    error.serviceText = words;
    return error;
}

/// Whether a file may be handed to SQLite, which takes anything shorter than a header for a new
/// database and would begin anew in what is left of one.
bool isEmptyOrDatabase(QFile &file)
{
    constexpr qint64 smallestPage = 512;
    return file.size() == 0
        || (file.size() >= smallestPage && file.read(16) == QByteArray("SQLite format 3\0", 16));
}

/// The cause behind a result code of SQLite (https://www.sqlite.org/rescode.html).
ErrorReason reasonOf(int resultCode)
{
    switch (resultCode & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return ErrorReason::StoreBusy;
    case 1:  // SQLITE_ERROR: our statements are right, so what they meet is no longer our schema
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return ErrorReason::StoreCorrupt;
    case 13: // SQLITE_FULL
        return ErrorReason::DiskFull;
    case 3:  // SQLITE_PERM
    case 8:  // SQLITE_READONLY
    case 10: // SQLITE_IOERR
    case 14: // SQLITE_CANTOPEN
        return ErrorReason::FileUnwritable;
    default:
        return ErrorReason::None;
    }
}

} // namespace

int RunDatabase::schemaVersion()
{
    return static_cast<int>(migrations().size());
}

RunDatabase::RunDatabase()
{
    static std::atomic_int count = 0;
    m_connection = u"welkom-runs-%1"_s.arg(++count);
}

RunDatabase::~RunDatabase()
{
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<StorePlace> RunDatabase::open(const QString &folder)
{
    Q_ASSERT(!m_database.isValid());
    m_file = QDir(folder).absoluteFilePath(u"welkom.sqlite"_s);
    if (const auto made = makeFile(folder); !made)
        return failure(made.error());

    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(m_file);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!m_database.open())
        return failure(errorOf(m_database.lastError()));
    for (const auto step : {&RunDatabase::check, &RunDatabase::setPragmas, &RunDatabase::migrate}) {
        if (const auto done = (this->*step)(); !done) {
            m_database.close();
            return failure(done.error());
        }
    }

    StorePlace place {m_file, isOwnerOnly(folder)};
    for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        const auto file = m_file + suffix;
        if (QFileInfo::exists(file) && !isOwnerOnly(file))
            place.ownerOnly = false;
    }
    return place;
}

Result<void> RunDatabase::makeFile(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.exists()) {
        QDir().mkpath(info.absolutePath());
        // Another program may have made it in between: then it is there, which is all we want.
        QDir().mkdir(info.absoluteFilePath(), ownerFolder);
    }
    if (!QFileInfo(folder).isDir())
        return failure(storageError(ErrorReason::FileUnwritable, m_file));
    if (isOurFolder(folder, m_file) && !isOwnerOnly(folder))
        QFile::setPermissions(folder, ownerFolder);

    // SQLite gives its -wal and -shm files the permissions of the database.
    QFile file(m_file);
    if (!file.exists() && !file.open(QFile::ReadWrite | QFile::NewOnly, ownerFile)
        && !file.exists())
        return failure(storageError(file.error() == QFile::ResourceError
                                        ? ErrorReason::DiskFull
                                        : ErrorReason::FileUnwritable,
                                    m_file, file.errorString()));
    if (!file.isOpen() && !file.open(QFile::ReadOnly))
        return failure(storageError(ErrorReason::FileUnwritable, m_file, file.errorString()));
    if (!isEmptyOrDatabase(file))
        return failure(storageError(ErrorReason::StoreCorrupt, m_file));
    file.close();
    for (const auto &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        const auto path = m_file + suffix;
        if (QFileInfo::exists(path) && !isOwnerOnly(path))
            QFile::setPermissions(path, ownerFile);
    }
    return {};
}

/// Looks before anything is changed: a newer or a foreign database stays as it is.
Result<void> RunDatabase::check()
{
    auto version = run(u"PRAGMA user_version"_s);
    if (!version)
        return failure(version.error());
    version->next();
    const auto found = version->value(0).toInt();
    version->finish();
    auto application = run(u"PRAGMA application_id"_s);
    if (!application)
        return failure(application.error());
    application->next();
    const auto owner = application->value(0).toInt();
    application->finish();
    auto tables = run(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!tables)
        return failure(tables.error());
    tables->next();
    const bool isNew = found == 0 && owner == 0 && tables->value(0).toInt() == 0;
    tables->finish();
    // Version and owner are written together, with all that they stand for.
    if (!isNew && (owner != applicationId || found <= 0))
        return failure(storageError(ErrorReason::StoreCorrupt, m_file));
    if (found > schemaVersion())
        return failure(storageError(ErrorReason::StoreNewer, m_file));

    // The whole check, not the quick one: only by comparing a table with its index is it seen that
    // a key was changed, behind which rows would be missing unnoticed.
    auto health = run(u"PRAGMA integrity_check(1)"_s);
    if (!health)
        return failure(health.error());
    if (!health->next() || health->value(0).toString() != "ok"_L1)
        return failure(storageError(ErrorReason::StoreCorrupt, m_file));
    health->finish();
    auto strays = run(u"PRAGMA foreign_key_check"_s);
    if (!strays)
        return failure(strays.error());
    if (strays->next())
        return failure(storageError(ErrorReason::StoreCorrupt, m_file));
    return {};
}

Result<void> RunDatabase::setPragmas()
{
    // Where WAL is not to be had (network shares), SQLite stays with its rollback journal, which is
    // as durable and only slower. fullfsync means something on macOS only.
    for (const auto &pragma :
         {u"journal_mode = WAL"_s, u"synchronous = FULL"_s, u"fullfsync = ON"_s,
          u"checkpoint_fullfsync = ON"_s, u"foreign_keys = ON"_s, u"secure_delete = ON"_s}) {
        if (const auto set = run(u"PRAGMA "_s + pragma); !set)
            return failure(set.error());
    }
    return {};
}

Result<void> RunDatabase::migrate()
{
    return inTransaction([this]() -> Result<void> {
        // Read again inside: another program may just have done it.
        auto version = run(u"PRAGMA user_version"_s);
        if (!version)
            return failure(version.error());
        version->next();
        const auto from = version->value(0).toInt();
        version->finish();
        if (from == schemaVersion())
            return {};
        for (auto step = from; step < schemaVersion(); ++step) {
            for (const auto &sql : migrations().at(step)) {
                if (const auto done = run(sql); !done)
                    return failure(done.error());
            }
        }
        if (from == 0) {
            const auto id = QUuid::createUuid().toString(QUuid::WithoutBraces);
            const auto made = run(u"INSERT INTO store (only_one, id, made_at) VALUES (1, ?, ?)"_s,
                                  {id, timeValue(QDateTime::currentDateTimeUtc())});
            if (!made)
                return failure(made.error());
        }
        for (const auto &pragma : {u"PRAGMA application_id = %1"_s.arg(applicationId),
                                   u"PRAGMA user_version = %1"_s.arg(schemaVersion())}) {
            if (const auto set = run(pragma); !set)
                return failure(set.error());
        }
        return {};
    });
}

Result<QString> RunDatabase::storeId()
{
    auto found = run(u"SELECT id FROM store"_s);
    if (!found)
        return failure(found.error());
    if (!found->next())
        return failure(storageError(ErrorReason::StoreCorrupt, m_file));
    return found->value(0).toString();
}

Result<QSqlQuery> RunDatabase::prepare(const QString &sql)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return failure(errorOf(query.lastError()));
    return query;
}

Result<void> RunDatabase::run(QSqlQuery &prepared, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        prepared.bindValue(static_cast<int>(i), values.at(i));
    if (!prepared.exec())
        return failure(errorOf(prepared.lastError()));
    return {};
}

Result<QSqlQuery> RunDatabase::run(const QString &sql, const QVariantList &values)
{
    auto query = prepare(sql);
    if (!query)
        return query;
    if (const auto done = run(*query, values); !done)
        return failure(done.error());
    return query;
}

Result<void> RunDatabase::inTransaction(const std::function<Result<void>()> &work)
{
    if (const auto begun = beginTransaction(); !begun)
        return begun;
    if (const auto done = work(); !done) {
        rollBack();
        return done;
    }
    return commit();
}

Result<void> RunDatabase::beginTransaction()
{
    // IMMEDIATE takes the write lock now, so that no later statement finds it taken.
    if (const auto begun = run(u"BEGIN IMMEDIATE"_s); !begun)
        return failure(begun.error());
    return {};
}

Result<void> RunDatabase::commit()
{
    if (const auto done = run(u"COMMIT"_s); !done) {
        rollBack();
        return failure(done.error());
    }
    return {};
}

void RunDatabase::rollBack()
{
    // SQLite has rolled back by itself after some faults; a second time is refused harmlessly.
    (void)run(u"ROLLBACK"_s);
}

Error RunDatabase::errorOf(const QSqlError &error) const
{
    auto reason = reasonOf(error.nativeErrorCode().toInt());
    // Without room for its helper files, SQLite speaks of a fault of reading and writing.
    constexpr qint64 littleRoom = 65'536;
    const QStorageInfo disk(QFileInfo(m_file).path());
    if (reason == ErrorReason::FileUnwritable && disk.isValid() && !disk.isReadOnly()
        && disk.bytesAvailable() < littleRoom)
        reason = ErrorReason::DiskFull;
    return storageError(reason, m_file, error.databaseText());
}

QVariant textValue(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

QVariant timeValue(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toUTC().toString(Qt::ISODateWithMs)) : QVariant();
}

QDateTime timeOf(const QVariant &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

} // namespace Welkom
