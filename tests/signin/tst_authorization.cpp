// SPDX-License-Identifier: Apache-2.0

#include "signin/authorizationrequest.h"
#include "signin/formencoding.h"
#include "signin/pkce.h"
#include "signin/redirectanswer.h"
#include "support/testsubject.h"

#include <QSet>
#include <QTest>
#include <QUrlQuery>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

Endpoints entra()
{
    return microsoftEndpoints(QUrl(u"https://login.microsoftonline.com/organizations"_s));
}

} // namespace

class TestAuthorization final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void challengeOfTheStandard()
    {
        // RFC 7636 appendix B.
        const Secret verifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        QCOMPARE(codeChallenge(verifier), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"_ba);
    }

    void tokensAreLongAndNeverTheSame()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 500; ++i) {
            const auto token = drawToken(systemRandom()).reveal().toByteArray();
            QCOMPARE(token.size(), 43);
            for (const char c : token)
                QVERIFY(std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_');
            seen.insert(token);
        }
        QCOMPARE(seen.size(), 500);
        const auto pkce = drawPkce([](std::uint32_t) { return 0U; });
        QCOMPARE(pkce.verifier.reveal().toByteArray(), QByteArray(43, 'A'));
        QCOMPARE(pkce.challenge, codeChallenge(pkce.verifier));
    }

    void formsAreEncodedStrictly_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("encoded");
        QTest::newRow("nothing") << QString() << "a="_ba;
        QTest::newRow("unreserved") << u"aZ09-._~"_s << "a=aZ09-._~"_ba;
        QTest::newRow("what a code holds") << u"a+b/c=d&e%f"_s << "a=a%2Bb%2Fc%3Dd%26e%25f"_ba;
        QTest::newRow("a blank") << u"a b"_s << "a=a%20b"_ba;
        QTest::newRow("beyond ASCII") << u"\u00eb"_s << "a=%C3%AB"_ba;
        QTest::newRow("a line break") << u"a\r\nb"_s << "a=a%0D%0Ab"_ba;
    }

    void formsAreEncodedStrictly()
    {
        QFETCH(QString, value);
        FormFields fields;
        fields.append("a", value);
        const auto encoded = fields.encoded().reveal().toByteArray();
        QTEST(encoded, "encoded");
    }

    void requestHoldsEverything()
    {
        AuthorizationRequest request;
        request.endpoint = QUrl(u"https://login.example/authorize?p=own"_s);
        request.clientId = u"id"_s;
        request.redirectUri = u"http://localhost:1234/"_s;
        request.scope = u"https://api.example/x openid"_s;
        request.state = Secret("state");
        request.nonce = Secret("nonce");
        request.codeChallenge = "challenge";
        request.hints.loginHint = u"zoe+1@partner.example"_s;
        request.hints.claims = u"{\"a\":\"b&c\"}"_s;
        const auto url = addressOf(request);
        QCOMPARE(url.toEncoded(),
                 "https://login.example/authorize?p=own&client_id=id&response_type=code"
                 "&redirect_uri=http%3A%2F%2Flocalhost%3A1234%2F&response_mode=query"
                 "&scope=https%3A%2F%2Fapi.example%2Fx%20openid&state=state&nonce=nonce"
                 "&code_challenge=challenge&code_challenge_method=S256"
                 "&login_hint=zoe%2B1%40partner.example"
                 "&claims=%7B%22a%22%3A%22b%26c%22%7D"_ba);
    }

    void readsRedirects_data()
    {
        QTest::addColumn<QueryParameters>("query");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<ErrorReason>("reason");
        const auto mixed = ErrorReason::SignInMixedUp;
        const auto invalid = ErrorKind::InvalidInput;
        using P = QueryParameters;
        const std::pair code {u"code"_s, u"c"_s};
        const std::pair state {u"state"_s, u"s"_s};
        const auto issuer = [](const QString &value) { return std::pair(u"iss"_s, value); };

        QTest::newRow("another state") << P {code, {u"state"_s, u"S"_s}} << invalid << mixed;
        QTest::newRow("a longer state") << P {code, {u"state"_s, u"ss"_s}} << invalid << mixed;
        QTest::newRow("a code without state") << P {code} << invalid << mixed;
        QTest::newRow("an empty state") << P {code, {u"state"_s, QString()}} << invalid << mixed;
        QTest::newRow("State with a capital") << P {code, {u"State"_s, u"s"_s}} << invalid << mixed;
        QTest::newRow("two states") << P {code, state, state} << invalid << mixed;
        QTest::newRow("two codes") << P {code, code, state} << invalid << mixed;
        QTest::newRow("an empty code") << P {{u"code"_s, QString()}, state} << invalid << mixed;
        QTest::newRow("nothing") << P {} << invalid << mixed;
        QTest::newRow("another issuer")
            << P {code, state, issuer(u"https://evil.example"_s)} << invalid << mixed;
        QTest::newRow("an issuer that only begins alike")
            << P {code, state, issuer(u"https://login.microsoftonline.com/a/b/v2.0"_s)} << invalid
            << mixed;
        QTest::newRow("a no, without state")
            << P {{u"error"_s, u"access_denied"_s}, {u"error_description"_s, u"the user said"_s}}
            << ErrorKind::Cancelled << ErrorReason::SignInDeclined;
        QTest::newRow("a no with another state")
            << P {{u"error"_s, u"access_denied"_s}, {u"state"_s, u"x"_s}} << invalid << mixed;
        QTest::newRow("a number in the description")
            << P {{u"error"_s, u"invalid_request"_s},
                  {u"error_description"_s, u"AADSTS50011: The redirect"_s},
                  state}
            << invalid << ErrorReason::RedirectUnknown;
        QTest::newRow("an error beside a code")
            << P {code, state, {u"error"_s, u"server_error"_s}} << ErrorKind::ServiceFault
            << ErrorReason::SignInUnavailable;
    }

    void readsRedirects()
    {
        QFETCH(QueryParameters, query);
        const auto code = readRedirect(query, Secret("s"), entra(), u"client"_s);
        QVERIFY(!code);
        QTEST(code.error().kind, "kind");
        QTEST(code.error().reason, "reason");
    }

    void takesTheCode()
    {
        const QueryParameters plain {{u"code"_s, u"a+/=&%"_s}, {u"state"_s, u"s"_s}};
        const auto code = readRedirect(plain, Secret("s"), entra(), QString());
        QVERIFY(code);
        QCOMPARE(code->reveal().toByteArray(), "a+/=&%"_ba);

        auto named = plain;
        named.append({u"iss"_s, u"https://login.microsoftonline.com/tenant/v2.0"_s});
        QVERIFY(readRedirect(named, Secret("s"), entra(), QString()));

        auto strict = entra();
        strict.namesIssuerInRedirect = true; // RFC 9207 section 2.4
        QVERIFY(readRedirect(named, Secret("s"), strict, QString()));
        QVERIFY(!readRedirect(plain, Secret("s"), strict, QString()));
    }
};

WELKOM_TEST(authorization, TestAuthorization)
#include "tst_authorization.moc"
