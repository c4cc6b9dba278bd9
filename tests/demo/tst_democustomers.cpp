// SPDX-License-Identifier: Apache-2.0

#include "demofixture.h"

#include "support/testsubject.h"

#include <QSet>
#include <QTest>
#include <QUuid>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

QByteArray filter(const QByteArray &json)
{
    return "/v1/customers?size=500&filter=" + json.toPercentEncoding();
}

QStringList namesOf(const QJsonArray &items)
{
    QStringList names;
    for (const auto &item : items)
        names.append(item.toObject()["companyProfile"_L1].toObject()["companyName"_L1].toString());
    return names;
}

} // namespace

class TestDemoCustomers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsThePartner();
    void carriesTheHeadersOfTheService();
    void listsCustomersInTheDocumentedShape();
    void pagesThroughAll_data();
    void pagesThroughAll();
    void refusesBadPages_data();
    void refusesBadPages();
    void searches_data();
    void searches();
    void refusesSearches_data();
    void refusesSearches();
    void showsOneCustomer();
    void listsDomainsAndOrganization();
    void refusesCustomers_data();
    void refusesCustomers();
    void knowsDomains();
    void refusesTokens();
    void wantsMfa();
    void refusesForeigners_data();
    void refusesForeigners();
    void refusesUnknownRoutes_data();
    void refusesUnknownRoutes();
};

void TestDemoCustomers::showsThePartner()
{
    DemoFixture demo;
    const auto answer = demo.probe->get("/v1/profiles/organization");
    QCOMPARE(answer.status, 200);
    const auto partner = answer.object();
    QCOMPARE(partner["companyName"_L1].toString(), u"Proseware Cloud B.V."_s);
    QCOMPARE(partner["defaultAddress"_L1].toObject()["country"_L1].toString(), u"NL"_s);
    QCOMPARE(partner["defaultAddress"_L1].toObject()["firstName"_L1].toString(), u"Sanne"_s);
    QCOMPARE(partner["profileType"_L1].toString(), u"OrganizationProfile"_s);
    QVERIFY(!QUuid::fromString(partner["tenantId"_L1].toString()).isNull());
}

void TestDemoCustomers::carriesTheHeadersOfTheService()
{
    DemoFixture demo;
    const auto answer =
        demo.probe->ask("GET", "/v1/customers?size=1", {},
                        {{"MS-RequestId", "my-request"}, {"MS-CorrelationId", "my-correlation"}});
    QCOMPARE(answer.headers.value("MS-RequestId"), QByteArray("my-request"));
    QCOMPARE(answer.headers.value("MS-CorrelationId"), QByteArray("my-correlation"));
    QVERIFY(!answer.headers.value("MS-CV").isEmpty());
    QVERIFY(!answer.headers.value("MS-ServerId").isEmpty());
    QCOMPARE(answer.headers.value("Date"), QByteArray("Tue, 01 Sep 2026 08:00:00 GMT"));
    QCOMPARE(answer.headers.value("Content-Type"), QByteArray("application/json; charset=utf-8"));
    QCOMPARE(demo.lastLogged().requestId, u"my-request"_s);
    QCOMPARE(demo.lastLogged().correlationId, u"my-correlation"_s);

    const auto made = demo.probe->get("/v1/customers?size=1").headers.value("MS-RequestId");
    QVERIFY(!QUuid::fromString(QString::fromLatin1(made)).isNull());
}

void TestDemoCustomers::listsCustomersInTheDocumentedShape()
{
    DemoFixture demo;
    const auto answer = demo.probe->get("/v1/customers?size=40");
    QCOMPARE(answer.status, 200);
    const auto page = answer.object();
    QCOMPARE(page["totalCount"_L1].toInt(), 30);
    QCOMPARE(page["items"_L1].toArray().size(), 30);
    QCOMPARE(page["attributes"_L1].toObject()["objectType"_L1].toString(), u"Collection"_s);
    const auto links = page["links"_L1].toObject();
    QCOMPARE(links["self"_L1].toObject()["uri"_L1].toString(), u"/customers?size=40"_s);
    QVERIFY(!links.contains("next"_L1));
    const auto item = page["items"_L1].toArray().first().toObject();
    const auto profile = item["companyProfile"_L1].toObject();
    QCOMPARE(item["id"_L1], profile["tenantId"_L1]);
    QCOMPARE(item["relationshipToPartner"_L1].toString(), u"reseller"_s);
    QCOMPARE(profile["companyName"_L1].toString(), u"Contoso Bakkerijen"_s);
    QCOMPARE(profile["domain"_L1].toString(), bakery);
    QCOMPARE(profile["attributes"_L1].toObject()["objectType"_L1].toString(),
             u"CustomerCompanyProfile"_s);
}

void TestDemoCustomers::pagesThroughAll_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("pages");
    QTest::addColumn<bool>("hasVersion");
    QTest::newRow("one by one") << 1 << 30 << false;
    QTest::newRow("by seven") << 7 << 5 << false;
    QTest::newRow("by ten, links with /v1") << 10 << 3 << true;
    QTest::newRow("exactly one page") << 30 << 1 << true;
}

void TestDemoCustomers::pagesThroughAll()
{
    QFETCH(int, size);
    QFETCH(int, pages);
    QFETCH(bool, hasVersion);
    DemoFixture demo;
    demo.service.switches().nextLinkHasVersion = hasVersion;
    QSet<QString> ids;
    int asked = 0;
    QByteArray target = "/v1/customers?size=" + QByteArray::number(size);
    HeaderFields fields;
    while (!target.isEmpty() && asked < 100) {
        const auto answer = demo.probe->ask("GET", target, {}, fields);
        QCOMPARE(answer.status, 200);
        ++asked;
        const auto items = answer.items();
        for (const auto &item : items)
            ids.insert(item.toObject()["id"_L1].toString());
        const auto next = answer.object()["links"_L1].toObject()["next"_L1].toObject();
        target = next["uri"_L1].toString().toLatin1();
        if (target.isEmpty())
            break;
        QCOMPARE(target.startsWith("/v1/"), hasVersion);
        QVERIFY(target.contains("seekOperation=Next"));
        if (!hasVersion)
            target.prepend("/v1");
        const auto header = next["headers"_L1].toArray().first().toObject();
        fields = {
            {header["key"_L1].toString().toLatin1(), header["value"_L1].toString().toLatin1()}};
    }
    QCOMPARE(asked, pages);
    QCOMPARE(ids.size(), 30);
}

void TestDemoCustomers::refusesBadPages_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("no number") << QByteArray("size=ten") << QByteArray();
    QTest::newRow("negative") << QByteArray("size=-1") << QByteArray();
    QTest::newRow("next without token") << QByteArray("size=5&seekOperation=Next") << QByteArray();
    QTest::newRow("a token that is none")
        << QByteArray("size=5&seekOperation=Next") << QByteArray("AQAAAA==");
    QTest::newRow("no base64") << QByteArray("size=5&seekOperation=Next") << QByteArray("%%%");
    QTest::newRow("a negative place")
        << QByteArray("size=5&seekOperation=Next") << QByteArray("page:-5").toBase64();
    QTest::newRow("an operation that is not played")
        << QByteArray("size=5&seekOperation=Sideways") << QByteArray();
}

void TestDemoCustomers::refusesBadPages()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, token);
    DemoFixture demo;
    HeaderFields fields;
    if (!token.isEmpty())
        fields.append("MS-ContinuationToken", token);
    const auto answer = demo.probe->ask("GET", "/v1/customers?" + query, {}, fields);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), 800002);
}

void TestDemoCustomers::searches_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("names");
    const QStringList both {u"Contoso Bakkerijen"_s, u"Contoso"_s};
    QTest::newRow("by name, without case")
        << QByteArray(R"({"Field":"CompanyName","Value":"cONTOSO","Operator":"starts_with"})")
        << both;
    QTest::newRow("by domain") << QByteArray(
        R"({"Field":"Domain","Value":"contoso.","Operator":"starts_with"})")
                               << QStringList({u"Contoso"_s});
    QTest::newRow("in camelCase") << QByteArray(
        R"({"field":"companyName","value":"contoso b","operator":"startsWith"})")
                                  << QStringList({u"Contoso Bakkerijen"_s});
    QTest::newRow("equals") << QByteArray(
        R"({"Field":"CompanyName","Value":"contoso","Operator":"equals"})")
                            << QStringList({u"Contoso"_s});
    QTest::newRow("with accents and quotes") << QByteArray(
        R"({"Field":"CompanyName","Value":"Fabrikam Belgi\u00eb","Operator":"starts_with"})")
                                             << QStringList({u"Fabrikam Belgi\u00eb"_s});
    QTest::newRow("nothing found")
        << QByteArray(R"({"Field":"CompanyName","Value":"a \"b\\","Operator":"starts_with"})")
        << QStringList();
    QTest::newRow("a field of indirect providers")
        << QByteArray(R"({"Field":"IndirectReseller","Value":"x","Operator":"starts_with"})")
        << QStringList();
}

void TestDemoCustomers::searches()
{
    QFETCH(QByteArray, json);
    QFETCH(QStringList, names);
    DemoFixture demo;
    const auto answer = demo.probe->get(filter(json));
    QCOMPARE(answer.status, 200);
    QCOMPARE(namesOf(answer.items()), names);
}

void TestDemoCustomers::refusesSearches_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("code");
    QTest::newRow("substring") << QByteArray(
        R"({"Field":"CompanyName","Value":"c","Operator":"substring"})")
                               << 2000;
    QTest::newRow("no such field")
        << QByteArray(R"({"Field":"Colour","Value":"c","Operator":"starts_with"})") << 3000;
    QTest::newRow("no operator") << QByteArray(R"({"Field":"CompanyName","Value":"c"})") << 800002;
    QTest::newRow("a number for the value")
        << QByteArray(R"({"Field":"CompanyName","Value":5,"Operator":"starts_with"})") << 800002;
    QTest::newRow("no JSON") << QByteArray("CompanyName=c") << 800002;
    QTest::newRow("a list") << QByteArray("[]") << 800002;
}

void TestDemoCustomers::refusesSearches()
{
    QFETCH(QByteArray, json);
    QFETCH(int, code);
    DemoFixture demo;
    const auto answer = demo.probe->get(filter(json));
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.code(), code);
    QVERIFY(!answer.description().isEmpty());
}

void TestDemoCustomers::showsOneCustomer()
{
    DemoFixture demo;
    const auto belgian = u"fabrikam-belgie.onmicrosoft.com"_s;
    const auto details = demo.probe->get(demo.path(belgian, "")).object();
    QCOMPARE(details["id"_L1].toString(), demo.tenant(belgian).profile().id);
    const auto billing = details["billingProfile"_L1].toObject();
    QCOMPARE(billing["defaultAddress"_L1].toObject()["country"_L1].toString(), u"BE"_s);
    // Without DAP these are left out (reference 2.6).
    QVERIFY(!details.contains("customDomains"_L1));
    QVERIFY(!details["companyProfile"_L1].toObject().contains("address"_L1));

    const auto company = demo.probe->get(demo.path(belgian, "/profiles/company")).object();
    QCOMPARE(company["domain"_L1].toString(), belgian);
    const auto profile = demo.probe->get(demo.path(belgian, "/profiles/billing")).object();
    QCOMPARE(profile["defaultAddress"_L1].toObject()["country"_L1].toString(), u"BE"_s);
    QCOMPARE(profile["culture"_L1].toString(), u"nl-BE"_s);
}

void TestDemoCustomers::listsDomainsAndOrganization()
{
    DemoFixture demo;
    const auto domains = demo.probe->get(demo.path(bakery, "/customDomains"));
    QCOMPARE(domains.status, 200);
    QCOMPARE(domains.json().array(), QJsonArray({bakery, u"contosobakkerijen.nl"_s}));
    const auto organization = demo.probe->get(demo.path(bakery, "/organization")).json().array();
    QCOMPARE(organization.size(), 1);
    QCOMPARE(organization.first().toObject()["countryLetterCode"_L1].toString(), u"NL"_s);

    // User Administrator may create users, but not look at the domains.
    const auto litware = u"litware-zorg.onmicrosoft.com"_s;
    const auto refused = demo.probe->get(demo.path(litware, "/customDomains"));
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.code(), 900150);
    QCOMPARE(demo.probe->get(demo.path(litware, "/organization")).status, 403);
    QCOMPARE(demo.probe->get(demo.path(litware, "/users")).status, 200);
    QCOMPARE(demo.probe->post(demo.path(litware), DemoFixture::user(u"a@"_s + litware)).status,
             200);
}

void TestDemoCustomers::refusesCustomers_data()
{
    QTest::addColumn<QByteArray>("customer");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::newRow("no id") << QByteArray("contoso") << 400 << 900118;
    QTest::newRow("unknown id") << QByteArray("00000000-0000-4000-8000-000000000001") << 404
                                << 1000;
    QTest::newRow("no relationship any more")
        << QByteArray("72c1b385-e496-4da1-a5d2-8074930fb1c8") << 403 << 20002;
    QTest::newRow("tenant gone") << QByteArray("83d2c496-f5a7-4eb2-b6e3-9185a410c2d9") << 404
                                 << 60003;
}

void TestDemoCustomers::refusesCustomers()
{
    QFETCH(QByteArray, customer);
    QFETCH(int, status);
    QFETCH(int, code);
    DemoFixture demo;
    for (const auto *rest : {"", "/users", "/customDomains", "/profiles/billing"}) {
        const auto answer = demo.probe->get("/v1/customers/" + customer + rest);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.code(), code);
        QVERIFY(answer.object()["code"_L1].isDouble());
        QCOMPARE(answer.object()["source"_L1].toString(), u"PartnerFD"_s);
        QVERIFY(answer.object()["data"_L1].isArray());
    }
    demo.service.switches().codesAreStrings = true;
    const auto answer = demo.probe->get("/v1/customers/" + customer);
    QCOMPARE(answer.object()["code"_L1].toString(), QString::number(code));
}

void TestDemoCustomers::knowsDomains()
{
    DemoFixture demo;
    const auto taken = demo.probe->ask("HEAD", "/v1/domains/Contoso.onmicrosoft.com");
    QCOMPARE(taken.status, 200);
    QVERIFY(taken.body.isEmpty());
    QCOMPARE(demo.probe->ask("HEAD", "/v1/domains/free.onmicrosoft.com").status, 404);
    QCOMPARE(demo.probe->get("/v1/domains/contoso.onmicrosoft.com").status, 405);
}

void TestDemoCustomers::refusesTokens()
{
    DemoFixture demo;
    const auto status = [&demo](const QByteArray &authorization) {
        HeaderFields fields;
        fields.append("Authorization", authorization);
        return demo.probe->ask("GET", "/v1/customers?size=1", {}, fields).status;
    };
    QCOMPARE(status("Bearer demo"), 200);
    QCOMPARE(status("bearer demo"), 200);
    QCOMPARE(status("Bearer other"), 401);
    QCOMPARE(status("Bearer "), 401);
    QCOMPARE(status("Basic demo"), 401);
    QCOMPARE(status(""), 401);

    demo.service.acceptToken("fresh");
    demo.service.expireToken("demo");
    const auto refused = demo.probe->get("/v1/customers?size=1");
    QCOMPARE(refused.status, 401);
    QCOMPARE(refused.code(), 800001);
    QCOMPARE(refused.headers.value("WWW-Authenticate"),
             QByteArray("Bearer error=\"invalid_token\""));
    QCOMPARE(status("Bearer fresh"), 200);
    demo.service.expireTokens();
    QCOMPARE(status("Bearer fresh"), 401);
}

void TestDemoCustomers::wantsMfa()
{
    DemoFixture demo;
    demo.service.switches().hasMfa = false;
    const auto answer = demo.probe->get("/v1/profiles/organization");
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.reason, QByteArray("Unauthorized - MFA required"));
    QCOMPARE(answer.code(), 900421);
    QVERIFY(answer.headers.contains("WWW-Authenticate"));
}

void TestDemoCustomers::refusesForeigners_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("another host") << QByteArray("Host") << QByteArray("evil.example");
    QTest::newRow("another port") << QByteArray("Host") << QByteArray("127.0.0.1:1");
    QTest::newRow("a page of the web")
        << QByteArray("Origin") << QByteArray("https://evil.example");
    QTest::newRow("a page without a name") << QByteArray("Origin") << QByteArray("null");
}

void TestDemoCustomers::refusesForeigners()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    DemoFixture demo;
    for (const QByteArray target : {"/v1/customers?size=1", "/demo", "/demo/requests", "/", "/x"}) {
        HeaderFields fields;
        fields.append(name, value);
        QCOMPARE(demo.probe->ask("GET", target, {}, fields).status, 403);
    }
    HeaderFields fields;
    fields.append(name, value);
    QCOMPARE(demo.probe->ask("POST", "/demo/reset", {}, fields).status, 403);
    QCOMPARE(demo.service.log().size(), 6);
    QCOMPARE(demo.lastLogged().status, 403);
}

void TestDemoCustomers::refusesUnknownRoutes_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::newRow("root") << QByteArray("GET") << QByteArray("/") << 404;
    QTest::newRow("no version") << QByteArray("GET") << QByteArray("/customers") << 404;
    QTest::newRow("twice the version")
        << QByteArray("GET") << QByteArray("/v1//v1/customers") << 404;
    QTest::newRow("another resource") << QByteArray("GET") << QByteArray("/v1/orders") << 404;
    QTest::newRow("wrong method") << QByteArray("POST") << QByteArray("/v1/customers") << 405;
    QTest::newRow("a slash at the end") << QByteArray("GET") << QByteArray("/v1/customers/") << 200;
    QTest::newRow("another case") << QByteArray("GET") << QByteArray("/V1/Customers") << 200;
}

void TestDemoCustomers::refusesUnknownRoutes()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(int, status);
    DemoFixture demo;
    const auto answer = demo.probe->ask(method, target);
    QCOMPARE(answer.status, status);
    QVERIFY(answer.json().isObject());
}

WELKOM_TEST(democustomers, TestDemoCustomers)
#include "tst_democustomers.moc"
