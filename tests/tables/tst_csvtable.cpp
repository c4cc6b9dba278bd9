// SPDX-License-Identifier: Apache-2.0

#include "support/testsubject.h"
#include "tables/csvtable.h"
#include "tables/specialbytes.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QStringList>;

Rows rowsOf(const CsvTable &table)
{
    Rows rows;
    for (auto record = table.begin(); !(record == table.end()); ++record) {
        QStringList cells;
        for (qsizetype i = 0; i < record->size(); ++i)
            cells += QString::fromUtf8(record->cell(i));
        rows += cells;
    }
    return rows;
}

Rows read(const QByteArray &text, char delimiter = ';')
{
    return rowsOf(readTable(text, {delimiter, 0, 1}));
}

} // namespace

class CsvTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<Rows>("rows");

        const auto row = [](const char *name, const QByteArray &text, const Rows &rows) {
            QTest::newRow(name) << text << rows;
        };
        row("nothing", "", {});
        row("one cell", "a", {{u"a"_s}});
        row("a record per line", "a;b\nc;d\n", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
        row("no final line end", "a;b\nc;d", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
        row("CRLF", "a;b\r\nc;d\r\n", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
        row("CR alone, of an old Mac", "a;b\rc;d\r", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
        row("line ends mixed", "a\nb\r\nc\rd", {{u"a"_s}, {u"b"_s}, {u"c"_s}, {u"d"_s}});
        row("empty cells stay", ";a;;b;\n", {{u""_s, u"a"_s, u""_s, u"b"_s, u""_s}});
        row("a delimiter at the very end", "a;", {{u"a"_s, u""_s}});
        row("empty lines are dropped", "\n\na\n\n\nb\n\n", {{u"a"_s}, {u"b"_s}});
        row("empty lines with CRLF are dropped", "a\r\n\r\n\r\nb", {{u"a"_s}, {u"b"_s}});
        row("delimiters alone are dropped", "a;b\n;;;;\nc;d\n;",
            {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
        row("empty quotes alone are dropped", "a;b\n\"\";\"\"\nc;d\n",
            {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
        row("spaces alone are dropped", "a;b\n ; \t;\nc;d\n", {{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}});
        row("only empty records", ";;\n\n;\n", {});
        row("spaces in a cell stay", " a ; b\n", {{u" a "_s, u" b"_s}});

        row("quotes", "\"a\";\"b\"\n", {{u"a"_s, u"b"_s}});
        row("a delimiter in quotes", "\"a;b\";c\n", {{u"a;b"_s, u"c"_s}});
        row("a line break in quotes", "\"a\r\nb\";c\nd;e\n",
            {{u"a\r\nb"_s, u"c"_s}, {u"d"_s, u"e"_s}});
        row("doubled quotes", "\"a \"\"b\"\" c\";d\n", {{u"a \"b\" c"_s, u"d"_s}});
        row("only doubled quotes", "\"\"\"\"\n", {{u"\""_s}});
        row("many doubled quotes", "\"\"\"\"\"\"\"\";x\n", {{u"\"\"\""_s, u"x"_s}});
        row("an empty quoted cell between others", "a;\"\";b\n", {{u"a"_s, u""_s, u"b"_s}});
        row("quotes at the end of the text", "a;\"b\"", {{u"a"_s, u"b"_s}});
        row("a quote within a cell is text", "5\" pipe;a\"b\n", {{u"5\" pipe"_s, u"a\"b"_s}});
        row("a quote behind a space is text", "a; \"b\"\n", {{u"a"_s, u" \"b\""_s}});
        row("spaces behind a closing quote are nothing", "\"a\"  ;b\n", {{u"a"_s, u"b"_s}});
        row("text behind a closing quote is added", "\"Jan\"sen;b\n", {{u"Jansen"_s, u"b"_s}});
        row("quoted cells after each other in many records", "\"a\"\n\"b\"\n\"c\"",
            {{u"a"_s}, {u"b"_s}, {u"c"_s}});
        row("a quoted cell first, with a long text before",
            QByteArray(200, 'x') + ";\"" + QByteArray(200, 'y') + "\";z\n",
            {{QString(200, u'x'), QString(200, u'y'), u"z"_s}});

        row("a formula loses the apostrophe we gave it", "'=1+1;'+31;'-x;'@a\n",
            {{u"=1+1"_s, u"+31"_s, u"-x"_s, u"@a"_s}});
        row("the apostrophe of 't Hart stays", "'t Hart;'s-Gravenhage;'\n",
            {{u"'t Hart"_s, u"'s-Gravenhage"_s, u"'"_s}});
        row("only one apostrophe is taken off", "''=x\n", {{u"'=x"_s}});
        row("an apostrophe in quotes before a tab", "\"'\tx\"\n", {{u"\tx"_s}});

        row("a quote that never closes costs its own row only", "a;\"b;c\nd;e;f\n",
            {{u"a"_s, u"\"b"_s, u"c"_s}, {u"d"_s, u"e"_s, u"f"_s}});
        row("one that meets the opening quote of a later row", "a;\"b;c\nd;\"e\";f\n",
            {{u"a"_s, u"\"b"_s, u"c"_s}, {u"d"_s, u"e"_s, u"f"_s}});
        row("one that would swallow a user", "n;d;m\na;\"b;c@x\nd;e;f@x\ng;h\";i@x\n",
            {{u"n"_s, u"d"_s, u"m"_s},
             {u"a"_s, u"\"b"_s, u"c@x"_s},
             {u"d"_s, u"e"_s, u"f@x"_s},
             {u"g"_s, u"h\""_s, u"i@x"_s}});
        row("one that would swallow half a user", "n;d;m\na;\"b;c@x\ng;h\";i@x\n",
            {{u"n"_s, u"d"_s, u"m"_s}, {u"a"_s, u"\"b"_s, u"c@x"_s}, {u"g"_s, u"h\""_s, u"i@x"_s}});
        row("lines in a cell that are no users stay in it", "n;d;m\n\"a;1\nb;2\";c;d@x\n",
            {{u"n"_s, u"d"_s, u"m"_s}, {u"a;1\nb;2"_s, u"c"_s, u"d@x"_s}});
        row("a line break in the first cell of a user", "n;d;m\n\"a\nb\";c;d@x\n",
            {{u"n"_s, u"d"_s, u"m"_s}, {u"a\nb"_s, u"c"_s, u"d@x"_s}});
        row("a line break in the last cell of a user", "n;m;d\nc;d@x;\"a\nb\"\ne;f@x;g\n",
            {{u"n"_s, u"m"_s, u"d"_s}, {u"c"_s, u"d@x"_s, u"a\nb"_s}, {u"e"_s, u"f@x"_s, u"g"_s}});
        row("a quote alone at the end", "a;b\nc;\"", {{u"a"_s, u"b"_s}, {u"c"_s, u"\""_s}});
        row("NUL is a character like others", QByteArray("a\0b;c\n", 6),
            {{QString::fromUtf8(QByteArray("a\0b", 3)), u"c"_s}});
    }

    void reads()
    {
        QFETCH(QByteArray, text);
        QFETCH(Rows, rows);
        QCOMPARE(read(text), rows);
    }

    void otherDelimitersAreTextLikeAnyOther()
    {
        const Rows expected {{u"a;b"_s, u"c"_s}};
        QCOMPARE(read("a;b,c\n", ','), expected);
        QCOMPARE(read("a;b\tc\n", '\t'), expected);
        QCOMPARE(read("a;b|c\n", '|'), expected);
        QCOMPARE(read("a;b,c\n", noDelimiter), (Rows {{u"a;b,c"_s}}));
    }

    void aLineBreakAloneInQuotesBeforeATab()
    {
        QCOMPARE(read("x\t\"\n\"\t\" y\"\n", '\t'), (Rows {{u"x"_s, u"\n"_s, u" y"_s}}));
    }

    void evenNulMayDelimit()
    {
        QCOMPARE(read(QByteArray("a\0b", 3), '\0'), (Rows {{u"a"_s, u"b"_s}}));
    }

    void numbersTheRecords()
    {
        // sep= was the first line; record 2 has two lines, and empty ones stand around it.
        const QByteArray text = "sep=;\nn;d\n\na;\"b\nc\"\n;;\n\ne;f\ng;h\n";
        const auto table = readTable(text, {';', 6, 2});
        QList<QList<qint64>> numbers;
        for (auto record = table.begin(); !(record == table.end()); ++record)
            numbers += {record->index(), record->row(), record->line()};
        QCOMPARE(numbers, (QList<QList<qint64>> {{0, 1, 2}, {1, 3, 4}, {2, 6, 8}, {3, 7, 9}}));
        for (qsizetype i = 0; i < table.size(); ++i) {
            const auto record = table.record(i);
            QCOMPARE((QList<qint64> {record.index(), record.row(), record.line()}), numbers[i]);
        }
        QCOMPARE(table.record(3).cell(1).toByteArray(), "h"_ba);
    }

    void cellsBehindTheLastAreEmpty()
    {
        const auto table = readTable("a;b\nc;d", {';', 0, 1});
        QCOMPARE(table.record(0).cell(2).size(), 0);
        QCOMPARE(table.record(1).cell(2).size(), 0);
        QCOMPARE(table.record(1).cell(1000).size(), 0);
    }

    void saysWhatIsOddAboutQuotes_data()
    {
        using Kind = QuoteOddity::Kind;
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QList<quint32>>("expected"); // kind, record, column, line
        const auto row = [](const char *name, const QByteArray &text,
                            std::initializer_list<QuoteOddity> oddities) {
            QList<quint32> numbers;
            for (const auto &oddity : oddities)
                numbers +=
                    {static_cast<quint32>(oddity.kind), oddity.record, oddity.column, oddity.line};
            QTest::newRow(name) << text << numbers;
        };
        row("nothing", "a;\"b\"\n", {});
        row("never closed", "a;b\nc;\"d\ne;f\n", {{Kind::Unclosed, 1, 1, 2}});
        row("text behind the quote", "a;b\n\"c\"d;e\n", {{Kind::TextAfterQuote, 1, 0, 2}});
        row("the line where the quote is, not where the record begins", "a;\"b\nc\";\"d\n",
            {{Kind::Unclosed, 0, 2, 2}});
        row("text behind a quote of two lines is a quote that opens a later cell",
            "a;\"b\nc;\"d\"\n", {{Kind::Unclosed, 0, 1, 1}});
        row("each of several", "\"a\n\"b\n\"c\n",
            {{Kind::Unclosed, 0, 0, 1}, {Kind::Unclosed, 1, 0, 2}, {Kind::Unclosed, 2, 0, 3}});
    }

    void saysWhatIsOddAboutQuotes()
    {
        QFETCH(QByteArray, text);
        QList<quint32> numbers;
        const auto table = readTable(text, {';', 0, 1});
        for (const auto &oddity : table.oddities())
            numbers +=
                {static_cast<quint32>(oddity.kind), oddity.record, oddity.column, oddity.line};
        QTEST(numbers, "expected");
    }

    void findsSpecialBytesWhereverTheyAre()
    {
        QRandomGenerator random(5);
        for (int round = 0; round < 500; ++round) {
            QByteArray block(SpecialBytes::blockSize, Qt::Uninitialized);
            quint64 expected = 0;
            for (int i = 0; i < block.size(); ++i) {
                block[i] = random.bounded(3) == 0 ? ";\"\r\n"[random.bounded(4)]
                                                  : static_cast<char>(random.bounded(256));
                if (QByteArrayView(";\"\r\n").contains(block[i]))
                    expected |= quint64 {1} << i;
            }
            QCOMPARE(SpecialBytes(';').in(block.constData()), expected);
        }
    }

    void hostileTextsTakeLinearWork_data()
    {
        QTest::addColumn<QByteArray>("unit");
        QTest::newRow("quotes") << "\""_ba;
        QTest::newRow("delimiters") << ";"_ba;
        QTest::newRow("NUL characters") << QByteArray(1, '\0');
        QTest::newRow("line ends") << "\n"_ba;
        QTest::newRow("CR") << "\r"_ba;
        QTest::newRow("a letter: one huge cell") << "a"_ba;
        QTest::newRow("a quote that never closes in each line") << "a;\"b;c@x\n"_ba;
        QTest::newRow("three quotes in each line") << "\"\"\"a\n"_ba;
        QTest::newRow("two quotes in each line") << "\"\"a\n"_ba;
        QTest::newRow("a cell of two lines after the other") << "\"a\nb\";"_ba;
        QTest::newRow("a cell of two lines in each record") << "\"a\nb\";c@x\n"_ba;
        QTest::newRow("quoted cells in one record") << "\"a\";"_ba;
        QTest::newRow("text behind quotes") << "\"a\"b;"_ba;
        QTest::newRow("quotes and delimiters") << "\";"_ba;
        QTest::newRow("quotes and line ends") << "\"\n"_ba;
        QTest::newRow("an opened quote and then pairs") << "\"x\"\"\"\"\n"_ba;
        QTest::newRow("half users in quotes") << "a;\"b;c@x\nd;e\";f@x\n"_ba;
        QTest::newRow("apostrophes") << "'"_ba;
    }

    void hostileTextsTakeLinearWork()
    {
        QFETCH(QByteArray, unit);
        const auto workFor = [&unit](qsizetype size) {
            const auto text = "n;d;m\n" + unit.repeated(size / unit.size());
            return readTable(text, {';', 0, 1}).bytesExamined();
        };
        const auto once = workFor(500'000);
        const auto twice = workFor(1'000'000);
        // Not all of the work is counted, but all that could grow faster than the text; a block
        // of 64 bytes is looked at for a cell of three.
        QVERIFY2(twice < 40 * 1'000'000, QByteArray::number(twice).constData());
        QVERIFY2(twice < once * 21 / 10 + 1000,
                 QByteArray::number(double(twice) / double(once)).constData());
    }

    void aQuoteThatSwallowsEverythingIsLookedForOnce()
    {
        // One opening quote, then even runs up to the end: the worst that can be scanned far.
        const auto text = "n;d;m\n\"" + QByteArray("a;\"\"\n").repeated(200'000);
        const auto table = readTable(text, {';', 0, 1});
        QVERIFY(table.bytesExamined() < 20 * text.size());
        QCOMPARE(table.size(), 1 + 200'000);
    }

    void randomTextsAreReadTheSameTwiceAndWithinBounds()
    {
        QRandomGenerator random(7);
        constexpr auto alphabet = "\"\"\";;\n\r a@'=\xC3\xAB\xFE";
        const auto letters = static_cast<int>(qstrlen(alphabet));
        for (int i = 0; i < 20'000; ++i) {
            QByteArray text(random.bounded(0, 200), Qt::Uninitialized);
            for (auto &c : text)
                c = alphabet[random.bounded(letters)];
            const auto rows = read(text);
            QCOMPARE(read(text), rows);
            qsizetype length = 0;
            for (const auto &cells : rows) {
                QVERIFY(!cells.isEmpty());
                for (const auto &cell : cells)
                    length += cell.toUtf8().size();
            }
            QVERIFY(length <= text.size() * 3);
        }
    }
};

WELKOM_TEST(csvtable, CsvTableTest)
#include "tst_csvtable.moc"
