// SPDX-License-Identifier: Apache-2.0

#include "core/taskscope.h"

#include "core/clock.h"
#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace std::chrono_literals;

namespace {

Task<void> sleep(ManualClock *clock, std::chrono::milliseconds duration, int *ended)
{
    const auto slept = co_await clock->sleepFor(duration);
    ++*ended;
    co_return slept;
}

QCoro::Task<> readyAtOnce(int *ended)
{
    ++*ended;
    co_return;
}

QCoro::Task<> awaitAll(TaskScope *scope, bool *isOver)
{
    const auto all = co_await scope->all();
    *isOver = all.has_value();
}

/// Counts how often something ended, until nothing is under way.
QCoro::Task<> countChanges(TaskScope *scope, int *changes)
{
    while (scope->running() > 0) {
        co_await scope->change();
        ++*changes;
    }
}

/// Keeps at most `most` under way.
QCoro::Task<> startMany(TaskScope *scope, ManualClock *clock, int tasks, int most, int *ended,
                        int *mostSeen)
{
    for (int i = 0; i < tasks; ++i) {
        while (scope->running() >= most)
            co_await scope->change();
        scope->start(sleep(clock, 1ms, ended));
        *mostSeen = std::max(*mostSeen, scope->running());
    }
}

} // namespace

class TaskScopeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsWhenAllHaveEnded()
    {
        ManualClock clock;
        TaskScope scope;
        int ended = 0;
        scope.start(sleep(&clock, 10ms, &ended));
        scope.start(sleep(&clock, 20ms, &ended));
        QCOMPARE(scope.running(), 2);
        bool isOver = false;
        const auto waiting = awaitAll(&scope, &isOver);
        clock.advance(15ms);
        QCoreApplication::processEvents();
        QVERIFY(!isOver);
        QCOMPARE(scope.running(), 1);
        clock.advance(5ms);
        QCOMPARE(ended, 2);
        QCOMPARE(scope.running(), 0);
        QVERIFY(!isOver); // in a later turn, when all frames have run out
        QCoreApplication::processEvents();
        QVERIFY(isOver);
    }

    void theEndOfThisTurnIsAwaitedToo()
    {
        TaskScope scope;
        int ended = 0;
        scope.start(readyAtOnce(&ended));
        bool isOver = false;
        const auto waiting = awaitAll(&scope, &isOver);
        QVERIFY(!isOver); // whoever awaited what has ended may not have run out
        QCoreApplication::processEvents();
        QVERIFY(isOver);
    }

    void withNothingUnderWayThereIsNothingToAwait()
    {
        TaskScope scope;
        bool isOver = false;
        const auto waiting = awaitAll(&scope, &isOver);
        QVERIFY(isOver);
        int changes = 0;
        const auto counting = countChanges(&scope, &changes);
        QCOMPARE(changes, 0);
    }

    void whatEndsAtOnceIsNotUnderWay()
    {
        TaskScope scope;
        int ended = 0;
        for (int i = 0; i < 100'000; ++i)
            scope.start(readyAtOnce(&ended));
        QCOMPARE(ended, 100'000);
        QCOMPARE(scope.running(), 0);
    }

    void everyEndIsAChange()
    {
        ManualClock clock;
        TaskScope scope;
        int ended = 0;
        for (int i = 1; i <= 3; ++i)
            scope.start(sleep(&clock, std::chrono::milliseconds(i), &ended));
        int changes = 0;
        const auto counting = countChanges(&scope, &changes);
        clock.advance(10ms);
        QCOMPARE(changes, 3);
    }

    void someAtATime()
    {
        ManualClock clock;
        TaskScope scope;
        int ended = 0;
        int mostSeen = 0;
        const auto starting = startMany(&scope, &clock, 100, 6, &ended, &mostSeen);
        clock.advance(1s);
        QCOMPARE(ended, 100);
        QCOMPARE(mostSeen, 6);
    }

    void severalScopesTellOneCondition()
    {
        ManualClock clock;
        Condition changed;
        TaskScope first(changed);
        TaskScope second(changed);
        int ended = 0;
        first.start(sleep(&clock, 1ms, &ended));
        second.start(sleep(&clock, 2ms, &ended));
        int changes = 0;
        const auto counting = countChanges(&second, &changes);
        clock.advance(5ms);
        QCOMPARE(changes, 2); // the end of the first wakes whoever waits for either
    }

    void somebodyPresentIsUnderWay()
    {
        TaskScope scope;
        bool isOver = false;
        QCoro::Task<> waiting;
        {
            const TaskScope::Presence here(scope);
            waiting = awaitAll(&scope, &isOver);
            QCoreApplication::processEvents();
            QVERIFY(!isOver);
        }
        QCoreApplication::processEvents();
        QVERIFY(isOver);
    }

    void aClosedScopeSaysSo()
    {
        TaskScope scope;
        QVERIFY(scope.isOpen());
        scope.close();
        QVERIFY(!scope.isOpen());
    }
};

WELKOM_TEST(taskscope, TaskScopeTest)
#include "tst_taskscope.moc"
