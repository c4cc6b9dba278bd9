// SPDX-License-Identifier: Apache-2.0

#include "core/wakeablesleep.h"

#include "core/alarm.h"
#include "support/testsubject.h"

#include <QTest>

#include <memory>

using namespace Welkom;
using namespace std::chrono_literals;

namespace {

enum class How { NotYet, Slept, Ended };

QCoro::Task<> note(WakeableSleep *sleep, Moment until, How *how)
{
    const auto slept = co_await sleep->until(until);
    *how = slept ? How::Slept : How::Ended;
}

} // namespace

/// A sleep that can be woken, and the alarm beneath it.
class WakeableSleepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsAtItsMoment()
    {
        ManualClock clock;
        WakeableSleep sleep(clock);
        auto how = How::NotYet;
        const auto sleeping = note(&sleep, clock.now() + 10ms, &how);
        clock.advance(9ms);
        QCOMPARE(how, How::NotYet);
        clock.advance(1ms);
        QCOMPARE(how, How::Slept);
    }

    void endsAtOnceWhenItsMomentHasPassed()
    {
        ManualClock clock;
        WakeableSleep sleep(clock);
        auto how = How::NotYet;
        const auto sleeping = note(&sleep, clock.now(), &how);
        QCOMPARE(how, How::Slept);
        QVERIFY(!clock.nextWakeUp());
    }

    void endsWhenItIsWoken()
    {
        ManualClock clock;
        WakeableSleep sleep(clock);
        auto how = How::NotYet;
        const auto sleeping = note(&sleep, clock.now() + 10ms, &how);
        sleep.wake();
        QCOMPARE(how, How::Slept);
        QVERIFY(!clock.nextWakeUp()); // nothing of it stays behind in the clock
    }

    void aWakeBeforeTheSleepIsNotLost()
    {
        ManualClock clock;
        WakeableSleep sleep(clock);
        sleep.wake();
        auto how = How::NotYet;
        const auto first = note(&sleep, clock.now() + 10ms, &how);
        QCOMPARE(how, How::Slept);
        auto again = How::NotYet;
        const auto second = note(&sleep, clock.now() + 10ms, &again);
        QCOMPARE(again, How::NotYet); // it counts once
        clock.advance(10ms);
        QCOMPARE(again, How::Slept);
    }

    void endsAsCancelledWithTheProgram()
    {
        ManualClock clock;
        WakeableSleep sleep(clock);
        auto how = How::NotYet;
        const auto sleeping = note(&sleep, clock.now() + 10ms, &how);
        clock.wakeAll();
        QCOMPARE(how, How::Ended);
        auto after = How::NotYet;
        const auto later = note(&sleep, clock.now() + 10ms, &after);
        QCOMPARE(after, How::Ended);
    }

    void anAlarmRingsAtTheEarliestMomentOnce()
    {
        ManualClock clock;
        int rings = 0;
        Alarm alarm(clock, [&rings](const Result<void> &rung) { rings += rung ? 1 : 100; });
        alarm.ringBy(clock.now() + 20ms);
        alarm.ringBy(clock.now() + 10ms);
        alarm.ringBy(clock.now() + 30ms);
        clock.advance(10ms);
        QCOMPARE(rings, 1);
        clock.advance(1s);
        QCOMPARE(rings, 1);
    }

    void anAlarmThatHasGoneStaysSilent()
    {
        ManualClock clock;
        int rings = 0;
        {
            Alarm alarm(clock, [&rings](const Result<void> &) { ++rings; });
            alarm.ringBy(clock.now() + 10ms);
        }
        clock.advance(1s);
        QCOMPARE(rings, 0);
    }

    void anAlarmMayGoWhileItRings()
    {
        ManualClock clock;
        int rings = 0;
        std::unique_ptr<Alarm> alarm;
        alarm = std::make_unique<Alarm>(clock, [&rings, &alarm](const Result<void> &) {
            alarm.reset();
            ++rings;
        });
        alarm->ringBy(clock.now() + 10ms);
        clock.advance(10ms);
        QCOMPARE(rings, 1);
    }

    void theEndOfTheProgramRingsAllAlarms()
    {
        ManualClock clock;
        int cancelled = 0;
        const auto count = [&cancelled](const Result<void> &rung) { cancelled += !rung; };
        Alarm other(clock, count);
        // One that silences another on its way.
        auto second = std::make_unique<Alarm>(clock, count);
        Alarm first(clock, [&](const Result<void> &rung) {
            second.reset();
            count(rung);
        });
        first.ringBy(clock.now() + 1ms);
        second->ringBy(clock.now() + 2ms);
        other.ringBy(clock.now() + 3ms);
        clock.wakeAll();
        QCOMPARE(cancelled, 2);
    }
};

WELKOM_TEST(wakeablesleep, WakeableSleepTest)
#include "tst_wakeablesleep.moc"
