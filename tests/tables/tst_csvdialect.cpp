// SPDX-License-Identifier: Apache-2.0

#include "support/testsubject.h"
#include "tables/csvdialect.h"
#include "users/columnmap.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

/// As a file of users is read.
CsvDialect dialectOf(QByteArrayView text, qsizetype begin = 0, std::optional<char> given = {})
{
    return recognizeDialect(
        text, [](const QString &header) { return fieldNamedBy(header).has_value(); }, begin, given);
}

} // namespace

class CsvDialectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheDelimiter_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("delimiter");

        QTest::newRow("semicolons of Dutch Excel") << "Voornaam;E-mail\nAnna;a@x\n"_ba
                                                   << ";"_ba;
        QTest::newRow("commas") << "First name,Email\nAnna,a@x\n"_ba
                                << ","_ba;
        QTest::newRow("tabs") << "First name\tEmail\nAnna\ta@x\n"_ba
                              << "\t"_ba;
        QTest::newRow("pipes") << "First name|Email\nAnna|a@x\n"_ba
                               << "|"_ba;
        QTest::newRow("semicolons, with a comma in every cell")
            << "Weergavenaam;E-mail\nJansen, Anna;a@x\nSmit, Jan;j@x\n"_ba
            << ";"_ba;
        QTest::newRow("semicolons, with a comma in every header too")
            << "Naam, voornaam;Plaats, land;E-mail\nA, B;C, D;a@x\n"_ba
            << ";"_ba;
        QTest::newRow("commas, with semicolons in quotes")
            << "Display name,Email\n\"a;b;c\",a@x\n\"d;e;f\",d@x\n"_ba
            << ","_ba;
        QTest::newRow("commas, with a semicolon in the quoted header")
            << "\"Name; first\",\"Name; last\",Email\na,b,c@x\n"_ba
            << ","_ba;
        QTest::newRow("a header alone") << "Voornaam;Achternaam;E-mail\n"_ba
                                        << ";"_ba;
        QTest::newRow("a header alone, without line end") << "Display name,Email"_ba
                                                          << ","_ba;
        QTest::newRow("no header, users only") << "Anna;a@x\nJan;j@x\n"_ba
                                               << ";"_ba;
        QTest::newRow("a ragged row among good ones")
            << "Display name;Email\na;b@x\nc;d;e@x\nf, g, h;i@x\n"_ba
            << ";"_ba;
        QTest::newRow("the version line of Entra before the header")
            << "version:v1.0\nName [displayName] Required,User name [userPrincipalName] Required\n"
               "a,b@x\n"_ba
            << ","_ba;
        QTest::newRow("line breaks in quoted cells")
            << "Weergavenaam;E-mail\n\"a,\nb,\nc\";d@x\n"_ba
            << ";"_ba;
        QTest::newRow("one column only") << "Email\na@x\nb@x\n"_ba
                                         << ""_ba;
        QTest::newRow("nothing") << ""_ba
                                 << ""_ba;
        QTest::newRow("empty lines") << "\n\n\n"_ba
                                     << ""_ba;
        QTest::newRow("sep= wins from what it looks like") << "sep=;\na,b;c\nd,e;f\n"_ba
                                                           << ";"_ba;
        QTest::newRow("sep= in capitals with CRLF") << "SEP=,\r\na;b,c\r\n"_ba
                                                    << ","_ba;
        QTest::newRow("sep= in quotes") << "\"sep=|\"\na;b|c\n"_ba
                                        << "|"_ba;
        QTest::newRow("sep= with a tab") << "sep=\t\na;b\tc\n"_ba
                                         << "\t"_ba;
        QTest::newRow("sep= with an unusual delimiter is obeyed") << "sep=^\na^b;c\n"_ba
                                                                  << "^"_ba;
        QTest::newRow("sep= without a delimiter is an ordinary line") << "sep=\na;b\n"_ba
                                                                      << ";"_ba;
        QTest::newRow("sep= with NUL is an ordinary line")
            << QByteArray("sep=\0\na;b\n", 10) << ";"_ba;
        QTest::newRow("sep= with a letter is an ordinary line") << "sep=x\na;b\n"_ba
                                                                << ";"_ba;
        QTest::newRow("a header that begins like sep=") << "sep=;x;y\n1;2;3\n"_ba
                                                        << ";"_ba;
    }

    void findsTheDelimiter()
    {
        QFETCH(QByteArray, text);
        const auto dialect = dialectOf(text);
        const auto found = dialect.delimiter ? QByteArray(1, *dialect.delimiter) : QByteArray();
        QTEST(found, "delimiter");
        QCOMPARE(dialect.layout.delimiter, dialect.delimiter.value_or(noDelimiter));
    }

    void theSeparatorLineIsNoRecord()
    {
        const auto dialect = dialectOf("\xEF\xBB\xBFsep=;\r\na;b\r\n", 3);
        QCOMPARE(dialect.layout.begin, 10);
        QCOMPARE(dialect.layout.firstLine, 2);
    }

    void theGivenDelimiterWins()
    {
        QCOMPARE(dialectOf("a;b\nc;d\n", 0, ',').delimiter, ',');
        const auto named = dialectOf("sep=;\na,b\n", 0, ',');
        QCOMPARE(named.delimiter, ',');
        QCOMPARE(named.layout.begin, 6);
    }

    void aLongFileIsSampled()
    {
        const auto text = "Voornaam;E-mail\n" + QByteArray("Anna, B;a@x\n").repeated(20'000);
        QCOMPARE(dialectOf(text).delimiter, ';');
        // One record longer than the sample.
        const auto huge = "Voornaam;E-mail;" + QByteArray(200'000, 'x');
        QCOMPARE(dialectOf(huge).delimiter, ';');
    }

    void delimiterNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("delimiter");
        QTest::newRow("comma") << u"comma"_s << ","_ba;
        QTest::newRow("Semicolon") << u"Semicolon"_s << ";"_ba;
        QTest::newRow("tab") << u"tab"_s << "\t"_ba;
        QTest::newRow("pipe") << u"pipe"_s << "|"_ba;
        QTest::newRow("the character itself") << u";"_s << ";"_ba;
        QTest::newRow("a word that is none") << u"colon"_s << ""_ba;
        QTest::newRow("a character that is none") << u"x"_s << ""_ba;
        QTest::newRow("nothing") << u""_s << ""_ba;
    }

    void delimiterNames()
    {
        QFETCH(QString, name);
        const auto parsed = parseDelimiter(name);
        QTEST(parsed ? QByteArray(1, *parsed) : QByteArray(), "delimiter");
        if (!parsed)
            QCOMPARE(parsed.error().reason, ErrorReason::DelimiterUnknown);
    }
};

WELKOM_TEST(csvdialect, CsvDialectTest)
#include "tst_csvdialect.moc"
