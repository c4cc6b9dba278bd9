// SPDX-License-Identifier: Apache-2.0

#include "requests/requestgate.h"

#include "support/jumpingclock.h"
#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

RandomBelow noJitter()
{
    return [](std::uint32_t) { return 0u; };
}

struct Visit
{
    int name = 0;
    bool cancelled = false;
    RateLimiter::Ticket ticket;
};

Task<void> visit(RequestGate &gate, QList<Visit> &visits, int name)
{
    const auto ticket = co_await gate.enter(gate.epoch());
    visits.append({name, !ticket, ticket.value_or(RateLimiter::Ticket())});
    co_return Result<void>();
}

Task<void> rest(RequestGate &gate, milliseconds duration, QList<int> &woken, int name)
{
    const auto rested = co_await gate.pause(duration, gate.epoch());
    woken.append(rested ? name : -name);
    co_return Result<void>();
}

QList<int> namesOf(const QList<Visit> &visits)
{
    QList<int> names;
    for (const auto &v : visits)
        names.append(v.cancelled ? -v.name : v.name);
    return names;
}

} // namespace

class RequestGateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstComeFirstServed()
    {
        ManualClock clock;
        RequestGate gate(clock, noJitter());
        QList<Visit> visits;
        std::vector<Task<void>> tasks;
        for (int i = 1; i <= 5; ++i)
            tasks.push_back(visit(gate, visits, i));
        QCOMPARE(namesOf(visits), QList<int>({1, 2}));
        // One answer makes room for two, as the window grows.
        gate.leave(visits[0].ticket, LimiterAnswer::Accepted);
        QCOMPARE(namesOf(visits), QList<int>({1, 2, 3, 4}));
        gate.giveBack(visits[1].ticket);
        QCOMPARE(namesOf(visits), QList<int>({1, 2, 3, 4, 5}));
    }

    void nobodyPassesWhileThePauseRuns()
    {
        ManualClock clock;
        RequestGate gate(clock, noJitter());
        QList<milliseconds> pauses;
        connect(&gate, &RequestGate::held, this, [&](milliseconds pause) { pauses.append(pause); });
        QList<Visit> visits;
        const auto first = visit(gate, visits, 1);
        gate.leave(visits[0].ticket, LimiterAnswer::Throttled, 5s);
        const auto second = visit(gate, visits, 2);
        clock.advance(4999ms);
        QCOMPARE(namesOf(visits), QList<int>({1}));
        QCOMPARE(gate.heldFor(), 1ms);
        clock.advance(1ms);
        QCOMPARE(namesOf(visits), QList<int>({1, 2}));
        QCOMPARE(gate.heldFor(), 0ms);
        QCOMPARE(pauses, QList<milliseconds>({5s}));
    }

    void aPauseThatGrowsIsKept()
    {
        ManualClock clock;
        RequestGate gate(clock, noJitter());
        QList<Visit> visits;
        const auto first = visit(gate, visits, 1);
        const auto second = visit(gate, visits, 2);
        gate.leave(visits[0].ticket, LimiterAnswer::Throttled, 1s);
        const auto third = visit(gate, visits, 3);
        gate.leave(visits[1].ticket, LimiterAnswer::Throttled, 10s);
        clock.advance(9s);
        QCOMPARE(namesOf(visits), QList<int>({1, 2}));
        clock.advance(1s);
        QCOMPARE(namesOf(visits), QList<int>({1, 2, 3}));
    }

    void restsEndInOrderOfTime()
    {
        ManualClock clock;
        RequestGate gate(clock, noJitter());
        QList<int> woken;
        const auto late = rest(gate, 20ms, woken, 2);
        const auto early = rest(gate, 10ms, woken, 1);
        const auto none = rest(gate, 0ms, woken, 3);
        QCOMPARE(woken, QList<int>({3}));
        clock.advance(10ms);
        QCOMPARE(woken, QList<int>({3, 1}));
        clock.advance(10ms);
        QCOMPARE(woken, QList<int>({3, 1, 2}));
    }

    void cancelledCallsStayCancelled()
    {
        ManualClock clock;
        RequestGate gate(clock, noJitter());
        QList<Visit> visits;
        QList<int> woken;
        const int before = gate.epoch();
        std::vector<Task<void>> tasks;
        for (int i = 1; i <= 4; ++i)
            tasks.push_back(visit(gate, visits, i));
        tasks.push_back(rest(gate, 10ms, woken, 1));
        gate.cancelWaiting();
        QCOMPARE(namesOf(visits), QList<int>({1, 2, -3, -4}));
        QCOMPARE(woken, QList<int>({-1}));
        QVERIFY(!QCoro::waitFor(gate.enter(before)));
        QVERIFY(!QCoro::waitFor(gate.pause(0ms, before)));
        gate.leave(visits[0].ticket, LimiterAnswer::Accepted);
        QVERIFY(QCoro::waitFor(gate.enter(gate.epoch())).has_value());
        clock.wakeAll();
    }

    void settingTheTimeOfDayChangesNoPause_data()
    {
        QTest::addColumn<seconds>("jump");
        QTest::newRow("a day forwards") << seconds(24h);
        QTest::newRow("a day back") << seconds(-24h);
    }

    void settingTheTimeOfDayChangesNoPause()
    {
        QFETCH(seconds, jump);
        JumpingClock clock;
        RequestGate gate(clock, noJitter());
        QList<Visit> visits;
        (void)visit(gate, visits, 1);
        gate.leave(visits.first().ticket, LimiterAnswer::Throttled, 30s);
        auto second = visit(gate, visits, 2);
        QList<int> woken;
        auto resting = rest(gate, 30s, woken, 1);
        clock.setTimeOfDay(jump);
        clock.advance(29'999ms);
        QCOMPARE(visits.size(), 1);
        QVERIFY(woken.isEmpty());
        QCOMPARE(gate.heldFor(), 1ms);
        clock.setTimeOfDay(-jump);
        clock.advance(1ms);
        QCOMPARE(namesOf(visits), QList<int>({1, 2}));
        QCOMPARE(woken, QList<int>({1}));
    }

    void afterALongSleepAllGoOnInTheirOrder()
    {
        JumpingClock clock;
        RequestGate gate(clock, noJitter());
        QList<Visit> visits;
        (void)visit(gate, visits, 1);
        gate.leave(visits.first().ticket, LimiterAnswer::Throttled, 30s);
        std::vector<Task<void>> tasks;
        for (int i = 2; i <= 4; ++i)
            tasks.push_back(visit(gate, visits, i));
        // The lid was closed for a night: the window is still small, and keeps its order.
        clock.setTimeOfDay(8h);
        clock.advance(8h);
        QCOMPARE(namesOf(visits), QList<int>({1, 2}));
        for (int i = 1; i < 4; ++i) {
            gate.leave(visits.at(i).ticket, LimiterAnswer::Accepted);
            clock.advance(1min);
        }
        QCOMPARE(namesOf(visits), QList<int>({1, 2, 3, 4}));
    }

    void theEndOfTheClockEndsAllWaiting()
    {
        ManualClock clock;
        RequestGate gate(clock, noJitter());
        QList<Visit> visits;
        QList<int> woken;
        const auto first = visit(gate, visits, 1);
        gate.leave(visits[0].ticket, LimiterAnswer::Throttled, 5s);
        const auto second = visit(gate, visits, 2);
        const auto resting = rest(gate, 1s, woken, 1);
        clock.wakeAll();
        QCOMPARE(namesOf(visits), QList<int>({1, -2}));
        QCOMPARE(woken, QList<int>({-1}));
        // Whoever comes now has nothing to wait for.
        const auto third = visit(gate, visits, 3);
        const auto tooLate = rest(gate, 1s, woken, 2);
        QCOMPARE(namesOf(visits), QList<int>({1, -2, -3}));
        QCOMPARE(woken, QList<int>({-1, -2}));
    }

    void maybeDestroyedBeforeItsAlarm()
    {
        ManualClock clock;
        {
            RequestGate gate(clock, noJitter());
            QList<int> woken;
            const auto resting = rest(gate, 1s, woken, 1);
            gate.cancelWaiting();
        }
        clock.advance(2s);
        QVERIFY(!clock.nextWakeUp());
    }
};

WELKOM_TEST(requestgate, RequestGateTest)
#include "tst_requestgate.moc"
