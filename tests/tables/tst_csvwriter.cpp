// SPDX-License-Identifier: Apache-2.0

#include "support/testsubject.h"
#include "tables/csvtable.h"
#include "tables/csvwriter.h"
#include "users/userfile.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

class CsvWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesACell_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("written");
        QTest::newRow("a name") << u"Anna"_s << u"Anna"_s;
        QTest::newRow("nothing") << u""_s << u""_s;
        QTest::newRow("the delimiter") << u"a;b"_s << u"\"a;b\""_s;
        QTest::newRow("another delimiter") << u"a,b"_s << u"a,b"_s;
        QTest::newRow("a quote") << u"5\" pipe"_s << u"\"5\"\" pipe\""_s;
        QTest::newRow("a line break") << u"a\nb"_s << u"\"a\nb\""_s;
        QTest::newRow("a space at the begin") << u" a"_s << u"\" a\""_s;
        QTest::newRow("an accent") << u"Zoë"_s << u"Zoë"_s;
        QTest::newRow("a formula") << u"=1+1"_s << u"'=1+1"_s;
        QTest::newRow("a formula in quotes") << u"=A1;B1"_s << u"\"'=A1;B1\""_s;
        QTest::newRow("a phone number") << u"+31 6"_s << u"'+31 6"_s;
        QTest::newRow("a minus") << u"-1"_s << u"'-1"_s;
        QTest::newRow("an at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("a tab") << u"\t=1"_s << u"'\t=1"_s;
        QTest::newRow("CR") << u"\r=1"_s << u"\"'\r=1\""_s;
        QTest::newRow("an apostrophe before a formula") << u"'=1"_s << u"''=1"_s;
        QTest::newRow("'t Hart") << u"'t Hart"_s << u"'t Hart"_s;
        QTest::newRow("a formula character inside") << u"a=b"_s << u"a=b"_s;
    }

    void writesACell()
    {
        QFETCH(QString, cell);
        QFETCH(QString, written);
        CsvWriter writer(';');
        writer.addRow({cell});
        QCOMPARE(writer.take(), "\xEF\xBB\xBF" + written.toUtf8() + "\r\n");
    }

    void writesRows()
    {
        CsvWriter writer(',');
        writer.addRow({u"a"_s, u"b"_s});
        writer.addRow({u""_s, u"c"_s});
        QCOMPARE(writer.take(),
                 "\xEF\xBB\xBF"
                 "a,b\r\n,c\r\n"_ba);
        writer.addRow({u"d"_s});
        QCOMPARE(writer.take(),
                 "\xEF\xBB\xBF"
                 "d\r\n"_ba);
    }

    void everythingWrittenIsReadBack()
    {
        QRandomGenerator random(3);
        // Without @: lines that look like users make a cell in quotes suspect (see readTable).
        const auto alphabet = u"ab;,\"\"\n\r\t '=+-|ë😀"_s;
        for (int round = 0; round < 5'000; ++round) {
            const char delimiter = ";,\t|"[random.bounded(4)];
            CsvWriter writer(delimiter);
            QList<QStringList> rows;
            for (int r = random.bounded(1, 4); r > 0; --r) {
                QStringList cells {u"x"_s}; // a wholly empty record would be dropped
                for (int c = random.bounded(0, 4); c > 0; --c) {
                    QString cell;
                    for (int i = random.bounded(0, 8); i > 0; --i)
                        cell += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
                    if (cell.toUtf8().isValidUtf8() && QString::fromUtf8(cell.toUtf8()) == cell)
                        cells += cell;
                }
                rows += cells;
                writer.addRow(cells);
            }
            const auto bytes = writer.take();
            const auto table = readTable(bytes, {delimiter, 3, 1});
            QList<QStringList> read;
            for (auto record = table.begin(); !(record == table.end()); ++record) {
                QStringList cells;
                for (qsizetype i = 0; i < record->size(); ++i)
                    cells += QString::fromUtf8(record->cell(i));
                read += cells;
            }
            QVERIFY2(read == rows, bytes.toPercentEncoding().constData());
            QVERIFY(table.oddities().empty());
        }
    }

    void theTemplatesPassOurOwnCheck_data()
    {
        QTest::addColumn<int>("language");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("Dutch") << int(FileLanguage::Dutch)
                               << "\xEF\xBB\xBFVoornaam;Achternaam;Weergavenaam;E-mail;"
                                  "Statusupdate\r\n"
                                  "Anna;Jansen;Anna Jansen;anna.jansen@example.com;\r\n"
                                  "Zo\xC3\xAB;de Vries;Zo\xC3\xAB de Vries;"
                                  "zoe.devries@example.com;\r\n"_ba;
        QTest::newRow("English") << int(FileLanguage::English)
                                 << "\xEF\xBB\xBF"
                                    "First name,Last name,Display name,Email,"
                                    "Status update\r\n"
                                    "Anna,Jansen,Anna Jansen,anna.jansen@example.com,\r\n"
                                    "Zo\xC3\xAB,de Vries,Zo\xC3\xAB de Vries,"
                                    "zoe.devries@example.com,\r\n"_ba;
    }

    void theTemplatesPassOurOwnCheck()
    {
        QFETCH(int, language);
        const auto bytes = templateFile(static_cast<FileLanguage>(language));
        QTEST(bytes, "bytes");

        const auto saved = readUserFile(bytes);
        QCOMPARE(saved.findings, QList<Finding>());
        QCOMPARE(saved.ready, 2);
        for (qsizetype i = 0; i < saved.columns.size(); ++i)
            QCOMPARE(saved.columns[i].field, allFields[static_cast<std::size_t>(i)]);

        const char d = delimiterOf(static_cast<FileLanguage>(language));
        const auto filled = readUserFile(
            bytes
            + QByteArray("Zo\xC3\xAB;Smit;Zo\xC3\xAB Smit;zoe@contoso.nl;\r\n").replace(';', d));
        QCOMPARE(filled.findings, QList<Finding>());
        QCOMPARE(filled.ready, 3);
        QCOMPARE(filled.readyRows().last().displayName, u"Zoë Smit"_s);
    }
};

WELKOM_TEST(csvwriter, CsvWriterTest)
#include "tst_csvwriter.moc"
