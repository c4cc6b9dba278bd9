// SPDX-License-Identifier: Apache-2.0

#include "support/consoleprocess.h"
#include "support/testsubject.h"

#include "demo/demoservice.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

/// What the built program asks a person at a terminal, on a machine without a keychain.
class ConsoleTerminalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_demo.reset(); }

    void aPassphraseIsChosenAndAskedForAgain();
    void aPassphraseThatWasMistypedIsNotTaken();
    void whoChoosesNoPassphraseSealsNothing();
    void theUserMaySignInFirst();
    void noMeansNo();

private:
    using Dialogue = QList<std::pair<QString, QString>>; ///< what is shown, what is typed then

    [[nodiscard]] ConsoleResult talk(const Dialogue &dialogue, const QStringList &arguments,
                                     bool hasToken = true) const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList upload() const;
    [[nodiscard]] qsizetype writes() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DemoService> m_demo;
};

namespace {

const QString passphrase = u"a passphrase that nobody sees"_s;

} // namespace

void ConsoleTerminalTest::init()
{
#ifdef Q_OS_WIN
    QSKIP("pseudo-terminals of POSIX");
#endif
    m_folder = std::make_unique<QTemporaryDir>();
    m_demo = std::make_unique<DemoService>();
    QVERIFY(m_demo->start());
}

/// Runs the program at a terminal of its own; `out` is what the screen showed.
ConsoleResult ConsoleTerminalTest::talk(const Dialogue &dialogue, const QStringList &arguments,
                                        bool hasToken) const
{
    QJsonArray lines;
    for (const auto &[shown, typed] : dialogue)
        lines.append(QJsonArray {shown, typed});
    auto environment = consoleEnvironment(m_folder->path(), hasToken ? u"demo"_s : QString());
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, path(u"config"_s));
    for (const auto &screen : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"BROWSER"_s})
        environment.remove(screen);
    const QStringList script {QStringLiteral(WELKOM_SOURCE_DIR "/tests/e2e/terminal.py"),
                              QString::fromUtf8(QJsonDocument(lines).toJson()),
                              QStringLiteral(WELKOM_CLI)};
    return runProgram(u"python3"_s, script + arguments, environment);
}

QStringList ConsoleTerminalTest::upload() const
{
    QFile file(path(u"users.csv"_s));
    if (!file.open(QFile::WriteOnly))
        qFatal("cannot write the users");
    file.write("First name,Last name,Display name,Email\n"
               "Anna,Jansen,Anna Jansen,anna@contoso-bakkerijen.onmicrosoft.com\n");
    return {u"upload"_s,      path(u"users.csv"_s),
            u"--customer"_s,  u"contoso-bakkerijen.onmicrosoft.com"_s,
            u"--location"_s,  u"NL"_s,
            u"--passwords"_s, path(u"passwords.csv"_s),
            u"--service"_s,   m_demo->url().toString(),
            u"--data-dir"_s,  path(u"data"_s)};
}

qsizetype ConsoleTerminalTest::writes() const
{
    const auto all = m_demo->log().all();
    return std::count_if(all.begin(), all.end(),
                         [](const auto &request) { return request.method != "GET"_L1; });
}

void ConsoleTerminalTest::aPassphraseIsChosenAndAskedForAgain()
{
    const auto made = talk({{u"[y/N]"_s, u"y"_s},
                            {u"Choose a passphrase:"_s, passphrase},
                            {u"Once more:"_s, passphrase}},
                           upload());
    QVERIFY2(made.exitCode == 0, made.out.constData());
    QVERIFY(!made.out.contains(passphrase.toUtf8()));
    QCOMPARE(writes(), 1);

    const QStringList again {u"runs"_s,      u"passwords"_s,       u"1"_s,
                             u"--output"_s,  path(u"again.csv"_s), u"--data-dir"_s,
                             path(u"data"_s)};
    const auto wrong = talk({{u"Passphrase of the stored"_s, u"one"_s},
                             {u"Passphrase of the stored"_s, u"two"_s},
                             {u"Passphrase of the stored"_s, u"three"_s}},
                            again);
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY2(wrong.out.contains("does not open"), wrong.out.constData());
    const auto right = talk(
        {{u"Passphrase of the stored"_s, u"one"_s}, {u"Passphrase of the stored"_s, passphrase}},
        again);
    QVERIFY2(right.exitCode == 0, right.out.constData());
    QVERIFY(!right.out.contains(passphrase.toUtf8()));
    QFile first(path(u"passwords.csv"_s));
    QFile second(path(u"again.csv"_s));
    QVERIFY(first.open(QFile::ReadOnly) && second.open(QFile::ReadOnly));
    QCOMPARE(second.readAll(), first.readAll());
}

void ConsoleTerminalTest::aPassphraseThatWasMistypedIsNotTaken()
{
    const auto made = talk({{u"[y/N]"_s, u"y"_s},
                            {u"Choose a passphrase:"_s, u"mistyped"_s},
                            {u"Once more:"_s, passphrase},
                            {u"Choose a passphrase:"_s, passphrase},
                            {u"Once more:"_s, passphrase}},
                           upload());
    QVERIFY2(made.exitCode == 0, made.out.constData());
    QVERIFY2(made.out.contains("not the same"), made.out.constData());
    QCOMPARE(writes(), 1);
}

void ConsoleTerminalTest::whoChoosesNoPassphraseSealsNothing()
{
    const auto refused =
        talk({{u"[y/N]"_s, u"y"_s}, {u"Choose a passphrase:"_s, QString()}}, upload());
    QCOMPARE(refused.exitCode, 2);
    QVERIFY2(refused.out.contains("--passphrase-file"), refused.out.constData());
    QCOMPARE(writes(), 0);
}

void ConsoleTerminalTest::theUserMaySignInFirst()
{
    const QStringList customers {u"customers"_s,
                                 u"--service"_s,
                                 m_demo->url().toString(),
                                 u"--authority"_s,
                                 m_demo->authority().toString(),
                                 u"--client-id"_s,
                                 u"any-program"_s,
                                 u"--data-dir"_s,
                                 path(u"data"_s)};
    const auto no = talk({{u"Sign in with the browser? [y/N]"_s, u"n"_s}}, customers, false);
    QCOMPARE(no.exitCode, 3);
    QVERIFY2(no.out.contains("welkom-cli sign-in"), no.out.constData());
    // There is no screen here, so no browser can be opened; the program says what to do instead.
    const auto yes = talk({{u"Sign in with the browser? [y/N]"_s, u"y"_s}}, customers, false);
    QCOMPARE(yes.exitCode, 3);
    QVERIFY2(yes.out.contains("--device-code"), yes.out.constData());
}

void ConsoleTerminalTest::noMeansNo()
{
    const auto refused = talk({{u"[y/N]"_s, u"n"_s}}, upload());
    QCOMPARE(refused.exitCode, 2);
    QCOMPARE(writes(), 0);
}

WELKOM_TEST(consoleterminal, ConsoleTerminalTest)
#include "tst_consoleterminal.moc"
