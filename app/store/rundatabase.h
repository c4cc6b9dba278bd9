// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "storeaccess.h"

#include "core/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <functional>

namespace Welkom {

/// The SQLite file of the run store: made owner-only, opened with the pragmas of design section 4,
/// checked, and brought to this version's schema. Lives on one thread from open() to the end.
///
/// Every error is Storage: StoreCorrupt (no database, or a damaged one), StoreNewer, StoreBusy,
/// DiskFull, FileUnwritable; the subject is the file.
class RunDatabase
{
public:
    /// The schema this version writes. Migrations from every earlier one stand in the .cpp.
    static int schemaVersion();

    RunDatabase();
    RunDatabase(const RunDatabase &) = delete;
    RunDatabase &operator=(const RunDatabase &) = delete;
    ~RunDatabase();

    /// Opens, or makes, `welkom.sqlite` in `folder`, which is made when it does not exist.
    [[nodiscard]] Result<StorePlace> open(const QString &folder);
    [[nodiscard]] bool isOpen() const { return m_database.isOpen(); }

    /// The GUID that the store got when it was made.
    [[nodiscard]] Result<QString> storeId();

    /// Runs one statement with its values by position.
    [[nodiscard]] Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {});
    /// For many rows of one statement: prepare it once, run it often.
    [[nodiscard]] Result<QSqlQuery> prepare(const QString &sql);
    [[nodiscard]] Result<void> run(QSqlQuery &prepared, const QVariantList &values);

    /// All of `work` or, when it or the commit fails, nothing. On disk when it returns.
    [[nodiscard]] Result<void> inTransaction(const std::function<Result<void>()> &work);
    /// The same by hand, for a transaction that outlives a function.
    [[nodiscard]] Result<void> beginTransaction();
    [[nodiscard]] Result<void> commit();
    void rollBack();

private:
    [[nodiscard]] Result<void> makeFile(const QString &folder);
    [[nodiscard]] Result<void> setPragmas();
    [[nodiscard]] Result<void> check();
    [[nodiscard]] Result<void> migrate();
    [[nodiscard]] Error errorOf(const QSqlError &error) const;

    QString m_connection;
    QString m_file;
    QSqlDatabase m_database;
};

/// A text for a column that is NOT NULL: Qt binds a null QString as NULL.
[[nodiscard]] QVariant textValue(const QString &text);
/// Times lie in the database as ISO 8601 in UTC with milliseconds; invalid ones as NULL.
[[nodiscard]] QVariant timeValue(const QDateTime &time);
[[nodiscard]] QDateTime timeOf(const QVariant &value);

} // namespace Welkom
