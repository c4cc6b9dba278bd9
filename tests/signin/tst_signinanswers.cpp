// SPDX-License-Identifier: Apache-2.0

#include "signin/idtoken.h"
#include "signin/jsonobject.h"
#include "signin/signinfault.h"
#include "signin/tokenanswer.h"

#include "fakeauthority.h"
#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// JSON with single quotes, which moc reads better than raw strings.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

} // namespace

class TestSignInAnswers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTokens_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("life");
        const QByteArray begin = json("{'access_token':'A','token_type':'Bearer'");
        QTest::newRow("a number") << begin + json(",'expires_in':3599}") << 3599;
        QTest::newRow("a string, as version 1 has it")
            << begin + json(",'expires_in':'3599'}") << 3599;
        QTest::newRow("no life") << begin + "}" << 3600;
        QTest::newRow("no number") << begin + json(",'expires_in':'soon'}") << 3600;
        QTest::newRow("null") << begin + json(",'expires_in':null}") << 3600;
        QTest::newRow("negative") << begin + json(",'expires_in':-5}") << 0;
        QTest::newRow("for ever") << begin + json(",'expires_in':1e300}") << 7 * 24 * 3600;
        QTest::newRow("a byte order mark")
            << "\xef\xbb\xbf" + begin + json(",'expires_in':60}") << 60;
        QTest::newRow("a small bearer") << json("{'access_token':'A','token_type':'bearer',"
                                                "'expires_in':1,'refresh_token':null}")
                                        << 1;
    }

    void readsTokens()
    {
        QFETCH(QByteArray, body);
        const auto answer = readTokenAnswer(body, u"host"_s);
        QVERIFY(answer);
        QCOMPARE(answer->accessToken.reveal().toByteArray(), "A"_ba);
        QVERIFY(answer->refreshToken.isEmpty());
        const auto life = static_cast<int>(answer->life.count());
        QTEST(life, "life");
    }

    void refusesOtherAnswers_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto rows = QList<std::pair<const char *, QByteArray>> {
            {"nothing", ""},
            {"a page", "<html>"},
            {"an array", "[]"},
            {"cut off", json("{'access_token':'A','token_type':'Bea")},
            {"no token", json("{'token_type':'Bearer'}")},
            {"an empty token", json("{'access_token':'','token_type':'Bearer'}")},
            {"a token that is a number", json("{'access_token':5,'token_type':'Bearer'}")},
            {"a token with a line break",
             json("{'access_token':'A\\r\\nX: y','token_type':'Bearer'}")},
            {"a token with a blank", json("{'access_token':'A B','token_type':'Bearer'}")},
            {"a refresh token that is an object",
             json("{'access_token':'A','token_type':'Bearer','refresh_token':{}}")},
            {"another kind of token", json("{'access_token':'A','token_type':'mac'}")},
            {"no kind of token", json("{'access_token':'A'}")},
            {"a huge token",
             json("{'token_type':'Bearer','access_token':'") + QByteArray(70000, 'a') + "\"}"},
            {"endless nesting", QByteArray(5000, '[')},
        };
        for (const auto &[name, body] : rows)
            QTest::newRow(name) << body;
    }

    void refusesOtherAnswers()
    {
        QFETCH(QByteArray, body);
        const auto answer = readTokenAnswer(body, u"host"_s);
        QVERIFY(!answer);
        QCOMPARE(answer.error().reason, ErrorReason::AnswerUnreadable);
        QCOMPARE(answer.error().subject, u"host"_s);
    }

    void readsDeviceGrants()
    {
        // The example of RFC 8628 section 3.2.
        const auto grant = readDeviceGrant(
            json("{'device_code':'GmRhmhcxhwAzkoEqiMEg_DnyEysNkuNhszIySk9eS','user_code':'WDJB-"
                 "MJHT',"
                 "'verification_uri':'https://example.com/device',"
                 "'verification_uri_complete':'https://example.com/device?user_code=WDJB-MJHT',"
                 "'expires_in':1800,'interval':5}"),
            u"host"_s);
        QVERIFY(grant);
        QCOMPARE(grant->userCode, u"WDJB-MJHT"_s);
        QCOMPARE(grant->verificationUri, u"https://example.com/device"_s);
        QCOMPARE(grant->life, 1800s);
        QCOMPARE(grant->interval, 5s);

        const auto least = readDeviceGrant(json("{'device_code':'d','user_code':'u','verification_"
                                                "uri':'https://e.x/','interval':0}"),
                                           u"host"_s);
        QVERIFY(least);
        QCOMPARE(least->interval, 1s);
        QCOMPARE(least->life, 900s);
        for (const auto &bad :
             {json("{'device_code':'d','user_code':'u','verification_uri':'javascript:alert'}"),
              json("{'device_code':'d','user_code':'','verification_uri':'https://e.x/'}"),
              json("{'device_code':'d','user_code':'u\\u001b[2J','verification_uri':'https://e.x/"
                   "'}"),
              json("{'user_code':'u','verification_uri':'https://e.x/'}")})
            QVERIFY2(!readDeviceGrant(bad, u"host"_s), bad.constData());
    }

    void tellsWhatRefusalsMean_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<ErrorReason>("reason");
        QTest::addColumn<QString>("code");
        using K = ErrorKind;
        using R = ErrorReason;
        const auto numbered = [](int number, const char *error = "invalid_grant") {
            return json("{'error':'") + error + json("','error_codes':[")
                + QByteArray::number(number) + "]}";
        };
        const QList<std::tuple<int, K, R>> numbers {
            {50034, K::NotSignedIn, R::AccountUnknown},
            {50020, K::NotSignedIn, R::AccountElsewhere},
            {90072, K::NotSignedIn, R::AccountElsewhere},
            {90002, K::InvalidInput, R::TenantUnknown},
            {50076, K::MfaRequired, R::None},
            {50079, K::MfaRequired, R::MfaNotSetUp},
            {50074, K::MfaRequired, R::None},
            {50078, K::MfaRequired, R::None},
            {53003, K::NotAllowed, R::ConditionalAccess},
            {530034, K::NotAllowed, R::DeviceCodeBlocked},
            {530035, K::NotAllowed, R::DeviceCodeBlocked},
            {50105, K::NotAllowed, R::AppNotAssigned},
            {65001, K::NotAllowed, R::ConsentMissing},
            {90094, K::NotAllowed, R::AdminConsentMissing},
            {90099, K::NotAllowed, R::CustomerConsentMissing},
            {700016, K::InvalidInput, R::ClientUnknown},
            {7000218, K::InvalidInput, R::ClientNotPublic},
            {700025, K::InvalidInput, R::ClientNotPublic},
            {50011, K::InvalidInput, R::RedirectUnknown},
            {500011, K::InvalidInput, R::ServiceNotInTenant},
            {70011, K::InvalidInput, R::ScopeRefused},
            {700022, K::InvalidInput, R::ScopeRefused},
            {54005, K::NotSignedIn, R::SignInExpired},
            {700005, K::NotSignedIn, R::SignInExpired},
            {70008, K::NotSignedIn, R::SignInExpired},
            {700082, K::NotSignedIn, R::SignInExpired},
            {70043, K::NotSignedIn, R::SignInExpired},
            {50173, K::NotSignedIn, R::SignInExpired},
            {50132, K::NotSignedIn, R::SignInExpired},
            {500212, K::NotAllowed, R::CrossTenantBlocked},
            {500213, K::NotAllowed, R::CrossTenantBlocked},
            {501481, K::ServiceFault, R::SignInRequestRefused},
            {50196, K::ServiceFault, R::SignInRequestRefused},
            {70018, K::NotSignedIn, R::SignInTimedOut},
            {70019, K::NotSignedIn, R::SignInTimedOut},
            {90038, K::InvalidInput, R::WrongCloud},
        };
        for (const auto &[number, kind, reason] : numbers) {
            QTest::addRow("AADSTS%d", number)
                << numbered(number) << kind << reason << u"AADSTS%1"_s.arg(number);
        }
        const QList<std::tuple<QByteArray, K, R>> values {
            {"invalid_grant", K::NotSignedIn, R::SignInExpired},
            {"interaction_required", K::NotSignedIn, R::InteractionNeeded},
            {"consent_required", K::NotAllowed, R::ConsentMissing},
            {"access_denied", K::Cancelled, R::SignInDeclined},
            {"authorization_declined", K::Cancelled, R::SignInDeclined},
            {"expired_token", K::NotSignedIn, R::SignInTimedOut},
            {"invalid_client", K::InvalidInput, R::ClientUnknown},
            {"unauthorized_client", K::InvalidInput, R::ClientUnknown},
            {"invalid_scope", K::InvalidInput, R::ScopeRefused},
            {"invalid_resource", K::InvalidInput, R::ScopeRefused},
            {"temporarily_unavailable", K::ServiceFault, R::SignInUnavailable},
            {"invalid_request", K::ServiceFault, R::SignInRequestRefused},
            {"unsupported_grant_type", K::ServiceFault, R::SignInRequestRefused},
            {"from_the_future", K::ServiceFault, R::SignInRequestRefused},
        };
        for (const auto &[value, kind, reason] : values) {
            QTest::newRow(value.constData()) << json("{'error':'") + value + "\"}" << kind << reason
                                             << QString::fromLatin1(value);
        }
        QTest::newRow("an unknown number counts less than the value")
            << numbered(12345) << K::NotSignedIn << R::SignInExpired << u"AADSTS12345"_s;
        QTest::newRow("a number as text") << json("{'error':'x','error_codes':['65001']}")
                                          << K::NotAllowed << R::ConsentMissing << u"AADSTS65001"_s;
        QTest::newRow("a number in the description only")
            << json("{'error':'invalid_client','error_description':'AADSTS7000218: The'}")
            << K::InvalidInput << R::ClientNotPublic << u"AADSTS7000218"_s;
        QTest::newRow("hostile numbers")
            << json("{'error':'invalid_grant','error_codes':[-1,1e99,{},null,'x']}")
            << K::NotSignedIn << R::SignInExpired << u"invalid_grant"_s;
    }

    void tellsWhatRefusalsMean()
    {
        QFETCH(QByteArray, body);
        const auto fault = readSignInFault(body);
        QVERIFY(fault);
        const auto error = signInError(*fault, 400, u"host"_s, u"client"_s);
        QTEST(error.kind, "kind");
        QTEST(error.reason, "reason");
        QTEST(error.serviceCode, "code");
        QVERIFY(describe(error).endsWith(u'.'));
    }

    void keepsTheIdsOfARefusal()
    {
        // The documented example of Microsoft, with claims and suberror added.
        const auto fault = readSignInFault(
            json("{'error':'invalid_scope','error_description':'AADSTS70011: The scope is not "
                 "valid.\\r\\nTrace ID: t\\r\\nCorrelation ID: c',"
                 "'error_codes':[70011],'timestamp':'2016-01-09 02:02:12Z','trace_id':'t-1',"
                 "'correlation_id':'c-1','suberror':'basic_action','claims':'{\\'x\\':1}'}"));
        QVERIFY(fault);
        QCOMPARE(fault->claims, u"{\"x\":1}"_s);
        const auto error = signInError(*fault, 400, u"host"_s, u"client"_s);
        QCOMPARE(
            technicalDetails(error),
            u"HTTP 400; code AADSTS70011 (basic_action); AADSTS70011: The scope is not valid.; "
            "request t-1; correlation c-1"_s);
        for (const auto &none :
             {QByteArray(), "{}"_ba, "[]"_ba, json("{'error':{'code':'x'}}"), "<html>"_ba})
            QVERIFY(!readSignInFault(none));
    }

    void checksIdTokens_data()
    {
        QTest::addColumn<QString>("claim");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<bool>("good");
        const QJsonValue absent(QJsonValue::Undefined);
        QTest::newRow("as it should be") << u"x"_s << QJsonValue(1) << true;
        QTest::newRow("another issuer") << u"iss"_s << QJsonValue(u"https://evil"_s) << false;
        QTest::newRow("the placeholder itself")
            << u"iss"_s << QJsonValue(u"https://login.microsoftonline.com/{tenantid}/v2.0"_s)
            << false;
        QTest::newRow("no issuer") << u"iss"_s << absent << false;
        QTest::newRow("another tenant than the issuer's")
            << u"tid"_s << QJsonValue(u"t2"_s) << false;
        QTest::newRow("another audience") << u"aud"_s << QJsonValue(u"other"_s) << false;
        QTest::newRow("an audience that is a list")
            << u"aud"_s << QJsonValue(QJsonArray {u"client"_s}) << true;
        QTest::newRow("two audiences without azp")
            << u"aud"_s << QJsonValue(QJsonArray {u"client"_s, u"x"_s}) << false;
        QTest::newRow("no audience") << u"aud"_s << absent << false;
        QTest::newRow("another authorized party") << u"azp"_s << QJsonValue(u"x"_s) << false;
        QTest::newRow("expired within the leeway") << u"exp"_s << QJsonValue(999'900) << true;
        QTest::newRow("expired beyond it") << u"exp"_s << QJsonValue(999'700) << false;
        QTest::newRow("no expiry") << u"exp"_s << absent << false;
        QTest::newRow("an expiry that is no number") << u"exp"_s << QJsonValue(u"x"_s) << false;
        QTest::newRow("another nonce") << u"nonce"_s << QJsonValue(u"x"_s) << false;
        QTest::newRow("no nonce") << u"nonce"_s << absent << false;
        QTest::newRow("no subject") << u"sub"_s << absent << false;
    }

    void checksIdTokens()
    {
        QFETCH(QString, claim);
        QFETCH(QJsonValue, value);
        QFETCH(bool, good);
        QJsonObject object {{u"iss"_s, u"https://login.microsoftonline.com/t1/v2.0"_s},
                            {u"aud"_s, u"client"_s},
                            {u"exp"_s, 1'000'100},
                            {u"nonce"_s, u"n"_s},
                            {u"sub"_s, u"s"_s},
                            {u"tid"_s, u"t1"_s}};
        if (value.isUndefined())
            object.remove(claim);
        else
            object.insert(claim, value);
        const auto claims = readIdToken(Secret(unsignedToken(object)), u"host"_s);
        QVERIFY(claims);
        IdExpectations expectations;
        expectations.clientId = u"client"_s;
        expectations.issuer = u"https://login.microsoftonline.com/{tenantid}/v2.0"_s;
        expectations.nonce = Secret("n");
        expectations.now = QDateTime::fromSecsSinceEpoch(1'000'000, Qt::UTC);
        expectations.host = u"host"_s;
        const auto checked = checkIdClaims(*claims, expectations);
        QCOMPARE(checked.has_value(), good);
        if (!good)
            QCOMPARE(checked.error().reason, ErrorReason::SignInUnproven);
    }

    void refusesWhatIsNoIdToken()
    {
        for (const auto *text : {"", ".", "..", "a.b.c", "a.b", "a.e30", "a.e30.c.d", "a.!!.c"})
            QVERIFY2(!readIdToken(Secret(QByteArrayView(text)), u"host"_s), text);
        QVERIFY(readIdToken(Secret("a.e30.c"), u"host"_s)); // {}: the checks refuse it
    }
};

WELKOM_TEST(signinanswers, TestSignInAnswers)
#include "tst_signinanswers.moc"
