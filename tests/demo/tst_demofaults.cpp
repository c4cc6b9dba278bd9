// SPDX-License-Identifier: Apache-2.0

#include "demofixture.h"

#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString name = QStringLiteral("new.person@contoso-bakkerijen.onmicrosoft.com");

void setFaults(DemoFixture &demo, const QByteArray &rule)
{
    auto plan = FaultPlan::fromJson("{\"faults\":[{" + rule + "}]}");
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().subject));
    demo.service.setFaults(*plan);
}

} // namespace

class TestDemoFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void breaksConnections_data();
    void breaksConnections();
    void spoilsBodies_data();
    void spoilsBodies();
    void hangs();
    void delays();
    void trickles();
    void spoilsTokens();
    void chosesOneUser();
    void answersAsTold();
    void nothingIsRepeatedByTheService();
};

void TestDemoFaults::answers_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("effect");
    for (const auto status : {408, 429, 500, 502, 503, 504}) {
        QTest::addRow("%d", status)
            << "\"do\":\"answer\",\"status\":" + QByteArray::number(status) << status
            << QByteArray("application/json; charset=utf-8") << false;
    }
    QTest::newRow("500 after the effect")
        << QByteArray(R"("do":"answer","status":500,"effect":true)") << 500
        << QByteArray("application/json; charset=utf-8") << true;
    QTest::newRow("HTML of a proxy")
        << QByteArray(R"("do":"html")") << 502 << QByteArray("text/html; charset=utf-8") << false;
    QTest::newRow("HTML with 200, after the effect")
        << QByteArray(R"("do":"html","status":200,"effect":true)") << 200
        << QByteArray("text/html; charset=utf-8") << true;
}

void TestDemoFaults::answers()
{
    QFETCH(QByteArray, rule);
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(bool, effect);
    DemoFixture demo;
    setFaults(demo, rule);
    const auto answer = demo.probe->post(demo.path(bakery), DemoFixture::user(name));
    QCOMPARE(answer.status, status);
    QVERIFY(answer.isWhole);
    QCOMPARE(answer.headers.value("Content-Type"), type);
    QCOMPARE(answer.headers.count("Content-Type"), 1);
    QCOMPARE(answer.json().isObject(), type.startsWith("application/json"));
    QCOMPARE(demo.tenant(bakery).findActive(name) != nullptr, effect);
    QCOMPARE(demo.lastLogged().tookEffect, effect);
    QCOMPARE(demo.lastLogged().status, status);
    QVERIFY(!demo.lastLogged().fault.isEmpty());
}

void TestDemoFaults::breaksConnections_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<bool>("effect");
    QTest::newRow("cut before the effect") << QByteArray(R"("do":"cut")") << false;
    QTest::newRow("cut after the effect") << QByteArray(R"("do":"cut","effect":true)") << true;
    QTest::newRow("reset before the effect") << QByteArray(R"("do":"reset")") << false;
    QTest::newRow("reset after the effect") << QByteArray(R"("do":"reset","effect":true)") << true;
}

void TestDemoFaults::breaksConnections()
{
    QFETCH(QByteArray, rule);
    QFETCH(bool, effect);
    DemoFixture demo;
    setFaults(demo, rule);
    const auto answer = demo.probe->post(demo.path(bakery), DemoFixture::user(name));
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.wasClosed);
    QCOMPARE(demo.tenant(bakery).findActive(name) != nullptr, effect);
    QCOMPARE(demo.lastLogged().tookEffect, effect);
    QCOMPARE(demo.lastLogged().status, 0);
    QVERIFY(!demo.lastLogged().answered);
    QCOMPARE(demo.service.log().size(), 1);
}

void TestDemoFaults::spoilsBodies_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<bool>("isWhole");
    QTest::addColumn<int>("size"); // -1: whatever
    QTest::newRow("cut in the body") << QByteArray(R"("do":"cut-body")") << false << 20;
    QTest::newRow("cut after the head") << QByteArray(R"("do":"cut-body","bytes":0)") << false << 0;
    QTest::newRow("cut before the last byte")
        << QByteArray(R"("do":"cut-body","bytes":100000)") << false << -1;
    QTest::newRow("not JSON") << QByteArray(R"("do":"not-json")") << true << -1;
    QTest::newRow("truncated JSON") << QByteArray(R"("do":"truncated")") << true << -1;
    QTest::newRow("empty") << QByteArray(R"("do":"empty")") << true << 0;
    QTest::newRow("huge") << QByteArray(R"("do":"huge","bytes":3000000)") << true << 3'000'000;
}

void TestDemoFaults::spoilsBodies()
{
    QFETCH(QByteArray, rule);
    QFETCH(bool, isWhole);
    QFETCH(int, size);
    DemoFixture demo;
    setFaults(demo, rule);
    const auto answer = demo.probe->post(demo.path(bakery), DemoFixture::user(name));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.isWhole, isWhole);
    QCOMPARE(answer.wasClosed, !isWhole);
    if (size >= 0)
        QCOMPARE(answer.body.size(), size);
    QCOMPARE(answer.json().isObject(), size > 1000);
    QVERIFY(demo.tenant(bakery).findActive(name));
    QVERIFY(demo.lastLogged().tookEffect);
    QCOMPARE(demo.lastLogged().status, 200);
}

void TestDemoFaults::hangs()
{
    DemoFixture demo;
    setFaults(demo, R"("do":"hang","times":1)");
    demo.probe->send("GET", demo.path(bakery));
    QTRY_COMPARE(demo.service.log().size(), 1);
    demo.clock.advance(24h);
    HttpProbe other(demo.service.url());
    QCOMPARE(other.get(demo.path(bakery)).status, 200); // the service itself goes on
    const auto silent = demo.probe->receive(false, 20);
    QCOMPARE(silent.status, 0);
    QVERIFY(!silent.wasClosed);
    QCOMPARE(demo.service.log().find(1)->status, 0);
}

void TestDemoFaults::delays()
{
    DemoFixture demo;
    demo.service.switches().latency = 100ms;
    setFaults(demo, R"("do":"delay","delay":900)");
    demo.probe->send("GET", demo.path(bakery));
    QTRY_COMPARE(demo.service.log().size(), 1);
    demo.clock.advance(999ms);
    QVERIFY(!demo.lastLogged().answered);
    demo.clock.advance(1ms);
    QCOMPARE(demo.probe->receive().status, 200);
    QCOMPARE(demo.lastLogged().answered, std::optional(1000ms));
}

void TestDemoFaults::trickles()
{
    DemoFixture demo;
    setFaults(demo, R"("do":"trickle","bytes":50,"delay":10)");
    demo.probe->send("GET", demo.path(bakery, "/customDomains"));
    QTRY_COMPARE(demo.service.log().size(), 1);
    QVERIFY(demo.clock.nextWakeUp());
    demo.clock.advance(9ms);
    QVERIFY(demo.clock.nextWakeUp()); // more is to come
    demo.clock.advance(10s);
    QVERIFY(!demo.clock.nextWakeUp());
    const auto answer = demo.probe->receive();
    QVERIFY(answer.isWhole);
    QCOMPARE(answer.json().array().size(), 2);

    // A client that leaves in between ends it.
    demo.probe->send("GET", demo.path(bakery));
    QTRY_COMPARE(demo.service.log().size(), 2);
    demo.probe->disconnect();
    QTRY_VERIFY((demo.clock.advance(10ms), !demo.clock.nextWakeUp()));
}

void TestDemoFaults::spoilsTokens()
{
    DemoFixture demo;
    setFaults(demo, R"("do":"unauthorized","times":1)");
    const auto once = demo.probe->post(demo.path(bakery), DemoFixture::user(name));
    QCOMPARE(once.status, 401);
    QVERIFY(once.headers.contains("WWW-Authenticate"));
    QVERIFY(!demo.tenant(bakery).findActive(name));
    QCOMPARE(demo.probe->get(demo.path(bakery)).status, 200);

    setFaults(demo, R"("do":"no-mfa","times":1)");
    QCOMPARE(demo.probe->get(demo.path(bakery)).code(), 900421);
    QCOMPARE(demo.probe->get(demo.path(bakery)).status, 200);

    setFaults(demo, R"("do":"expire-token","times":1)");
    QCOMPARE(demo.probe->get(demo.path(bakery)).status, 401);
    QCOMPARE(demo.probe->get(demo.path(bakery)).status, 401);
    demo.service.acceptToken("demo");
    QCOMPARE(demo.probe->get(demo.path(bakery)).status, 200);
}

void TestDemoFaults::chosesOneUser()
{
    DemoFixture demo;
    setFaults(demo,
              R"("do":"cut","userPrincipalName":"NEW.person@contoso-bakkerijen.onmicrosoft.com")");
    QCOMPARE(demo.probe->post(demo.path(bakery), DemoFixture::user(u"a@"_s + bakery)).status, 200);
    QCOMPARE(demo.probe->post(demo.path(bakery), DemoFixture::user(name)).status, 0);
    QCOMPARE(demo.probe->get(demo.path(bakery)).status, 200);
}

void TestDemoFaults::answersAsTold()
{
    DemoFixture demo;
    setFaults(demo, R"("do":"answer","status":429,"retryAfter":57,"operation":"listUsers")");
    const auto throttled = demo.probe->get(demo.path(bakery));
    QCOMPARE(throttled.headers.value("Retry-After"), QByteArray("57"));
    QCOMPARE(throttled.object()["message"_L1].toString(),
             u"Rate limit is exceeded. Try again in 57 seconds."_s);
    QCOMPARE(demo.lastLogged().retryAfter, 57s);

    setFaults(
        demo,
        R"("do":"answer","status":307,"headers":{"Location":"http://evil.example/"},"body":"go")");
    const auto redirect = demo.probe->get(demo.path(bakery));
    QCOMPARE(redirect.status, 307);
    QCOMPARE(redirect.headers.value("Location"), QByteArray("http://evil.example/"));
    QCOMPARE(redirect.body, QByteArray("go"));

    setFaults(demo, R"("name":"as in the docs","do":"answer","status":400,"body":{"code":2007})");
    QCOMPARE(demo.probe->get(demo.path(bakery)).code(), 2007);
    QCOMPARE(demo.lastLogged().fault, u"as in the docs"_s);
}

void TestDemoFaults::nothingIsRepeatedByTheService()
{
    // Faults by API, without JSON: the kind's own nature holds.
    DemoFixture demo;
    FaultRule rule;
    rule.kind = FaultKind::CutBody;
    rule.nth = 2;
    demo.service.setFaults(FaultPlan({rule}));
    QVERIFY(demo.probe->post(demo.path(bakery), DemoFixture::user(u"a@"_s + bakery)).isWhole);
    QVERIFY(!demo.probe->post(demo.path(bakery), DemoFixture::user(u"b@"_s + bakery)).isWhole);
    const auto target = demo.path(
        bakery, "/users/" + demo.tenant(bakery).findActive(u"b@"_s + bakery)->id.toLatin1());
    rule.nth = 0;
    demo.service.setFaults(FaultPlan({rule}));
    const auto removed = demo.probe->remove(target); // 204 has no body to cut in
    QCOMPARE(removed.status, 0);
    QVERIFY(removed.wasClosed);
    QVERIFY(!demo.tenant(bakery).findActive(u"b@"_s + bakery));
    QCOMPARE(demo.service.log().size(), 3);
}

WELKOM_TEST(demofaults, TestDemoFaults)
#include "tst_demofaults.moc"
