// SPDX-License-Identifier: Apache-2.0

#include "heartbeat.h"

#include "support/testsubject.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Welkom;

namespace {

constexpr int longWork = 150;

/// Keeps the thread busy, as a page that does too much at once.
void work()
{
    QElapsedTimer timer;
    timer.start();
    while (!timer.hasExpired(longWork)) { }
}

} // namespace

/// That the heartbeat of ./dev bench sees what it is to see.
class HeartbeatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workThatBlocksTheWindowIsSeen()
    {
        Heartbeat heart;
        const auto pulse = heart.during(work, [] { return true; });
        QVERIFY(pulse);
        QVERIFY(pulse->longest >= longWork);
        QVERIFY(pulse->took >= longWork);
        QVERIFY(pulse->beats > 1); // and what comes behind it
        QVERIFY(pulse->p99 <= pulse->longest);
    }

    void workLaterOnIsSeenToo()
    {
        Heartbeat heart;
        int beats = 0;
        const auto pulse = heart.during([] { QTimer::singleShot(20, qApp, work); },
                                        [&beats] { return ++beats > 10; });
        QVERIFY(pulse);
        QVERIFY(pulse->longest >= longWork);
    }

    void everyActIsDone()
    {
        Heartbeat heart;
        QList<int> done;
        const auto pulse = heart.duringEach(5, [&done](int each) { done += each; });
        QVERIFY(pulse);
        QCOMPARE(done, (QList<int> {0, 1, 2, 3, 4}));
        QVERIFY(pulse->beats >= 10);
    }
};

WELKOM_TEST(heartbeat, HeartbeatTest)
#include "tst_heartbeat.moc"
