// SPDX-License-Identifier: Apache-2.0

#include "democlient.h"

#include "support/testsubject.h"

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Creates one account, as often as the service says "later".
Task<void> createInTheEnd(DemoClient &client, int number, int &done)
{
    const auto user = DemoClient::user(u"user%1"_s.arg(number));
    while (true) {
        const auto created = co_await client.tenant->createUser(user, RequestId::make());
        if (created)
            break;
        if (created.error().kind != ErrorKind::Throttled)
            co_return failure(created.error());
    }
    ++done;
    co_return Result<void>();
}

/// Begins all of them at once.
std::vector<Task<void>> createAll(DemoClient &client, int users, int &done)
{
    std::vector<Task<void>> tasks;
    for (int i = 0; i < users; ++i)
        tasks.push_back(createInTheEnd(client, i, done));
    return tasks;
}

int throttled(DemoClient &client)
{
    int count = 0;
    for (const auto &request : client.service.log().all())
        count += request.status == 429 ? 1 : 0;
    return count;
}

} // namespace

/// How fast the client asks, seen from the service.
class ClientRateLimitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atMostSixAreOnTheirWay()
    {
        DemoClient client;
        client.service.switches().latency = 100ms;
        int done = 0;
        const auto tasks = createAll(client, 60, done);
        client.slowlyUntil([&done] { return done == 60; });
        // Who arrived before how many others had been answered.
        const auto all = client.service.log().all();
        QCOMPARE(all.size(), 60);
        qsizetype most = 0;
        for (const auto &one : all) {
            const auto together = std::count_if(all.begin(), all.end(), [&one](const auto &other) {
                return other.arrived <= one.arrived && other.answered > one.arrived;
            });
            most = std::max(most, together);
        }
        QCOMPARE(most, 6);
    }

    void theLimitOfTheServiceIsRespected_data()
    {
        QTest::addColumn<DemoSwitches::RetryAfter>("form");
        QTest::addColumn<bool>("refusedCallsCount");
        QTest::newRow("a number of seconds") << DemoSwitches::RetryAfter::Seconds << false;
        QTest::newRow("a number, and refused calls count")
            << DemoSwitches::RetryAfter::Seconds << true;
        QTest::newRow("a date") << DemoSwitches::RetryAfter::Date << false;
        QTest::newRow("absent") << DemoSwitches::RetryAfter::Absent << false;
    }

    void theLimitOfTheServiceIsRespected()
    {
        QFETCH(DemoSwitches::RetryAfter, form);
        QFETCH(bool, refusedCallsCount);
        DemoClient client;
        client.service.switches().writes = {20.0, 20, refusedCallsCount};
        client.service.switches().retryAfter = form;
        int done = 0;
        const auto tasks = createAll(client, 120, done);
        client.passTimeUntil([&done] { return done == 120; }, 10ms);
        QVERIFY2(throttled(client) <= 12, qPrintable(QString::number(throttled(client))));
        QVERIFY(throttled(client) > 0);
        QCOMPARE(client.service.log().arrivedDuringRetryAfter().size(), 0);
    }

    void oneCustomerDoesNotHoldUpTheOthers()
    {
        DemoClient client;
        FaultRule rule;
        rule.kind = FaultKind::Answer;
        rule.status = 429;
        rule.retryAfter = 60s;
        rule.operation = u"createUser"_s;
        client.fault(rule);
        const auto user = DemoClient::user(u"a"_s);
        QCOMPARE(client.await(client.tenant->createUser(user, {})).error().kind,
                 ErrorKind::Throttled);
        QVERIFY(client.customerGate.heldFor() > 55s);
        const auto before = client.clock.now();
        QVERIFY(client.await(client.directory->profile()).has_value());
        QVERIFY(client.clock.now() - before < 50s);
    }
};

WELKOM_TEST(clientratelimit, ClientRateLimitTest)
#include "tst_clientratelimit.moc"
