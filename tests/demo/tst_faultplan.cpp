// SPDX-License-Identifier: Apache-2.0

#include "demo/faultplan.h"

#include "support/testsubject.h"

#include <QJsonObject>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

const FaultTarget create {u"POST"_s, u"/v1/customers/1/users"_s, u"createUser"_s,
                          u"a@contoso.nl"_s};

/// Which of ten equal requests a plan of one rule acts on.
QList<int> turns(const QByteArray &members)
{
    auto plan = FaultPlan::fromJson("{\"faults\":[{\"do\":\"cut\"," + members + "}]}");
    QList<int> numbers;
    for (int i = 1; plan && i <= 10; ++i) {
        if (plan->choose(create))
            numbers.append(i);
    }
    return numbers;
}

} // namespace

class TestFaultPlan final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesTurns();
    void choosesRequests_data();
    void choosesRequests();
    void firstRuleActsAndAllCount();
    void readsEverything();
    void refuses_data();
    void refuses();
    void helpNamesEverything();
    void helpExampleIsAPlan();
};

void TestFaultPlan::choosesTurns()
{
    QCOMPARE(turns("\"nth\":3"), QList<int>({3}));
    QCOMPARE(turns("\"every\":4"), QList<int>({4, 8}));
    QCOMPARE(turns("\"every\":4,\"times\":1"), QList<int>({4}));
    QCOMPARE(turns("\"times\":2"), QList<int>({1, 2}));
    QCOMPARE(turns("\"delay\":0").size(), 10);
}

void TestFaultPlan::choosesRequests_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<bool>("chosen");
    QTest::newRow("method") << QByteArray("\"method\":\"post\"") << true;
    QTest::newRow("another method") << QByteArray("\"method\":\"GET\"") << false;
    QTest::newRow("path") << QByteArray("\"path\":\"/v1/customers/1/users\"") << true;
    QTest::newRow("path with star") << QByteArray("\"path\":\"/V1/customers/*/users\"") << true;
    QTest::newRow("a star ends at a slash") << QByteArray("\"path\":\"/v1/*/users\"") << false;
    QTest::newRow("a path is the whole path") << QByteArray("\"path\":\"/v1/customers\"") << false;
    QTest::newRow("operation") << QByteArray("\"operation\":\"createUser\"") << true;
    QTest::newRow("another operation") << QByteArray("\"operation\":\"listUsers\"") << false;
    QTest::newRow("user") << QByteArray("\"userPrincipalName\":\"A@Contoso.NL\"") << true;
    QTest::newRow("another user") << QByteArray("\"userPrincipalName\":\"b@contoso.nl\"") << false;
    QTest::newRow("all of it") << QByteArray(
        "\"method\":\"POST\",\"operation\":\"createUser\",\"userPrincipalName\":\"a@contoso.nl\"")
                               << true;
    QTest::newRow("not all of it")
        << QByteArray("\"method\":\"POST\",\"operation\":\"listUsers\"") << false;
}

void TestFaultPlan::choosesRequests()
{
    QFETCH(QByteArray, members);
    QFETCH(bool, chosen);
    QCOMPARE(!turns(members).isEmpty(), chosen);
}

void TestFaultPlan::firstRuleActsAndAllCount()
{
    auto plan = FaultPlan::fromJson(
        R"({"faults":[{"do":"cut","nth":1},{"do":"reset","nth":2},{"do":"hang"}]})");
    QVERIFY(plan);
    QCOMPARE(plan->choose(create)->kind, FaultKind::Cut);
    QCOMPARE(plan->choose(create)->kind, FaultKind::Reset);
    QCOMPARE(plan->choose(create)->kind, FaultKind::Hang);
    const auto counts = plan->toJson();
    QCOMPARE(counts.at(0).toObject().value("matched"_L1).toInt(), 3);
    QCOMPARE(counts.at(2).toObject().value("acted"_L1).toInt(), 1);
    QVERIFY(!FaultPlan().choose(create));
    QVERIFY(FaultPlan().isEmpty());
}

void TestFaultPlan::readsEverything()
{
    auto plan = FaultPlan::fromJson(
        "\xef\xbb\xbf"
        R"({"faults":[{"name":"n","do":"answer","status":503,"effect":true,"delay":20,
            "body":{"a":1},"headers":{"X-Y":"z"},"retryAfter":7}]})");
    QVERIFY(plan);
    const auto rule = *plan->choose(create);
    QCOMPARE(rule.name, u"n"_s);
    QCOMPARE(rule.kind, FaultKind::Answer);
    QCOMPARE(rule.status, 503);
    QVERIFY(rule.takesEffect);
    QCOMPARE(rule.delay, std::chrono::milliseconds(20));
    QCOMPARE(rule.body, QByteArray(R"({"a":1})"));
    QCOMPARE(rule.headers.value("x-y"), QByteArray("z"));
    QCOMPARE(rule.retryAfter, std::optional(std::chrono::seconds(7)));
    QVERIFY(FaultPlan::fromJson(R"({"faults":[]})"));
}

void TestFaultPlan::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("subject"); // that the message has to name
    const auto rule = [](const char *members) {
        return R"({"faults":[{"do":"cut"},{)" + QByteArray(members) + "}]}";
    };
    QTest::newRow("empty") << QByteArray() << u"not JSON"_s;
    QTest::newRow("cut off") << QByteArray(R"({"faults":[)") << u"not JSON"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"not a JSON object"_s;
    QTest::newRow("no faults") << QByteArray("{}") << u"faults"_s;
    QTest::newRow("another member beside")
        << QByteArray(R"({"faults":[],"fautls":[]})") << u"fautls"_s;
    QTest::newRow("faults is an object") << QByteArray(R"({"faults":{}})") << u"faults"_s;
    QTest::newRow("a rule is text") << QByteArray(R"({"faults":["cut"]})") << u"faults[0]"_s;
    QTest::newRow("unknown member") << rule(R"("do":"cut","methd":"GET")") << u"faults[1].methd"_s;
    QTest::newRow("no do") << rule(R"("method":"GET")") << u"faults[1].do"_s;
    QTest::newRow("unknown fault") << rule(R"("do":"explode")") << u"explode"_s;
    QTest::newRow("unknown operation")
        << rule(R"("do":"cut","operation":"x")") << u"faults[1].operation"_s;
    QTest::newRow("a number for text") << rule(R"("do":"cut","path":5)") << u"faults[1].path"_s;
    QTest::newRow("text for a number") << rule(R"("do":"cut","nth":"5")") << u"faults[1].nth"_s;
    QTest::newRow("zeroth") << rule(R"("do":"cut","nth":0)") << u"faults[1].nth"_s;
    QTest::newRow("half a turn") << rule(R"("do":"cut","every":1.5)") << u"faults[1].every"_s;
    QTest::newRow("an endless number")
        << rule(R"("do":"cut","times":1e300)") << u"faults[1].times"_s;
    QTest::newRow("negative delay") << rule(R"("do":"cut","delay":-1)") << u"faults[1].delay"_s;
    QTest::newRow("a delay of nothing") << rule(R"("do":"delay")") << u"faults[1].delay"_s;
    QTest::newRow("no status") << rule(R"("do":"answer")") << u"faults[1].status"_s;
    QTest::newRow("impossible status")
        << rule(R"("do":"answer","status":99)") << u"faults[1].status"_s;
    QTest::newRow("status without answer")
        << rule(R"("do":"cut","status":500)") << u"faults[1].status"_s;
    QTest::newRow("effect is no flag") << rule(R"("do":"cut","effect":1)") << u"faults[1].effect"_s;
    QTest::newRow("effect without choice")
        << rule(R"("do":"truncated","effect":false)") << u"faults[1].effect"_s;
    QTest::newRow("bytes of nothing") << rule(R"("do":"cut","bytes":5)") << u"faults[1].bytes"_s;
    QTest::newRow("no bytes at a time")
        << rule(R"("do":"trickle","bytes":0)") << u"faults[1].bytes"_s;
    QTest::newRow("body is a list")
        << rule(R"("do":"answer","status":500,"body":[])") << u"faults[1].body"_s;
    QTest::newRow("headers are text")
        << rule(R"("do":"cut","headers":"a")") << u"faults[1].headers"_s;
}

void TestFaultPlan::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, subject);
    const auto plan = FaultPlan::fromJson(json);
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, ErrorKind::InvalidInput);
    QCOMPARE(plan.error().reason, ErrorReason::FaultPlanInvalid);
    QVERIFY2(plan.error().subject.contains(subject), qPrintable(plan.error().subject));
    QVERIFY(describe(plan.error()).contains(subject));
}

void TestFaultPlan::helpNamesEverything()
{
    const auto help = faultPlanHelp();
    for (int kind = 0; kind <= int(FaultKind::NoMfa); ++kind) {
        const auto name = nameOf(FaultKind(kind));
        QVERIFY(!name.isEmpty());
        QVERIFY2(help.contains(u"  "_s + name + u' '), qPrintable(name));
    }
    for (const auto *member : {"method", "path", "operation", "userPrincipalName", "nth", "every",
                               "times", "name", "delay", "effect"})
        QVERIFY2(help.contains(u"  "_s + QLatin1String(member) + u' '), member);
    for (const auto *member : {"status", "body", "headers", "retryAfter", "bytes"})
        QVERIFY2(help.contains(QLatin1String(member)), member);
    const auto lines = help.split(u'\n');
    for (const auto &line : lines)
        QVERIFY2(line.size() <= 80, qPrintable(line));
}

void TestFaultPlan::helpExampleIsAPlan()
{
    const auto help = faultPlanHelp();
    const auto example = help.mid(help.indexOf(u'{'));
    const auto plan = FaultPlan::fromJson(example.toUtf8());
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().subject));
}

WELKOM_TEST(faultplan, TestFaultPlan)
#include "tst_faultplan.moc"
