// SPDX-License-Identifier: Apache-2.0

#include "support/testsubject.h"
#include "tables/csvwriter.h"
#include "users/usercheck.h"
#include "users/userfile.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

/// `kind row/line:column` and ` -> suggestion`, one a line.
QString summary(const QList<Finding> &findings)
{
    QStringList lines;
    for (const auto &finding : findings) {
        auto line = nameOf(finding.kind);
        if (finding.position.row > 0)
            line += u" %1/%2"_s.arg(finding.position.row).arg(finding.position.line);
        if (finding.column > 0)
            line += u":%1"_s.arg(finding.column);
        if (!finding.suggestion.isEmpty())
            line += u" -> "_s + finding.suggestion;
        lines += line;
    }
    return lines.join(u'\n');
}

/// Findings of a file with the five columns and these rows.
QString foundIn(const QByteArray &rows)
{
    const auto file = readUserFile("Voornaam;Achternaam;Weergavenaam;E-mail;Statusupdate\n" + rows);
    for (const auto &finding : file.findings) {
        if (describe(finding).isEmpty())
            return u"no sentence for "_s + nameOf(finding.kind);
    }
    return summary(file.findings);
}

} // namespace

class UserFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksRows_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("findings");
        const auto row = [](const char *name, const QByteArray &rows, const char16_t *findings) {
            QTest::newRow(name) << rows << QString::fromUtf16(findings);
        };
        row("a good user", "Anna;Smit;Anna Smit;anna@x.nl;\n", u"");
        row("only what is required", ";;Balie;balie@x.nl;\n", u"");
        row("an accent in a name", "Zo\xC3\xAB;Smit;Zo\xC3\xAB Smit;zoe@x.nl;\n", u"");
        row("an emoji and Chinese in a name",
            ";;\xE6\x9D\x8E\xE9\x9B\x85 \xF0\x9F\x98\x80;li@x.nl;\n", u"");

        row("no display name", "Anna;Smit;;anna@x.nl;\n",
            u"missing-display-name 2/2:3 -> Anna Smit");
        row("no display name, no last name", "Anna;;;anna@x.nl;\n",
            u"missing-display-name 2/2:3 -> Anna");
        row("no name at all", ";;;anna@x.nl;\n", u"missing-display-name 2/2:3");
        row("a display name of spaces", "Anna;Smit;  ;anna@x.nl;\n",
            u"missing-display-name 2/2:3 -> Anna Smit");
        row("a display name of no-break spaces", "A;S;\xC2\xA0;anna@x.nl;\n",
            u"missing-display-name 2/2:3 -> A S");
        row("names that are too long for a display name",
            QByteArray(30, 'a') + ";" + QByteArray(30, 'b') + ";;a@x.nl;\n",
            u"missing-display-name 2/2:3");
        row("no email", "Anna;Smit;Anna Smit;;\n", u"missing-email 2/2:4");
        row("an email of spaces", "Anna;Smit;Anna Smit;  ;\n", u"missing-email 2/2:4");
        row("neither name nor email", "Anna;;;;\n",
            u"missing-display-name 2/2:3 -> Anna\nmissing-email 2/2:4");

        row("a comma in the domain", ";;P;piet@x,nl;\n", u"malformed-email 2/2:4 -> piet@x.nl");
        row("mailto:", ";;P;mailto:piet@x.nl;\n", u"malformed-email 2/2:4 -> piet@x.nl");
        row("angle brackets", ";;P;Piet <piet@x.nl>;\n", u"malformed-email 2/2:4 -> piet@x.nl");
        row("a space inside", ";;P;piet @x.nl;\n", u"email-characters 2/2:4 -> piet@x.nl");
        row("an accent", ";;Z;zo\xC3\xAB@x.nl;\n", u"email-characters 2/2:4 -> zoe@x.nl");
        row("double dots", ";;P;piet..smit@x.nl;\n", u"malformed-email 2/2:4 -> piet.smit@x.nl");
        row("an ampersand", ";;P;p&o@x.nl;\n", u"email-characters 2/2:4");
        row("no @", ";;P;piet;\n", u"malformed-email 2/2:4");
        row("65 before the @", ";;P;" + QByteArray(65, 'a') + "@x.nl;\n", u"email-too-long 2/2:4");
        row("49 behind the @", ";;P;a@" + QByteArray(46, 'b') + ".nl;\n", u"email-too-long 2/2:4");

        row("a duplicate", ";;A;a@x.nl;\n;;B;a@x.nl;\n", u"duplicate-email 3/3:4");
        row("a duplicate in another case", ";;A;Anna@X.nl;\n;;B;b@x.nl;\n;;C;anna@x.NL;\n",
            u"duplicate-email 4/4:4");
        row("a duplicate with spaces around it", ";;A; a@x.nl;\n;;B;a@x.nl \n",
            u"surrounding-space 2/2:4 -> a@x.nl\nsurrounding-space 3/3:4 -> a@x.nl\n"
            u"duplicate-email 3/3:4");
        row("three of a kind name the first", ";;A;a@x.nl;\n;;B;a@x.nl;\n;;C;a@x.nl;\n",
            u"duplicate-email 3/3:4\nduplicate-email 4/4:4");
        row("two that are both malformed", ";;A;a@x;\n;;B;A@x;\n",
            u"malformed-email 2/2:4\nmalformed-email 3/3:4\nduplicate-email 3/3:4");
        row("missing ones are no duplicates", ";;A;;\n;;B;;\n",
            u"missing-email 2/2:4\nmissing-email 3/3:4");
        row("~ and ^ are not the same", ";;A;a~@x.nl;\n;;B;a^@x.nl;\n", u"");

        row("50 characters",
            QByteArray(50, 'a') + ";" + QByteArray(50, 'b') + ";" + QByteArray(50, 'c')
                + ";a@x.nl;\n",
            u"");
        row("51 characters",
            QByteArray(51, 'a') + ";" + QByteArray(51, 'b') + ";" + QByteArray(51, 'c')
                + ";a@x.nl;\n",
            u"first-name-too-long 2/2:1\nlast-name-too-long 2/2:2\ndisplay-name-too-long 2/2:3");
        row("50 letters of two bytes", ";;" + QByteArray("\xC3\xAB").repeated(50) + ";a@x.nl;\n",
            u"");
        row("51 letters of two bytes", ";;" + QByteArray("\xC3\xAB").repeated(51) + ";a@x.nl;\n",
            u"display-name-too-long 2/2:3");
        row("25 emoji are 50 units",
            ";;" + QByteArray("\xF0\x9F\x98\x80").repeated(25) + ";a@x.nl;\n", u"");
        row("26 emoji are 52 units",
            ";;" + QByteArray("\xF0\x9F\x98\x80").repeated(26) + ";a@x.nl;\n",
            u"display-name-too-long 2/2:3");
        row("50 characters and spaces around them", ";; " + QByteArray(50, 'c') + " ;a@x.nl;\n",
            u"surrounding-space 2/2:3 -> cccccccccccccccccccccccccccccccccccccccccccccccccc");

        row("a filled status", "A;B;C;a@x.nl;Created\n", u"status-not-empty 2/2:5");
        row("a status of spaces", "A;B;C;a@x.nl;  \n", u"");

        row("spaces around a name", " Anna ;Smit;Anna Smit;a@x.nl;\n",
            u"surrounding-space 2/2:1 -> Anna");
        row("a no-break space around a name", "Anna\xC2\xA0;Smit;Anna Smit;a@x.nl;\n",
            u"surrounding-space 2/2:1 -> Anna");
        row("a no-break space in a name is part of it", "Anna\xC2\xA0Maria;S;A;a@x.nl;\n", u"");
        row("a line break in a name", "A;B;\"Anna\r\nSmit\";a@x.nl;\n",
            u"control-character 2/2:3 -> Anna Smit");
        row("a tab in a name", "A;B;Anna\tSmit;a@x.nl;\n", u"control-character 2/2:3 -> Anna Smit");
        row("a line break at the end of a cell is space around it", "A;B;\"C\n\";a@x.nl;\n",
            u"surrounding-space 2/2:3 -> C");
        row("a line break in an address", "A;B;C;\"a@\nx.nl\";\n",
            u"email-characters 2/2:4 -> a@x.nl");
        row("a bell in a name", "A;B;An\x07na;a@x.nl;\n", u"control-character 2/2:3 -> Anna");
        row("an escape in a name", "A;B;\x1b[31mAnna;a@x.nl;\n",
            u"control-character 2/2:3 -> [31mAnna");
        row("a direction override", "A;B;An\xE2\x80\xAEna;a@x.nl;\n",
            u"control-character 2/2:3 -> Anna");
        row("a byte order mark inside", "A;B;An\xEF\xBB\xBFna;a@x.nl;\n",
            u"control-character 2/2:3 -> Anna");
        row("a joiner that Persian needs is fine", "A;B;\xD9\x85\xE2\x80\x8C\xD8\xA7;a@x.nl;\n",
            u"");
        row("a curly apostrophe is fine", "A;B;O\xE2\x80\x99Neil;a@x.nl;\n", u"");
        row("NUL in a name", QByteArray("A;B;An\0na;a@x.nl;\n", 18), u"nul-character 2/2:3");
        row("a C1 control", "A;B;An\xC2\x85na;a@x.nl;\n", u"control-character 2/2:3 -> An na");

        row("a cell too many", "A;B;C;a@x.nl;;extra\n", u"ragged-row 2/2:6");
        row("empty cells too many are nothing", "A;B;C;a@x.nl;;;;\n", u"");
        row("cells too few", "A;B\n", u"ragged-row 2/2:3");
        row("no cell for the status, as Excel leaves it out", "A;B;C;a@x.nl\n", u"");
        row("no cell for the address", "A;B;C\n", u"ragged-row 2/2:4");

        row("a quote that never closes", "A;B;\"C;a@x.nl;\nD;E;F;d@x.nl;\n",
            u"unclosed-quote 2/2:3");
        row("text behind a quote", "A;B;\"C\"D;a@x.nl;\n", u"text-after-quote 2/2:3");
        row("empty rows count for the row, not as users", ";;;;\n\n;;A;a@x;\n",
            u"malformed-email 4/4:4");
        row("a row of two lines counts as one row", ";;\"A\nB\";a@x.nl;\n;;C;c@x;\n",
            u"control-character 2/2:3 -> A B\nmalformed-email 3/4:4");
        row("all that is wrong at once",
            "Anna ;" + QByteArray(51, 'b') + ";;zo\xC3\xAB@x.nl;Created;x\n",
            u"ragged-row 2/2:6\nsurrounding-space 2/2:1 -> Anna\nlast-name-too-long 2/2:2\n"
            u"missing-display-name 2/2:3\nemail-characters 2/2:4 -> zoe@x.nl\n"
            u"status-not-empty 2/2:5");
    }

    void checksRows()
    {
        QFETCH(QByteArray, rows);
        QTEST(foundIn(rows), "findings");
    }

    void readsWholeFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("facts"); // encoding delimiter headerLine records ready
        QTest::addColumn<QString>("findings");
        const auto row = [](const char *name, const QByteArray &bytes, const char16_t *facts,
                            const char16_t *findings) {
            QTest::newRow(name) << bytes << QString::fromUtf16(facts)
                                << QString::fromUtf16(findings);
        };
        const auto excel = u"Weergavenaam\tE-mail\r\nZoë\tzoe@x.nl"_s;
        row("nothing", "", u"utf-8 none 0 0 0", u"empty-file");
        row("only line ends", "\r\n\r\n", u"utf-8 none 0 0 0", u"empty-file");
        row("only a byte order mark", "\xEF\xBB\xBF", u"utf-8 none 0 0 0", u"empty-file");
        row("only sep=", "sep=;\n", u"utf-8 ; 0 0 0", u"empty-file");
        row("a workbook", "PK\x03\x04xxxxxxxxxxx", u"utf-8 none 0 0 0", u"not-text");
        row("a PDF", "%PDF-1.4 x", u"utf-8 none 0 0 0", u"not-text");
        row("NUL characters", QByteArray(100'000, '\0'), u"utf-8 none 0 0 0", u"not-text");
        row("a header alone", "Weergavenaam;E-mail\n", u"utf-8 ; 1 0 0", u"no-records");
        row("users without a header", "A;a@x.nl\nB;b@x.nl\n", u"utf-8 ; 0 2 0", u"no-header");
        row("Dutch Excel", "Weergavenaam;E-mail\r\nZo\xEB;zoe@x.nl\r\n", u"windows-1252 ; 1 1 1",
            u"");
        row("sep= is no row", "sep=,\nDisplay name,Email\nA,a@x\n", u"utf-8 , 2 1 0",
            u"malformed-email 2/3:2");
        row("UTF-16 of Excel's Unicode text",
            "\xFF\xFE"
                + QByteArray(reinterpret_cast<const char *>(excel.utf16()), excel.size() * 2),
            u"utf-16le tab 1 1 1", u"");
        row("the header behind empty lines", "\n\nWeergavenaam;E-mail\nA;a@x\n", u"utf-8 ; 3 1 0",
            u"malformed-email 4/4:2");
        row("one column only", "Email\na@x.nl\n", u"utf-8 none 1 1 0", u"missing-column");
        row("other columns only", "Plaats;Land\nA;B\n", u"utf-8 ; 1 1 0",
            u"missing-column\nmissing-column\nunknown-column:1\nunknown-column:2");
        row("no column for the display name, but for the others",
            "Voornaam;Achternaam;E-mail\nAnna;Smit;a@x.nl\n", u"utf-8 ; 1 1 1",
            u"display-name-composed");
        row("no column for the display name, nor for the last name",
            "Voornaam;E-mail\nAnna;a@x.nl\n", u"utf-8 ; 1 1 0",
            u"missing-column\nmissing-display-name 2/2 -> Anna");
        row("two columns for one field", "E-mail;Weergavenaam;Email\na@x.nl;A;b@x.nl\n",
            u"utf-8 ; 1 1 0", u"duplicate-column:3");
        row("a column too many", "Weergavenaam;E-mail;Afdeling\nA;a@x.nl;Inkoop\n",
            u"utf-8 ; 1 1 1", u"unknown-column:3");
        row("columns without a name and content", "Weergavenaam;;E-mail;;\nA;;a@x.nl;;\n",
            u"utf-8 ; 1 1 1", u"");
        row("a column without a name, with content",
            "Weergavenaam;;E-mail\nA;;a@x.nl\nB;x;b@x.nl\n", u"utf-8 ; 1 2 2", u"unknown-column:2");
        row("an unclosed quote in the header", "\"Weergavenaam;E-mail\nA;a@x.nl\n",
            u"utf-8 ; 1 1 1", u"unclosed-quote 1/1:1");
        row("bytes that are no UTF-8",
            "Weergavenaam;E-mail;x\nZo\xC3\xAB;a@x.nl;y\nZo\xC3\xAB;b@x.nl;\xC3\n",
            u"utf-8 ; 1 2 1", u"unknown-column:3\nundecodable-bytes 3/3:3");
        row("a byte that Windows-1252 does not have", "Weergavenaam;E-mail\nZo\xEB\x81;a@x.nl\n",
            u"windows-1252 ; 1 1 0", u"undecodable-bytes 2/2:1");
        row("NUL in a column that is not sent",
            QByteArray("Weergavenaam;E-mail;Functie\nA;a@x.nl;x\0y\n", 41), u"utf-8 ; 1 1 0",
            u"unknown-column:3\nnul-character 2/2:3");

        row("Microsoft 365's template",
            "User Name,First Name,Last Name,Display Name,Job Title\na@x.nl,Anna,Smit,Anna Smit,\n",
            u"utf-8 , 1 1 1", u"unknown-column:5");
        row("Entra's bulk create",
            "version:v1.0,,\nName [displayName] Required,User name [userPrincipalName] "
            "Required,Initial "
            "password [passwordProfile] Required\nExample: Chris Green,Example: "
            "chris@contoso.com,Example: x\n"
            "Anna,a@x.nl,\n",
            u"utf-8 , 2 1 1", u"unknown-column:3");
        row("Entra's bulk create, the version alone on its line",
            "version:v1.0\nName [displayName] Required,User name [userPrincipalName] "
            "Required\nAnna,a@x,\n",
            u"utf-8 , 2 1 0", u"malformed-email 3/3:2");
        row("CIPP: name and domain in two columns",
            "displayName,mailNickname,domain\nAnna,anna,x.nl\nJan,jan@y.nl,x.nl\nPiet,piet,\nKees,,"
            "x.nl\n",
            u"utf-8 , 1 4 2", u"malformed-email 4/4:2\nmissing-email 5/5:2");
        row("Google's template",
            "First Name [Required],Last Name [Required],Email Address [Required],Password "
            "[Required]\n"
            "Anna,Smit,a@x.nl,\nZo\xC3\xAB ,,z@x.nl,\n,,nobody@x.nl,\n",
            u"utf-8 , 1 3 2",
            u"display-name-composed\nunknown-column:4\nsurrounding-space 3/3:1 -> Zo\u00EB\n"
            "missing-display-name 4/4");
        row("our own password file",
            "\xEF\xBB\xBFRegel;Voornaam;Achternaam;Weergavenaam;E-mail;Statusupdate;Tijdelijk "
            "wachtwoord\r\n"
            "2;Anna;Smit;'=Anna;a@x.nl;Aangemaakt;abc\r\n3;Jan;Bos;Jan Bos;j@x.nl;;\r\n",
            u"utf-8 ; 1 2 1", u"status-not-empty 2/2:6");
        row("our own refused rows",
            "\xEF\xBB\xBFVoornaam;Achternaam;Weergavenaam;E-mail;Statusupdate;Reden\r\n"
            "Anna;Smit;Anna;a@x.nl;;Bestaat al\r\n",
            u"utf-8 ; 1 1 1", u"");
    }

    void readsWholeFiles()
    {
        QFETCH(QByteArray, bytes);
        const auto file = readUserFile(bytes);
        const auto delimiter = !file.delimiter ? u"none"_s
            : *file.delimiter == '\t'          ? u"tab"_s
                                               : QString(QLatin1Char(*file.delimiter));
        const auto facts = u"%1 %2 %3 %4 %5"_s.arg(nameOf(file.encoding), delimiter)
                               .arg(file.headerLine)
                               .arg(file.records)
                               .arg(file.ready);
        QTEST(facts, "facts");
        QTEST(summary(file.findings), "findings");
        QCOMPARE(file.readyRows().size(), file.ready);
        if (file.isUsable())
            QCOMPARE(file.readyRows().size() + file.faultyRows().size(), file.records);
        for (const auto &finding : file.findings)
            QVERIFY(!describe(finding).isEmpty());
    }

    void whatTheUserSaysWins()
    {
        const QByteArray bytes = "Anna;x;anna@x.nl\nJan;y;jan@x.nl\n";
        ReadingOptions options;
        options.columns = parseColumnChoices(u"displayName=1,email=3"_s).value();
        auto file = readUserFile(bytes, options);
        QCOMPARE(file.headerLine, 0);
        QCOMPARE(file.ready, 2);
        QVERIFY(file.findings.isEmpty());

        options.header = true;
        file = readUserFile(bytes, options);
        QCOMPARE(file.headerLine, 1);
        QCOMPARE(file.records, 1);
        QCOMPARE(summary(file.findings), u"unknown-column:2"_s);

        options = {};
        options.header = false;
        QCOMPARE(summary(readUserFile("Weergavenaam;E-mail\nA;a@x.nl\n", options).findings),
                 u"no-header"_s);

        options = {};
        options.delimiter = ',';
        QVERIFY(!readUserFile("Weergavenaam;E-mail\nA;a@x.nl\n", options).isUsable());

        options = {};
        options.encoding = TextEncoding::Windows1252;
        file = readUserFile("Weergavenaam;E-mail\nZo\xC3\xAB;a@x.nl\n", options);
        QCOMPARE(file.readyRows().first().displayName, u"ZoÃ«"_s);
    }

    void readyRowsAreWhatWillBeSent()
    {
        const auto file = readUserFile("Voornaam;Achternaam;Weergavenaam;E-mail;Statusupdate\n"
                                       " Anna ;\"van\nDam\";'t Hart;Anna@X.nl ;\n"
                                       ";;;fout;\n"
                                       ";;'=1;b@x.nl;\n");
        const auto rows = file.readyRows();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0],
                 (UserRow {{2, 1, 2}, u"Anna"_s, u"van Dam"_s, u"'t Hart"_s, u"Anna@X.nl"_s, {}}));
        QCOMPARE(rows[1], (UserRow {{5, 3, 4}, {}, {}, u"=1"_s, u"b@x.nl"_s, {}}));
        const auto faulty = file.faultyRows();
        QCOMPARE(faulty.size(), 1);
        QCOMPARE(faulty[0].position, (RowPosition {4, 2, 3}));
        QCOMPARE(faulty[0].email, u"fout"_s);
    }

    void theFindingCarriesItsFacts()
    {
        const auto file = readUserFile("Weergavenaam;E-mail\nA;a@x.nl\nB;A@x.nl\n");
        QCOMPARE(file.findings.size(), 1);
        const auto &finding = file.findings.first();
        QCOMPARE(finding.position, (RowPosition {3, 2, 3}));
        QCOMPARE(finding.column, 2);
        QCOMPARE(finding.field, Field::Email);
        QCOMPARE(finding.value, u"A@x.nl"_s);
        QCOMPARE(finding.number, 2);
        QCOMPARE(describe(finding), u"Row 3: row 2 has the same email address."_s);
    }

    void moreThanAHundredIsSeveralUploads()
    {
        const auto usersOf = [](int count) {
            QByteArray bytes = "Weergavenaam;E-mail\n";
            for (int i = 0; i < count; ++i)
                bytes += "A;a" + QByteArray::number(i) + "@x.nl\n";
            return readUserFile(bytes);
        };
        QVERIFY(usersOf(100).findings.isEmpty());
        QCOMPARE(usersOf(100).uploads, 1);
        const auto more = usersOf(143);
        QCOMPARE(summary(more.findings), u"too-many-records"_s);
        QCOMPARE(more.findings.first().severity, Severity::Info);
        QCOMPARE(more.uploads, 2);
        QCOMPARE(more.ready, 143);
    }

    void duplicatesAreFoundAmongManyRows()
    {
        constexpr int count = 50'000;
        QByteArray bytes = "Weergavenaam;E-mail\n";
        for (int i = 0; i < count; ++i) {
            // Every tenth is the one 1,000 rows above it, its case changed.
            const bool repeats = i % 10 == 0 && i >= 1000;
            const auto number = QByteArray::number(repeats ? i - 999 : i);
            bytes += "A;" + QByteArray(repeats ? "USER" : "user") + number + "@x.nl\n";
        }
        const auto file = readUserFile(bytes);
        QCOMPARE(file.ready, count - (count - 1000) / 10);
        qsizetype duplicates = 0;
        for (const auto &finding : file.findings) {
            if (finding.kind != FindingKind::DuplicateEmail)
                continue;
            ++duplicates;
            QCOMPARE(finding.number, finding.position.row - 999);
        }
        QCOMPARE(duplicates, (count - 1000) / 10);
    }

    void aHugeCellIsShownShort()
    {
        const auto file = readUserFile("Weergavenaam;E-mail\n" + QByteArray(2'000'000, 'a') + ";"
                                       + QByteArray(2'000'000, 'b') + "\n");
        QCOMPARE(summary(file.findings), u"display-name-too-long 2/2:1\nmalformed-email 2/2:2"_s);
        QCOMPARE(file.findings.first().number, 2'000'000);
        for (const auto &finding : file.findings)
            QVERIFY(finding.value.size() <= 1000);
    }

    void findingsAreCountedBeyondTheLimit()
    {
        const auto count = maxFindings + 5;
        const auto file =
            readUserFile("Weergavenaam;E-mail\n" + QByteArray("A;\n").repeated(count));
        QCOMPARE(file.findings.size(), maxFindings + 1); // and too-many-records
        QCOMPARE(file.findingsOmitted, 5);
        QCOMPARE(file.ready, 0);
        QCOMPARE(file.records, count);
    }

    void suggestionsHaveNoFindingOfTheirKind()
    {
        QRandomGenerator random(21);
        const auto alphabet = u"ab.@ë,  \t<>\u00A0ß..\u200B;'&"_s;
        int suggestions = 0;
        for (int i = 0; i < 20'000; ++i) {
            const auto text = [&](int length) {
                QString made;
                for (; length > 0; --length)
                    made += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
                return made;
            };
            QStringList cells {text(3), text(3), random.bounded(3) > 0 ? text(4) : QString(),
                               text(4) + u"@x.nl"_s};
            const auto fileOf = [](const QStringList &row) {
                CsvWriter writer(',');
                writer.addRow({u"First name"_s, u"Last name"_s, u"Display name"_s, u"Email"_s});
                writer.addRow(row);
                return readUserFile(writer.take());
            };
            for (const auto &finding : fileOf(cells).findings) {
                if (finding.suggestion.isEmpty())
                    continue;
                ++suggestions;
                auto corrected = cells;
                corrected[finding.column - 1] = finding.suggestion;
                for (const auto &left : fileOf(corrected).findings) {
                    QVERIFY2(left.kind != finding.kind || left.column != finding.column
                                 || left.severity != finding.severity,
                             qPrintable(cells.join(u'|') + u" -> "_s + finding.suggestion));
                }
            }
        }
        QVERIFY(suggestions > 5'000);
    }

    void anyBytesAreReadTheSameTwice()
    {
        QRandomGenerator random(17);
        const QByteArray header = "Weergavenaam;E-mail;Statusupdate\n";
        for (int i = 0; i < 5'000; ++i) {
            QByteArray bytes(random.bounded(0, 300), Qt::Uninitialized);
            for (auto &c : bytes)
                c = random.bounded(3) == 0 ? "\";;\n\r,@\0"[random.bounded(8)]
                                           : static_cast<char>(random.bounded(256));
            if (random.bounded(2) == 0)
                bytes.prepend(header);
            const auto first = readUserFile(bytes);
            const auto second = readUserFile(bytes);
            QCOMPARE(first.findings, second.findings);
            QCOMPARE(first.ready, second.ready);
            QVERIFY(first.ready <= first.records);
            QCOMPARE(first.readyRows(), second.readyRows());
            for (const auto &row : first.readyRows()) {
                QVERIFY(!row.displayName.isEmpty());
                QVERIFY(isPrincipalName(row.email.toUtf8()));
                QVERIFY(row.status.isEmpty());
            }
            for (const auto &finding : first.findings)
                QVERIFY(!describe(finding).isEmpty());
        }
    }

    void theBytesOfTheCallerStayAsTheyAre()
    {
        const QByteArray bytes = "Weergavenaam;E-mail\r\n\"A \"\"B\"\"\";a@x.nl\r\n";
        const QByteArray copy(bytes.constData(), bytes.size());
        QCOMPARE(readUserFile(bytes).ready, 1);
        QCOMPARE(bytes, copy);
    }
};

WELKOM_TEST(userfile, UserFileTest)
#include "tst_userfile.moc"
