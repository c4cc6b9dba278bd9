// SPDX-License-Identifier: Apache-2.0

#include "livedrun.h"
#include "proofseed.h"
#include "support/testsubject.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Welkom;
using namespace Welkom::Proof;
using namespace Qt::StringLiterals;

/// Runs whose user, machine and sign-in do whatever they like, in an order that a seed decides:
/// pause, resume, stop, start again, try refused users again, take back, crash, a sign-in that
/// lapses, answers that are lost. At every crash and in the end each account that exists has its
/// right password, and none was made twice. Unlike elsewhere, WELKOM_SEED runs that seed alone, and
/// tells what happened.
class InterleavingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostInAnyOrder();
};

void InterleavingsTest::nothingIsLostInAnyOrder()
{
    const auto chance = Chance::drawn();
    const int lives = inSoak(100, 4000);
    QMap<QString, int> tally;
    for (int i = 0; i < lives; ++i) {
        // Each has a seed of its own, by which it comes first.
        const auto seed = chance.seed() + static_cast<quint32>(i);
        LivedRun life(seed);
        const auto trouble = life.live();
        for (const auto &[what, times] : life.tally())
            tally[what] += times;
        if (!trouble.isEmpty())
            say(life.story().join(u'\n'));
        QVERIFY2(trouble.isEmpty(),
                 qPrintable(u"%1 (again with WELKOM_SEED=%2)"_s.arg(trouble).arg(seed)));
    }
    say(u"%1 runs"_s.arg(lives));
    for (auto it = tally.cbegin(); it != tally.cend(); ++it)
        say(u"  %1 %2"_s.arg(it.value(), 6).arg(it.key()));
}

WELKOM_TEST(interleavings, InterleavingsTest)
#include "tst_interleavings.moc"
