// SPDX-License-Identifier: Apache-2.0

#include "signin/fakeauthority.h"
#include "support/consoleprocess.h"
#include "support/pretendbrowser.h"
#include "support/testsubject.h"

#include "demo/demoservice.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

const QString domain = u"contoso-bakkerijen.onmicrosoft.com"_s;

/// welkom-cli under way, while this process goes on to serve it.
class RunningConsole
{
public:
    RunningConsole(const QStringList &arguments, const QProcessEnvironment &environment)
    {
        m_process.setProcessEnvironment(environment);
        m_process.setStandardInputFile(QProcess::nullDevice());
        QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process,
                         [this] { result.out += m_process.readAllStandardOutput(); });
        QObject::connect(&m_process, &QProcess::readyReadStandardError, &m_process,
                         [this] { result.err += m_process.readAllStandardError(); });
        m_process.start(QStringLiteral(WELKOM_CLI), arguments);
    }
    ~RunningConsole()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    RunningConsole(const RunningConsole &) = delete;
    RunningConsole &operator=(const RunningConsole &) = delete;

    [[nodiscard]] bool hasEnded() const { return m_process.state() == QProcess::NotRunning; }
    [[nodiscard]] int exitCode() const
    {
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] qint64 id() const { return m_process.processId(); }

    /// The addresses that were printed so far.
    [[nodiscard]] QList<QUrl> addresses() const
    {
        QList<QUrl> found;
        for (const auto &line : result.out.split('\n')) {
            if (line.startsWith("http"))
                found += QUrl(QString::fromUtf8(line.trimmed()));
        }
        return found;
    }
    [[nodiscard]] QByteArray said() const { return result.err + result.out; }

    ConsoleResult result;

private:
    QProcess m_process;
};

QSslConfiguration tlsOfThisComputer()
{
    const auto read = [](const QString &name) {
        QFile file(QStringLiteral(WELKOM_TEST_DATA "/loopback/") + name);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    };
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(read(u"localhost.crt"_s)));
    const auto key = read(u"localhost.key"_s);
    for (const auto algorithm : {QSsl::Ec, QSsl::Rsa}) {
        const QSslKey candidate(key, algorithm);
        if (!candidate.isNull())
            tls.setPrivateKey(candidate);
    }
    return tls;
}

} // namespace

/// Signing in as a person or a script does it with the built program, where no keychain is: against
/// the pretend Partner Center and its sign-in authority.
class ConsoleSignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_demo.reset(); }

    void practiceGoesThroughTheBrowser();
    void theAddressIsPrinted();
    void aRefusalSaysWhoMustDoWhat_data();
    void aRefusalSaysWhoMustDoWhat();
    void uploadWorksWithATokenOfEachFlow_data();
    void uploadWorksWithATokenOfEachFlow();
    void aSignInThatLapsesIsAskedForAgain();
    void somebodyElseDoesNotTakeOver();
    void aWrongCertificateIsRefused();
    void theConfigurationSaysWhere_data();
    void theConfigurationSaysWhere();
    void nothingSecretIsWritten();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QProcessEnvironment environment() const;
    [[nodiscard]] QStringList where() const;
    [[nodiscard]] QStringList uploadCall(int users) const;
    void write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] qsizetype made() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DemoService> m_demo;
    PretendBrowser m_browser;
};

void ConsoleSignInTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_demo = std::make_unique<DemoService>();
    QVERIFY(m_demo->start());
    write(u"passphrase"_s, "correct horse battery staple\n");
}

void ConsoleSignInTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write what the test needs");
}

/// No keychain, no screen, a home of its own.
QProcessEnvironment ConsoleSignInTest::environment() const
{
    auto environment = consoleEnvironment(m_folder->path());
    environment.insert(u"XDG_CONFIG_HOME"_s, path(u"config"_s));
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    for (const auto &screen : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"BROWSER"_s})
        environment.remove(screen);
    for (const auto &name : environment.keys()) {
        if (name.startsWith("WELKOM_"_L1))
            environment.remove(name);
    }
    return environment;
}

QStringList ConsoleSignInTest::where() const
{
    return {u"--service"_s,   m_demo->url().toString(),
            u"--authority"_s, m_demo->authority().toString(),
            u"--client-id"_s, u"any-program"_s,
            u"--data-dir"_s,  path(u"data"_s)};
}

QStringList ConsoleSignInTest::uploadCall(int users) const
{
    QByteArray file("First name,Last name,Display name,Email,Status update\n");
    for (int i = 1; i <= users; ++i)
        file += u"Anna,Jansen %1,Anna Jansen %1,anna.%1@%2,\n"_s.arg(i).arg(domain).toUtf8();
    write(u"users.csv"_s, file);
    return QStringList {u"upload"_s,
                        path(u"users.csv"_s),
                        u"--customer"_s,
                        domain,
                        u"--location"_s,
                        u"NL"_s,
                        u"--passwords"_s,
                        path(u"passwords.csv"_s),
                        u"--passphrase-file"_s,
                        path(u"passphrase"_s),
                        u"--yes"_s}
    + where();
}

/// How many accounts there are that were not there at the start.
qsizetype ConsoleSignInTest::made() const
{
    auto *tenant = m_demo->directory().findByDomain(domain);
    const auto &users = tenant->users();
    return std::count_if(users.begin(), users.end(),
                         [](const DemoUser &user) { return !user.isOld && !user.isDeleted(); });
}

/// What a person sees: the program opens the browser, the page says practice, and a click later the
/// program says who is signed in.
void ConsoleSignInTest::practiceGoesThroughTheBrowser()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    QSKIP("the browser is opened by xdg-open");
#else
    QVERIFY(QDir().mkpath(path(u"bin"_s)));
    write(u"bin/xdg-open"_s,
          "#!/bin/sh\nprintf '%s' \"$1\" > \"$HOME/opened.new\"\n"
          "mv \"$HOME/opened.new\" \"$HOME/opened\"\n");
    QVERIFY(QFile::setPermissions(path(u"bin/xdg-open"_s),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    auto screen = environment();
    screen.insert(u"PATH"_s, path(u"bin"_s) + u':' + screen.value(u"PATH"_s));
    screen.insert(u"BROWSER"_s, u"the-one-of-the-test"_s);
    RunningConsole console({u"sign-in"_s, u"--demo"_s}, screen);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path(u"opened"_s)) || console.hasEnded(), 30'000);
    QFile opened(path(u"opened"_s));
    QVERIFY2(opened.open(QFile::ReadOnly), console.said().constData());
    QVERIFY(m_browser.choose(QUrl(QString::fromUtf8(opened.readAll())), u"sanne"_s));
    QVERIFY2(m_browser.lastPage.contains("signed in"), m_browser.lastPage.constData());
    QTRY_VERIFY_WITH_TIMEOUT(console.hasEnded(), 30'000);
    QVERIFY2(console.exitCode() == 0, console.said().constData());
    QVERIFY2(console.result.out.contains("Sanne de Wit"), console.said().constData());
    QVERIFY2(console.result.out.contains("Proseware Cloud"), console.said().constData());
    QVERIFY2(console.result.err.contains("Practice"), console.said().constData());
#endif
}

void ConsoleSignInTest::theAddressIsPrinted()
{
    RunningConsole console(QStringList {u"sign-in"_s, u"--no-browser"_s} + where(), environment());
    QTRY_VERIFY_WITH_TIMEOUT(!console.addresses().isEmpty() || console.hasEnded(), 30'000);
    QVERIFY2(m_browser.choose(console.addresses().value(0), u"sanne"_s),
             console.said().constData());
    QTRY_VERIFY_WITH_TIMEOUT(console.hasEnded(), 30'000);
    QVERIFY2(console.exitCode() == 0, console.said().constData());
    // Nothing keeps it here, and that is said.
    QVERIFY2(console.result.err.contains("keychain"), console.said().constData());
    const auto who = runConsole(QStringList {u"whoami"_s, u"--json"_s} + where(), environment());
    QCOMPARE(who.exitCode, 3);
    QCOMPARE(who.json()[u"signedIn"_s].toBool(true), false);

    // Without a screen the program says what to do instead.
    const auto blind = runConsole(QStringList {u"sign-in"_s} + where(), environment());
    QCOMPARE(blind.exitCode, 3);
    QVERIFY2(blind.err.contains("--no-browser"), blind.err.constData());
}

void ConsoleSignInTest::aRefusalSaysWhoMustDoWhat_data()
{
    QTest::addColumn<QStringList>("choices");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("onStderr");
    QTest::newRow("the user says no in the browser")
        << QStringList {u"cancel"_s} << 3 << QByteArray("cancelled in the browser");
    QTest::newRow("no second factor, also when asked for it")
        << QStringList {u"bram"_s, u"bram"_s} << 3 << QByteArray("multifactor");
    QTest::newRow("no second factor at first")
        << QStringList {u"bram"_s, u"sanne"_s} << 0 << QByteArray("multifactor");
}

void ConsoleSignInTest::aRefusalSaysWhoMustDoWhat()
{
    QFETCH(QStringList, choices);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, onStderr);
    RunningConsole console(QStringList {u"sign-in"_s, u"--no-browser"_s} + where(), environment());
    for (qsizetype i = 0; i < choices.size(); ++i) {
        QTRY_VERIFY_WITH_TIMEOUT(console.addresses().size() > i || console.hasEnded(), 30'000);
        QVERIFY2(m_browser.choose(console.addresses().value(i), choices[i]),
                 console.said().constData());
    }
    QTRY_VERIFY_WITH_TIMEOUT(console.hasEnded(), 30'000);
    QVERIFY2(console.exitCode() == exitCode, console.said().constData());
    QVERIFY2(console.result.err.contains(onStderr), console.said().constData());
}

void ConsoleSignInTest::uploadWorksWithATokenOfEachFlow_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("authorization code in the browser") << u"--no-browser"_s;
    QTest::newRow("device code") << u"--device-code"_s;
}

void ConsoleSignInTest::uploadWorksWithATokenOfEachFlow()
{
    QFETCH(QString, way);
    RunningConsole console(uploadCall(5) + QStringList {way}, environment());
    if (way == "--no-browser"_L1) {
        QTRY_VERIFY_WITH_TIMEOUT(!console.addresses().isEmpty() || console.hasEnded(), 30'000);
        QVERIFY2(m_browser.choose(console.addresses().value(0), u"sanne"_s),
                 console.said().constData());
    } else {
        static const QRegularExpression page(u"\\n    (http\\S+)"_s);
        static const QRegularExpression code(u"\\n    ([A-Z0-9-]{6,})\\n"_s);
        const auto found = [&console](const QRegularExpression &what) {
            return what.match(QString::fromUtf8(console.result.err)).captured(1);
        };
        QTRY_VERIFY_WITH_TIMEOUT(!found(code).isEmpty() || console.hasEnded(), 30'000);
        QUrl address(found(page));
        address.setQuery(u"user_code="_s + found(code));
        QVERIFY2(m_browser.choose(address, u"sanne"_s), console.said().constData());
    }
    QTRY_VERIFY_WITH_TIMEOUT(console.hasEnded(), 60'000);
    QVERIFY2(console.exitCode() == 0, console.said().constData());
    QCOMPARE(made(), 5);
}

/// The sign-in is revoked while users are created: the program asks again, and the same run ends
/// with everybody made once.
void ConsoleSignInTest::aSignInThatLapsesIsAskedForAgain()
{
    m_demo->switches().latency = std::chrono::milliseconds(30);
    RunningConsole console(uploadCall(60) + QStringList {u"--no-browser"_s}, environment());
    QTRY_VERIFY_WITH_TIMEOUT(!console.addresses().isEmpty() || console.hasEnded(), 30'000);
    QVERIFY(m_browser.choose(console.addresses().value(0), u"sanne"_s));
    QTRY_VERIFY_WITH_TIMEOUT(made() >= 5 || console.hasEnded(), 30'000);
    m_demo->revokeSignIns();
    QTRY_VERIFY_WITH_TIMEOUT(console.addresses().size() > 1 || console.hasEnded(), 30'000);
    QVERIFY2(console.addresses().size() == 2, console.said().constData());
    QVERIFY2(console.result.err.contains("Your sign-in has expired"), console.said().constData());
    QVERIFY(made() < 60);
    QVERIFY(m_browser.choose(console.addresses().value(1), u"sanne"_s));
    QTRY_VERIFY_WITH_TIMEOUT(console.hasEnded(), 60'000);
    QVERIFY2(console.exitCode() == 0, console.said().constData());
    QCOMPARE(made(), 60);
}

void ConsoleSignInTest::somebodyElseDoesNotTakeOver()
{
    m_demo->switches().latency = std::chrono::milliseconds(30);
    RunningConsole console(uploadCall(60) + QStringList {u"--no-browser"_s}, environment());
    QTRY_VERIFY_WITH_TIMEOUT(!console.addresses().isEmpty() || console.hasEnded(), 30'000);
    QVERIFY(m_browser.choose(console.addresses().value(0), u"sanne"_s));
    QTRY_VERIFY_WITH_TIMEOUT(made() >= 5 || console.hasEnded(), 30'000);
    m_demo->revokeSignIns();
    QTRY_VERIFY_WITH_TIMEOUT(console.addresses().size() > 1 || console.hasEnded(), 30'000);
    const auto before = made();
    QVERIFY(m_browser.choose(console.addresses().value(1), u"noor"_s));
    QTRY_VERIFY_WITH_TIMEOUT(console.hasEnded(), 60'000);
    QVERIFY2(console.exitCode() == 5, console.said().constData());
    QVERIFY2(console.result.err.contains("Somebody else signed in"), console.said().constData());
    QCOMPARE(made(), before);
    QVERIFY2(QFile::exists(path(u"passwords.csv"_s)), console.said().constData());
}

void ConsoleSignInTest::aWrongCertificateIsRefused()
{
    DemoService secured;
    secured.useTls(tlsOfThisComputer());
    QVERIFY(secured.start());
    QVERIFY(secured.url().scheme() == "https"_L1);
    const auto call = [&](const QStringList &more) {
        return QStringList {u"sign-in"_s,     u"--no-browser"_s,
                            u"--service"_s,   secured.url().toString(),
                            u"--authority"_s, secured.authority().toString(),
                            u"--client-id"_s, u"any-program"_s,
                            u"--data-dir"_s,  path(u"data"_s)}
        + more;
    };
    auto surroundings = environment();
    surroundings.insert(u"LSAN_OPTIONS"_s,
                        u"print_suppressions=0:suppressions=" WELKOM_SOURCE_DIR
                        "/tests/support/lsan-tls.supp"_s);
    {
        RunningConsole console(call({}), surroundings);
        QTRY_VERIFY_WITH_TIMEOUT(console.hasEnded(), 30'000);
        QVERIFY2(console.exitCode() == 4, console.said().constData());
        QVERIFY2(console.result.err.contains("certificate"), console.said().constData());
        QVERIFY(console.addresses().isEmpty());
    }
    const auto certificate = QStringLiteral(WELKOM_TEST_DATA "/loopback/localhost.crt");
    RunningConsole console(call({u"--ca-file"_s, certificate}), surroundings);
    QTRY_VERIFY_WITH_TIMEOUT(!console.addresses().isEmpty() || console.hasEnded(), 30'000);
    QVERIFY2(m_browser.choose(console.addresses().value(0), u"sanne"_s),
             console.said().constData());
    QTRY_VERIFY_WITH_TIMEOUT(console.hasEnded(), 30'000);
    QVERIFY2(console.exitCode() == 0, console.said().constData());
}

void ConsoleSignInTest::theConfigurationSaysWhere_data()
{
    QTest::addColumn<QString>("place");
    QTest::newRow("the environment") << u"environment"_s;
    QTest::newRow("the user's file") << u"file"_s;
}

void ConsoleSignInTest::theConfigurationSaysWhere()
{
    QFETCH(QString, place);
    auto surroundings = environment();
    if (place == "environment"_L1) {
        surroundings.insert(u"WELKOM_SERVICE"_s, m_demo->url().toString());
        surroundings.insert(u"WELKOM_AUTHORITY"_s, m_demo->authority().toString());
        surroundings.insert(u"WELKOM_CLIENT_ID"_s, u"from-the-environment"_s);
    } else {
        QVERIFY(QDir().mkpath(path(u"config/welkom"_s)));
        write(u"config/welkom/welkom.json"_s,
              QJsonDocument(QJsonObject {{u"service"_s, m_demo->url().toString()},
                                         {u"authority"_s, m_demo->authority().toString()},
                                         {u"clientId"_s, u"from-the-file"_s}})
                  .toJson());
    }
    RunningConsole console({u"sign-in"_s, u"--no-browser"_s, u"--data-dir"_s, path(u"data"_s)},
                           surroundings);
    QTRY_VERIFY_WITH_TIMEOUT(!console.addresses().isEmpty() || console.hasEnded(), 30'000);
    const auto address = console.addresses().value(0);
    QVERIFY2(address.query().contains(u"client_id=from-the-"_s + place),
             console.said().constData());
    QVERIFY(m_browser.choose(address, u"sanne"_s));
    QTRY_VERIFY_WITH_TIMEOUT(console.hasEnded(), 30'000);
    QVERIFY2(console.exitCode() == 0, console.said().constData());

    // A file that nobody can read is said, not passed over.
    QVERIFY(QDir().mkpath(path(u"config/welkom"_s)));
    write(u"config/welkom/welkom.json"_s, "{\"clientID\": \"misspelt\"}");
    const auto refused = runConsole({u"whoami"_s}, environment());
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.err.contains("clientID"), refused.err.constData());
}

/// Against an authority that keeps what it was asked, so that every code, verifier and token is
/// known; all at the highest verbosity.
void ConsoleSignInTest::nothingSecretIsWritten()
{
    FakeAuthority authority;
    // Of the program's own spelling of `welkom-test`, whom the id token is for.
    auto call = uploadCall(3);
    call[call.indexOf(u"--authority"_s) + 1] = authority.issuer();
    call[call.indexOf(u"--client-id"_s) + 1] = u"welkom-test"_s;
    call += {u"--no-browser"_s, u"--verbose"_s};
    authority.expiresIn = 0; // renewed at every request
    for (int i = 1; i < 200; ++i)
        m_demo->acceptToken("access-secret-" + QByteArray::number(i));
    RunningConsole console(call, environment());
    QTRY_VERIFY_WITH_TIMEOUT(!console.addresses().isEmpty() || console.hasEnded(), 30'000);
    QByteArray arguments;
    QFile commandLine(u"/proc/%1/cmdline"_s.arg(console.id()));
    if (commandLine.open(QFile::ReadOnly))
        arguments = commandLine.readAll();
    authority.browse(console.addresses().value(0));
    QTRY_VERIFY_WITH_TIMEOUT(console.hasEnded(), 60'000);
    QVERIFY2(console.exitCode() == 0, console.said().constData());
    QVERIFY(authority.round > 1); // it did renew
    QVERIFY2(console.result.err.contains("welkom.signin"), console.said().constData());

    QList<QByteArray> secrets {"access-secret-", "refresh-secret-", "code-secret",
                               "correct horse battery staple"};
    for (const auto &form : authority.tokenRequests) {
        for (const auto &name : {u"code"_s, u"code_verifier"_s, u"refresh_token"_s}) {
            const auto value = form.queryItemValue(name, QUrl::FullyDecoded).toUtf8();
            if (!value.isEmpty())
                secrets += value;
        }
    }
    QVERIFY(secrets.size() > 6);
    for (const auto &secret : secrets) {
        QVERIFY(!console.said().contains(secret));
        QVERIFY(!arguments.contains(secret));
    }
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

WELKOM_TEST(consolesignin, ConsoleSignInTest)
#include "tst_consolesignin.moc"
