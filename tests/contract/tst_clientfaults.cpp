// SPDX-License-Identifier: Apache-2.0

#include "democlient.h"

#include "support/testsubject.h"

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

FaultRule rule(FaultKind kind, bool takesEffect = false, int status = 0)
{
    FaultRule rule;
    rule.kind = kind;
    rule.takesEffect = takesEffect;
    rule.status = status;
    if (kind == FaultKind::Huge)
        rule.bytes = 70 * 1024 * 1024;
    return rule;
}

struct Fault
{
    const char *name;
    FaultRule rule;
};

/// Faults after which nobody knows what became of a write.
QList<Fault> faultsInDoubt()
{
    return {
        {"cut before the effect", rule(FaultKind::Cut)},
        {"cut after the effect", rule(FaultKind::Cut, true)},
        {"reset before the effect", rule(FaultKind::Reset)},
        {"reset after the effect", rule(FaultKind::Reset, true)},
        {"never answered", rule(FaultKind::Hang)},
        {"done and never answered", rule(FaultKind::Hang, true)},
        {"408", rule(FaultKind::Answer, false, 408)},
        {"500", rule(FaultKind::Answer, false, 500)},
        {"500 after the effect", rule(FaultKind::Answer, true, 500)},
        {"502 of a proxy", rule(FaultKind::Html, false, 502)},
        {"503 after the effect", rule(FaultKind::Answer, true, 503)},
        {"504 of a proxy, after the effect", rule(FaultKind::Html, true, 504)},
        {"a web page with 200", rule(FaultKind::Html, false, 200)},
        {"a web page with 200, after the effect", rule(FaultKind::Html, true, 200)},
    };
}

/// Faults that spoil the body of a success.
QList<Fault> spoiledBodies()
{
    auto lastByte = rule(FaultKind::CutBody);
    lastByte.bytes = 1'000'000;
    return {
        {"cut in the body", rule(FaultKind::CutBody)},
        {"cut before the last byte", lastByte},
        {"words for JSON", rule(FaultKind::NotJson)},
        {"half of the JSON", rule(FaultKind::Truncated)},
        {"a body without end", rule(FaultKind::Huge)},
    };
}

Task<void> createOne(DemoClient &client)
{
    const auto user = DemoClient::user(u"new"_s);
    const auto created = co_await client.tenant->createUser(user, RequestId::make());
    if (!created)
        co_return failure(created.error());
    co_return Result<void>();
}

} // namespace

/// What breaks on the way, and that a broken write is one request and no success.
class ClientFaultsTest : public QObject
{
    Q_OBJECT

private:
    static Task<void> write(DemoClient &client, const QString &operation, const UserId &active,
                            const UserId &deleted)
    {
        if (operation == u"createUser"_s)
            return createOne(client);
        if (operation == u"resetPassword"_s)
            return client.tenant->resetPassword(active, Secret(QByteArrayView("Other#Secret77")),
                                                RequestId::make());
        if (operation == u"deleteUser"_s)
            return client.tenant->deleteUser(active, RequestId::make());
        return client.tenant->restoreUser(deleted);
    }

private Q_SLOTS:
    void aBrokenWriteIsOneRequestAndNoSuccess_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<FaultRule>("fault");
        for (const auto &operation :
             {u"createUser"_s, u"resetPassword"_s, u"deleteUser"_s, u"restoreUser"_s}) {
            auto faults = faultsInDoubt();
            if (operation != u"deleteUser"_s) // which is answered without a body
                faults += spoiledBodies();
            if (operation == u"createUser"_s)
                faults.append({"no body", rule(FaultKind::Empty)});
            if (operation != u"deleteUser"_s) {
                faults.append({"an answer about another user", rule(FaultKind::OtherUser)});
                faults.append({"an answer about another user, after the effect",
                               rule(FaultKind::OtherUser, true)});
            }
            for (const auto &fault : faults)
                QTest::addRow("%s: %s", qPrintable(operation), fault.name)
                    << operation << fault.rule;
        }
    }

    void aBrokenWriteIsOneRequestAndNoSuccess()
    {
        QFETCH(QString, operation);
        QFETCH(FaultRule, fault);
        DemoClient client;
        // A connection that was used before is where Qt likes to repeat.
        const auto active = client.await(client.tenant->createUser(DemoClient::user(u"a"_s), {}));
        const auto gone = client.await(client.tenant->createUser(DemoClient::user(u"b"_s), {}));
        QVERIFY(active && gone);
        QVERIFY(client.await(client.tenant->deleteUser(gone->id, RequestId::make())).has_value());
        client.service.log().clear();

        client.fault(fault);
        auto task = write(client, operation, active->id, gone->id);
        QTRY_COMPARE(client.seen(operation), 1);
        if (fault.kind == FaultKind::Hang)
            client.clock.advance(180s);
        const auto result = client.await(std::move(task));
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::OutcomeUnknown);
        QVERIFY(!concernsWholeRun(result.error()));
        QVERIFY(!result.error().requestId.isEmpty());

        // Whatever were to be repeated would be repeated by now.
        client.service.setFaults({});
        QVERIFY(client.await(client.tenant->users()).has_value());
        const auto seen = client.service.log().ofOperation(operation);
        QCOMPARE(seen.size(), 1);
        QCOMPARE(seen.first().requestId, result.error().requestId);
    }

    void aSlowAnswerIsAnAnswer()
    {
        DemoClient client;
        auto slowly = rule(FaultKind::Trickle);
        slowly.delay = 10ms;
        client.fault(slowly);
        auto task = createOne(client);
        client.slowlyUntil([&client] { return client.transport->inFlight() == 0; });
        QVERIFY(client.await(std::move(task)).has_value());
    }

    void aServiceThatIsNotThereLeavesNoDoubt()
    {
        DemoClient client;
        client.service.stop();
        const auto created = client.await(createOne(client));
        QCOMPARE(created.error().kind, ErrorKind::Unreachable);
        QCOMPARE(created.error().reason, ErrorReason::ConnectionRefused);
    }

    void aServiceThatGoesDownOnTheWayLeavesDoubt()
    {
        DemoClient client;
        QVERIFY(client.await(client.directory->profile()).has_value());
        client.fault(rule(FaultKind::Hang, true));
        auto create = createOne(client);
        QTRY_COMPARE(client.seen(u"createUser"_s), 1);
        client.service.stop();
        QCOMPARE(client.await(std::move(create)).error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(client.seen(u"createUser"_s), 1);
    }

    void aBrokenReadIsReadAgain_data()
    {
        QTest::addColumn<FaultRule>("fault");
        for (const auto &fault : faultsInDoubt()) {
            if (fault.rule.kind != FaultKind::Html || fault.rule.status != 200)
                QTest::newRow(fault.name) << fault.rule;
        }
        QTest::newRow("cut in the body") << rule(FaultKind::CutBody);
    }

    void aBrokenReadIsReadAgain()
    {
        QFETCH(FaultRule, fault);
        DemoClient client;
        fault.times = 1;
        client.fault(fault);
        auto task = client.tenant->users();
        QTRY_VERIFY(client.seen(u"listUsers"_s) >= 1); // Qt may repeat a read by itself
        if (fault.kind == FaultKind::Hang)
            client.clock.advance(180s);
        const auto users = client.await(std::move(task));
        QVERIFY(users.has_value());
        QCOMPARE(users->size(), client.activeUsers());
    }

    void aReadThatIsWholeButNonsenseIsNotReadAgain_data()
    {
        QTest::addColumn<FaultRule>("fault");
        QTest::newRow("words for JSON") << rule(FaultKind::NotJson);
        QTest::newRow("half of the JSON") << rule(FaultKind::Truncated);
        QTest::newRow("no body") << rule(FaultKind::Empty);
        QTest::newRow("a web page with 200") << rule(FaultKind::Html, false, 200);
    }

    void aReadThatIsWholeButNonsenseIsNotReadAgain()
    {
        QFETCH(FaultRule, fault);
        DemoClient client;
        client.fault(fault);
        const auto users = client.await(client.tenant->users());
        QCOMPARE(users.error().kind, ErrorKind::ServiceFault);
        QCOMPARE(users.error().reason, ErrorReason::AnswerUnreadable);
        QCOMPARE(client.service.log().size(), 1);
    }

    void aReadAboutAnotherUserIsNotBelieved()
    {
        DemoClient client;
        const auto made = client.await(client.tenant->createUser(DemoClient::user(u"a"_s), {}));
        QVERIFY(made.has_value());
        client.fault(rule(FaultKind::OtherUser));
        const auto user = client.await(client.tenant->user(made->id));
        QCOMPARE(user.error().kind, ErrorKind::ServiceFault);
        QCOMPARE(user.error().reason, ErrorReason::AnswerOfAnother);
    }

    void aCreateThatIsSentAgainWithItsIdIsReplayed()
    {
        DemoClient client;
        client.service.switches().replaysRequestIds = true;
        auto fault = rule(FaultKind::Cut, true);
        fault.times = 1;
        client.fault(fault);
        const auto id = RequestId::make();
        const auto user = DemoClient::user(u"new"_s);
        QCOMPARE(client.await(client.tenant->createUser(user, id)).error().kind,
                 ErrorKind::OutcomeUnknown);
        const auto again = client.await(client.tenant->createUser(user, id));
        QVERIFY(again.has_value());
        QCOMPARE(again->userPrincipalName, user.userPrincipalName);
    }

    void stoppingLeavesNothingBehind()
    {
        DemoClient client;
        client.service.switches().latency = 1s;
        std::vector<Task<CreatedUser>> creates;
        for (int i = 0; i < 20; ++i) {
            const auto user = DemoClient::user(u"user%1"_s.arg(i));
            creates.push_back(client.tenant->createUser(user, RequestId::make()));
        }
        QTRY_VERIFY(client.service.log().size() > 0);
        client.tenant->cancelWaiting();
        client.slowlyUntil([&client] { return client.transport->inFlight() == 0; });
        int cancelled = 0;
        for (auto &create : creates) {
            const auto created = client.await(std::move(create));
            if (!created) {
                QCOMPARE(created.error().kind, ErrorKind::Cancelled);
                ++cancelled;
            }
        }
        QCOMPARE(client.service.log().size() + cancelled, 20);
        QVERIFY(cancelled >= 14);
    }
};

WELKOM_TEST(clientfaults, ClientFaultsTest)
#include "tst_clientfaults.moc"
