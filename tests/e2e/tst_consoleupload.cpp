// SPDX-License-Identifier: Apache-2.0

#include "support/consoleprocess.h"
#include "support/democontrol.h"
#include "support/testsubject.h"
#include "tables/csvtable.h"
#include "users/userfile.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_OS_WIN
#include <csignal>
#endif

using namespace Welkom;
using namespace Qt::StringLiterals;

/// The main job, asked of the built program as a script would: a CSV of users becomes accounts at a
/// pretend Partner Center in another process, and a password file.
class ConsoleUploadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aFileBecomesAccountsWithPasswords();
    void practiceNeedsNothing();
    void aDryRunOnlyReads();
    void refusalsBeforeAnythingIsSent_data();
    void refusalsBeforeAnythingIsSent();
    void theExitCodeTellsWhoMustAct_data();
    void theExitCodeTellsWhoMustAct();
    void faultsLoseAndDoubleNobody_data();
    void faultsLoseAndDoubleNobody();
    void ctrlCStopsAndResumeGoesOn();
    void aKilledRunGoesOn();
    void anotherServiceMayNotGoOn();
    void twoProgramsNeverShareARun();
    void resumeAsksFirst();
    void theUsersAreNotReplacedByTheirPasswords();
    void aWrongPassphraseOpensNothing();
    void theCustomersCanBeListed();
    void nothingSecretIsWritten();

private:
    struct Entry
    {
        QString status;
        QString password;
    };

    [[nodiscard]] QString usersFile(int count, const QString &extra = {}) const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList uploadCall(const QString &file) const;
    [[nodiscard]] QStringList storeOptions() const;
    [[nodiscard]] ConsoleResult run(const QStringList &arguments) const;
    /// User principal name -> status and password of a password file.
    [[nodiscard]] QHash<QString, Entry> passwordFile(const QString &name) const;
    void verifyEveryAccountHasItsPassword(int count, const QString &name);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DemoProcess> m_demo;
    std::unique_ptr<DemoControl> m_control;
};

namespace {

const QString domain = u"contoso-bakkerijen.onmicrosoft.com"_s;

} // namespace

void ConsoleUploadTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_demo = std::make_unique<DemoProcess>(QStringList(), consoleEnvironment(m_folder->path()));
    QVERIFY(!m_demo->address().isEmpty());
    m_control = std::make_unique<DemoControl>(m_demo->address());
    QFile passphrase(path(u"passphrase"_s));
    QVERIFY(passphrase.open(QFile::WriteOnly));
    passphrase.write("correct horse battery staple\n");
}

void ConsoleUploadTest::cleanup()
{
    m_control.reset();
    m_demo.reset();
}

/// A file of `count` good users, and what else is given.
QString ConsoleUploadTest::usersFile(int count, const QString &extra) const
{
    QFile file(path(u"users.csv"_s));
    if (!file.open(QFile::WriteOnly))
        qFatal("cannot write the users");
    file.write("First name,Last name,Display name,Email,Status update\n");
    for (int i = 1; i <= count; ++i)
        file.write(u"Anna,Jansen %1,Anna Jansen %1,anna.%1@%2,\n"_s.arg(i).arg(domain).toUtf8());
    file.write(extra.toUtf8());
    return file.fileName();
}

QStringList ConsoleUploadTest::storeOptions() const
{
    return {u"--service"_s,         m_demo->address(),     u"--data-dir"_s, path(u"data"_s),
            u"--passphrase-file"_s, path(u"passphrase"_s), u"--yes"_s};
}

QStringList ConsoleUploadTest::uploadCall(const QString &file) const
{
    return QStringList {u"upload"_s,     file,    u"--customer"_s,  domain,
                        u"--location"_s, u"NL"_s, u"--passwords"_s, path(u"passwords.csv"_s)}
    + storeOptions();
}

ConsoleResult ConsoleUploadTest::run(const QStringList &arguments) const
{
    return runConsole(arguments, consoleEnvironment(m_folder->path(), u"demo"_s));
}

QHash<QString, ConsoleUploadTest::Entry> ConsoleUploadTest::passwordFile(const QString &name) const
{
    QFile file(path(name));
    if (!file.open(QFile::ReadOnly))
        return {};
    auto bytes = file.readAll();
    if (!bytes.startsWith("\xEF\xBB\xBF"))
        return {};
    CsvLayout layout;
    layout.begin = 3;
    const auto table = readTable(bytes, layout);
    QHash<QString, Entry> entries;
    for (qsizetype i = 1; i < table.size(); ++i) {
        const auto record = table.record(i);
        // line, first name, last name, display name, email, status, temporary password
        entries.insert(QString::fromUtf8(record.cell(4)),
                       {QString::fromUtf8(record.cell(5)), QString::fromUtf8(record.cell(6))});
    }
    return entries;
}

/// Exactly `count` accounts were made, and each has its right password in the file.
void ConsoleUploadTest::verifyEveryAccountHasItsPassword(int count, const QString &name)
{
    const auto made = m_control->newUsers(domain);
    QCOMPARE(made.size(), count);
    QCOMPARE(QSet<QString>(made.begin(), made.end()).size(), count);
    const auto entries = passwordFile(name);
    for (const auto &user : made) {
        QVERIFY2(entries.contains(user), qPrintable(user));
        QVERIFY2(m_control->isRight(domain, user, entries[user].password), qPrintable(user));
    }
}

void ConsoleUploadTest::aFileBecomesAccountsWithPasswords()
{
    const auto result = run(uploadCall(usersFile(143)));
    QVERIFY2(result.exitCode == 0, (result.err + result.out).constData());
    verifyEveryAccountHasItsPassword(143, u"passwords.csv"_s);
    QCOMPARE(m_control->writes().size(), 143);
#ifndef Q_OS_WIN
    QCOMPARE(QFile::permissions(path(u"passwords.csv"_s))
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
#endif
    // The same once more: everybody exists already, nobody gets a password.
    auto again = uploadCall(path(u"users.csv"_s));
    again += {u"--overwrite"_s, u"--json"_s};
    const auto second = run(again);
    QCOMPARE(second.exitCode, 1);
    QCOMPARE(second.json()[u"created"_s].toInt(), 0);
    QCOMPARE(second.json()[u"exists"_s].toInt(), 143);
    QVERIFY(!second.json()[u"passwordsSaved"_s].toBool());
    // The file of the first upload, the only one with passwords, is not replaced by one without.
    verifyEveryAccountHasItsPassword(143, u"passwords.csv"_s);
    QCOMPARE(m_control->newUsers(domain).size(), 143);
}

void ConsoleUploadTest::practiceNeedsNothing()
{
    const auto result = run({u"upload"_s, usersFile(7, u"Piet,,Piet,piet@contoso,nl,\n"_s),
                             u"--customer"_s, domain, u"--location"_s, u"NL"_s, u"--passwords"_s,
                             path(u"practice.csv"_s), u"--demo"_s, u"--yes"_s});
    QVERIFY2(result.exitCode == 1, (result.err + result.out).constData());
    int passwords = 0;
    for (const auto &entry : passwordFile(u"practice.csv"_s))
        passwords += entry.password.isEmpty() ? 0 : 1;
    QCOMPARE(passwords, 7);
    QCOMPARE(m_control->requests().size(), 0); // the other pretend service was never asked
}

void ConsoleUploadTest::aDryRunOnlyReads()
{
    auto call = uploadCall(usersFile(3));
    call += {u"--dry-run"_s, u"--json"_s};
    const auto result = run(call);
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QCOMPARE(result.json()[u"create"_s].toInt(), 3);
    QVERIFY(!m_control->requests().isEmpty());
    QCOMPARE(m_control->writes().size(), 0);
    QVERIFY(!QFile::exists(path(u"passwords.csv"_s)));
}

void ConsoleUploadTest::refusalsBeforeAnythingIsSent_data()
{
    QTest::addColumn<QStringList>("change"); // option, value; the value `-` takes the option away
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("onStderr");
    QTest::newRow("nobody to confirm") << QStringList {u"--yes"_s, u"-"_s} << 2 << u"--yes"_s;
    QTest::newRow("no location") << QStringList {u"--location"_s, u"-"_s} << 2 << u"--location"_s;
    QTest::newRow("a location that is none")
        << QStringList {u"--location"_s, u"Nederland"_s} << 2 << u"Nederland"_s;
    QTest::newRow("a customer that nobody is")
        << QStringList {u"--customer"_s, u"nobody.example"_s} << 2 << u"nobody.example"_s;
    QTest::newRow("half a domain shows the candidates")
        << QStringList {u"--customer"_s, u"contoso"_s} << 2 << domain;
    QTest::newRow("a folder that does not exist")
        << QStringList {u"--passwords"_s, u"/nowhere/out.csv"_s} << 2 << u"/nowhere/out.csv"_s;
    QTest::newRow("a service without https")
        << QStringList {u"--service"_s, u"http://partner.example"_s} << 2 << u"https"_s;
    QTest::newRow("no passphrase and no keychain")
        << QStringList {u"--passphrase-file"_s, u"-"_s} << 2 << u"--passphrase-file"_s;
}

void ConsoleUploadTest::refusalsBeforeAnythingIsSent()
{
    QFETCH(QStringList, change);
    QFETCH(int, exitCode);
    QFETCH(QString, onStderr);
    auto call = uploadCall(usersFile(3));
    const auto at = call.indexOf(change[0]);
    QVERIFY(at >= 0);
    if (change[1] != "-"_L1)
        call[at + 1] = change[1];
    else
        call.remove(at, change[0] == "--yes"_L1 ? 1 : 2);
    const auto result = run(call);
    QVERIFY2(result.exitCode == exitCode, (result.err + result.out).constData());
    QVERIFY2(QString::fromUtf8(result.err).contains(onStderr), result.err.constData());
    QCOMPARE(m_control->writes().size(), 0);
}

void ConsoleUploadTest::theExitCodeTellsWhoMustAct_data()
{
    QTest::addColumn<QJsonObject>("rule");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("the token is refused") << QJsonObject {{u"do"_s, u"expire-token"_s}} << 3;
    QTest::newRow("no multifactor authentication") << QJsonObject {{u"do"_s, u"no-mfa"_s}} << 3;
    QTest::newRow("always 500") << QJsonObject {{u"do"_s, u"answer"_s}, {u"status"_s, 500}} << 4;
    QTest::newRow("a page of a proxy") << QJsonObject {{u"do"_s, u"html"_s}} << 4;
}

void ConsoleUploadTest::theExitCodeTellsWhoMustAct()
{
    QFETCH(QJsonObject, rule);
    QFETCH(int, exitCode);
    m_control->setFaults({{u"faults"_s, QJsonArray {rule}}});
    const auto result = run(uploadCall(usersFile(3)));
    QVERIFY2(result.exitCode == exitCode, (result.err + result.out).constData());
    QVERIFY(!result.err.isEmpty());
    QCOMPARE(m_control->newUsers(domain).size(), 0);
}

void ConsoleUploadTest::faultsLoseAndDoubleNobody_data()
{
    QTest::addColumn<QJsonObject>("rule");
    const auto create = [](QJsonObject rule) {
        rule.insert(u"operation"_s, u"createUser"_s);
        return rule;
    };
    QTest::newRow("every third create is cut before it took effect")
        << create({{u"do"_s, u"cut"_s}, {u"effect"_s, false}, {u"every"_s, 3}});
    QTest::newRow("every third create is cut after it took effect")
        << create({{u"do"_s, u"cut"_s}, {u"effect"_s, true}, {u"every"_s, 3}});
    QTest::newRow("every fourth answer breaks off")
        << create({{u"do"_s, u"cut-body"_s}, {u"every"_s, 4}});
    QTest::newRow("every fifth is 503 after it took effect") << create(
        {{u"do"_s, u"answer"_s}, {u"status"_s, 503}, {u"effect"_s, true}, {u"every"_s, 5}});
    QTest::newRow("every fifth answer cannot be read")
        << create({{u"do"_s, u"not-json"_s}, {u"every"_s, 5}});
}

void ConsoleUploadTest::faultsLoseAndDoubleNobody()
{
    QFETCH(QJsonObject, rule);
    m_control->setFaults({{u"faults"_s, QJsonArray {rule}}});
    const auto result = run(uploadCall(usersFile(20)));
    QVERIFY2(result.exitCode == 0, (result.err + result.out).constData());
    verifyEveryAccountHasItsPassword(20, u"passwords.csv"_s);
}

void ConsoleUploadTest::ctrlCStopsAndResumeGoesOn()
{
#ifdef Q_OS_WIN
    QSKIP("signals of POSIX");
#else
    m_control->ask("PUT", u"/demo/switches"_s, {{u"latency"_s, 50}});
    QProcess process;
    process.setProcessEnvironment(consoleEnvironment(m_folder->path(), u"demo"_s));
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral(WELKOM_CLI), uploadCall(usersFile(60)));
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(m_control->newUsers(domain).size() >= 5, 30'000);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(30'000));
    const auto err = process.readAllStandardError();
    QVERIFY2(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 5,
             err.constData());
    QVERIFY2(err.contains("runs resume 1"), err.constData());
    const auto madeBefore = m_control->newUsers(domain).size();
    QVERIFY(madeBefore < 60);
    verifyEveryAccountHasItsPassword(static_cast<int>(madeBefore), u"passwords.csv"_s);

    const auto resumed = run(QStringList {u"runs"_s, u"resume"_s, u"1"_s} + storeOptions());
    QVERIFY2(resumed.exitCode == 0, (resumed.err + resumed.out).constData());
    const auto saved =
        run(QStringList {u"runs"_s, u"passwords"_s, u"1"_s, u"--output"_s, path(u"all.csv"_s)}
            + storeOptions());
    QVERIFY2(saved.exitCode == 0, saved.err.constData());
    verifyEveryAccountHasItsPassword(60, u"all.csv"_s);
#endif
}

void ConsoleUploadTest::aKilledRunGoesOn()
{
    m_control->ask("PUT", u"/demo/switches"_s, {{u"latency"_s, 50}});
    QProcess process;
    process.setProcessEnvironment(consoleEnvironment(m_folder->path(), u"demo"_s));
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral(WELKOM_CLI), uploadCall(usersFile(40)));
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(m_control->newUsers(domain).size() >= 5, 30'000);
    process.kill();
    QVERIFY(process.waitForFinished(30'000));
    const auto resumed = run(
        QStringList {u"runs"_s, u"resume"_s, u"1"_s, u"--output"_s, path(u"all.csv"_s), u"--json"_s}
        + storeOptions());
    QVERIFY2(resumed.exitCode == 0, (resumed.err + resumed.out).constData());
    QCOMPARE(resumed.json()[u"created"_s].toInt(), 40);
    QCOMPARE(resumed.json()[u"state"_s].toString(), u"finished"_s);
    verifyEveryAccountHasItsPassword(40, u"all.csv"_s);
}

void ConsoleUploadTest::anotherServiceMayNotGoOn()
{
    m_control->setFaults(
        {{u"faults"_s,
          QJsonArray {QJsonObject {{u"operation"_s, u"createUser"_s}, {u"do"_s, u"no-mfa"_s}}}}});
    const auto stopped = run(uploadCall(usersFile(3)));
    QCOMPARE(stopped.exitCode, 5);
    const DemoProcess other({}, consoleEnvironment(m_folder->path()));
    auto options = storeOptions();
    options[1] = other.address();
    const auto refused = run(QStringList {u"runs"_s, u"resume"_s, u"1"_s} + options);
    QVERIFY2(refused.exitCode != 0, refused.out.constData());
    QVERIFY2(refused.err.contains(m_demo->address().toUtf8()), refused.err.constData());
    QCOMPARE(DemoControl(other.address()).requests().size(), 0); // no token went there
}

void ConsoleUploadTest::twoProgramsNeverShareARun()
{
    m_control->ask("PUT", u"/demo/switches"_s, {{u"latency"_s, 50}});
    QProcess process;
    process.setProcessEnvironment(consoleEnvironment(m_folder->path(), u"demo"_s));
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QStringLiteral(WELKOM_CLI), uploadCall(usersFile(100)));
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(m_control->newUsers(domain).size() >= 5, 30'000);
    const auto second = run(QStringList {u"runs"_s, u"resume"_s, u"1"_s} + storeOptions());
    QCOMPARE(process.state(), QProcess::Running); // the first one was at work all the time
    QVERIFY2(second.exitCode != 0, second.out.constData());
    QVERIFY2(second.err.contains("Another window of Welkom"), second.err.constData());
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), 0);
    verifyEveryAccountHasItsPassword(100, u"passwords.csv"_s);
}

void ConsoleUploadTest::resumeAsksFirst()
{
    m_control->setFaults(
        {{u"faults"_s,
          QJsonArray {QJsonObject {{u"operation"_s, u"createUser"_s}, {u"do"_s, u"no-mfa"_s}}}}});
    QCOMPARE(run(uploadCall(usersFile(3))).exitCode, 5);
    m_control->ask("DELETE", u"/demo/faults"_s);
    auto options = storeOptions();
    options.removeAll(u"--yes"_s);
    const auto refused = run(QStringList {u"runs"_s, u"resume"_s, u"1"_s} + options);
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.err.contains("--yes"), refused.err.constData());
    QCOMPARE(m_control->newUsers(domain).size(), 0);
    const auto missing = run(QStringList {u"runs"_s, u"resume"_s, u"9"_s} + storeOptions());
    QCOMPARE(missing.exitCode, 2);
}

void ConsoleUploadTest::theUsersAreNotReplacedByTheirPasswords()
{
    auto call = uploadCall(usersFile(3));
    call[call.indexOf(u"--passwords"_s) + 1] = path(u"users.csv"_s);
    call += u"--overwrite"_s;
    QCOMPARE(run(call).exitCode, 2);
    QFile file(path(u"users.csv"_s));
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(file.readAll().startsWith("First name"));
    QCOMPARE(m_control->writes().size(), 0);
}

void ConsoleUploadTest::aWrongPassphraseOpensNothing()
{
    QCOMPARE(run(uploadCall(usersFile(3))).exitCode, 0);
    QFile passphrase(path(u"passphrase"_s));
    QVERIFY(passphrase.open(QFile::WriteOnly));
    passphrase.write("another one\n");
    passphrase.close();
    const auto refused =
        run(QStringList {u"runs"_s, u"passwords"_s, u"1"_s, u"--output"_s, path(u"again.csv"_s)}
            + storeOptions());
    QCOMPARE(refused.exitCode, 2);
    QVERIFY(!QFile::exists(path(u"again.csv"_s)));
    // A new run may not begin under it either.
    const auto writes = m_control->writes().size();
    auto call = uploadCall(usersFile(5));
    call += u"--overwrite"_s;
    QCOMPARE(run(call).exitCode, 2);
    QCOMPARE(m_control->writes().size(), writes);
}

void ConsoleUploadTest::theCustomersCanBeListed()
{
    const QStringList where {u"--service"_s, m_demo->address(), u"--json"_s};
    const auto all = run(QStringList {u"customers"_s} + where);
    QCOMPARE(all.exitCode, 0);
    QCOMPARE(all.json()[u"customers"_s].toArray().size(), 312);
    const auto some = run(QStringList {u"customers"_s, u"--search"_s, u"contoso b"_s} + where);
    const auto first = some.json()[u"customers"_s].toArray().at(0).toObject();
    QCOMPARE(first[u"domain"_s].toString(), domain);
    QCOMPARE(first.keys(), QStringList({u"companyName"_s, u"domain"_s, u"id"_s}));
    const auto refused =
        runConsole(QStringList {u"customers"_s} + where, consoleEnvironment(m_folder->path()));
    QCOMPARE(refused.exitCode, 3);
}

void ConsoleUploadTest::nothingSecretIsWritten()
{
    auto call = uploadCall(usersFile(12));
    call += u"--verbose"_s;
    auto environment = consoleEnvironment(m_folder->path(), u"a-token-that-must-not-be-seen"_s);
    m_control->ask("POST", u"/demo/tokens"_s, {{u"accept"_s, u"a-token-that-must-not-be-seen"_s}});
    const auto result = runConsole(call, environment);
    QVERIFY2(result.exitCode == 0, result.err.constData());
    QVERIFY2(result.err.contains("POST"), result.err.constData()); // it does log
    QList<QByteArray> secrets {"a-token-that-must-not-be-seen", "correct horse battery staple"};
    for (const auto &entry : passwordFile(u"passwords.csv"_s))
        secrets += entry.password.toUtf8();
    QCOMPARE(secrets.size(), 14);
    for (const auto &secret : secrets)
        QVERIFY(!(result.out + result.err).contains(secret));
    int files = 0;
    QDirIterator walk(path(u"data"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        QVERIFY(file.open(QFile::ReadOnly));
        const auto bytes = file.readAll();
        for (const auto &secret : secrets)
            QVERIFY2(!bytes.contains(secret), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files > 0);
}

WELKOM_TEST(consoleupload, ConsoleUploadTest)
#include "tst_consoleupload.moc"
