// SPDX-License-Identifier: Apache-2.0

#include "users/checkeddraft.h"

#include "support/testsubject.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

constexpr char header[] = "Voornaam;Achternaam;Weergavenaam;E-mail;Statusupdate\n";

CheckedDraft draftOf(const QByteArray &rows, const QByteArray &head = header)
{
    return CheckedDraft(readUserFile(head + rows));
}

/// `kind row -> suggestion`, one a line, of every row.
QString shown(const CheckedDraft &draft)
{
    QStringList lines;
    for (qsizetype user = 0; user < draft.size(); ++user) {
        for (const auto &finding : draft.findings(user)) {
            auto line = u"%1 %2"_s.arg(nameOf(finding.kind)).arg(finding.position.row);
            if (!finding.suggestion.isEmpty())
                line += u" -> "_s + finding.suggestion;
            if (finding.kind == FindingKind::DuplicateEmail)
                line += u" of %1"_s.arg(finding.number);
            lines += line;
        }
    }
    return lines.join(u'\n');
}

/// What a check of the whole corrected table says, and how that adds up.
struct FullCheck
{
    QList<Finding> findings;
    DraftCounts counts;
};

FullCheck fullCheckOf(const CheckedDraft &draft)
{
    const CorrectedUsers users(*draft.file().users, draft.corrections());
    const auto check = checkUsers(users, draft.file().checkOptions);
    FullCheck full;
    std::vector<bool> warned(check.faulty.size());
    for (const auto &finding : check.findings) {
        if (finding.position.record == 0)
            continue;
        full.findings += finding;
        full.counts.findings += finding.severity == Severity::Info ? 0 : 1;
        if (finding.severity == Severity::Warning)
            warned[static_cast<std::size_t>(finding.position.record - 1)] = true;
    }
    for (std::size_t user = 0; user < check.faulty.size(); ++user) {
        if (draft.corrections().isLeftOut(static_cast<qsizetype>(user)))
            ++full.counts.leftOut;
        else if (check.faulty[user])
            ++full.counts.needsAttention;
        else
            ++(warned[user] ? full.counts.warned : full.counts.ready);
    }
    return full;
}

QList<Finding> allFindings(const CheckedDraft &draft)
{
    QList<Finding> findings;
    for (qsizetype user = 0; user < draft.size(); ++user)
        findings += draft.findings(user);
    return findings;
}

/// Says a number of different things about a row.
QString randomText(QRandomGenerator &random)
{
    static const QStringList texts {
        u""_s,          u"a@x.nl"_s,   u"A@x.nl"_s,   u"b@x.nl"_s,       u" b@x.nl "_s,
        u"piet@x,nl"_s, u"zoë@x.nl"_s, u"c @x.nl"_s,  u"c@x"_s,          u"Anna"_s,
        u" Anna"_s,     u"An\x07na"_s, u"An\nna"_s,   u"\ufffd"_s,       u"'=1+1"_s,
        u"=1+1"_s,      u"\"q"_s,      u"a@x.nl;b"_s, QString(51, u'n'), u"İ@x.nl"_s,
        u"a~@x.nl"_s,
    };
    return texts[random.bounded(texts.size())];
}

/// Some rows of which many are odd.
QByteArray randomFile(QRandomGenerator &random)
{
    QByteArray file = header;
    const auto rows = random.bounded(1, 12);
    for (int row = 0; row < rows; ++row) {
        QStringList cells;
        const auto size = random.bounded(5) == 0 ? random.bounded(1, 7) : 5;
        for (int cell = 0; cell < size; ++cell) {
            auto text = cell == 3 || random.bounded(4) == 0 ? randomText(random) : u"N"_s;
            if (cell == 4 && random.bounded(3) > 0)
                text.clear();
            cells += random.bounded(8) == 0 ? u'"' + text : text.remove(u';').remove(u'\n');
        }
        file += cells.join(u';').toUtf8() + '\n';
    }
    return file;
}

} // namespace

class CheckedDraftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void checksAgainWhatWasCorrected_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<int>("user");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("findings");
        const auto row = [](const char *name, const QByteArray &rows, int user,
                            const char16_t *field, const QString &text, const QString &findings) {
            QTest::newRow(name) << rows << user << QString::fromUtf16(field) << text << findings;
        };
        row("a good address", ";;A;a@x,nl;\n", 0, u"email", u"a@x.nl"_s, u""_s);
        row("a bad address", ";;A;a@x.nl;\n", 0, u"email", u"a@x,nl"_s,
            u"malformed-email 2 -> a@x.nl"_s);
        row("no address", ";;A;a@x.nl;\n", 0, u"email", u""_s, u"missing-email 2"_s);
        row("a display name", ";;;a@x.nl;\n", 0, u"displayName", u"A"_s, u""_s);
        row("another first name changes the suggestion", "A;S;;a@x.nl;\n", 0, u"firstName", u"B"_s,
            u"missing-display-name 2 -> B S"_s);
        row("the status made empty", ";;A;a@x.nl;Created\n", 0, u"status", u""_s, u""_s);
        row("spaces around it", ";;A;a@x.nl;\n", 0, u"displayName", u" A"_s,
            u"surrounding-space 2 -> A"_s);

        row("the second of two", ";;A;a@x.nl;\n;;B;A@x.nl;\n", 1, u"email", u"b@x.nl"_s, u""_s);
        row("the first of two", ";;A;a@x.nl;\n;;B;A@x.nl;\n", 0, u"email", u"b@x.nl"_s, u""_s);
        row("the first of three", ";;A;a@x.nl;\n;;B;a@x.nl;\n;;C;a@x.nl;\n", 0, u"email",
            u"b@x.nl"_s, u"duplicate-email 4 of 3"_s);
        row("made the same as an earlier one", ";;A;a@x.nl;\n;;B;b@x.nl;\n", 1, u"email",
            u"A@X.NL"_s, u"duplicate-email 3 of 2"_s);
        row("made the same as a later one", ";;A;a@x.nl;\n;;B;b@x.nl;\n", 0, u"email", u"b@x.nl"_s,
            u"duplicate-email 3 of 2"_s);
        row("made the same but for spaces", ";;A;a@x.nl;\n;;B;b@x.nl;\n", 1, u"email", u" a@x.nl"_s,
            u"surrounding-space 3 -> a@x.nl\nduplicate-email 3 of 2"_s);

        row("a row with a cell too many, any cell", "A;B;C;a@x.nl;;x\n", 0, u"firstName", u"D"_s,
            u""_s);
        row("a row with a cell too many, the same text", "A;B;C;a@x.nl;;x\n", 0, u"firstName",
            u"A"_s, u""_s);
        row("a row without an address", "A;B;C\n", 0, u"firstName", u"D"_s, u"missing-email 2"_s);
        row("a row without an address, the address", "A;B;C\n", 0, u"email", u"a@x.nl"_s, u""_s);
        row("an odd quote, its cell", "A;B;\"C;a@x.nl;\n", 0, u"displayName", u"C"_s, u""_s);
        row("an odd quote, another cell", "A;B;\"C;a@x.nl;\n", 0, u"firstName", u"D"_s,
            u"unclosed-quote 2"_s);
        row("an odd quote that is meant", "A;B;\"C;a@x.nl;\n", 0, u"displayName", u"\"C"_s, u""_s);
        row("bytes that are no text", "A;B;C\xFF\xC3\xAB\xC3\xAB;a@x.nl;\n", 0, u"displayName",
            u"C"_s, u""_s);
    }

    void checksAgainWhatWasCorrected()
    {
        QFETCH(QByteArray, rows);
        QFETCH(int, user);
        QFETCH(QString, field);
        QFETCH(QString, text);
        auto draft = draftOf(rows);
        const auto before = shown(draft);
        draft.setText(user, *fieldOf(field), text);
        QTEST(shown(draft), "findings");
        QCOMPARE(draft.text(user, *fieldOf(field)), text);
        draft.undo();
        QCOMPARE(shown(draft), before);
    }

    void anOddCellOfAColumnThatIsNotSentIsSettledByAnyCorrection()
    {
        auto draft = draftOf("A;a@x.nl;\"Winkel\nB;b@x.nl;\n", "Weergavenaam;E-mail;Afdeling\n");
        QCOMPARE(shown(draft), u"unclosed-quote 2"_s);
        draft.setText(0, Field::DisplayName, u"Anna"_s);
        QCOMPARE(shown(draft), u""_s);
    }

    void aFieldWithoutAColumnCanBeFilled()
    {
        auto draft = draftOf("A;a@x.nl\n", "Weergavenaam;E-mail\n");
        draft.setText(0, Field::FirstName, QString(51, u'a'));
        QCOMPARE(shown(draft), u"first-name-too-long 2"_s);
        draft.setText(0, Field::FirstName, u"Anna"_s);
        QCOMPARE(draft.rowsToCreate()[0].firstName, u"Anna"_s);
    }

    void anAddressInTwoColumnsIsCorrectedAsOne()
    {
        auto draft = draftOf("A;a;x,nl\n", "displayName;username;domain\n");
        QCOMPARE(draft.text(0, Field::Email), u"a@x,nl"_s);
        draft.setText(0, Field::Email, u"a@x.nl"_s);
        QCOMPARE(shown(draft), u""_s);
        QCOMPARE(draft.rowsToCreate()[0].email, u"a@x.nl"_s);
    }

    void leavesRowsOut()
    {
        auto draft = draftOf(";;A;a@x.nl;\n;;B;a@x.nl;\n;;C;c@x,nl;\n");
        QCOMPARE(shown(draft), u"duplicate-email 3 of 2\nmalformed-email 4 -> c@x.nl"_s);
        QCOMPARE(draft.counts(), (DraftCounts {1, 0, 2, 0, 2}));
        draft.setLeftOut({0, 2}, true);
        QCOMPARE(shown(draft), u""_s);
        QCOMPARE(draft.counts(), (DraftCounts {1, 0, 0, 2, 0}));
        QCOMPARE(draft.standing(0), RowStanding::LeftOut);
        QCOMPARE(draft.rowsToCreate().size(), 1);
        QCOMPARE(draft.rowsToCreate()[0].displayName, u"B"_s);
        draft.setLeftOut({0}, false);
        QCOMPARE(shown(draft), u"duplicate-email 3 of 2"_s);
        draft.undo();
        draft.undo();
        QCOMPARE(draft.counts(), (DraftCounts {1, 0, 2, 0, 2}));
    }

    void appliesASuggestion()
    {
        auto draft = draftOf("A;S;;a@x,nl;\n");
        const auto found = draft.findings(0);
        QCOMPARE(found.size(), 2);
        draft.apply(found[1]);
        QCOMPARE(draft.text(0, Field::Email), u"a@x.nl"_s);
        draft.apply(found[0]);
        QCOMPARE(draft.text(0, Field::DisplayName), u"A S"_s);
        QCOMPARE(draft.counts(), (DraftCounts {1, 0, 0, 0, 0}));
    }

    void appliesToAllOfTheSameKind()
    {
        auto draft =
            draftOf(";;A;a@x,nl;\n;;B;zo\xC3\xAB@x.nl;\n;;C;c@x,nl;\nD;;;d@x,nl;\n;;E;@,nl;\n");
        const auto comma = draft.findings(0)[0];
        QCOMPARE(draft.rowsRepairableAs(comma), 3);
        QCOMPARE(draft.rowsRepairableAs(draft.findings(1)[0]), 1);
        QCOMPARE(draft.rowsRepairableAs(draft.findings(4)[0]), 0);
        const auto step = draft.applyToAll(comma);
        QCOMPARE(step.size(), 3);
        QCOMPARE(draft.rowsRepairableAs(comma), 0);
        QCOMPARE(
            shown(draft),
            u"email-characters 3 -> zoe@x.nl\nmissing-display-name 5 -> D\nmalformed-email 6"_s);
        draft.undo();
        QCOMPARE(draft.rowsRepairableAs(comma), 3);
        draft.redo();
        QCOMPARE(draft.rowsRepairableAs(comma), 0);
    }

    void goesFromFindingToFinding()
    {
        const auto draft = draftOf(";;A;a@x.nl;\n;;B;b@x;\n;;C;c@x.nl;\n;;;d@x;\n;; E;e@x.nl;\n");
        QCOMPARE(draft.counts().findings, 3);
        QCOMPARE(*draft.nextWithFinding(-1), 1);
        QCOMPARE(*draft.nextWithFinding(1), 3);
        QVERIFY(!draft.nextWithFinding(3)); // spaces around a name do no harm
        QCOMPARE(*draft.previousWithFinding(draft.size()), 3);
        QCOMPARE(*draft.previousWithFinding(3), 1);
        QVERIFY(!draft.previousWithFinding(1));
        QCOMPARE(draft.findingsBefore(1), 0);
        QCOMPARE(draft.findingsBefore(3), 1);
        QCOMPARE(draft.findingsBefore(5), 3);
    }

    void whatIsTypedIsOneStep()
    {
        auto draft = draftOf(";;A;a@x,nl;\n");
        for (const auto &text : {u"a"_s, u"a@x"_s, u"a@x.nl"_s})
            draft.type(0, Field::Email, text);
        QCOMPARE(draft.counts().ready, 1);
        draft.endTyping();
        draft.undo();
        QCOMPARE(draft.text(0, Field::Email), u"a@x,nl"_s);
        QVERIFY(!draft.corrections().canUndo());
        draft.type(0, Field::Email, u"b"_s);
        draft.type(0, Field::Email, u"a@x,nl"_s);
        draft.endTyping();
        QVERIFY(!draft.corrections().canUndo());
    }

    void aFileThatCannotBeUsedHasNothingToCreate()
    {
        const auto draft = draftOf("A;x\n", "Weergavenaam;Stad\n");
        QVERIFY(draft.rowsToCreate().isEmpty());
        QCOMPARE(CheckedDraft().size(), 0);
        QVERIFY(CheckedDraft().rowsToCreate().isEmpty());
        QVERIFY(CheckedDraft(readUserFile("PK\x03\x04xxxxxx")).rowsToCreate().isEmpty());
    }

    /// Whatever is done, in whatever order: as if the corrected table had been checked anew.
    void equalsAFullCheck_data()
    {
        QTest::addColumn<quint32>("seed");
        const auto first = QRandomGenerator::global()->generate();
        for (quint32 i = 0; i < 60; ++i) // the name of the row is the seed that repeats it
            QTest::addRow("seed %u", first + i) << first + i;
    }

    void equalsAFullCheck()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        CheckedDraft draft(readUserFile(randomFile(random)));
        for (int verb = 0; verb < 60 && draft.size() > 0; ++verb) {
            const auto user = random.bounded(draft.size());
            const auto field = allFields[static_cast<std::size_t>(random.bounded(5))];
            const auto found = draft.findings(user);
            switch (random.bounded(9)) {
            case 0:
                draft.setLeftOut({user, random.bounded(draft.size())}, random.bounded(2) == 0);
                break;
            case 1:
                draft.undo();
                break;
            case 2:
                draft.redo();
                break;
            case 3:
                draft.type(user, field, randomText(random));
                break;
            case 4:
                random.bounded(2) == 0 ? draft.endTyping() : void(draft.cancelTyping());
                break;
            case 5:
                if (!found.isEmpty() && !found[0].suggestion.isEmpty())
                    draft.applyToAll(found[0]);
                break;
            case 6:
                draft.setText(user, Field::Email, randomText(random));
                break;
            case 7:
                draft.setText(user, field, draft.textAsRead(user, field));
                break;
            default:
                draft.setText(user, field, randomText(random));
            }
            const auto full = fullCheckOf(draft);
            QCOMPARE(allFindings(draft), full.findings);
            QCOMPARE(draft.counts(), full.counts);
            QCOMPARE(draft.rowsToCreate().size(),
                     draft.file().isUsable() ? draft.counts().toCreate() : 0);
            for (const auto &finding : full.findings) {
                const auto kind = repairKindOf(finding);
                std::vector<qint64> rows;
                for (const auto &other : full.findings) {
                    if (kind && repairKindOf(other) == kind)
                        rows.push_back(other.position.row);
                }
                rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
                QCOMPARE(draft.rowsRepairableAs(finding), static_cast<qsizetype>(rows.size()));
            }
        }
        const auto findings = allFindings(draft);
        CheckedDraft again(draft.file());
        again.setCorrections(draft.corrections());
        QCOMPARE(allFindings(again), findings);
        QCOMPARE(again.counts(), draft.counts());
    }

    void manyRowsAtOnceAreTheSame()
    {
        QByteArray rows;
        for (int i = 0; i < 3000; ++i)
            rows += QByteArray("A;S;;u") + QByteArray::number(i / 2) + "@x,nl;\n";
        auto draft = draftOf(rows);
        draft.applyToAll(draft.findings(0)[0]);
        draft.applyToAll(draft.findings(0)[0]);
        QCOMPARE(draft.counts(), (DraftCounts {1500, 0, 1500, 0, 1500}));
        QCOMPARE(allFindings(draft), fullCheckOf(draft).findings);
        draft.undo();
        draft.undo();
        QCOMPARE(draft.counts(), (DraftCounts {0, 0, 3000, 0, 7500}));
    }
};

WELKOM_APPLESS_TEST(checkeddraft, CheckedDraftTest)
#include "tst_checkeddraft.moc"
