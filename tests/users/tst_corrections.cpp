// SPDX-License-Identifier: Apache-2.0

#include "users/corrections.h"

#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

/// One correction a line: `0 email=a@x.nl`, `1 out`; sorted by row.
QString shown(const Corrections &corrections)
{
    QStringList lines;
    for (qsizetype user = 0; user < 10; ++user) {
        const auto *const row = corrections.of(user);
        if (row == nullptr)
            continue;
        for (const auto field : allFields) {
            if (row->of(field))
                lines += u"%1 %2=%3"_s.arg(QString::number(user), nameOf(field),
                                           QString::fromUtf8(*row->of(field)));
        }
        if (row->isLeftOut)
            lines += u"%1 out"_s.arg(user);
    }
    return lines.join(u'\n');
}

/// Does what the words say, one verb a word: `1e=x` puts x into the email of row 1, `1e` puts back
/// what was read, `1n=x` is the display name, `1d` leaves row 1 out, `1p` puts it back, `t1e=x`
/// types, `end` and `esc` end that, `u` and `r` undo and redo; `1e=x+2e=y` is one step.
void perform(Corrections &corrections, const QString &words)
{
    const auto cellOf = [](const QString &word) {
        const auto field = word[1] == u'n' ? Field::DisplayName : Field::Email;
        const auto text = word.size() > 2 ? std::optional(word.sliced(3)) : std::nullopt;
        return CellText {word[0].digitValue(), field, text};
    };
    for (const auto &word : words.split(u' ', Qt::SkipEmptyParts)) {
        if (word == "u"_L1) {
            corrections.undo();
        } else if (word == "r"_L1) {
            corrections.redo();
        } else if (word == "end"_L1) {
            corrections.endTyping();
        } else if (word == "esc"_L1) {
            corrections.cancelTyping();
        } else if (word.startsWith(u't')) {
            corrections.type(cellOf(word.sliced(1)));
        } else if (word[1] == u'd' || word[1] == u'p') {
            corrections.setLeftOut({word[0].digitValue()}, word[1] == u'd');
        } else {
            QList<CellText> cells;
            for (const auto &part : word.split(u'+'))
                cells += cellOf(part);
            corrections.setTexts(cells);
        }
    }
}

} // namespace

class CorrectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatDiffers_data()
    {
        QTest::addColumn<QString>("verbs");
        QTest::addColumn<QString>("corrections");
        const auto row = [](const char *name, const QString &verbs, const QString &corrections) {
            QTest::newRow(name) << verbs << corrections;
        };
        row("nothing", u""_s, u""_s);
        row("a cell", u"1e=x"_s, u"1 email=x"_s);
        row("a cell twice", u"1e=x 1e=y"_s, u"1 email=y"_s);
        row("a cell made empty", u"1e="_s, u"1 email="_s);
        row("what was read put back", u"1e=x 1e"_s, u""_s);
        row("two cells of a row", u"1e=x 1n=y"_s, u"1 displayName=y\n1 email=x"_s);
        row("a row left out", u"1d"_s, u"1 out"_s);
        row("a row put back", u"1d 1p"_s, u""_s);
        row("a corrected row left out keeps its correction", u"1e=x 1d"_s, u"1 email=x\n1 out"_s);
        row("and has it when it is put back", u"1e=x 1d 1p"_s, u"1 email=x"_s);

        row("undo of nothing", u"u"_s, u""_s);
        row("undo", u"1e=x u"_s, u""_s);
        row("undo of the second", u"1e=x 1e=y u"_s, u"1 email=x"_s);
        row("undo and redo", u"1e=x 2e=y u u r"_s, u"1 email=x"_s);
        row("redo up to the end", u"1e=x 2e=y u u r r r"_s, u"1 email=x\n2 email=y"_s);
        row("undo of leaving out", u"1d u"_s, u""_s);
        row("undo of putting back", u"1d 1p u"_s, u"1 out"_s);
        row("a new step forgets what was undone", u"1e=x u 2e=y r"_s, u"2 email=y"_s);
        row("what changes nothing is no step", u"1e=x 2e=y 2e=y u"_s, u"1 email=x"_s);
        row("what changes nothing forgets nothing", u"1e=x 2e=y u 1e=x r"_s,
            u"1 email=x\n2 email=y"_s);

        row("many at once", u"1e=x+2e=y+3e=z"_s, u"1 email=x\n2 email=y\n3 email=z"_s);
        row("many at once are undone at once", u"4e=a 1e=x+2e=y+3e=z u"_s, u"4 email=a"_s);
        row("two cells of one row at once", u"1e=x+1n=y"_s, u"1 displayName=y\n1 email=x"_s);
        row("undone at once as well", u"1e=x+1n=y u"_s, u""_s);
        row("a row named twice is changed once", u"1e=x+2e=y+1e=z"_s, u"1 email=z\n2 email=y"_s);
        row("and undone once", u"1e=a 1e=x+2e=y+1e=z u"_s, u"1 email=a"_s);
        row("of many only what differs", u"1e=x 1e=x+2e=y u"_s, u"1 email=x"_s);

        row("typing", u"t1e=a t1e=an t1e=ann"_s, u"1 email=ann"_s);
        row("typing is one step", u"1e=x t1e=a t1e=an end u"_s, u"1 email=x"_s);
        row("typing that goes on is one step", u"t1e=a t1e=an u"_s, u""_s);
        row("typing redone", u"t1e=a t1e=an end u r"_s, u"1 email=an"_s);
        row("typing in another row is another step", u"t1e=a t2e=b u"_s, u"1 email=a"_s);
        row("typing in another cell is another step", u"t1e=a t1n=b u"_s, u"1 email=a"_s);
        row("typing again is another step", u"t1e=a end t1e=b u"_s, u"1 email=a"_s);
        row("typing taken back", u"1e=x t1e=a t1e=an esc"_s, u"1 email=x"_s);
        row("which is no step", u"1e=x t1e=a t1e=an esc u"_s, u""_s);
        row("typing back what was there is no step", u"1e=x t1e=a t1e=x end u"_s, u""_s);
        row("and taking that back changes nothing", u"1e=x t1e=a t1e=x esc"_s, u"1 email=x"_s);
        row("another verb ends the typing", u"t1e=a 2e=b u"_s, u"1 email=a"_s);
        row("escape without typing", u"1e=x esc"_s, u"1 email=x"_s);
    }

    void keepsWhatDiffers()
    {
        QFETCH(QString, verbs);
        Corrections corrections;
        perform(corrections, verbs);
        QTEST(shown(corrections), "corrections");
        QCOMPARE(corrections.isEmpty(), shown(corrections).isEmpty());
    }

    void tellsWhatAStepChanged()
    {
        Corrections corrections;
        QVERIFY(!corrections.canUndo() && !corrections.canRedo());
        const auto done = corrections.setTexts({{3, Field::Email, u"x"_s}, {5, Field::Email, {}}});
        QCOMPARE(done.size(), 1);
        QCOMPARE(done[0].user, 3);
        QVERIFY(!done[0].before.of(Field::Email));
        QCOMPARE(*done[0].after.of(Field::Email), "x");
        QVERIFY(corrections.canUndo());
        const auto undone = corrections.undo();
        QCOMPARE(undone.size(), 1);
        QCOMPARE(*undone[0].before.of(Field::Email), "x");
        QVERIFY(!undone[0].after.of(Field::Email));
        QVERIFY(!corrections.canUndo() && corrections.canRedo());
        QCOMPARE(corrections.redo(), done);
    }

    void everyStepCanBeTakenBack()
    {
        Corrections corrections;
        const QStringList steps {u"1e=x"_s,      u"2d"_s,    u"1e=y+2e=z"_s, u"t3n=a t3n=ab end"_s,
                                 u"1e=w+1n=v"_s, u"1d 2p"_s, u"1e"_s};
        QList<QString> states {shown(corrections)};
        for (const auto &step : steps) {
            for (const auto &verb : step.split(u' ')) {
                if (verb == "end"_L1 || verb.startsWith("t3n=ab"_L1)) {
                    perform(corrections, verb);
                    states.last() = shown(corrections);
                } else {
                    perform(corrections, verb);
                    states += shown(corrections);
                }
            }
        }
        for (auto state = states.size() - 2; state >= 0; --state) {
            corrections.undo();
            QCOMPARE(shown(corrections), states[state]);
        }
        QVERIFY(!corrections.canUndo());
        for (qsizetype state = 1; state < states.size(); ++state) {
            corrections.redo();
            QCOMPARE(shown(corrections), states[state]);
        }
        QVERIFY(!corrections.canRedo());
    }
};

WELKOM_APPLESS_TEST(corrections, CorrectionsTest)
#include "tst_corrections.moc"
