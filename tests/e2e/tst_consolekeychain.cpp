// SPDX-License-Identifier: Apache-2.0

#include "support/consoleprocess.h"
#include "support/pretendbrowser.h"
#include "support/testsubject.h"

#include "demo/demoservice.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

/// The built program with a real Secret Service. Not run as a whole: keyring.sh brings about the
/// state that each function needs, and calls it by name, in one home for all of them.
class ConsoleKeychainTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_demo = std::make_unique<DemoService>();
        QVERIFY(m_demo->start());
    }
    void cleanup() { m_demo.reset(); }

    // The keyring is there and open.

    void staysSignedInUntilSignedOut()
    {
        const auto data = QDir::home().filePath(u"signed-in"_s);
        signIn(data, u"sanne"_s);
        const auto who = run({u"whoami"_s, u"--json"_s}, data);
        QVERIFY2(who.exitCode == 0, who.err.constData());
        QCOMPARE(userNameOf(who), u"sanne.dewit@prosewarecloud.onmicrosoft.com"_s);

        // Rotated by every program that starts, and still good.
        for (int i = 0; i < 3; ++i)
            QCOMPARE(run({u"customers"_s, u"--json"_s}, data).exitCode, 0);

        // A second account takes the place of the first, which can be chosen again without a
        // browser.
        signIn(data, u"noor"_s);
        QCOMPARE(userNameOf(run({u"whoami"_s, u"--json"_s}, data)),
                 u"noor.bakker@prosewarecloud.onmicrosoft.com"_s);
        const auto again = run({u"sign-in"_s, u"--account"_s, sanne}, data);
        QVERIFY2(again.exitCode == 0, (again.err + again.out).constData());
        const auto both = run({u"whoami"_s, u"--json"_s}, data);
        QCOMPARE(userNameOf(both), sanne);
        QCOMPARE(both.json()[u"accounts"_s].toArray().size(), 2);
        const auto nobody = run({u"customers"_s, u"--account"_s, u"who@else.example"_s}, data);
        QCOMPARE(nobody.exitCode, 2);
        QVERIFY2(nobody.err.contains("who@else.example"), nobody.err.constData());

        QCOMPARE(run({u"sign-out"_s}, data).exitCode, 0);
        const auto left = run({u"whoami"_s, u"--json"_s}, data);
        QCOMPARE(userNameOf(left), u"noor.bakker@prosewarecloud.onmicrosoft.com"_s);
        QCOMPARE(run({u"sign-out"_s, u"--all"_s}, data).exitCode, 0);
        const auto out = run({u"whoami"_s, u"--json"_s}, data);
        QCOMPARE(out.exitCode, 3);
        QVERIFY(out.json()[u"accounts"_s].toArray().isEmpty());
    }

    void leavesAnUploadForLater()
    {
        const auto data = QDir::home().filePath(u"data"_s);
        signIn(data, u"sanne"_s);
        const auto result = run(uploadCall(3, u"first.csv"_s), data);
        QVERIFY2(result.exitCode == 0, (result.err + result.out).constData());
        QVERIFY(!contents(u"first.csv"_s).isEmpty());
    }

    // The keyring is locked, and nobody opens it.

    void aLockedKeyringStopsEverything()
    {
        const auto data = QDir::home().filePath(u"data"_s);
        const auto passwords = run({u"runs"_s, u"passwords"_s, u"1"_s, u"--output"_s,
                                    QDir::home().filePath(u"locked.csv"_s)},
                                   data);
        QCOMPARE(passwords.exitCode, 2);
        QVERIFY2(passwords.err.contains("Unlock your keychain"), passwords.err.constData());
        QVERIFY(!QFile::exists(QDir::home().filePath(u"locked.csv"_s)));

        auto call = uploadCall(3, u"locked.csv"_s);
        auto environment = surroundings();
        environment.insert(u"WELKOM_ACCESS_TOKEN"_s, u"demo"_s);
        const auto upload = runConsole(call + where(data), environment);
        QCOMPARE(upload.exitCode, 2);
        QVERIFY2(upload.err.contains("Unlock your keychain"), upload.err.constData());
        for (const auto &request : m_demo->log().all())
            QVERIFY2(request.method == "GET"_L1, qPrintable(request.path));
    }

    // It is open again.

    void theOldKeyStillOpens()
    {
        const auto data = QDir::home().filePath(u"data"_s);
        const auto passwords = run({u"runs"_s, u"passwords"_s, u"1"_s, u"--output"_s,
                                    QDir::home().filePath(u"again.csv"_s)},
                                   data);
        QVERIFY2(passwords.exitCode == 0, (passwords.err + passwords.out).constData());
        QCOMPARE(contents(u"again.csv"_s), contents(u"first.csv"_s));
    }

private:
    const QString sanne = u"sanne.dewit@prosewarecloud.onmicrosoft.com"_s;

    /// The session as it is, but no token and no settings besides.
    [[nodiscard]] static QProcessEnvironment surroundings()
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LANG"_s, u"en_GB.UTF-8"_s);
        environment.remove(u"LANGUAGE"_s);
        for (const auto &name : environment.keys()) {
            if (name.startsWith("WELKOM_"_L1))
                environment.remove(name);
        }
        return environment;
    }

    [[nodiscard]] QStringList where(const QString &data) const
    {
        return {u"--service"_s,   m_demo->url().toString(),
                u"--authority"_s, m_demo->authority().toString(),
                u"--client-id"_s, u"any-program"_s,
                u"--data-dir"_s,  data};
    }

    [[nodiscard]] static QStringList uploadCall(int users, const QString &passwords)
    {
        const auto domain = u"contoso-bakkerijen.onmicrosoft.com"_s;
        QFile file(QDir::home().filePath(u"users.csv"_s));
        if (!file.open(QFile::WriteOnly))
            qFatal("cannot write the users");
        file.write("First name,Last name,Display name,Email,Status update\n");
        for (int i = 1; i <= users; ++i)
            file.write(
                u"Anna,Jansen %1,Anna Jansen %1,anna.%1@%2,\n"_s.arg(i).arg(domain).toUtf8());
        return {
            u"upload"_s,     file.fileName(), u"--customer"_s,  domain,
            u"--location"_s, u"NL"_s,         u"--passwords"_s, QDir::home().filePath(passwords),
            u"--yes"_s};
    }

    [[nodiscard]] static QByteArray contents(const QString &name)
    {
        QFile file(QDir::home().filePath(name));
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Runs the program while this process serves it.
    [[nodiscard]] ConsoleResult run(const QStringList &arguments, const QString &data) const
    {
        return runConsole(arguments + where(data), surroundings());
    }

    [[nodiscard]] static QString userNameOf(const ConsoleResult &who)
    {
        return who.json()[u"account"_s].toObject()[u"userName"_s].toString();
    }

    void signIn(const QString &data, const QString &account)
    {
        PretendBrowser browser;
        QProcess process;
        process.setProcessEnvironment(surroundings());
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(QStringLiteral(WELKOM_CLI),
                      QStringList {u"sign-in"_s, u"--no-browser"_s} + where(data));
        QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine() || process.state() == QProcess::NotRunning,
                                 30'000);
        const auto address = QString::fromUtf8(process.readLine()).trimmed();
        QVERIFY2(browser.choose(QUrl(address), account),
                 process.readAllStandardError().constData());
        QTRY_VERIFY_WITH_TIMEOUT(process.state() == QProcess::NotRunning, 30'000);
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    }

    std::unique_ptr<DemoService> m_demo;
};

WELKOM_TEST(consolekeychain, ConsoleKeychainTest)
#include "tst_consolekeychain.moc"
