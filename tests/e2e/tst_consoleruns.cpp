// SPDX-License-Identifier: Apache-2.0

#include "support/consoleprocess.h"
#include "support/democontrol.h"
#include "support/testsubject.h"
#include "tables/csvtable.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QNetworkAccessManager>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

/// What can be done with an earlier upload, asked of the built program as a script would.
class ConsoleRunsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_demo = std::make_unique<DemoProcess>(QStringList(), consoleEnvironment(m_folder->path()));
        QVERIFY(!m_demo->address().isEmpty());
        m_control = std::make_unique<DemoControl>(m_demo->address());
        QFile passphrase(path(u"passphrase"_s));
        QVERIFY(passphrase.open(QFile::WriteOnly));
        passphrase.write("correct horse battery staple\n");
    }
    void cleanup()
    {
        m_control.reset();
        m_demo.reset();
    }

    void theReportHasEverythingButThePasswords()
    {
        upload(3, u"Piet,,Piet,piet@nowhere.example,\n"_s);
        const auto saved = runs({u"report"_s, u"1"_s, u"--output"_s, path(u"report.csv"_s)});
        QVERIFY2(saved.exitCode == 0, saved.err.constData());
        const auto csv = contentOf(u"report.csv"_s);
        QVERIFY(csv.contains("anna.1@"));
        QVERIFY(csv.contains("is not a domain of this customer"));
        const auto json = runs({u"report"_s, u"1"_s, u"--output"_s, path(u"report.json"_s)});
        QCOMPARE(json.exitCode, 0);
        const auto report = QJsonDocument::fromJson(contentOf(u"report.json"_s)).object();
        const auto rows = report[u"rows"_s].toArray();
        QCOMPARE(rows.size(), 4);
        QVERIFY(!rows.at(0)[u"id"_s].toString().isEmpty());
        QCOMPARE(rows.at(0)[u"correlationId"_s].toString().size(), 36);
        QCOMPARE(rows.at(3)[u"httpStatus"_s].toInt(), 400);
        QCOMPARE(rows.at(3)[u"serviceCode"_s].toString(), u"3000"_s);
        const auto known = passwords(u"passwords.csv"_s);
        QCOMPARE(known.size(), 3);
        for (const auto &password : known) {
            QVERIFY(!csv.contains(password.toUtf8()));
            QVERIFY(!contentOf(u"report.json"_s).contains(password.toUtf8()));
        }
#ifndef Q_OS_WIN
        QVERIFY(
            !(QFile::permissions(path(u"report.csv"_s)) & (QFile::ReadGroup | QFile::ReadOther)));
#endif
        // A file that is there stays.
        const auto again = runs({u"report"_s, u"1"_s, u"--output"_s, path(u"report.csv"_s)});
        QCOMPARE(again.exitCode, 2);
        QCOMPARE(contentOf(u"report.csv"_s), csv);
        QCOMPARE(runs({u"report"_s, u"1"_s}).exitCode, 2);
    }

    void undoDeletesWhatTheUploadMade()
    {
        upload(6);
        const auto before = m_control->writes().size();
        m_control->ask("PUT", userPath(2), {{u"licenses"_s, QJsonArray {u"Visio Plan 2"_s}}});
        // Nobody is there to confirm it: nothing is sent but reads.
        auto call = QStringList {u"undo"_s, u"1"_s};
        const auto asked = runs(call, false);
        QCOMPARE(asked.exitCode, 2);
        QVERIFY2(asked.err.contains("Visio Plan 2"), asked.err.constData());
        QVERIFY2(asked.err.contains("30 days"), asked.err.constData());
        QCOMPARE(m_control->writes().size(), before);

        const auto undone = runs(call + QStringList(u"--json"_s));
        QVERIFY2(undone.exitCode == 1, undone.err.constData()); // one was left out
        QCOMPARE(undone.json()[u"removed"_s].toInt(), 5);
        QCOMPARE(m_control->newUsers(domain), QStringList(user(2)));
        const auto saved = runs({u"passwords"_s, u"1"_s, u"--output"_s, path(u"left.csv"_s)});
        QCOMPARE(saved.exitCode, 0);
        QCOMPARE(passwords(u"left.csv"_s).keys(), QStringList(user(2)));

        const auto rest = runs(call + QStringList(u"--include-licensed"_s));
        QVERIFY2(rest.exitCode == 0, rest.err.constData());
        QCOMPARE(m_control->newUsers(domain), QStringList());
        const auto nothing = runs(call);
        QCOMPARE(nothing.exitCode, 0);
        QCOMPARE(m_control->writes().size(), before + 6);
    }

    void refusedUsersAreTriedAgain()
    {
        const QJsonObject notVerified {
            {u"operation"_s, u"createUser"_s},
            {u"userPrincipalName"_s, user(2)},
            {u"times"_s, 1},
            {u"do"_s, u"answer"_s},
            {u"status"_s, 400},
            {u"body"_s,
             QJsonObject {{u"code"_s, 3000},
                          {u"description"_s, u"The domain of the name is invalid."_s}}}};
        m_control->setFaults({{u"faults"_s, QJsonArray {notVerified}}});
        writeUsers(4, {});
        const auto uploaded =
            runConsole(uploadCall(), consoleEnvironment(m_folder->path(), u"demo"_s));
        QVERIFY2(uploaded.exitCode == 1, uploaded.err.constData());
        QVERIFY2(uploaded.err.contains("--retry-refused"), uploaded.err.constData());
        QCOMPARE(passwords(u"passwords.csv"_s).size(), 3);

        // Without it, resuming has nothing to do; and nobody is created before a yes.
        const auto call = QStringList {u"resume"_s, u"1"_s};
        QCOMPARE(runs(call).exitCode, 1);
        const auto before = m_control->writes().size();
        QCOMPARE(runs(call + QStringList(u"--retry-refused"_s), false).exitCode, 2);
        QCOMPARE(m_control->writes().size(), before);
        const auto retried = runs(
            call
            + QStringList {u"--retry-refused"_s, u"--output"_s, path(u"all.csv"_s), u"--json"_s});
        QVERIFY2(retried.exitCode == 0, retried.err.constData());
        QCOMPARE(retried.json()[u"created"_s].toInt(), 4);
        QCOMPARE(m_control->writes().size(), before + 1);
        const auto known = passwords(u"all.csv"_s);
        QCOMPARE(known.size(), 4);
        QVERIFY(m_control->isRight(domain, user(2), known.value(user(2))));
        const auto again = runs(call + QStringList(u"--retry-refused"_s));
        QCOMPARE(again.exitCode, 0);
        QVERIFY2(again.err.contains("no refused users"), again.err.constData());
        QCOMPARE(m_control->writes().size(), before + 1);
    }

    void aKilledUndoGoesOn()
    {
        upload(30);
        m_control->ask("PUT", u"/demo/switches"_s, {{u"latency"_s, 50}});
        QProcess process;
        process.setProcessEnvironment(consoleEnvironment(m_folder->path(), u"demo"_s));
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(QStringLiteral(WELKOM_CLI),
                      QStringList {u"runs"_s, u"undo"_s, u"1"_s} + storeOptions()
                          + QStringList(u"--yes"_s));
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(m_control->newUsers(domain).size() < 28, 60'000);
        process.kill();
        QVERIFY(process.waitForFinished(30'000));
        m_control->ask("PUT", u"/demo/switches"_s, {{u"latency"_s, 0}});
        const auto undone = runs({u"undo"_s, u"1"_s, u"--json"_s});
        QVERIFY2(undone.exitCode == 0, undone.err.constData());
        QCOMPARE(undone.json()[u"removed"_s].toInt(), 30);
        QCOMPARE(undone.json()[u"removing"_s].toInt(), 0);
        QCOMPARE(m_control->newUsers(domain), QStringList());
    }

    void aKnowingResetGivesTheFileTheRightPassword()
    {
        m_control->setFaults({{u"faults"_s,
                               QJsonArray {QJsonObject {{u"operation"_s, u"createUser"_s},
                                                        {u"nth"_s, 1},
                                                        {u"do"_s, u"cut"_s},
                                                        {u"effect"_s, true}}}}});
        upload(3);
        const auto old = passwords(u"passwords.csv"_s);
        const auto lost = rowOfLostAnswer();
        QVERIFY(lost > 0);
        const auto asked = runs({u"reset"_s, u"1"_s, u"--row"_s, QString::number(lost)}, false);
        QCOMPARE(asked.exitCode, 2);
        const auto reset = runs({u"reset"_s, u"1"_s, u"--row"_s, QString::number(lost),
                                 u"--output"_s, path(u"new.csv"_s)});
        QVERIFY2(reset.exitCode == 0, reset.err.constData());
        const auto known = passwords(u"new.csv"_s);
        QCOMPARE(known.size(), 3);
        int changed = 0;
        for (auto it = known.begin(); it != known.end(); ++it) {
            QVERIFY2(m_control->isRight(domain, it.key(), it.value()), qPrintable(it.key()));
            changed += old.value(it.key()) != it.value() ? 1 : 0;
        }
        QCOMPARE(changed, 1);
        const auto none =
            runs({u"reset"_s, u"1"_s, u"--row"_s, QString::number(lost == 2 ? 3 : 2)});
        QCOMPARE(none.exitCode, 2);
        QVERIFY2(none.err.contains("no reason"), none.err.constData());
    }

    void discardedPasswordsAreGoneFromTheRawFiles()
    {
        upload(3);
        const auto sealed = sealedPasswords();
        QCOMPARE(sealed.size(), 3);
        const auto asked = runs({u"discard"_s, u"1"_s}, false);
        QCOMPARE(asked.exitCode, 2);
        QCOMPARE(runs({u"forget"_s, u"1"_s}).exitCode, 2);
        const auto discarded = runs({u"discard"_s, u"1"_s});
        QVERIFY2(discarded.exitCode == 0, discarded.err.constData());
        QDirIterator files(path(u"data"_s), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QFile::ReadOnly));
            const auto bytes = file.readAll();
            for (const auto &one : sealed)
                QVERIFY(!bytes.contains(one));
        }
        const auto saved = runs({u"passwords"_s, u"1"_s, u"--output"_s, path(u"late.csv"_s)});
        QCOMPARE(saved.exitCode, 2);
        QVERIFY2(saved.err.contains("discarded"), saved.err.constData());
        QCOMPARE(runs({u"resume"_s, u"1"_s}).exitCode, 2);
        // Its users can still be taken back: that needs no password.
        QCOMPARE(runs({u"undo"_s, u"1"_s}).exitCode, 0);
        QCOMPARE(runs({u"forget"_s, u"1"_s}).exitCode, 0);
        QCOMPARE(runs({u"--json"_s}).json()[u"runs"_s].toArray().size(), 0);
    }

    void neverSavedPasswordsAreNamedBeforeTheyAreDiscarded()
    {
        upload(2);
        inStore(u"UPDATE row SET saved_name = NULL"_s);
        const auto discarded = runs({u"discard"_s, u"1"_s});
        QCOMPARE(discarded.exitCode, 0);
        QVERIFY2(discarded.err.contains("2 temporary passwords were never saved"),
                 discarded.err.constData());
    }

    void anUnfinishedUploadIsOfferedFirst()
    {
        m_control->setFaults({{u"faults"_s,
                               QJsonArray {QJsonObject {{u"operation"_s, u"createUser"_s},
                                                        {u"do"_s, u"no-mfa"_s}}}}});
        upload(3, {}, 5);
        m_control->ask("DELETE", u"/demo/faults"_s);
        auto call = uploadCall();
        call.removeAll(u"--yes"_s);
        const auto again = runConsole(call, consoleEnvironment(m_folder->path(), u"demo"_s));
        QVERIFY2(again.err.contains("runs resume 1 --service"), again.err.constData());
        QVERIFY2(again.err.contains("same file"), again.err.constData());
    }

    void remindersComeWithAge_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<bool>("said");
        const auto age = [](const QString &days) {
            return u"UPDATE run SET started_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '%1 days')"_s
                .arg(days);
        };
        QTest::newRow("a month") << age(u"-29"_s) << QByteArray("runs discard 1") << false;
        QTest::newRow("more than a month") << age(u"-40"_s) << QByteArray("runs discard 1") << true;
        QTest::newRow("never saved")
            << u"UPDATE row SET saved_name = NULL"_s << QByteArray("runs passwords 1") << true;
        QTest::newRow("a year") << age(u"-400"_s) << QByteArray("Older than a year") << true;
        QTest::newRow("a clock that was set back")
            << age(u"+400"_s) << QByteArray("runs discard 1") << false;
    }

    void remindersComeWithAge()
    {
        QFETCH(QString, sql);
        QFETCH(QByteArray, words);
        QFETCH(bool, said);
        upload(1);
        inStore(sql);
        const auto list = runs({});
        QCOMPARE(list.exitCode, 0);
        QVERIFY2(list.out.contains(words) == said, list.out.constData());
        auto call = uploadCall();
        call.removeAll(u"--yes"_s);
        const auto next = runConsole(call, consoleEnvironment(m_folder->path(), u"demo"_s));
        QVERIFY2(next.err.contains(words) == said, next.err.constData());
    }

    void optionsBelongToTheirVerb_data()
    {
        QTest::addColumn<QStringList>("call");
        QTest::newRow("a row to discard") << QStringList {u"discard"_s, u"1"_s, u"--row"_s, u"2"_s};
        QTest::newRow("a retry to undo") << QStringList {u"undo"_s, u"1"_s, u"--retry-refused"_s};
        QTest::newRow("an output to undo")
            << QStringList {u"undo"_s, u"1"_s, u"--output"_s, u"x"_s};
        QTest::newRow("a choice to resume")
            << QStringList {u"resume"_s, u"1"_s, u"--include-changed"_s};
        QTest::newRow("a row to the list") << QStringList {u"--row"_s, u"2"_s};
        QTest::newRow("a reset without a row") << QStringList {u"reset"_s, u"1"_s};
        QTest::newRow("no such verb") << QStringList {u"destroy"_s, u"1"_s};
        QTest::newRow("no such upload") << QStringList {u"undo"_s, u"7"_s};
        QTest::newRow("no number") << QStringList {u"forget"_s, u"all"_s};
    }

    void optionsBelongToTheirVerb()
    {
        QFETCH(QStringList, call);
        QCOMPARE(runs(call).exitCode, 2);
    }

    void aPauseCountsDownOnATerminalAndIsALineElsewhere()
    {
        const auto throttle = [this] {
            m_control->setFaults({{u"faults"_s,
                                   QJsonArray {QJsonObject {{u"operation"_s, u"createUser"_s},
                                                            {u"nth"_s, 2},
                                                            {u"do"_s, u"answer"_s},
                                                            {u"status"_s, 429},
                                                            {u"retryAfter"_s, 4}}}}});
        };
        writeUsers(3, {});
        throttle();
        const auto plain =
            runConsole(uploadCall(), consoleEnvironment(m_folder->path(), u"demo"_s));
        QVERIFY2(plain.exitCode == 0, plain.err.constData());
        QCOMPARE(plain.err.count("continuing in"), 1);
        const auto script = QStandardPaths::findExecutable(u"script"_s);
        if (script.isEmpty())
            QSKIP("needs script(1) to have a terminal");
        QVERIFY(QFile::remove(path(u"passwords.csv"_s)));
        writeUsers(6, {});
        throttle();
        QProcess process;
        process.setProcessEnvironment(consoleEnvironment(m_folder->path(), u"demo"_s));
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(script,
                      {u"-qec"_s, QStringLiteral(WELKOM_CLI) + u' ' + uploadCall().join(u' '),
                       QProcess::nullDevice()});
        QVERIFY(process.waitForFinished(60'000));
        const auto shown = process.readAllStandardOutput();
        for (const auto *line : {"continuing in 4 s", "continuing in 3 s", "continuing in 2 s"})
            QVERIFY2(shown.contains(line), shown.constData());
    }

private:
    [[nodiscard]] QString path(const QString &name) const
    {
        return m_folder->filePath(name);
    }
    [[nodiscard]] static QString user(int number)
    {
        return u"anna.%1@%2"_s.arg(number).arg(domain);
    }
    [[nodiscard]] static QString userPath(int number)
    {
        return u"/demo/customers/%1/users/%2"_s.arg(domain, user(number));
    }

    [[nodiscard]] QStringList storeOptions() const
    {
        return {u"--service"_s,  m_demo->address(),      u"--data-dir"_s,
                path(u"data"_s), u"--passphrase-file"_s, path(u"passphrase"_s)};
    }

    [[nodiscard]] QStringList uploadCall() const
    {
        return QStringList {u"upload"_s,      path(u"users.csv"_s),     u"--customer"_s,
                            domain,           u"--location"_s,          u"NL"_s,
                            u"--passwords"_s, path(u"passwords.csv"_s), u"--overwrite"_s,
                            u"--yes"_s}
        + storeOptions();
    }

    void writeUsers(int count, const QString &extra)
    {
        QFile file(path(u"users.csv"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("First name,Last name,Display name,Email,Status update\n");
        for (int i = 1; i <= count; ++i)
            file.write(u"Anna,Jansen %1,Anna Jansen %1,%2,\n"_s.arg(i).arg(user(i)).toUtf8());
        file.write(extra.toUtf8());
    }

    void upload(int count, const QString &extra = {}, int exitCode = -1)
    {
        writeUsers(count, extra);
        const auto result =
            runConsole(uploadCall(), consoleEnvironment(m_folder->path(), u"demo"_s));
        const int expected = exitCode >= 0 ? exitCode : extra.isEmpty() ? 0 : 1;
        QVERIFY2(result.exitCode == expected, (result.err + result.out).constData());
    }

    [[nodiscard]] ConsoleResult runs(const QStringList &verb, bool yes = true) const
    {
        auto call = QStringList(u"runs"_s) + verb + storeOptions();
        if (yes)
            call += u"--yes"_s;
        return runConsole(call, consoleEnvironment(m_folder->path(), u"demo"_s));
    }

    [[nodiscard]] QByteArray contentOf(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// User principal name -> password, of the rows that have one.
    [[nodiscard]] QMap<QString, QString> passwords(const QString &name) const
    {
        auto bytes = contentOf(name);
        CsvLayout layout;
        layout.begin = 3;
        const auto table = readTable(bytes, layout);
        QMap<QString, QString> found;
        for (qsizetype i = 1; i < table.size(); ++i) {
            const auto password = QString::fromUtf8(table.record(i).cell(6));
            if (!password.isEmpty())
                found.insert(QString::fromUtf8(table.record(i).cell(4)), password);
        }
        return found;
    }

    [[nodiscard]] int rowOfLostAnswer() const
    {
        const auto saved = runs({u"report"_s, u"1"_s, u"--output"_s, path(u"lost.json"_s)});
        const auto report = QJsonDocument::fromJson(contentOf(u"lost.json"_s)).object();
        for (const auto row : report[u"rows"_s].toArray()) {
            if (row[u"answerLost"_s].toBool())
                return row[u"row"_s].toInt();
        }
        return saved.exitCode == 0 ? 0 : -1;
    }

    /// Behind the program's back.
    QVariantList inStore(const QString &sql) const
    {
        QVariantList values;
        {
            auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"test"_s);
            database.setDatabaseName(path(u"data/welkom.sqlite"_s));
            if (!database.open())
                qFatal("no database");
            QSqlQuery query(database);
            if (!query.exec(sql))
                qFatal("a test's own statement fails");
            while (query.next())
                values += query.value(0);
        }
        QSqlDatabase::removeDatabase(u"test"_s);
        return values;
    }

    [[nodiscard]] QList<QByteArray> sealedPasswords() const
    {
        QList<QByteArray> sealed;
        for (const auto &value : inStore(u"SELECT sealed_password FROM row"_s))
            sealed += value.toByteArray();
        return sealed;
    }

    static inline const QString domain = u"contoso-bakkerijen.onmicrosoft.com"_s;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DemoProcess> m_demo;
    std::unique_ptr<DemoControl> m_control;
};

WELKOM_TEST(consoleruns, ConsoleRunsTest)
#include "tst_consoleruns.moc"
