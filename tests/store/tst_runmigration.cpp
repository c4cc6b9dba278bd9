// SPDX-License-Identifier: Apache-2.0

#include "store/rundatabase.h"
#include "store/runstore.h"
#include "support/testsubject.h"
#include "support/waiting.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

/// A store as an earlier version wrote it, from its dump: one statement a line.
void restore(const QString &dump, const QString &folder)
{
    QFile file(dump);
    QVERIFY2(file.open(QFile::ReadOnly), qPrintable(dump));
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
        database.setDatabaseName(folder + u"/welkom.sqlite"_s);
        QVERIFY(database.open());
        QSqlQuery query(database);
        while (!file.atEnd()) {
            const auto sql = QString::fromUtf8(file.readLine()).trimmed();
            // Made by AUTOINCREMENT, and not to be made by hand.
            if (sql.isEmpty() || sql.startsWith("CREATE TABLE sqlite_sequence"_L1))
                continue;
            QVERIFY2(query.exec(sql),
                     qPrintable(sql.left(200) + u": "_s + query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(u"old"_s);
}

} // namespace

/// Stores of earlier versions: nothing of them is lost.
class RunMigrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        restore(QStringLiteral(WELKOM_TEST_DATA "/runs/version-1.sql"), m_folder.path());
    }

    void aStoreOfVersionOneKeepsItsRunsAndPasswords()
    {
        {
            RunStore store;
            QVERIFY(wait(store.open(m_folder.path())).has_value());
            const auto passphrase = Secret(QByteArrayView("correct horse battery staple"));
            QVERIFY(wait(store.unlock(KeySource::from(passphrase))).has_value());

            const auto runs = wait(store.runs()).value();
            QCOMPARE(runs.size(), 2);
            QCOMPARE(runs.at(0).state(), u"unfinished"_s);
            QCOMPARE(runs.at(0).counts, RunCounts({4, 1, 0, 2, 0, 0, 1}));
            QCOMPARE(runs.at(1).state(), u"finished"_s);
            QCOMPARE(runs.at(1).counts, RunCounts({4, 0, 0, 3, 0, 1, 0}));
            QVERIFY(!runs.at(1).passwordsDiscardedAt.isValid());
            QCOMPARE(runs.at(1).passwords(), 3);

            const auto passwords = wait(store.passwords({1})).value();
            QVERIFY(passwords.damaged.isEmpty());
            QCOMPARE(passwords.byRow.value(2), Secret(QByteArrayView("XhkZ39f#Aui9M28u")));
            QCOMPARE(passwords.byRow.value(3), Secret(QByteArrayView("v!VZSv7XYprqr4-J")));
            QCOMPARE(passwords.byRow.value(4), Secret(QByteArrayView("bq*$RmS4sJYJ_C$v")));
            QCOMPARE(wait(store.openRowPasswords({2}))->byRow.size(), 2);

            const auto rows = wait(store.run({1})).value().rows;
            QCOMPARE(rows.at(3).outcome.error->reason, ErrorReason::UnknownDomain);
            QVERIFY(!rows.at(0).removal);
            QVERIFY(!rows.at(0).reset);
            QCOMPARE(rows.at(0).outcome.httpStatus, 0);

            // And what this version adds can be written into it.
            QVERIFY(wait(store.requestRemovals({1}, {{2, RequestId::make()}},
                                               QDateTime::currentDateTimeUtc()))
                        .has_value());
        }
        RunDatabase database;
        QVERIFY(database.open(m_folder.path()).has_value());
        auto version = database.run(u"PRAGMA user_version"_s);
        QVERIFY(version->next());
        QCOMPARE(version->value(0).toInt(), RunDatabase::schemaVersion());
        auto integrity = database.run(u"PRAGMA integrity_check"_s);
        QVERIFY(integrity->next());
        QCOMPARE(integrity->value(0).toString(), u"ok"_s);
    }

private:
    QTemporaryDir m_folder;
};

WELKOM_TEST(runmigration, RunMigrationTest)
#include "tst_runmigration.moc"
