// SPDX-License-Identifier: Apache-2.0

#include "demofixture.h"

#include "support/testsubject.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestDemoControl final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsItself();
    void showsRequests();
    void showsAccountsAndChecksPasswords();
    void takesFaults();
    void everySwitchCanBeSet();
    void refusesSwitches_data();
    void refusesSwitches();
    void takesTokens();
    void resets();
    void refusesUnknownRoutes_data();
    void refusesUnknownRoutes();
    void needsNoToken();
    void startsAgainAfterStop();
    void endsWithAnswersUnderWay();
    void staysCalmOnHostileBodies_data();
    void staysCalmOnHostileBodies();
};

void TestDemoControl::showsItself()
{
    DemoFixture demo;
    const auto index = demo.probe->get("/demo").object();
    QCOMPARE(index["service"_L1].toString(), demo.service.url().toString());
    QCOMPARE(index["customers"_L1].toInt(), 30);
    QVERIFY(index["switches"_L1].isObject());
}

void TestDemoControl::showsRequests()
{
    DemoFixture demo;
    demo.probe->get("/v1/customers?size=5");
    demo.probe->post(demo.path(bakery), DemoFixture::user(u"a@"_s + bakery));
    const auto requests = demo.probe->get("/demo/requests").object()["requests"_L1].toArray();
    QCOMPARE(requests.size(), 2); // control routes are not in it
    const auto first = requests.at(0).toObject();
    QCOMPARE(first["number"_L1].toInt(), 1);
    QCOMPARE(first["method"_L1].toString(), u"GET"_s);
    QCOMPARE(first["path"_L1].toString(), u"/v1/customers"_s);
    QCOMPARE(first["query"_L1].toString(), u"size=5"_s);
    QCOMPARE(first["operation"_L1].toString(), u"listCustomers"_s);
    QCOMPARE(first["time"_L1].toString(), u"2026-09-01T08:00:00.000Z"_s);
    QCOMPARE(requests.at(1).toObject()["userPrincipalName"_L1].toString(), u"a@"_s + bakery);
    const auto since = demo.probe->get("/demo/requests?since=1").object();
    QCOMPARE(since["requests"_L1].toArray().size(), 1);
    QCOMPARE(demo.probe->remove("/demo/requests").status, 200);
    QCOMPARE(demo.service.log().size(), 0);
    demo.probe->get("/v1/customers");
    QCOMPARE(demo.lastLogged().number, 3);
}

void TestDemoControl::showsAccountsAndChecksPasswords()
{
    DemoFixture demo;
    const auto name = u"a@"_s + bakery;
    demo.probe->post(demo.path(bakery), DemoFixture::user(name));
    const auto byDomain = demo.probe->get("/demo/customers/" + bakery.toLatin1() + "/users");
    const auto users = byDomain.object()["users"_L1].toArray();
    QCOMPARE(users.size(), 6); // 4, one deleted, one new
    QVERIFY(users.last().toObject()["isNew"_L1].toBool());
    QVERIFY(!byDomain.body.contains("Rk7#mPz2wQ"));

    const auto id = demo.tenant(bakery).profile().id.toLatin1();
    const auto signIn = [&](const QString &user, const QString &password) {
        return demo.probe
            ->post("/demo/customers/" + id + "/sign-in",
                   {{u"userPrincipalName"_s, user}, {u"password"_s, password}})
            .object();
    };
    QCOMPARE(signIn(name.toUpper(), u"Rk7#mPz2wQ"_s)["isRight"_L1].toBool(), true);
    QCOMPARE(signIn(name, u"Rk7#mPz2wQ"_s)["mustChangePassword"_L1].toBool(), true);
    QCOMPARE(signIn(name, u"wrong"_s)["isRight"_L1].toBool(), false);
    QCOMPARE(signIn(name, u"wrong"_s)["exists"_L1].toBool(), true);
    QCOMPARE(signIn(u"nobody@x.nl"_s, u"x"_s)["exists"_L1].toBool(), false);
    QCOMPARE(signIn(u"admin@"_s + bakery, QString())["isRight"_L1].toBool(), false);
}

void TestDemoControl::takesFaults()
{
    DemoFixture demo;
    const QJsonObject rule {{u"do"_s, u"answer"_s}, {u"status"_s, 503}};
    const auto put = demo.probe->put("/demo/faults", {{u"faults"_s, QJsonArray {rule}}});
    QCOMPARE(put.status, 200);
    QCOMPARE(demo.probe->get("/v1/customers").status, 503);
    const auto shown = demo.probe->get("/demo/faults").object()["faults"_L1].toArray();
    QCOMPARE(shown.first().toObject()["acted"_L1].toInt(), 1);

    const auto bad = demo.probe->put("/demo/faults", {{u"fautls"_s, QJsonArray()}});
    QCOMPARE(bad.status, 400);
    QVERIFY(bad.object()["error"_L1].toString().contains("fautls"_L1));
    QCOMPARE(demo.probe->get("/v1/customers").status, 503); // the old plan stays
    QCOMPARE(demo.probe->remove("/demo/faults").status, 200);
    QCOMPARE(demo.probe->get("/v1/customers").status, 200);
}

void TestDemoControl::everySwitchCanBeSet()
{
    DemoFixture demo;
    const QJsonObject changes {
        {u"replaysRequestIds"_s, true},  {u"listingLag"_s, 250},
        {u"listingLagCount"_s, 3},       {u"echoesPassword"_s, false},
        {u"createStatus"_s, 201},        {u"existsStatus"_s, 400},
        {u"codesAreStrings"_s, true},    {u"sendsByteOrderMark"_s, true},
        {u"nextLinkHasVersion"_s, true}, {u"hasMfa"_s, false},
        {u"mfaFaultHasBody"_s, false},   {u"tokenLife"_s, 90'000},
        {u"refreshRefusal"_s, u"mfa"_s}, {u"latency"_s, 5},
        {u"readsPerSecond"_s, 50},       {u"readBurst"_s, 7},
        {u"writesPerSecond"_s, 2.5},     {u"writeBurst"_s, 9},
        {u"refusedCallsCount"_s, false}, {u"retryAfter"_s, u"date"_s},
        {u"refusesNextPasswords"_s, 4},
    };
    const auto answer = demo.probe->put("/demo/switches", changes);
    QCOMPARE(answer.status, 200);
    const auto now = answer.object();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        QVERIFY2(now.value(it.key()) == it.value(), qPrintable(it.key()));
    QCOMPARE(demo.service.switches().latency, 5ms);

    // What is shown is all there is: every member of it, but the count, can be set.
    const DemoSwitches usual;
    const auto shown = usual.toJson();
    QCOMPARE(shown.size(), changes.size() + 1);
    const auto put =
        demo.probe->put("/demo/switches", {{u"refusedPasswords"_s, QJsonArray {u"S3cret!pass"_s}}});
    QCOMPARE(put.object()["refusedPasswordCount"_L1].toInt(), 1);
    QVERIFY(!put.body.contains("S3cret"));
}

void TestDemoControl::refusesSwitches_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("unknown") << QByteArray(R"({"latancy":5})");
    QTest::newRow("a token that lives too short") << QByteArray(R"({"tokenLife":999})");
    QTest::newRow("a token that lives too long") << QByteArray(R"({"tokenLife":86400001})");
    QTest::newRow("an unknown refusal") << QByteArray(R"({"refreshRefusal":"maybe"})");
    QTest::newRow("a flag as text") << QByteArray(R"({"hasMfa":"yes"})");
    QTest::newRow("a number as text") << QByteArray(R"({"latency":"5"})");
    QTest::newRow("negative") << QByteArray(R"({"latency":-5})");
    QTest::newRow("endless") << QByteArray(R"({"latency":1e300})");
    QTest::newRow("no such status") << QByteArray(R"({"createStatus":202})");
    QTest::newRow("no such word") << QByteArray(R"({"retryAfter":"soon"})");
    QTest::newRow("half a listing") << QByteArray(R"({"listingLagCount":1.5})");
    QTest::newRow("a list with a number") << QByteArray(R"({"refusedPasswords":["a",5]})");
    QTest::newRow("one of two is wrong") << QByteArray(R"({"createStatus":201,"x":1})");
    QTest::newRow("no object") << QByteArray("[]");
    QTest::newRow("no JSON") << QByteArray("{");
}

void TestDemoControl::refusesSwitches()
{
    QFETCH(QByteArray, json);
    DemoFixture demo;
    const auto answer = demo.probe->ask("PUT", "/demo/switches", json);
    QCOMPARE(answer.status, 400);
    QVERIFY(!answer.object()["error"_L1].toString().isEmpty());
    QCOMPARE(demo.service.switches(), DemoSwitches());
}

void TestDemoControl::takesTokens()
{
    DemoFixture demo;
    QCOMPARE(
        demo.probe->post("/demo/tokens", {{u"accept"_s, u"b"_s}, {u"expire"_s, u"demo"_s}}).status,
        200);
    QCOMPARE(demo.probe->get("/v1/customers").status, 401);
    demo.probe->headers.set("Authorization", "Bearer b");
    QCOMPARE(demo.probe->get("/v1/customers").status, 200);
    QCOMPARE(demo.probe->post("/demo/tokens", {}).status, 400);
}

void TestDemoControl::resets()
{
    DemoFixture demo;
    demo.probe->post(demo.path(bakery), DemoFixture::user(u"a@"_s + bakery));
    demo.probe->put("/demo/switches", {{u"hasMfa"_s, false}, {u"writesPerSecond"_s, 0.001}});
    demo.service.expireTokens();
    FaultRule rule;
    rule.kind = FaultKind::Cut;
    demo.service.setFaults(FaultPlan({rule}));
    QCOMPARE(demo.probe->post("/demo/reset", {}).status, 200);
    QCOMPARE(demo.service.log().size(), 0);
    QVERIFY(!demo.tenant(bakery).findActive(u"a@"_s + bakery));
    QCOMPARE(demo.probe->get("/v1/customers").status, 200);
    QCOMPARE(demo.service.switches(), DemoSwitches());
}

void TestDemoControl::refusesUnknownRoutes_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("unknown") << QByteArray("GET") << QByteArray("/demo/nothing");
    QTest::newRow("reset by GET") << QByteArray("GET") << QByteArray("/demo/reset");
    QTest::newRow("post to switches") << QByteArray("POST") << QByteArray("/demo/switches");
    QTest::newRow("unknown customer") << QByteArray("GET") << QByteArray("/demo/customers/x/users");
    QTest::newRow("no customer") << QByteArray("GET") << QByteArray("/demo/customers");
    QTest::newRow("sign-in by GET")
        << QByteArray("GET") << QByteArray("/demo/customers/contoso.nl/sign-in");
}

void TestDemoControl::refusesUnknownRoutes()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    DemoFixture demo;
    const auto answer = demo.probe->ask(method, target);
    QCOMPARE(answer.status, 404);
    QVERIFY(answer.object().contains("error"_L1));
}

void TestDemoControl::needsNoToken()
{
    DemoFixture demo;
    demo.probe->headers.set("Authorization", "");
    QCOMPARE(demo.probe->get("/demo/requests").status, 200);
    QCOMPARE(demo.probe->get("/v1/customers").status, 401);
}

void TestDemoControl::startsAgainAfterStop()
{
    DemoFixture demo;
    const auto port = static_cast<quint16>(demo.service.url().port());
    QCOMPARE(demo.probe->get("/v1/customers").status, 200);
    demo.service.stop();
    QCOMPARE(demo.probe->get("/v1/customers").status, 0);
    const auto again = demo.service.start(port);
    QVERIFY(again);
    QCOMPARE(again->port(), port);
    QCOMPARE(demo.probe->get("/v1/customers").status, 200);
}

void TestDemoControl::endsWithAnswersUnderWay()
{
    // On its own clock: answers that are delayed for an hour do not keep it alive, nor outlive it.
    DemoOptions options = DemoFixture::small();
    options.switches.latency = 1h;
    auto service = std::make_unique<DemoService>(options);
    const auto url = service->start();
    QVERIFY(url);
    HttpProbe probe(*url);
    probe.send("GET", "/v1/customers");
    QTRY_COMPARE(service->log().size(), 1);
    service.reset();
    const auto answer = probe.receive();
    QCOMPARE(answer.status, 0);
    QVERIFY(answer.wasClosed);
}

void TestDemoControl::staysCalmOnHostileBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("zeros") << QByteArray(1000, '\0');
    QTest::newRow("no UTF-8") << QByteArray("{\"userPrincipalName\":\"\xff\xfe@x\"}");
    QTest::newRow("deep") << QByteArray(100'000, '[');
    QTest::newRow("many members") << "{" + QByteArray("\"a\":1,").repeated(20'000) + "\"b\":1}";
    QTest::newRow("a huge name") << "{\"userPrincipalName\":\"" + QByteArray(900'000, 'a')
            + "\",\"displayName\":\"x\"}";
    QTest::newRow("wrong types") << QByteArray(
        R"({"userPrincipalName":[],"passwordProfile":"x","usageLocation":{}})");
}

void TestDemoControl::staysCalmOnHostileBodies()
{
    QFETCH(QByteArray, body);
    DemoFixture demo;
    QCOMPARE(demo.probe->ask("POST", demo.path(bakery), body).status, 400);
    QVERIFY(demo.lastLogged().userPrincipalName.size() < 3000);
    for (const auto *route : {"/demo/faults", "/demo/switches"}) {
        const auto status = demo.probe->ask("PUT", route, body).status;
        QCOMPARE(status, 400);
    }
    QCOMPARE(demo.probe->get("/v1/customers").status, 200);
}

WELKOM_TEST(democontrol, TestDemoControl)
#include "tst_democontrol.moc"
