// SPDX-License-Identifier: Apache-2.0

#include "partnercenter/jsontext.h"
#include "partnercenter/partnercenterjson.h"
#include "support/testsubject.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

/// JSON with apostrophes for quotes, which moc and people read more easily.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

constexpr auto id1 = "3f0c1b52-0f5e-4a39-9d5c-5f2f6a6a0001";

QByteArray collection(const QByteArray &items, const QByteArray &links = "{}")
{
    return json("{'totalCount':9,'items':") + items + json(",'links':") + links
        + json(",'attributes':{'objectType':'Collection'}}");
}

template<typename Value>
bool isUnreadable(const Result<Value> &result)
{
    return !result && result.error().kind == ErrorKind::ServiceFault
        && result.error().reason == ErrorReason::AnswerUnreadable;
}

} // namespace

class PartnerCenterJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAPageOfCustomers()
    {
        const auto page = readCustomerPage(collection(json(
            "[{'id':'3F0C1B52-0F5E-4A39-9D5C-5F2F6A6A0001','companyProfile':{"
            "'tenantId':'3f0c1b52-0f5e-4a39-9d5c-5f2f6a6a0001','domain':'dorp.onmicrosoft.com',"
            "'companyName':'Bakkerij Zoë'},'relationshipToPartner':'something_new'},"
            "{'companyProfile':{'tenantId':'3f0c1b52-0f5e-4a39-9d5c-5f2f6a6a0002',"
            "'domain':null}}]")));
        QVERIFY(page.has_value());
        QCOMPARE(page->customers.size(), 2);
        QCOMPARE(
            page->customers[0],
            (Customer {{QString::fromLatin1(id1)}, u"dorp.onmicrosoft.com"_s, u"Bakkerij Zoë"_s}));
        QCOMPARE(page->customers[1].id.value, u"3f0c1b52-0f5e-4a39-9d5c-5f2f6a6a0002"_s);
        QVERIFY(page->customers[1].domain.isEmpty());
        QVERIFY(!page->next);
    }

    void leavesOutCustomersWithAnIdThatCannotStandInAPath_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("absent") << QByteArray("null");
        QTest::newRow("empty") << QByteArray("\"\"");
        QTest::newRow("an object") << QByteArray("{}");
        QTest::newRow("up the path") << QByteArray("\"../users\"");
        QTest::newRow("with a query") << QByteArray("\"a?b\"");
        QTest::newRow("endless") << '"' + QByteArray(65, 'a') + '"';
    }

    void leavesOutCustomersWithAnIdThatCannotStandInAPath()
    {
        QFETCH(QByteArray, id);
        const auto page = readCustomerPage(collection("[{\"id\":" + id + "}]"));
        QVERIFY(page.has_value());
        QVERIFY(page->customers.isEmpty());
    }

    void readsTheNextLink_data()
    {
        QTest::addColumn<QByteArray>("links");
        QTest::addColumn<QString>("uri");
        QTest::addColumn<int>("headers");
        QTest::newRow("absent") << QByteArray(json("{'self':{'uri':'/customers'}}")) << QString()
                                << 0;
        QTest::newRow("links null") << QByteArray("null") << QString() << 0;
        QTest::newRow("next null") << QByteArray(json("{'next':null}")) << QString() << 0;
        QTest::newRow("an empty uri") << QByteArray(json("{'next':{'uri':''}}")) << QString() << 0;
        QTest::newRow("with a header") << QByteArray(
            json("{'next':{'uri':'/customers?size=40&seekOperation=Next','method':'GET',"
                 "'headers':[{'key':'MS-ContinuationToken','value':'AQA='}]}}"))
                                       << u"/customers?size=40&seekOperation=Next"_s << 1;
        QTest::newRow("without headers")
            << QByteArray(json("{'next':{'uri':'/v1/customers?seekOperation=Next'}}"))
            << u"/v1/customers?seekOperation=Next"_s << 0;
        QTest::newRow("headers null, a header without a name")
            << QByteArray(json("{'next':{'uri':'x','headers':[{'value':'1'},null,7]}}")) << u"x"_s
            << 0;
        QTest::newRow("a bare text") << QByteArray(json("{'next':'/x'}")) << u"/x"_s << 0;
    }

    void readsTheNextLink()
    {
        QFETCH(QByteArray, links);
        QFETCH(QString, uri);
        QFETCH(int, headers);
        const auto page = readUserPage(collection("[]", links));
        QVERIFY(page.has_value());
        QCOMPARE(page->next.has_value(), !uri.isEmpty());
        if (page->next) {
            QCOMPARE(page->next->uri, uri);
            QCOMPARE(page->next->headers.size(), headers);
        }
    }

    void readsCollectionsInEveryForm_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("users");
        const QByteArray user = json("{'id':'a-1','userPrincipalName':'a@b.c'}");
        QTest::newRow("an envelope") << collection("[" + user + "]") << 1;
        QTest::newRow("a bare array") << "[" + user + "," + user + "]" << 2;
        QTest::newRow("a byte order mark") << "\xEF\xBB\xBF" + collection("[" + user + "]") << 1;
        QTest::newRow("items null") << collection("null") << 0;
        QTest::newRow("items absent from a collection")
            << QByteArray(json("{'attributes':{'objectType':'Collection'}}")) << 0;
        QTest::newRow("users without a name, null, or no users at all")
            << collection(json("[null,7,'x',[],{'id':'a'},{'userPrincipalName':''}]")) << 0;
        for (const auto &[name, body] :
             {std::pair("nothing", QByteArray()), std::pair("a text", QByteArray("Hello")),
              std::pair("a web page", QByteArray("<html></html>")),
              std::pair("a cut-off answer", collection("[" + user + "]").chopped(1)),
              std::pair("an answer with more behind it", collection("[]") + "x"),
              std::pair("the message of a gateway", QByteArray(json("{'message':'Welcome'}"))),
              std::pair("an empty object", QByteArray("{}")),
              std::pair("items that are no list", collection("{}")),
              std::pair("a link that is no link", collection("[]", json("{'next':7}"))),
              std::pair("nested without end", QByteArray(100000, '[')),
              std::pair("bytes that are no UTF-8", QByteArray("[\"\xff\xfe\"]")),
              std::pair("the literal null", QByteArray("null"))})
            QTest::newRow(name) << body << -1;
    }

    void readsCollectionsInEveryForm()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, users);
        const auto page = readUserPage(body);
        if (users < 0)
            QVERIFY(isUnreadable(page));
        else
            QCOMPARE(page.value().users.size(), users);
    }

    void readsAUser()
    {
        const auto page = readUserPage(collection(
            json("[{'usageLocation':'nl','id':'A-1','userPrincipalName':'Piet@dorp.nl',"
                 "'firstName':'Piet','lastName':null,'displayName':'Piet Puk','state':'inactive',"
                 "'lastDirectorySyncTime':'2017-01-20T00:33:34.1234567Z',"
                 "'softDeletionTime':'2017-01-20T00:33:34Z','userDomainType':'brand_new'}]")));
        QVERIFY(page.has_value());
        const auto &user = page->users.at(0);
        QCOMPARE(user.id.value, u"a-1"_s);
        QCOMPARE(user.userPrincipalName, u"Piet@dorp.nl"_s);
        QCOMPARE(user.firstName, u"Piet"_s);
        QCOMPARE(user.lastName, QString());
        QCOMPARE(user.displayName, u"Piet Puk"_s);
        QCOMPARE(user.usageLocation, u"NL"_s);
        QCOMPARE(user.state, UserState::Inactive);
        QVERIFY(user.lastDirectorySyncTime.isValid());
        QCOMPARE(user.softDeletionTime, QDateTime(QDate(2017, 1, 20), QTime(0, 33, 34), Qt::UTC));
    }

    void tellsWhetherAUserIsSynchronised_data()
    {
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<bool>("synchronised");
        QTest::newRow("null") << QByteArray("null") << false;
        QTest::newRow("empty") << QByteArray("\"\"") << false;
        QTest::newRow("the year 1 of .NET") << QByteArray("\"0001-01-01T00:00:00\"") << false;
        QTest::newRow("a time") << QByteArray("\"2024-05-06T07:08:09Z\"") << true;
        QTest::newRow("a time without a zone") << QByteArray("\"2024-05-06T07:08:09\"") << true;
        QTest::newRow("a time nobody can read") << QByteArray("\"yesterday\"") << true;
    }

    void tellsWhetherAUserIsSynchronised()
    {
        QFETCH(QByteArray, time);
        const auto user = readUser(json("{'id':'a','lastDirectorySyncTime':") + time + "}");
        QVERIFY(user.has_value());
        QTEST(user->lastDirectorySyncTime.isValid(), "synchronised");
    }

    void unknownStatesAreOther()
    {
        const auto user = readUser(json("{'id':'a','state':'sleeping'}"));
        QCOMPARE(user.value().state, UserState::Other);
    }

    void aCreatedUserNeedsItsId_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no id") << QByteArray(json("{'userPrincipalName':'a@b.c'}"));
        QTest::newRow("id null") << QByteArray(json("{'id':null}"));
        QTest::newRow("id that is a path") << QByteArray(json("{'id':'a/b'}"));
        QTest::newRow("an array") << QByteArray(json("[{'id':'a'}]"));
        QTest::newRow("cut off") << QByteArray(json("{'id':'a','firstName':'x"));
    }

    void aCreatedUserNeedsItsId()
    {
        QFETCH(QByteArray, body);
        QVERIFY(isUnreadable(readUser(body)));
    }

    void readsACustomerWithItsCountry()
    {
        const auto details = readCustomer(
            json("{'id':'a-1','companyProfile':{'domain':'d.example','companyName':'D'},"
                 "'billingProfile':{'defaultAddress':{'country':'nl'}},'customDomains':[]}"));
        QVERIFY(details.has_value());
        QCOMPARE(details->customer.domain, u"d.example"_s);
        QCOMPARE(details->billingCountry, u"NL"_s);
        QCOMPARE(readCustomer(json("{'id':'a-1'}")).value().billingCountry, QString());
        QVERIFY(isUnreadable(readCustomer("{}")));
    }

    void readsCountries_data()
    {
        QTest::addColumn<QByteArray>("country");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a code") << QByteArray("\"NL\"") << u"NL"_s;
        QTest::newRow("in lower case") << QByteArray("\"be\"") << u"BE"_s;
        QTest::newRow("a name") << QByteArray("\"Nederland\"") << QString();
        QTest::newRow("digits") << QByteArray("12") << QString();
        QTest::newRow("null") << QByteArray("null") << QString();
        QTest::newRow("an object") << QByteArray("{}") << QString();
    }

    void readsCountries()
    {
        QFETCH(QByteArray, country);
        QFETCH(QString, expected);
        QCOMPARE(readBillingCountry(json("{'defaultAddress':{'country':") + country + "}}").value(),
                 expected);
        const auto organization = json("{'countryLetterCode':") + country + "}";
        QCOMPARE(readOrganizationCountry("[" + organization + "]").value(), expected);
        QCOMPARE(readOrganizationCountry(organization).value(), expected);
    }

    void countriesThatAreNotThereAreEmpty()
    {
        QCOMPARE(readBillingCountry("{}").value(), QString());
        QCOMPARE(readOrganizationCountry("[]").value(), QString());
        QVERIFY(isUnreadable(readBillingCountry("[]")));
        QVERIFY(isUnreadable(readOrganizationCountry("<html>")));
    }

    void readsDomains()
    {
        QCOMPARE(readDomains(json("['Dorp.nl','dorp.NL ','',null,'x.onmicrosoft.com']")).value(),
                 QStringList({u"dorp.nl"_s, u"x.onmicrosoft.com"_s}));
        QCOMPARE(readDomains(collection(json("['dorp.nl']"))).value(), QStringList(u"dorp.nl"_s));
        QCOMPARE(readDomains("[]").value(), QStringList());
        QVERIFY(isUnreadable(readDomains("\"dorp.nl\"")));
    }

    void readsLicenses()
    {
        QCOMPARE(readLicenses("\xEF\xBB\xBF"
                              + collection(json("[{'servicePlans':[{'displayName':'Plan'}],"
                                                "'productSku':{'id':'e-1','name':'EMS E3',"
                                                "'skuPartNumber':'EMS','licenseGroupId':'group1'},"
                                                "'attributes':{'objectType':'License'}}]")))
                     .value(),
                 QStringList(u"EMS E3"_s));
        QCOMPARE(readLicenses(collection("[]")).value(), QStringList());
        // What cannot be named is a licence all the same.
        QCOMPARE(readLicenses(collection(json("[{'productSku':{'skuPartNumber':'EMS'}},"
                                              "{'productSku':{'id':'e-1'}},{}]")))
                     .value(),
                 QStringList({u"EMS"_s, u"e-1"_s, u"?"_s}));
        QVERIFY(isUnreadable(readLicenses("{}")));
        QVERIFY(isUnreadable(readLicenses(json("{'message':'no'}"))));
    }

    void readsTheProfile()
    {
        const auto profile = readPartnerProfile(json(
            "{'id':'x','companyName':'Partner','defaultAddress':{'country':'NL'},"
            "'tenantId':'AB-1','domain':'partner.example','profileType':'OrganizationProfile'}"));
        QCOMPARE(profile.value(),
                 (PartnerProfile {u"ab-1"_s, u"Partner"_s, u"partner.example"_s, u"NL"_s}));
        QCOMPARE(readPartnerProfile(json("{'id':'X-1'}")).value().tenantId, u"x-1"_s);
        QVERIFY(isUnreadable(readPartnerProfile(json("{'companyName':'Partner'}"))));
    }

    void writesTheBodyOfACreate()
    {
        NewUser user;
        user.userPrincipalName = u"zoë\"@dorp.nl"_s;
        user.firstName = u"Zo\u00EB\n"_s;
        user.displayName = u"Zoë \\ \U0001F600"_s;
        user.usageLocation = u"NL"_s;
        user.password = Secret(QByteArrayView("a\"b\\c#7"));
        const auto body = createUserBody(user);
        const auto object = QJsonDocument::fromJson(body.reveal().toByteArray()).object();
        QCOMPARE(object["userPrincipalName"_L1].toString(), user.userPrincipalName);
        QCOMPARE(object["firstName"_L1].toString(), user.firstName);
        QVERIFY(!object.contains("lastName"_L1));
        QCOMPARE(object["displayName"_L1].toString(), user.displayName);
        QCOMPARE(object["usageLocation"_L1].toString(), u"NL"_s);
        QCOMPARE(object["passwordProfile"_L1]["password"_L1].toString(), u"a\"b\\c#7"_s);
        QCOMPARE(object["passwordProfile"_L1]["forceChangePassword"_L1].toBool(), true);
        QCOMPARE(object["attributes"_L1]["objectType"_L1].toString(), u"CustomerUser"_s);
        QCOMPARE(object.size(), 6);
    }

    void writesTheOtherBodies()
    {
        const auto reset = resetPasswordBody(Secret(QByteArrayView("abc")));
        QCOMPARE(
            reset.reveal(),
            QByteArrayView(json("{'passwordProfile':{'password':'abc','forceChangePassword':true},"
                                "'attributes':{'objectType':'CustomerUser'}}")));
        QCOMPARE(restoreUserBody(),
                 json("{'state':'active','attributes':{'objectType':'CustomerUser'}}"));
    }

    void writesFilters()
    {
        QCOMPARE(customerFilter(u"cont"_s),
                 json("{'Field':'CompanyName','Value':'cont','Operator':'starts_with'}"));
        QCOMPARE(customerFilter(u"cont.on"_s),
                 json("{'Field':'Domain','Value':'cont.on','Operator':'starts_with'}"));
        QCOMPARE(customerFilter(u"a\"}\\"_s),
                 json("{'Field':'CompanyName','Value':'a\\'}\\\\','Operator':'starts_with'}"));
        QCOMPARE(deletedUsersFilter(),
                 json("{'Field':'UserState','Value':'Inactive','Operator':'equals'}"));
    }

    void tellsWholeAnswers_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("whole");
        QTest::newRow("nothing") << QByteArray() << true;
        QTest::newRow("a line end") << QByteArray("\r\n") << true;
        QTest::newRow("an object") << QByteArray("{\"a\":1}") << true;
        QTest::newRow("half an object") << QByteArray("{\"a\":1") << false;
        QTest::newRow("a web page") << QByteArray("<html>") << false;
        QTest::newRow("a text") << QByteArray("OK") << false;
    }

    void tellsWholeAnswers()
    {
        QFETCH(QByteArray, body);
        QTEST(isWholeAnswer(body), "whole");
    }

    void everyControlCharacterIsEscaped()
    {
        QByteArray all;
        for (int c = 0; c < 128; ++c)
            all += char(c);
        QByteArray out;
        appendJsonString(out, all);
        const auto read = QJsonDocument::fromJson("[" + out + "]");
        QCOMPARE(read[0].toString(), QString::fromLatin1(all));
    }

    void manyUsersAreReadInTime()
    {
        QByteArray items = "[";
        for (int i = 0; i < 50000; ++i)
            items += json("{'id':'a','userPrincipalName':'a@b.c','displayName':'A'},");
        items += json("{'id':'a','userPrincipalName':'z@b.c'}]");
        QCOMPARE(readUserPage(collection(items)).value().users.size(), 50001);
    }
};

WELKOM_TEST(partnercenterjson, PartnerCenterJsonTest)
#include "tst_partnercenterjson.moc"
