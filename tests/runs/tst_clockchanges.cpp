// SPDX-License-Identifier: Apache-2.0

#include "core/secretstore.h"
#include "runs/upload.h"
#include "store/runstore.h"
#include "support/faketenant.h"
#include "support/jumpingclock.h"
#include "support/runsamples.h"
#include "support/testsubject.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fate = FakeTenant::Fate;

namespace {

template<typename T>
Result<T> wait(Task<T> task)
{
    return QCoro::waitFor(std::move(task));
}

} // namespace

/// The time of day may be set while an upload waits: what must last is measured by the steady time,
/// and the time of day is only noted.
class ClockChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUploadWaitsAsLongAsItMust_data()
    {
        QTest::addColumn<std::chrono::seconds>("jump");
        QTest::newRow("the clock stays") << 0s;
        QTest::newRow("a year forwards") << std::chrono::seconds(24h * 365);
        QTest::newRow("a year back") << std::chrono::seconds(-24h * 365);
    }

    void anUploadWaitsAsLongAsItMust()
    {
        QFETCH(std::chrono::seconds, jump);
        QTemporaryDir folder;
        MemorySecretStore keys;
        JumpingClock clock;
        FakeTenant tenant(Samples::customer());
        RunStore store;
        QVERIFY(wait(store.open(folder.path())) && wait(store.unlock(KeySource::from(keys))));
        const auto run = wait(store.begin(Samples::newRun(1))).value();
        Upload upload(store, tenant, clock, systemRandom(), Samples::binding());
        std::optional<UploadEnd> end;
        connect(&upload, &Upload::finished, &upload,
                [&end](const UploadEnd &ended) { end = ended; });

        // Three times out of reach: waits of 1, 2 and 4 seconds; the clock is set in each.
        QList<Moment> tries;
        tenant.script = [&](const FakeTenant::Sent &) {
            tries.append(clock.now());
            clock.setTimeOfDay(jump);
            return tries.size() <= 3 ? Fate::refused(FakeTenant::makeError(ErrorKind::Unreachable))
                                     : Fate::wellDone();
        };
        QTimer patience;
        patience.callOnTimeout([] { qFatal("the upload does not end"); });
        patience.start(60s);
        upload.start(run);
        while (!end) {
            const auto next = clock.nextWakeUp();
            QCoreApplication::processEvents(next ? QEventLoop::AllEvents
                                                 : QEventLoop::WaitForMoreEvents);
            if (next && clock.nextWakeUp() == next)
                clock.advance(std::chrono::ceil<std::chrono::milliseconds>(*next - clock.now()));
        }
        QVERIFY(!end->workLeft);
        QCOMPARE(tries.size(), 4);
        QVERIFY(tries.at(1) - tries.at(0) == 1s);
        QVERIFY(tries.at(2) - tries.at(1) == 2s);
        QVERIFY(tries.at(3) - tries.at(2) == 4s);
        const auto row = wait(store.run(run)).value().rows.first();
        QCOMPARE(row.outcome.state, RowState::Created);
        // For display: the time of day as it was set by then.
        QCOMPARE(row.outcome.when, clock.utcNow());
        clock.wakeAll();
    }
};

WELKOM_TEST(clockchanges, ClockChangesTest)
#include "tst_clockchanges.moc"
