// SPDX-License-Identifier: Apache-2.0

#include "users/draftfiles.h"

#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

constexpr char header[] = "Voornaam;Achternaam;Weergavenaam;E-mail;Statusupdate\n";

CheckedDraft draftOf(const QByteArray &rows, const QByteArray &head = header)
{
    return CheckedDraft(readUserFile(head + rows));
}

/// Without the byte order mark.
QString textOf(QByteArray bytes)
{
    return QString::fromUtf8(bytes.mid(3)).replace("\r\n"_L1, "\n"_L1);
}

} // namespace

class DraftFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesFindings_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("lines");
        const auto row = [](const char *name, const QByteArray &head, const QByteArray &rows,
                            const QString &lines) { QTest::newRow(name) << head << rows << lines; };
        row("none", header, "A;B;C;a@x.nl;\n", u""_s);
        row("one with a repair", header, "A;B;C;a@x,nl;\n",
            u"2,Email,malformed-email,error,\"a@x,nl\","
            "\"Row 2, Email: the domain has a comma instead of a dot.\",a@x.nl\n"_s);
        row("one without", header, "A;B;C;;\n",
            u"2,Email,missing-email,error,,Row 2: the email address is missing.,\n"_s);
        row("one about a column", "Weergavenaam;E-mail;Stad\n", "A;a@x.nl;B\n",
            u",3,unknown-column,warning,Stad,Column 3 (Stad) is left out: Partner Center takes "
            u"only "
            "its own fields.,\n"_s);
        row("harmless ones too", header, "A; B;C;a@x.nl;\n",
            u"2,Last name,surrounding-space,info,\" B\","
            "\"Row 2, Last name: the spaces around the text are left out.\",B\n"_s);
        row("a value that is a formula", header, "A;B;C;=1+1;\n",
            u"2,Email,malformed-email,error,'=1+1,\"Row 2, Email: the address has no @.\",\n"_s);
    }

    void writesFindings()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, rows);
        QFETCH(QString, lines);
        const auto bytes = findingsFile(draftOf(rows, head), FileLanguage::English);
        QCOMPARE(textOf(bytes), u"Row,Column,Kind,Severity,Value,Finding,Suggestion\n"_s + lines);
    }

    void rowsThatAreLeftOutHaveNoFinding()
    {
        auto draft = draftOf("A;B;C;a@x,nl;\n;;D;d@x,nl;\n");
        draft.setLeftOut({0}, true);
        const auto text = textOf(findingsFile(draft, FileLanguage::Dutch));
        QVERIFY(text.startsWith(u"Rij;Kolom;Soort;Ernst;Waarde;Bevinding;Voorstel\n3;"_s));
        QCOMPARE(text.count(u'\n'), 2);
    }

    void theCorrectedTableComesBackCleanly_data()
    {
        QTest::addColumn<FileLanguage>("language");
        QTest::newRow("Dutch") << FileLanguage::Dutch;
        QTest::newRow("English") << FileLanguage::English;
    }

    void theCorrectedTableComesBackCleanly()
    {
        QFETCH(FileLanguage, language);
        auto draft = draftOf(" Anna ;\"de; Boer\";\"Anna\nde Boer\";a@x,nl;Created\n"
                             ";;=1+1;b@x.nl;\n;;'=1;c@x.nl;\n;;D;d@x.nl;\n;;E, \"f\";e@x.nl;;\n",
                             header);
        draft.setText(0, Field::Email, u"a@x.nl"_s);
        draft.setText(0, Field::Status, u""_s);
        draft.setLeftOut({3}, true);
        const auto again = readUserFile(correctedFile(draft, language));
        QVERIFY(again.findings.isEmpty());
        auto expected = draft.rowsToCreate();
        auto actual = again.readyRows();
        QCOMPARE(actual.size(), 4);
        for (auto *rows : {&expected, &actual}) {
            for (auto &row : *rows)
                row.position = {};
        }
        QCOMPARE(actual, expected);
    }

    void whatIsStillWrongComesBackToo()
    {
        const auto draft = draftOf(";;;a@x,nl;\n;;B;b@x.nl;\n;;C;B@x.nl;x\n");
        const auto again = CheckedDraft(readUserFile(correctedFile(draft, FileLanguage::Dutch)));
        QCOMPARE(again.counts(), draft.counts());
        QCOMPARE(again.size(), 3);
    }
};

WELKOM_APPLESS_TEST(draftfiles, DraftFilesTest)
#include "tst_draftfiles.moc"
