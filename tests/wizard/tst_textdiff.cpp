// SPDX-License-Identifier: Apache-2.0

#include "widgets/textdiff.h"

#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

/// What differs stands in brackets.
QString shown(const QList<DiffPiece> &pieces)
{
    QString text;
    for (const auto &piece : pieces)
        text += piece.isChanged ? u'[' + piece.text + u']' : piece.text;
    return text;
}

} // namespace

class TextDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksWhatDiffers_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("markedBefore");
        QTest::addColumn<QString>("markedAfter");
        const auto row = [](const char *name, const QString &before, const QString &after,
                            const QString &markedBefore, const QString &markedAfter) {
            QTest::newRow(name) << before << after << markedBefore << markedAfter;
        };
        row("the same", u"a"_s, u"a"_s, u"a"_s, u"a"_s);
        row("a comma", u"piet@x,nl"_s, u"piet@x.nl"_s, u"piet@x[,]nl"_s, u"piet@x[.]nl"_s);
        row("two places", u"zoë@x,nl"_s, u"zoe@x.nl"_s, u"zo[ë]@x[,]nl"_s, u"zo[e]@x[.]nl"_s);
        row("something goes", u"p..s@x.nl"_s, u"p.s@x.nl"_s, u"p.[.]s@x.nl"_s, u"p.s@x.nl"_s);
        row("the begin goes", u"mailto:a@x.nl"_s, u"a@x.nl"_s, u"[mailto:]a@x.nl"_s, u"a@x.nl"_s);
        row("all is new", u""_s, u"Anna"_s, u""_s, u"[Anna]"_s);
        row("all goes", u"Anna"_s, u""_s, u"[Anna]"_s, u""_s);
        row("an emoji is one character", u"a\U0001F600"_s, u"a\U0001F601"_s, u"a[\U0001F600]"_s,
            u"a[\U0001F601]"_s);
        row("an accent stays with its letter", u"zoe\u0308"_s, u"zoe"_s, u"zo[e\u0308]"_s,
            u"zo[e]"_s);
    }

    void marksWhatDiffers()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const auto diff = diffOf(before, after);
        QTEST(shown(diff.before), "markedBefore");
        QTEST(shown(diff.after), "markedAfter");
    }

    void longTextsShareOnlyTheirEnds()
    {
        const auto diff = diffOf(u"x"_s + QString(1000, u'a') + u"y"_s, //
                                 u"x"_s + QString(1000, u'b') + u"y"_s);
        QCOMPARE(shown(diff.before), u"x["_s + QString(1000, u'a') + u"]y"_s);
        QCOMPARE(shown(diff.after), u"x["_s + QString(1000, u'b') + u"]y"_s);
    }

    void theChangeStaysInSight_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("shownAfter");
        QTest::newRow("at the end of a long address")
            << u"anna.okafor@contoso-bakkerijen.onmicrosoft,com"_s
            << u"anna.okafor@contoso-bakkerijen.onmicrosoft.com"_s << u"…soft[.]com"_s;
        QTest::newRow("at its begin")
            << u"zoë.devries@contoso.nl"_s << u"zoe.devries@contoso.nl"_s << u"zo[e].dev…"_s;
        QTest::newRow("at both") << u"zoë.devries@contoso,nl"_s << u"zoe.devries@contoso.nl"_s
                                 << u"zo[e].dev…toso[.]nl"_s;
        QTest::newRow("what is short stays") << u"a,b"_s << u"a.b"_s << u"a[.]b"_s;
        QTest::newRow("without a change") << u"contoso.nl"_s << u"contoso.nl"_s << u"cont…"_s;
    }

    void theChangeStaysInSight()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(shown(aroundChanges(diffOf(before, after).after, 4)), "shownAfter");
    }
};

WELKOM_APPLESS_TEST(textdiff, TextDiffTest)
#include "tst_textdiff.moc"
