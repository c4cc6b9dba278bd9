// SPDX-License-Identifier: Apache-2.0

#include "authorityvisitor.h"

#include "support/testsubject.h"

#include <QLoggingCategory>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString nothing; // leaves a parameter out

/// Everything that Qt logs while it lives, of every category and level.
class EavesDropper
{
public:
    EavesDropper()
    {
        heard().clear();
        QLoggingCategory::setFilterRules(u"*=true"_s);
        m_former = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext &, const QString &text) { heard() += text; });
    }
    ~EavesDropper()
    {
        qInstallMessageHandler(m_former);
        QLoggingCategory::setFilterRules({});
    }
    static QString &heard()
    {
        static QString text;
        return text;
    }

private:
    QtMessageHandler m_former;
};

QString errorOf(const ProbedAnswer &answer)
{
    return AuthorityVisitor::textOf(answer, "error");
}

/// Where the account without a role has none.
QByteArray bakeryUsers(AuthorityVisitor &visitor)
{
    return visitor.path(bakery);
}

} // namespace

/// The pretend authority's tokens: each grant, each refusal, and what the tokens are good for.
class TestDemoGrants final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCodeGivesTokens();
    void scopesDecideWhatIsGiven_data();
    void scopesDecideWhatIsGiven();
    void refusesRequests_data();
    void refusesRequests();
    void wrongRedemptionsSpendTheCode_data();
    void wrongRedemptionsSpendTheCode();
    void aCodeLastsAMinute();
    void aReplayedCodeEndsTheSignIn();
    void refreshTokensRotate();
    void aSpentRefreshTokenEndsTheSignIn();
    void refusesRefreshes_data();
    void refusesRefreshes();
    void refreshTokensExpire();
    void refreshesAreRefusedOnRequest();
    void errorsHaveMicrosoftsShape();
    void accessTokensExpire();
    void theAccountDecides_data();
    void theAccountDecides();
    void anAnswerIsNotReplayedToAnotherAccount();
    void missingMfaInItsOlderForm();
    void foreignTokensAreRefused_data();
    void foreignTokensAreRefused();
    void tokensCanBeTakenAway();
    void aDeviceWaitsForItsUser();
    void aDeviceIsToldNo();
    void aDeviceThatHurriesIsSlowedDown();
    void aDeviceCodeExpires();
    void aDeviceCodeIsUsedOnce();
    void deviceCodesAreTypedFreely_data();
    void deviceCodesAreTypedFreely();
    void nothingIsLogged();
};

void TestDemoGrants::aCodeGivesTokens()
{
    AuthorityVisitor visitor;
    const auto answer = visitor.redeem(visitor.codeFor());
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.headers.value("Cache-Control"), "no-store"_ba);
    const auto body = answer.object();
    QCOMPARE(body["token_type"_L1].toString(), u"Bearer"_s);
    QCOMPARE(body["expires_in"_L1].toInt(), 3600);
    QCOMPARE(body["scope"_L1].toString(), u"openid profile offline_access"_s);

    const auto now = visitor.clock.utcNow().toSecsSinceEpoch();
    const auto id = AuthorityVisitor::claimsOf(body["id_token"_L1].toString());
    QCOMPARE(id["iss"_L1].toString(), visitor.service.authority().toString());
    QCOMPARE(id["aud"_L1].toString(), u"program-1"_s);
    QCOMPARE(id["iat"_L1].toInteger(), now);
    QCOMPARE(id["exp"_L1].toInteger(), now + 3600);
    QCOMPARE(id["nonce"_L1].toString(), u"nonce-1"_s);
    QCOMPARE(id["tid"_L1].toString(), QString::fromLatin1(DemoPartner::tenantId));
    QCOMPARE(id["name"_L1].toString(), u"Sanne de Wit"_s);
    QCOMPARE(id["preferred_username"_L1].toString(), QString::fromLatin1(DemoPartner::email));
    QCOMPARE(id["oid"_L1].toString().size(), 36);
    QVERIFY(!id["sub"_L1].toString().isEmpty());

    const auto access = AuthorityVisitor::claimsOf(body["access_token"_L1].toString());
    QCOMPARE(access["upn"_L1], id["preferred_username"_L1]);
    QCOMPARE(access["oid"_L1], id["oid"_L1]);
    QCOMPARE(access["tid"_L1], id["tid"_L1]);
    QCOMPARE(access["appid"_L1].toString(), u"program-1"_s);
    QVERIFY(access["amr"_L1].toArray().contains(u"mfa"_s));

    const auto profile =
        visitor.ask(body["access_token"_L1].toString(), "/v1/profiles/organization");
    QCOMPARE(profile.status, 200);
    QCOMPARE(profile.object()["tenantId"_L1], id["tid"_L1]);
    QVERIFY(!visitor.redeem(visitor.codeFor())
                 .body.contains(body["access_token"_L1].toString().toLatin1()));
}

void TestDemoGrants::scopesDecideWhatIsGiven_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<bool>("hasIdToken");
    QTest::addColumn<bool>("hasRefreshToken");
    QTest::newRow("all") << u"openid offline_access"_s << true << true;
    QTest::newRow("no refresh") << u"api openid"_s << true << false;
    QTest::newRow("no id token") << u"offline_access"_s << false << true;
    QTest::newRow("the API alone") << u"https://api.example/user"_s << false << false;
}

void TestDemoGrants::scopesDecideWhatIsGiven()
{
    QFETCH(QString, scope);
    AuthorityVisitor visitor;
    const auto body = visitor.redeem(visitor.codeFor("sanne", {{u"scope"_s, scope}})).object();
    QTEST(body.contains("id_token"_L1), "hasIdToken");
    QTEST(body.contains("refresh_token"_L1), "hasRefreshToken");
    QCOMPARE(body["scope"_L1].toString(), scope);
}

void TestDemoGrants::refusesRequests_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<Parameters>("form");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("number");
    QTest::addColumn<int>("status");
    const Parameters good {{u"grant_type"_s, u"authorization_code"_s},
                           {u"client_id"_s, u"program-1"_s},
                           {u"redirect_uri"_s, u"http://localhost:50505/"_s},
                           {u"code_verifier"_s, AuthorityVisitor::verifier()},
                           {u"code"_s, u"guessed"_s}};
    const auto row = [&](const char *name, const Parameters &changes, const char *error, int number,
                         int status = 400) {
        QTest::newRow(name) << "/authority/token"_ba << AuthorityVisitor::changed(good, changes)
                            << QString::fromLatin1(error) << number << status;
    };
    row("a guessed code", {}, "invalid_grant", 70000);
    row("no code", {{u"code"_s, nothing}}, "invalid_request", 900144);
    row("an empty code", {{u"code"_s, u""_s}}, "invalid_request", 900144);
    row("no verifier", {{u"code_verifier"_s, nothing}}, "invalid_request", 900144);
    row("no redirect", {{u"redirect_uri"_s, nothing}}, "invalid_request", 900144);
    row("no client", {{u"client_id"_s, nothing}}, "invalid_request", 900144);
    row("no grant type", {{u"grant_type"_s, nothing}}, "invalid_request", 900144);
    row("a password", {{u"grant_type"_s, u"password"_s}}, "unsupported_grant_type", 70003);
    row("a secret of a public program", {{u"client_secret"_s, u"s"_s}}, "invalid_client", 700025,
        401);
    row("a client that no program can be", {{u"client_id"_s, u"a b"_s}}, "invalid_client", 700016,
        401);
    row("no refresh token", {{u"grant_type"_s, u"refresh_token"_s}}, "invalid_request", 900144);
    row("a guessed refresh token",
        {{u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, u"guessed"_s}},
        "invalid_grant", 70000);
    const auto device = u"urn:ietf:params:oauth:grant-type:device_code"_s;
    row("no device code", {{u"grant_type"_s, device}}, "invalid_request", 900144);
    row("a guessed device code", {{u"grant_type"_s, device}, {u"device_code"_s, u"guessed"_s}},
        "invalid_grant", 70018);
    QTest::newRow("a device without a client")
        << "/authority/devicecode"_ba << Parameters {{u"scope"_s, u"openid"_s}}
        << u"invalid_request"_s << 900144 << 400;
    QTest::newRow("a device without a scope")
        << "/authority/devicecode"_ba << Parameters {{u"client_id"_s, u"program-1"_s}}
        << u"invalid_scope"_s << 70011 << 400;
}

void TestDemoGrants::refusesRequests()
{
    QFETCH(QByteArray, target);
    QFETCH(Parameters, form);
    AuthorityVisitor visitor;
    const auto answer = visitor.post(target, form);
    QTEST(answer.status, "status");
    QTEST(errorOf(answer), "error");
    QTEST(answer.object()["error_codes"_L1].toArray().first().toInt(), "number");

    // Named twice, or sent as something else, it is not looked at.
    const auto body = AuthorityVisitor::encoded(form);
    const HeaderFields isForm {{"Content-Type", "application/x-www-form-urlencoded; charset=x"}};
    QCOMPARE(errorOf(visitor.probe->ask("POST", target, body + '&' + body, isForm)),
             u"invalid_request"_s);
    QCOMPARE(errorOf(visitor.probe->ask("POST", target, body, {{"Content-Type", "text/plain"}})),
             u"invalid_request"_s);
    QCOMPARE(errorOf(visitor.probe->ask("POST", target, "%zz&&=&%00=%ff&\xff", isForm)),
             u"invalid_request"_s);
}

void TestDemoGrants::wrongRedemptionsSpendTheCode_data()
{
    QTest::addColumn<Parameters>("changes");
    QTest::addColumn<int>("number");
    const auto row = [](const char *name, const char *parameter, const QString &value, int number) {
        QTest::newRow(name) << Parameters {{QString::fromLatin1(parameter), value}} << number;
    };
    row("another verifier", "code_verifier", QString(43, u'a'), 501481);
    row("the challenge as verifier", "code_verifier", AuthorityVisitor::challenge(), 501481);
    row("a verifier that is too short", "code_verifier", AuthorityVisitor::verifier().left(42),
        501481);
    row("a verifier that is too long", "code_verifier", QString(129, u'a'), 501481);
    row("another program", "client_id", u"program-2"_s, 70000);
    row("another path", "redirect_uri", u"http://localhost:50505/x"_s, 500112);
    row("another port", "redirect_uri", u"http://localhost:50506/"_s, 500112);
    row("another spelling", "redirect_uri", u"http://localhost:50505"_s, 500112);
}

void TestDemoGrants::wrongRedemptionsSpendTheCode()
{
    QFETCH(Parameters, changes);
    AuthorityVisitor visitor;
    const auto code = visitor.codeFor();
    const auto wrong = visitor.redeem(code, changes);
    QCOMPARE(wrong.status, 400);
    QCOMPARE(errorOf(wrong), u"invalid_grant"_s);
    QTEST(wrong.object()["error_codes"_L1].toArray().first().toInt(), "number");
    QCOMPARE(errorOf(visitor.redeem(code)), u"invalid_grant"_s);
}

void TestDemoGrants::aCodeLastsAMinute()
{
    AuthorityVisitor visitor;
    const auto first = visitor.codeFor();
    const auto second = visitor.codeFor();
    visitor.clock.advance(59s);
    QCOMPARE(visitor.redeem(first).status, 200);
    visitor.clock.advance(1s);
    const auto late = visitor.redeem(second);
    QCOMPARE(errorOf(late), u"invalid_grant"_s);
    QCOMPARE(late.object()["error_codes"_L1].toArray(), QJsonArray {70008});
}

void TestDemoGrants::aReplayedCodeEndsTheSignIn()
{
    AuthorityVisitor visitor;
    const auto code = visitor.codeFor();
    const auto tokens = visitor.redeem(code);
    const auto access = AuthorityVisitor::textOf(tokens, "access_token");
    const auto other = AuthorityVisitor::textOf(visitor.redeem(visitor.codeFor()), "access_token");
    QCOMPARE(visitor.ask(access, "/v1/customers").status, 200);

    const auto replayed = visitor.redeem(code);
    QCOMPARE(errorOf(replayed), u"invalid_grant"_s);
    QCOMPARE(replayed.object()["error_codes"_L1].toArray(), QJsonArray {54005});
    QCOMPARE(visitor.ask(access, "/v1/customers").status, 401);
    QCOMPARE(errorOf(visitor.refresh(AuthorityVisitor::textOf(tokens, "refresh_token"))),
             u"invalid_grant"_s);
    QCOMPARE(visitor.ask(other, "/v1/customers").status, 200); // another sign-in goes on
}

void TestDemoGrants::refreshTokensRotate()
{
    AuthorityVisitor visitor;
    auto tokens = visitor.redeem(visitor.codeFor("noor")).object();
    for (int round = 0; round < 3; ++round) {
        const auto answer = visitor.refresh(tokens["refresh_token"_L1].toString());
        QCOMPARE(answer.status, 200);
        const auto next = answer.object();
        QVERIFY(next["refresh_token"_L1] != tokens["refresh_token"_L1]);
        QVERIFY(next["access_token"_L1] != tokens["access_token"_L1]);
        const auto claims = AuthorityVisitor::claimsOf(next["id_token"_L1].toString());
        QCOMPARE(claims["name"_L1].toString(), u"Noor Bakker"_s);
        QVERIFY(!claims.contains("nonce"_L1));
        // The former access token lasts as long as it was to last.
        QCOMPARE(visitor.ask(tokens["access_token"_L1].toString(), "/v1/customers").status, 200);
        tokens = next;
    }
    const auto signIn = visitor.service.signIns().first().toObject();
    QCOMPARE(signIn["refreshes"_L1].toInt(), 3);
    QVERIFY(signIn["userPrincipalName"_L1].toString().startsWith("noor.bakker@"_L1));
    // For less than was granted; the next refresh may have all of it again.
    const auto less =
        visitor.refresh(tokens["refresh_token"_L1].toString(), {{u"scope"_s, u"profile"_s}});
    QCOMPARE(less.object()["scope"_L1].toString(), u"profile"_s);
    QVERIFY(!less.object().contains("id_token"_L1));
    const auto all = visitor.refresh(AuthorityVisitor::textOf(less, "refresh_token"));
    QCOMPARE(all.object()["scope"_L1].toString(), u"openid profile offline_access"_s);
}

void TestDemoGrants::aSpentRefreshTokenEndsTheSignIn()
{
    AuthorityVisitor visitor;
    const auto first = visitor.redeem(visitor.codeFor()).object()["refresh_token"_L1].toString();
    const auto second = visitor.refresh(first).object();
    const auto reused = visitor.refresh(first);
    QCOMPARE(reused.status, 400);
    QCOMPARE(errorOf(reused), u"invalid_grant"_s);
    QCOMPARE(reused.object()["error_codes"_L1].toArray(), QJsonArray {50173});
    QCOMPARE(errorOf(visitor.refresh(second["refresh_token"_L1].toString())), u"invalid_grant"_s);
    QCOMPARE(visitor.ask(second["access_token"_L1].toString(), "/v1/customers").status, 401);
    QVERIFY(visitor.service.signIns().isEmpty());
}

void TestDemoGrants::refusesRefreshes_data()
{
    QTest::addColumn<Parameters>("changes");
    QTest::addColumn<QString>("error");
    QTest::newRow("another program")
        << Parameters {{u"client_id"_s, u"program-2"_s}} << u"invalid_grant"_s;
    QTest::newRow("more than was granted")
        << Parameters {{u"scope"_s, u"openid admin"_s}} << u"invalid_scope"_s;
}

void TestDemoGrants::refusesRefreshes()
{
    QFETCH(Parameters, changes);
    AuthorityVisitor visitor;
    const auto token = visitor.redeem(visitor.codeFor()).object()["refresh_token"_L1].toString();
    QTEST(errorOf(visitor.refresh(token, changes)), "error");
    QCOMPARE(visitor.refresh(token).status, 200); // it was not spent by that
}

void TestDemoGrants::refreshTokensExpire()
{
    AuthorityVisitor visitor;
    const auto first = visitor.redeem(visitor.codeFor()).object()["refresh_token"_L1].toString();
    visitor.clock.advance(24h * 90 - 1s);
    const auto second = visitor.refresh(first).object()["refresh_token"_L1].toString();
    visitor.clock.advance(24h * 90);
    const auto late = visitor.refresh(second);
    QCOMPARE(errorOf(late), u"invalid_grant"_s);
    QCOMPARE(late.object()["error_codes"_L1].toArray(), QJsonArray {700082});
}

void TestDemoGrants::refreshesAreRefusedOnRequest()
{
    AuthorityVisitor visitor;
    const auto token = visitor.redeem(visitor.codeFor()).object()["refresh_token"_L1].toString();
    visitor.probe->put("/demo/switches", {{u"refreshRefusal"_s, u"expired"_s}});
    const auto expired = visitor.refresh(token);
    QCOMPARE(errorOf(expired), u"invalid_grant"_s);
    QCOMPARE(expired.object()["error_codes"_L1].toArray(), QJsonArray {70043});
    QVERIFY(!expired.object().contains("claims"_L1));
    visitor.probe->put("/demo/switches", {{u"refreshRefusal"_s, u"mfa"_s}});
    const auto mfa = visitor.refresh(token);
    QCOMPARE(errorOf(mfa), u"interaction_required"_s);
    const auto claims = AuthorityVisitor::textOf(mfa, "claims").toUtf8();
    QVERIFY(QJsonDocument::fromJson(claims).object().contains("access_token"_L1));
    visitor.probe->put("/demo/switches", {{u"refreshRefusal"_s, u"none"_s}});
    QCOMPARE(visitor.refresh(token).status, 200);
}

void TestDemoGrants::errorsHaveMicrosoftsShape()
{
    AuthorityVisitor visitor;
    const auto body = visitor.redeem(u"guessed"_s).object();
    const auto traceId = body["trace_id"_L1].toString();
    const auto correlationId = body["correlation_id"_L1].toString();
    QCOMPARE(traceId.size(), 36);
    QCOMPARE(correlationId.size(), 36);
    QVERIFY(traceId != correlationId);
    QCOMPARE(body["timestamp"_L1].toString(), u"2026-09-01 08:00:00Z"_s);
    const auto lines = body["error_description"_L1].toString().split(u"\r\n"_s);
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines.at(0).startsWith("AADSTS70000: "_L1));
    QCOMPARE(lines.at(1), u"Trace ID: "_s + traceId);
    QCOMPARE(lines.at(2), u"Correlation ID: "_s + correlationId);
    QCOMPARE(lines.at(3), u"Timestamp: 2026-09-01 08:00:00Z"_s);
}

void TestDemoGrants::accessTokensExpire()
{
    AuthorityVisitor visitor;
    visitor.probe->put("/demo/switches", {{u"tokenLife"_s, 90'000}});
    const auto body = visitor.redeem(visitor.codeFor()).object();
    QCOMPARE(body["expires_in"_L1].toInt(), 90);
    const auto token = body["access_token"_L1].toString();
    visitor.clock.advance(90s - 1ms);
    QCOMPARE(visitor.ask(token, "/v1/customers").status, 200);
    visitor.clock.advance(1ms);
    const auto late = visitor.ask(token, "/v1/customers");
    QCOMPARE(late.status, 401);
    QCOMPARE(late.code(), 800001);
    QVERIFY(late.headers.value("WWW-Authenticate").contains("invalid_token"));
    const auto renewed = visitor.refresh(body["refresh_token"_L1].toString());
    QCOMPARE(visitor.ask(AuthorityVisitor::textOf(renewed, "access_token"), "/v1/customers").status,
             200);
}

void TestDemoGrants::theAccountDecides_data()
{
    QTest::addColumn<QByteArray>("account");
    QTest::addColumn<QByteArray>("domain");
    QTest::addColumn<QByteArray>("route");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    const auto bakeryName = bakery.toLatin1();
    const auto row = [&](const char *name, const char *account, const QByteArray &domain,
                         const char *route, int status, int code) {
        QTest::newRow(name) << QByteArray(account) << domain << QByteArray(route) << status << code;
    };
    row("all: users", "sanne", bakeryName, "/users", 200, 0);
    row("all: domains", "sanne", bakeryName, "/customDomains", 200, 0);
    row("no MFA: users", "bram", bakeryName, "/users", 401, 900421);
    row("no MFA: anything", "bram", bakeryName, "", 401, 900421);
    row("no role: users there", "noor", bakeryName, "/users", 403, 900150);
    row("no role: domains there", "noor", bakeryName, "/customDomains", 403, 900150);
    row("no role: the customer itself", "noor", bakeryName, "", 200, 0);
    row("no role: users elsewhere", "noor", "contoso.onmicrosoft.com", "/users", 200, 0);
}

void TestDemoGrants::theAccountDecides()
{
    QFETCH(QByteArray, account);
    QFETCH(QByteArray, domain);
    QFETCH(QByteArray, route);
    AuthorityVisitor visitor;
    const auto token =
        AuthorityVisitor::textOf(visitor.redeem(visitor.codeFor(account)), "access_token");
    const auto answer = visitor.ask(token, visitor.path(QString::fromLatin1(domain), route));
    QTEST(answer.status, "status");
    QFETCH(int, code);
    if (code != 0)
        QCOMPARE(answer.code(), code);
    // The fixed token may do everything, whoever else is signed in.
    QCOMPARE(visitor.ask(u"demo"_s, bakeryUsers(visitor)).status, 200);
}

void TestDemoGrants::anAnswerIsNotReplayedToAnotherAccount()
{
    AuthorityVisitor visitor;
    visitor.service.switches().replaysRequestIds = true;
    const auto tokenOf = [&](const QByteArray &account) {
        const auto tokens = visitor.redeem(visitor.codeFor(account));
        return AuthorityVisitor::textOf(tokens, "access_token").toLatin1();
    };
    const auto body =
        QJsonDocument(DemoFixture::user(u"a@contoso-bakkerijen.onmicrosoft.com"_s)).toJson();
    const auto create = [&](const QByteArray &token) {
        return visitor.probe->ask(
            "POST", bakeryUsers(visitor), body,
            {{"Authorization", "Bearer " + token}, {"MS-RequestId", "one-id"}});
    };
    const auto good = tokenOf("sanne");
    QCOMPARE(create(good).status, 200);
    QCOMPARE(create(good).status, 200);
    QCOMPARE(create(tokenOf("noor")).status, 403);
}

void TestDemoGrants::missingMfaInItsOlderForm()
{
    AuthorityVisitor visitor;
    visitor.service.switches().mfaFaultHasBody = false;
    const auto token =
        AuthorityVisitor::textOf(visitor.redeem(visitor.codeFor("bram")), "access_token");
    const auto answer = visitor.ask(token, "/v1/profiles/organization");
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.reason, "Unauthorized - MFA required"_ba);
    QCOMPARE(answer.headers.value("WWW-Authenticate"), "Bearer error=\"invalid_token\""_ba);
    QVERIFY(answer.body.isEmpty());
}

void TestDemoGrants::foreignTokensAreRefused_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("the id token") << u"id_token"_s;
    QTest::newRow("the refresh token") << u"refresh_token"_s;
    QTest::newRow("a forged one") << u"forged"_s;
    QTest::newRow("one without a signature") << u"unsigned"_s;
    QTest::newRow("nothing") << QString();
}

void TestDemoGrants::foreignTokensAreRefused()
{
    QFETCH(QString, kind);
    AuthorityVisitor visitor;
    const auto body = visitor.redeem(visitor.codeFor()).object();
    auto token = body[kind].toString();
    const auto access = body["access_token"_L1].toString();
    if (kind == "forged"_L1)
        token = access.left(access.size() - 1) + (access.endsWith(u'A') ? u'B' : u'A');
    if (kind == "unsigned"_L1)
        token = access.left(access.lastIndexOf(u'.') + 1);
    QCOMPARE(visitor.ask(token, "/v1/customers").status, 401);
    QCOMPARE(visitor.ask(access, "/v1/customers").status, 200);
}

void TestDemoGrants::tokensCanBeTakenAway()
{
    AuthorityVisitor visitor;
    const auto body = visitor.redeem(visitor.codeFor()).object();
    auto access = body["access_token"_L1].toString();
    const auto status = [&] { return visitor.ask(access, "/v1/customers").status; };

    // One token, as /demo/tokens and the fault expire-token do: the sign-in goes on.
    QCOMPARE(visitor.probe->post("/demo/tokens", {{u"expire"_s, access}}).status, 200);
    QCOMPARE(status(), 401);
    auto renewed = visitor.refresh(body["refresh_token"_L1].toString()).object();
    access = renewed["access_token"_L1].toString();
    QCOMPARE(status(), 200);
    visitor.probe->put(
        "/demo/faults",
        {{u"faults"_s, QJsonArray {QJsonObject {{u"do"_s, u"expire-token"_s}, {u"times"_s, 1}}}}});
    QCOMPARE(status(), 401);
    QCOMPARE(status(), 401);
    QCOMPARE(visitor.probe->remove("/demo/faults").status, 200);

    // Every sign-in, with all that is under way.
    renewed = visitor.refresh(renewed["refresh_token"_L1].toString()).object();
    access = renewed["access_token"_L1].toString();
    QCOMPARE(status(), 200);
    const auto code = visitor.codeFor();
    const auto revoked = visitor.probe->remove("/demo/sign-ins");
    QCOMPARE(revoked.object()["signIns"_L1].toArray().size(), 0);
    QCOMPARE(status(), 401);
    QCOMPARE(errorOf(visitor.refresh(renewed["refresh_token"_L1].toString())), u"invalid_grant"_s);
    QCOMPARE(errorOf(visitor.redeem(code)), u"invalid_grant"_s);
    QCOMPARE(visitor.ask(u"demo"_s, "/v1/customers").status, 200);

    access = AuthorityVisitor::textOf(visitor.redeem(visitor.codeFor()), "access_token");
    visitor.probe->post("/demo/reset", {});
    QCOMPARE(status(), 401);
}

void TestDemoGrants::aDeviceWaitsForItsUser()
{
    AuthorityVisitor visitor;
    const auto begun = visitor.beginDevice();
    QCOMPARE(begun.status, 200);
    const auto codes = begun.object();
    const auto deviceCode = codes["device_code"_L1].toString();
    const auto userCode = codes["user_code"_L1].toString();
    const auto address = visitor.service.authority().toString() + u"/device"_s;
    QCOMPARE(codes["verification_uri"_L1].toString(), address);
    QCOMPARE(codes["verification_uri_complete"_L1].toString(),
             address + u"?user_code="_s + userCode);
    QCOMPARE(codes["expires_in"_L1].toInt(), 900);
    QCOMPARE(codes["interval"_L1].toInt(), 5);
    QVERIFY(QRegularExpression(u"^[B-Z]{4}-[B-Z]{4}$"_s).match(userCode).hasMatch());

    QCOMPARE(errorOf(visitor.poll(deviceCode)), u"authorization_pending"_s);
    const auto form = visitor.probe->get("/authority/device");
    QVERIFY(form.body.contains("name=\"user_code\""));
    const auto page = visitor.probe->get("/authority/device?user_code=" + userCode.toLatin1());
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains(userCode.toLatin1())); // to be compared
    QVERIFY(page.body.contains("program-1"));         // which program asks
    const auto link = AuthorityVisitor::linkWith("account=noor", page);
    const auto done = visitor.probe->get(link);
    QCOMPARE(done.status, 200);
    QVERIFY(done.body.contains("The program may sign in"));
    QCOMPARE(visitor.probe->get(link).status, 400);
    QCOMPARE(visitor.probe->get("/authority/device?user_code=" + userCode.toLatin1()).status, 400);

    visitor.clock.advance(5s);
    const auto tokens = visitor.poll(deviceCode);
    QCOMPARE(tokens.status, 200);
    const auto claims = AuthorityVisitor::claimsOf(AuthorityVisitor::textOf(tokens, "id_token"));
    QCOMPARE(claims["name"_L1].toString(), u"Noor Bakker"_s);
    QVERIFY(!claims.contains("nonce"_L1));
    QCOMPARE(visitor.refresh(AuthorityVisitor::textOf(tokens, "refresh_token")).status, 200);
}

void TestDemoGrants::aDeviceIsToldNo()
{
    AuthorityVisitor visitor;
    const auto codes = visitor.beginDevice().object();
    const auto page = visitor.probe->get("/authority/device?user_code="
                                         + codes["user_code"_L1].toString().toLatin1());
    const auto done = visitor.probe->get(AuthorityVisitor::linkWith("cancel", page));
    QVERIFY(done.body.contains("The program may not sign in"));
    const auto deviceCode = codes["device_code"_L1].toString();
    QCOMPARE(errorOf(visitor.poll(deviceCode)), u"access_denied"_s);
    QCOMPARE(errorOf(visitor.poll(deviceCode, {{u"client_id"_s, u"program-2"_s}})),
             u"invalid_grant"_s);
}

void TestDemoGrants::aDeviceThatHurriesIsSlowedDown()
{
    AuthorityVisitor visitor;
    const auto deviceCode = visitor.beginDevice().object()["device_code"_L1].toString();
    const auto pollAfter = [&](std::chrono::milliseconds wait) {
        visitor.clock.advance(wait);
        return errorOf(visitor.poll(deviceCode));
    };
    QCOMPARE(pollAfter(0ms), u"authorization_pending"_s);
    QCOMPARE(pollAfter(5s), u"authorization_pending"_s);
    QCOMPARE(pollAfter(4s), u"slow_down"_s);
    // Five seconds more, for good.
    QCOMPARE(pollAfter(5s), u"slow_down"_s);
    QCOMPARE(pollAfter(10s), u"slow_down"_s);
    QCOMPARE(pollAfter(20s), u"authorization_pending"_s);
    QCOMPARE(pollAfter(20s), u"authorization_pending"_s);
}

void TestDemoGrants::aDeviceCodeExpires()
{
    AuthorityVisitor visitor;
    const auto codes = visitor.beginDevice().object();
    const auto target =
        "/authority/device?user_code=" + codes["user_code"_L1].toString().toLatin1();
    const auto link = AuthorityVisitor::linkWith("account=sanne", visitor.probe->get(target));
    visitor.clock.advance(900s - 1ms);
    QCOMPARE(visitor.probe->get(target).status, 200);
    visitor.clock.advance(1ms);
    QCOMPARE(visitor.probe->get(target).status, 400);
    QCOMPARE(visitor.probe->get(link).status, 400);
    QCOMPARE(errorOf(visitor.poll(codes["device_code"_L1].toString())), u"expired_token"_s);
}

void TestDemoGrants::aDeviceCodeIsUsedOnce()
{
    AuthorityVisitor visitor;
    const auto codes = visitor.beginDevice().object();
    const auto page = visitor.probe->get("/authority/device?user_code="
                                         + codes["user_code"_L1].toString().toLatin1());
    QCOMPARE(visitor.probe->get(AuthorityVisitor::linkWith("account=sanne", page)).status, 200);
    const auto deviceCode = codes["device_code"_L1].toString();
    const auto access = AuthorityVisitor::textOf(visitor.poll(deviceCode), "access_token");
    QCOMPARE(visitor.ask(access, "/v1/customers").status, 200);
    visitor.clock.advance(5s);
    QCOMPARE(errorOf(visitor.poll(deviceCode)), u"invalid_grant"_s);
    QCOMPARE(visitor.ask(access, "/v1/customers").status, 401);
}

void TestDemoGrants::deviceCodesAreTypedFreely_data()
{
    QTest::addColumn<QString>("pattern"); // %1 and %2: the halves; %3 and %4: in lower case
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("as shown") << u"%1-%2"_s << true;
    QTest::newRow("without its hyphen") << u"%1%2"_s << true;
    QTest::newRow("in lower case, with blanks") << u" %3 %4 "_s << true;
    QTest::newRow("half of it") << u"%1"_s << false;
    QTest::newRow("more than it") << u"%1-%2X"_s << false;
    QTest::newRow("nothing but blanks") << u"   "_s << false;
    QTest::newRow("another one") << u"AAAA-%2"_s << false;
}

void TestDemoGrants::deviceCodesAreTypedFreely()
{
    QFETCH(QString, pattern);
    QFETCH(bool, isKnown);
    AuthorityVisitor visitor;
    const auto code = AuthorityVisitor::textOf(visitor.beginDevice(), "user_code");
    auto typed = pattern;
    typed.replace(u"%1"_s, code.left(4)).replace(u"%2"_s, code.mid(5));
    typed.replace(u"%3"_s, code.left(4).toLower()).replace(u"%4"_s, code.mid(5).toLower());
    const auto page =
        visitor.probe->get("/authority/device?user_code=" + QUrl::toPercentEncoding(typed));
    QCOMPARE(page.status, isKnown ? 200 : 400);
    QCOMPARE(AuthorityVisitor::linkWith("account=sanne", page).isEmpty(), !isKnown);
}

void TestDemoGrants::nothingIsLogged()
{
    QStringList secrets;
    QString heard;
    {
        const EavesDropper eaves;
        AuthorityVisitor visitor;
        const auto code = visitor.codeFor();
        const auto tokens = visitor.redeem(code);
        const auto access = AuthorityVisitor::textOf(tokens, "access_token");
        const auto refresh = AuthorityVisitor::textOf(tokens, "refresh_token");
        const auto renewed = visitor.refresh(refresh);
        static_cast<void>(visitor.ask(access, "/v1/customers"));
        static_cast<void>(visitor.refresh(refresh));
        static_cast<void>(visitor.redeem(code));
        secrets = {code, access, refresh, AuthorityVisitor::verifier(),
                   AuthorityVisitor::textOf(renewed, "refresh_token")};
        heard = EavesDropper::heard();
    }
    QVERIFY(heard.contains("listening at"_L1)); // it does hear
    for (const auto &secret : secrets) {
        QVERIFY(secret.size() >= 43);
        QVERIFY(!heard.contains(secret));
    }
}

WELKOM_TEST(demogrants, TestDemoGrants)
#include "tst_demogrants.moc"
