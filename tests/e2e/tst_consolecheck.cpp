// SPDX-License-Identifier: Apache-2.0

#include "support/consoleprocess.h"
#include "support/testsubject.h"

#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The console's contract for files, asked of the built program as a script would.
class ConsoleCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void exitCodesAndStreams_data();
    void exitCodesAndStreams();
    void theHelpFitsTheTerminal_data();
    void theHelpFitsTheTerminal();
    void jsonObeysItsContract();
    void rowsAreTheCellsAsRead();
    void theFileCanBeReadAsToldByHand();
    void jsonComesForAnyBytes_data();
    void jsonComesForAnyBytes();
    void jsonComesForRandomBytes();
    void theTemplatePassesItsOwnCheck_data();
    void theTemplatePassesItsOwnCheck();
    void anExistingFileIsKept();
    void theLanguageIsObeyed();
    void theSampleHasFaultsAndReadyUsers();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] ConsoleResult run(const QStringList &arguments) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const QByteArray goodFile = "First name,Last name,Display name,Email,Status update\r\n"
                            "Anna,Jansen,Anna Jansen,anna@contoso.nl,\r\n";
const QByteArray faultyFile = "Voornaam;Achternaam;Weergavenaam;E-mail;Statusupdate;Afdeling\r\n"
                              "Anna;Jansen;Anna Jansen;anna@contoso.nl;;Balie\r\n"
                              "Piet;Jansen;Piet Jansen;piet@contoso,nl;;Bakkerij\r\n"
                              ";;;;;\r\n"
                              "Zo\xEB;Smit;Zo\xEB Smit;zoe@contoso.nl;;\r\n";

} // namespace

void ConsoleCheckTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString ConsoleCheckTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

ConsoleResult ConsoleCheckTest::run(const QStringList &arguments) const
{
    return runConsole(arguments, consoleEnvironment(m_folder->path()));
}

void ConsoleCheckTest::exitCodesAndStreams_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("onStdout");
    QTest::addColumn<QString>("onStderr");

    const QString nothing;
    QTest::newRow("no arguments show the help")
        << QStringList {} << 0 << u"welkom-cli check FILE"_s << nothing;
    QTest::newRow("help of a command")
        << QStringList {u"upload"_s, u"--help"_s} << 0 << u"--passwords OUT.csv"_s << nothing;
    QTest::newRow("the version") << QStringList {u"--version"_s} << 0 << u"welkom-cli 0."_s
                                 << nothing;
    QTest::newRow("an unknown command")
        << QStringList {u"chekc"_s, u"x.csv"_s} << 2 << nothing << u"chekc"_s;
    QTest::newRow("an unknown option")
        << QStringList {u"check"_s, u"GOOD"_s, u"--jsno"_s} << 2 << nothing << u"jsno"_s;
    QTest::newRow("an option of another command")
        << QStringList {u"check"_s, u"GOOD"_s, u"--location"_s, u"NL"_s} << 2 << nothing
        << u"location"_s;
    QTest::newRow("a language that is not spoken here")
        << QStringList {u"check"_s, u"GOOD"_s, u"--language"_s, u"fr"_s} << 2 << nothing << u"fr"_s;
    QTest::newRow("no file named") << QStringList {u"check"_s} << 2 << nothing << u"FILE"_s;
    QTest::newRow("two files named")
        << QStringList {u"check"_s, u"GOOD"_s, u"GOOD"_s} << 2 << nothing << u"users.csv"_s;
    QTest::newRow("a file that does not exist")
        << QStringList {u"check"_s, u"missing.csv"_s} << 2 << nothing << u"missing.csv"_s;
    QTest::newRow("a folder instead of a file")
        << QStringList {u"check"_s, u"/"_s} << 2 << nothing << u"cannot be read"_s;
    QTest::newRow("an encoding that does not exist")
        << QStringList {u"check"_s, u"GOOD"_s, u"--encoding"_s, u"utf-9"_s} << 2 << nothing
        << u"utf-9"_s;
    QTest::newRow("a good file") << QStringList {u"check"_s, u"GOOD"_s} << 0 << u"1 user"_s
                                 << nothing;
    QTest::newRow("a file with a faulty row")
        << QStringList {u"check"_s, u"FAULTY"_s} << 1 << u"piet@contoso.nl"_s << nothing;
}

void ConsoleCheckTest::exitCodesAndStreams()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QString, onStdout);
    QFETCH(QString, onStderr);
    arguments.replaceInStrings(u"GOOD"_s, write(u"users.csv"_s, goodFile));
    arguments.replaceInStrings(u"FAULTY"_s, write(u"faulty.csv"_s, faultyFile));
    const auto result = run(arguments);
    QVERIFY(!result.crashed);
    QVERIFY2(result.exitCode == exitCode, result.err.constData());
    QVERIFY2(QString::fromUtf8(result.out).contains(onStdout), result.out.constData());
    QVERIFY2(QString::fromUtf8(result.err).contains(onStderr), result.err.constData());
    if (exitCode == 2)
        QCOMPARE(result.out, QByteArray());
}

void ConsoleCheckTest::theHelpFitsTheTerminal_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("language");
    for (const auto &language : {u"nl"_s, u"en"_s}) {
        for (const auto &command :
             {QString(), u"check"_s, u"upload"_s, u"runs"_s, u"sign-in"_s, u"demo-service"_s})
            QTest::addRow("%s, %s", command.isEmpty() ? "the whole" : qPrintable(command),
                          qPrintable(language))
                << command << language;
    }
}

void ConsoleCheckTest::theHelpFitsTheTerminal()
{
    QFETCH(const QString, command);
    QFETCH(const QString, language);
    QStringList arguments {u"--help"_s, u"--language"_s, language};
    if (!command.isEmpty())
        arguments.prepend(command);
    const auto lines = QString::fromUtf8(run(arguments).out).split(u'\n');
    QVERIFY(lines.size() > 10);
    for (const auto &line : lines)
        QVERIFY2(line.size() <= 80, qPrintable(line));
}

void ConsoleCheckTest::jsonObeysItsContract()
{
    const auto path = write(u"faulty.csv"_s, faultyFile);
    const auto result = run({u"check"_s, path, u"--json"_s});
    QCOMPARE(result.exitCode, 1);
    const auto json = result.json();
    QCOMPARE(json[u"file"_s].toString(), u"faulty.csv"_s);
    QCOMPARE(json[u"encoding"_s].toString(), u"windows-1252"_s);
    QCOMPARE(json[u"delimiter"_s].toString(), u";"_s);
    QCOMPARE(json[u"headerLine"_s].toInt(), 1);
    QCOMPARE(json[u"records"_s].toInt(), 3);
    QCOMPARE(json[u"uploads"_s].toInt(), 1);
    QCOMPARE(json[u"ready"_s].toInt(), 2);
    const auto columns = json[u"columns"_s].toArray();
    QCOMPARE(columns.size(), 6);
    const QJsonObject first {
        {u"index"_s, 1}, {u"header"_s, u"Voornaam"_s}, {u"field"_s, u"firstName"_s}};
    const QJsonObject last {
        {u"index"_s, 6}, {u"header"_s, u"Afdeling"_s}, {u"field"_s, QJsonValue::Null}};
    QCOMPARE(columns.first().toObject(), first);
    QCOMPARE(columns.last().toObject(), last);

    QJsonObject malformed;
    QStringList kinds;
    const auto findings = json[u"findings"_s].toArray();
    for (const auto &value : findings) {
        const auto finding = value.toObject();
        kinds += finding[u"kind"_s].toString();
        if (kinds.last() == "malformed-email"_L1)
            malformed = finding;
    }
    kinds.sort();
    QCOMPARE(kinds, QStringList({u"malformed-email"_s, u"unknown-column"_s}));
    QVERIFY(!malformed[u"message"_s].toString().isEmpty());
    malformed.remove(u"message"_s);
    const QJsonObject expected {
        {u"row"_s, 3},
        {u"line"_s, 3},
        {u"record"_s, 2},
        {u"column"_s, 4},
        {u"field"_s, u"email"_s},
        {u"kind"_s, u"malformed-email"_s},
        {u"severity"_s, u"error"_s},
        {u"value"_s, u"piet@contoso,nl"_s},
        {u"suggestion"_s, u"piet@contoso.nl"_s},
    };
    QCOMPARE(malformed, expected);
}

void ConsoleCheckTest::rowsAreTheCellsAsRead()
{
    const auto path = write(u"faulty.csv"_s, faultyFile);
    const auto rows = run({u"check"_s, path, u"--json"_s, u"--rows"_s}).json()[u"rows"_s].toArray();
    QCOMPARE(rows.size(), 4); // the header and three records; the empty one is left out
    QCOMPARE(rows[0].toArray().first().toString(), u"Voornaam"_s);
    QCOMPARE(rows[3].toArray().first().toString(), u"Zoë"_s);
    QVERIFY(!run({u"check"_s, path, u"--json"_s}).json().contains(u"rows"_s));
}

void ConsoleCheckTest::theFileCanBeReadAsToldByHand()
{
    const auto path = write(u"odd.csv"_s, "1|anna@contoso.nl|Anna\n2|piet@contoso.nl|Piet\n");
    const auto result = run({u"check"_s, path, u"--json"_s, u"--delimiter"_s, u"pipe"_s,
                             u"--header"_s, u"no"_s, u"--columns"_s, u"email=2,displayName=3"_s});
    QVERIFY2(result.exitCode == 0, (result.out + result.err).constData());
    QCOMPARE(result.json()[u"ready"_s].toInt(), 2);
    QCOMPARE(result.json()[u"delimiter"_s].toString(), u"|"_s);
    QCOMPARE(result.json()[u"headerLine"_s].toInt(), 0);
}

void ConsoleCheckTest::jsonComesForAnyBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one byte order mark") << QByteArray("\xEF\xBB\xBF");
    QTest::newRow("half a UTF-16 character") << QByteArray("\xFF\xFE\x41");
    QTest::newRow("a workbook") << QByteArray("PK\x03\x04\x14\x00\x06\x00", 8)
            + QByteArray(500, 'x');
    QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
    QTest::newRow("NULs only") << QByteArray(1000, '\0');
    QTest::newRow("quotes only") << QByteArray(1001, '"');
    QTest::newRow("delimiters only") << QByteArray(1000, ';');
    QTest::newRow("a header only") << goodFile.left(goodFile.indexOf('\n') + 1);
    QTest::newRow("one word") << QByteArray("hello");
    QTest::newRow("a terminal escape in every cell")
        << QByteArray("Display name,Email\n\x1b[2J,\x1b]0;x\x07@x.nl\n");
    QTest::newRow("a name that is no UTF-8 in UTF-8")
        << QByteArray("Display name,Email\nZo\xC3\xAB \xFF,zoe@contoso.nl\n");
}

void ConsoleCheckTest::jsonComesForAnyBytes()
{
    QFETCH(QByteArray, bytes);
    const auto result = run({u"check"_s, write(u"any.csv"_s, bytes), u"--json"_s, u"--rows"_s});
    QVERIFY(!result.crashed);
    QVERIFY2(result.exitCode == 0 || result.exitCode == 1, result.err.constData());
    const auto json = result.json();
    for (const auto &member :
         {u"file"_s, u"encoding"_s, u"delimiter"_s, u"headerLine"_s, u"columns"_s, u"records"_s,
          u"uploads"_s, u"ready"_s, u"findings"_s, u"rows"_s})
        QVERIFY2(json.contains(member), qPrintable(member));
    // Nobody is ready in any of these files, and the file says why.
    QVERIFY2(json[u"findings"_s].toArray().size() > 0 || json[u"ready"_s].toInt() > 0,
             result.out.constData());
    QVERIFY(!result.out.contains('\x1b'));
}

void ConsoleCheckTest::jsonComesForRandomBytes()
{
    QRandomGenerator random(20261123);
    const QByteArray alphabet("\",;\t|\r\n\\a@.=\0\xC3\xAB\xFF\xFE", 18);
    for (int i = 0; i < 25; ++i) {
        QByteArray bytes(random.bounded(1, 3000), '\0');
        for (auto &byte : bytes)
            byte = alphabet[random.bounded(int(alphabet.size()))];
        const auto result = run({u"check"_s, write(u"random.csv"_s, bytes), u"--json"_s});
        QVERIFY2(!result.crashed, bytes.toHex().constData());
        QVERIFY2(!result.json().isEmpty(), bytes.toHex().constData());
    }
}

void ConsoleCheckTest::theTemplatePassesItsOwnCheck_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("delimiter");
    QTest::addColumn<QString>("firstHeader");
    QTest::newRow("Dutch") << u"nl"_s << u";"_s << u"Voornaam"_s;
    QTest::newRow("English") << u"en"_s << u","_s << u"First name"_s;
}

void ConsoleCheckTest::theTemplatePassesItsOwnCheck()
{
    QFETCH(QString, language);
    QFETCH(QString, delimiter);
    QFETCH(QString, firstHeader);
    const auto path = m_folder->filePath(u"template.csv"_s);
    QCOMPARE(run({u"template"_s, path, u"--language"_s, language}).exitCode, 0);
    const auto checked = run({u"check"_s, path, u"--json"_s});
    QCOMPARE(checked.exitCode, 0);
    const auto json = checked.json();
    QCOMPARE(json[u"encoding"_s].toString(), u"utf-8"_s);
    QCOMPARE(json[u"delimiter"_s].toString(), delimiter);
    const auto columns = json[u"columns"_s].toArray();
    QCOMPARE(columns.size(), 5);
    QCOMPARE(columns[0].toObject()[u"header"_s].toString(), firstHeader);
    for (const auto &column : columns)
        QVERIFY(!column.toObject()[u"field"_s].isNull());
    // Two examples, and nothing is wrong with it.
    QCOMPARE(json[u"ready"_s].toInt(), 2);
    QVERIFY(json[u"findings"_s].toArray().isEmpty());
}

void ConsoleCheckTest::anExistingFileIsKept()
{
    const auto path = write(u"mine.csv"_s, "mine");
    const auto refused = run({u"template"_s, path});
    QCOMPARE(refused.exitCode, 2);
    QFile file(path);
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
    file.close();
    QCOMPARE(run({u"template"_s, path, u"--overwrite"_s}).exitCode, 0);
    QVERIFY(file.open(QFile::ReadOnly));
    QVERIFY(file.readAll().startsWith("\xEF\xBB\xBF"));
}

void ConsoleCheckTest::theLanguageIsObeyed()
{
    const auto path = write(u"faulty.csv"_s, faultyFile);
    const auto dutch = QString::fromUtf8(run({u"check"_s, path, u"--language"_s, u"nl"_s}).out);
    QVERIFY2(dutch.contains(u"Rij 3, E-mail: "_s), qPrintable(dutch));
    const auto english = QString::fromUtf8(run({u"check"_s, path, u"--language=en"_s}).out);
    QVERIFY2(english.contains(u"Row 3, Email: "_s), qPrintable(english));
}

void ConsoleCheckTest::theSampleHasFaultsAndReadyUsers()
{
    const auto json =
        run({u"check"_s,
             QStringLiteral(WELKOM_SOURCE_DIR "/resources/samples/nieuwe-medewerkers.csv"),
             u"--json"_s})
            .json();
    QCOMPARE(json[u"encoding"_s].toString(), u"windows-1252"_s);
    QCOMPARE(json[u"delimiter"_s].toString(), u";"_s);
    QCOMPARE(json[u"records"_s].toInt(), 143);
    QCOMPARE(json[u"uploads"_s].toInt(), 2);
    QVERIFY(json[u"ready"_s].toInt() > 130 && json[u"ready"_s].toInt() < 143);
}

WELKOM_TEST(consolecheck, ConsoleCheckTest)
#include "tst_consolecheck.moc"
