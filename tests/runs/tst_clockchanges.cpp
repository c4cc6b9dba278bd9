// SPDX-License-Identifier: Apache-2.0

#include "core/secretstore.h"
#include "runs/upload.h"
#include "store/runstore.h"
#include "support/faketenant.h"
#include "support/jumpingclock.h"
#include "support/openedstore.h"
#include "support/passtime.h"
#include "support/runsamples.h"
#include "support/testsubject.h"
#include "support/waiting.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Fate = FakeTenant::Fate;

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
        const auto store = openedStore(folder.path(), keys);
        const auto run = wait(store->begin(Samples::newRun(1))).value();
        Upload upload(*store, tenant, clock, systemRandom(), Samples::binding());
        std::optional<JobEnd> end;
        connect(&upload, &Upload::finished, &upload, [&end](const JobEnd &ended) { end = ended; });

        // Three times out of reach: waits of 1, 2 and 4 seconds; the clock is set in each.
        QList<Moment> tries;
        tenant.script = [&](const FakeTenant::Sent &) {
            tries.append(clock.now());
            clock.setTimeOfDay(jump);
            return tries.size() <= 3 ? Fate::refused(FakeTenant::makeError(ErrorKind::Unreachable))
                                     : Fate::wellDone();
        };
        upload.start(run);
        passTimeUntil(clock, [&end] { return end.has_value(); });
        QVERIFY(!end->workLeft);
        QCOMPARE(tries.size(), 4);
        QVERIFY(tries.at(1) - tries.at(0) == 1s);
        QVERIFY(tries.at(2) - tries.at(1) == 2s);
        QVERIFY(tries.at(3) - tries.at(2) == 4s);
        const auto row = wait(store->run(run)).value().rows.first();
        QCOMPARE(row.outcome.state, RowState::Created);
        // For display: the time of day as it was set by then.
        QCOMPARE(row.outcome.when, clock.utcNow());
        clock.wakeAll();
    }
};

WELKOM_TEST(clockchanges, ClockChangesTest)
#include "tst_clockchanges.moc"
