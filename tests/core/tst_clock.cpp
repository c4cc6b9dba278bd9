// SPDX-License-Identifier: Apache-2.0

#include "core/clock.h"

#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace std::chrono_literals;

namespace {

Task<void> note(ManualClock &clock, std::chrono::milliseconds duration, QList<int> &order, int name)
{
    const auto slept = co_await clock.sleepFor(duration);
    order.append(slept ? name : -name);
    co_return slept;
}

} // namespace

class ClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wakesSleepersInOrderOfTime()
    {
        ManualClock clock;
        QList<int> order;
        const auto late = note(clock, 20ms, order, 2);
        const auto early = note(clock, 10ms, order, 1);
        clock.advance(9ms);
        QCOMPARE(order, QList<int>());
        clock.advance(1ms);
        QCOMPARE(order, QList<int>({1}));
        clock.advance(100ms);
        QCOMPARE(order, QList<int>({1, 2}));
    }

    void endsSleepsAsCancelledAtTheEnd()
    {
        ManualClock clock;
        QList<int> order;
        const auto sleeper = note(clock, 20ms, order, 1);
        clock.wakeAll();
        QCOMPARE(order, QList<int>({-1}));
        const auto tooLate = note(clock, 20ms, order, 2);
        QCOMPARE(order, QList<int>({-1, -2}));
    }

    void theSystemClockNeverWakesEarly()
    {
        SystemClock clock;
        const auto begin = clock.now();
        const auto slept = QCoro::waitFor(clock.sleepFor(30ms));
        QVERIFY(slept.has_value());
        QVERIFY(clock.now() - begin >= 30ms);
    }

    void theTimeOfDayMovesWithTheManualClock()
    {
        ManualClock clock;
        const auto before = clock.utcNow();
        clock.advance(1500ms);
        QCOMPARE(before.msecsTo(clock.utcNow()), 1500);
    }
};

WELKOM_TEST(clock, ClockTest)
#include "tst_clock.moc"
