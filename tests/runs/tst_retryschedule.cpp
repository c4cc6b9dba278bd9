// SPDX-License-Identifier: Apache-2.0

#include "runs/retryschedule.h"

#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace std::chrono_literals;
using Unreached = RetrySchedule::Unreached;

/// When the next try may go. No time passes here.
class RetryScheduleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitsTwiceAsLongEachTimeUpToHalfAMinute()
    {
        RetrySchedule schedule;
        Moment now {};
        QVERIFY(schedule.mayTry(now));
        QList<qint64> waits;
        while (schedule.unreachable(now) == Unreached::Wait) {
            waits.append(
                std::chrono::duration_cast<std::chrono::seconds>(schedule.nextTry() - now).count());
            QVERIFY(!schedule.mayTry(schedule.nextTry() - 1ms));
            now = schedule.nextTry();
            QVERIFY(schedule.mayTry(now));
        }
        QCOMPARE(waits, QList<qint64>({1, 2, 4, 8, 16}));
    }

    void whatLeftTogetherFailsTogether()
    {
        RetrySchedule schedule;
        const Moment now {};
        QCOMPARE(schedule.unreachable(now), Unreached::Wait);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(schedule.unreachable(now + 10ms), Unreached::Known);
        QCOMPARE(schedule.nextTry(), now + 1s);
    }

    void anAnswerBeginsAnew()
    {
        RetrySchedule schedule;
        Moment now {};
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(schedule.unreachable(now), Unreached::Wait);
            now = schedule.nextTry();
        }
        schedule.answered();
        QCOMPARE(schedule.unreachable(now), Unreached::Wait);
        QCOMPARE(schedule.nextTry(), now + 1s);
    }

    void afterSixWithoutAnAnswerItIsLookedFirst()
    {
        RetrySchedule schedule;
        for (int i = 0; i < 5; ++i)
            schedule.unknown();
        QVERIFY(!schedule.mustLook());
        schedule.unknown();
        QVERIFY(schedule.mustLook());
        schedule.looked(Moment {});
        QVERIFY(!schedule.mustLook());
        for (int i = 0; i < 5; ++i)
            schedule.unknown();
        schedule.answered();
        schedule.unknown();
        QVERIFY(!schedule.mustLook()); // not one after another
    }

    void looksWithoutProgressComeToAnEnd()
    {
        RetrySchedule schedule;
        Moment now {};
        QList<qint64> waits;
        while (schedule.mayLookAgain()) {
            schedule.looked(now);
            waits.append(std::chrono::duration_cast<std::chrono::seconds>(schedule.nextLook() - now)
                             .count());
            now = schedule.nextLook();
        }
        QCOMPARE(waits, QList<qint64>({1, 2, 4, 8, 16, 30}));
        schedule.settled();
        QVERIFY(schedule.mayLookAgain());
    }

    void aPersonMayHaveItGoOnNow()
    {
        RetrySchedule schedule;
        const Moment now {};
        QCOMPARE(schedule.unreachable(now), Unreached::Wait);
        schedule.looked(now);
        schedule.restart();
        QVERIFY(schedule.mayTry(now));
        QVERIFY(schedule.nextLook() <= now);
    }
};

WELKOM_TEST(retryschedule, RetryScheduleTest)
#include "tst_retryschedule.moc"
