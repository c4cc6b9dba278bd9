// SPDX-License-Identifier: Apache-2.0

#include "authorityvisitor.h"

#include "support/testsubject.h"
#include "translations/translations.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString nothing; // leaves a parameter out

QString hostile()
{
    return u"\" onfocus=\"x\"><script>alert(1)</script>'&amp;%1%2\u202e"_s;
}

} // namespace

/// The pretend authority in the browser: discovery, the pages, and the way back to the program.
class TestDemoAuthority final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDiscovered();
    void letsOneChoose();
    void goesBackWithACode_data();
    void goesBackWithACode();
    void goesBackWithAnError_data();
    void goesBackWithAnError();
    void refusesUntrustedRedirects_data();
    void refusesUntrustedRedirects();
    void aChoiceIsMadeOnce();
    void aChoiceDoesNotWait();
    void tooManyChoicesPushTheOldestOut();
    void cancelSaysNo();
    void anUnknownAccountChangesNothing();
    void theExpectedAccountComesFirst();
    void escapesWhatComesFromOutside_data();
    void escapesWhatComesFromOutside();
    void everyPageIsPlain_data();
    void everyPageIsPlain();
    void speaksTheReadersLanguage_data();
    void speaksTheReadersLanguage();
    void letsNoForeignerIn_data();
    void letsNoForeignerIn();
    void wantsTheRightMethod_data();
    void wantsTheRightMethod();
    void theLogHoldsNoSecrets();
};

void TestDemoAuthority::isDiscovered()
{
    AuthorityVisitor visitor;
    const auto address = visitor.service.authority().toString();
    QCOMPARE(address, visitor.service.url().toString() + u"/authority"_s);
    const auto answer = visitor.probe->get("/authority/.well-known/openid-configuration");
    QCOMPARE(answer.status, 200);
    const auto document = answer.object();
    QCOMPARE(document["issuer"_L1].toString(), address);
    for (const auto *name :
         {"authorization_endpoint", "token_endpoint", "jwks_uri", "device_authorization_endpoint"})
        QVERIFY2(document[QLatin1String(name)].toString().startsWith(address + u'/'), name);
    QVERIFY(document["authorization_response_iss_parameter_supported"_L1].toBool());
    QCOMPARE(document["code_challenge_methods_supported"_L1].toArray(), QJsonArray {u"S256"_s});
    QCOMPARE(visitor.probe->get("/authority/keys").object()["keys"_L1], QJsonValue(QJsonArray()));
    QCOMPARE(visitor.probe->get("/demo").object()["authority"_L1].toString(), address);
}

void TestDemoAuthority::letsOneChoose()
{
    AuthorityVisitor visitor;
    const auto page = visitor.authorize();
    QCOMPARE(page.status, 200);
    for (const auto *text :
         {"PRACTICE", "Sanne de Wit", "sanne.dewit@prosewarecloud.onmicrosoft.com", "Bram Visser",
          "Noor Bakker", "Contoso Bakkerijen", "program-1", ">Cancel<"})
        QVERIFY2(page.body.contains(text), text);
    QVERIFY(!page.body.contains("type=\"password\""));
    // One ticket for each page, and not one that can be guessed from another.
    const auto ticket = [](const ProbedAnswer &shown) {
        return AuthorityVisitor::parameterOf(
            QUrl::fromEncoded(AuthorityVisitor::linkWith("account=sanne", shown)), u"ticket"_s);
    };
    QCOMPARE(ticket(page).size(), 43);
    QVERIFY(ticket(page) != ticket(visitor.authorize()));
}

void TestDemoAuthority::goesBackWithACode_data()
{
    QTest::addColumn<Parameters>("changes");
    QTest::addColumn<QString>("address");
    QTest::newRow("localhost") << Parameters() << u"http://localhost:50505/"_s;
    QTest::newRow("127.0.0.1") << Parameters {{u"redirect_uri"_s, u"http://127.0.0.1:50505/back"_s}}
                               << u"http://127.0.0.1:50505/back"_s;
    QTest::newRow("[::1]") << Parameters {{u"redirect_uri"_s, u"http://[::1]:50505/"_s}}
                           << u"http://[::1]:50505/"_s;
    QTest::newRow("without a path gets one")
        << Parameters {{u"redirect_uri"_s, u"http://localhost:50505"_s}}
        << u"http://localhost:50505/"_s;
    QTest::newRow("with a query of its own")
        << Parameters {{u"redirect_uri"_s, u"http://localhost:50505/x?a=b"_s}}
        << u"http://localhost:50505/x"_s;
    for (const auto *prompt : {"login", "select_account", "consent", "login consent"})
        QTest::addRow("prompt %s", prompt)
            << Parameters {{u"prompt"_s, QString::fromLatin1(prompt)}}
            << u"http://localhost:50505/"_s;
    QTest::newRow("response_mode query")
        << Parameters {{u"response_mode"_s, u"query"_s}} << u"http://localhost:50505/"_s;
    QTest::newRow("claims of an earlier refusal")
        << Parameters {{u"claims"_s, u"{}"_s}} << u"http://localhost:50505/"_s;
}

void TestDemoAuthority::goesBackWithACode()
{
    QFETCH(Parameters, changes);
    QFETCH(QString, address);
    AuthorityVisitor visitor;
    const auto page = visitor.authorize(changes);
    const auto answer = visitor.probe->get(AuthorityVisitor::linkWith("account=sanne", page));
    QCOMPARE(answer.status, 303);
    const auto back = AuthorityVisitor::redirectOf(answer);
    QVERIFY(back.isValid());
    QCOMPARE(back.toString(QUrl::RemoveQuery), address);
    QCOMPARE(AuthorityVisitor::parameterOf(back, u"code"_s).size(), 43);
    QCOMPARE(AuthorityVisitor::parameterOf(back, u"state"_s), u"a state+/=&%"_s);
    QCOMPARE(AuthorityVisitor::parameterOf(back, u"iss"_s), visitor.service.authority().toString());
    if (changes.value(u"redirect_uri"_s).contains(u'?'))
        QCOMPARE(AuthorityVisitor::parameterOf(back, u"a"_s), u"b"_s);
    QCOMPARE(answer.headers.value("Referrer-Policy"), "no-referrer"_ba);
}

void TestDemoAuthority::goesBackWithAnError_data()
{
    QTest::addColumn<Parameters>("changes");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("number");
    const auto row = [](const char *name, const char *parameter, const QString &value,
                        const char *error, const char *number) {
        QTest::newRow(name) << Parameters {{QString::fromLatin1(parameter), value}}
                            << QString::fromLatin1(error) << QString::fromLatin1(number);
    };
    row("no response_type", "response_type", nothing, "invalid_request", "900144");
    row("a token at once", "response_type", u"token"_s, "unsupported_response_type", "700054");
    row("the answer in a form", "response_mode", u"form_post"_s, "invalid_request", "70007");
    row("no scope", "scope", nothing, "invalid_scope", "70011");
    row("no PKCE", "code_challenge", nothing, "invalid_request", "900144");
    row("PKCE without a method, so plain", "code_challenge_method", nothing, "invalid_request",
        "501491");
    row("PKCE in plain", "code_challenge_method", u"plain"_s, "invalid_request", "501491");
    row("a challenge that is no hash", "code_challenge", u"short"_s, "invalid_request", "501491");
    row("a challenge with other characters", "code_challenge", QString(43, u'+'), "invalid_request",
        "501491");
    row("nobody may be asked", "prompt", u"none"_s, "login_required", "50058");
    row("nobody may be asked, and asked", "prompt", u"none login"_s, "invalid_request", "90023");
    row("an unknown prompt", "prompt", u"dance"_s, "invalid_request", "90023");
}

void TestDemoAuthority::goesBackWithAnError()
{
    QFETCH(Parameters, changes);
    AuthorityVisitor visitor;
    const auto answer = visitor.authorize(changes);
    QCOMPARE(answer.status, 303);
    const auto back = AuthorityVisitor::redirectOf(answer);
    QCOMPARE(back.toString(QUrl::RemoveQuery), u"http://localhost:50505/"_s);
    QTEST(AuthorityVisitor::parameterOf(back, u"error"_s), "error");
    QFETCH(QString, number);
    const auto text = AuthorityVisitor::parameterOf(back, u"error_description"_s);
    QVERIFY2(text.startsWith(u"AADSTS%1: "_s.arg(number)), qPrintable(text));
    QCOMPARE(AuthorityVisitor::parameterOf(back, u"state"_s), u"a state+/=&%"_s);
    QCOMPARE(AuthorityVisitor::parameterOf(back, u"iss"_s), visitor.service.authority().toString());
    QVERIFY(!AuthorityVisitor::parameterOf(back, u"code"_s).size());
}

void TestDemoAuthority::refusesUntrustedRedirects_data()
{
    QTest::addColumn<QByteArray>("query");
    const auto query = [](const Parameters &changes) {
        return AuthorityVisitor::encoded(AuthorityVisitor::question(changes));
    };
    for (const auto *uri : {"http://evil.example/",
                            "https://localhost:50505/",
                            "http://localhost.evil.example/",
                            "http://127.0.0.1.evil.example/",
                            "http://127.0.0.2:5/",
                            "http://0.0.0.0:5/",
                            "http://localhost@evil.example/",
                            "http://evil.example\\@localhost/",
                            "http://localhost\\.evil.example/",
                            "//localhost:5/",
                            "/back",
                            "localhost:5",
                            "javascript:alert(1)//localhost",
                            "file://localhost/etc/passwd",
                            "custom://localhost/",
                            "http://localhost:50505/#part",
                            "http://localhost:5/ x",
                            "http://localhost:5/\r\nX: y",
                            "http://[::2]:5/",
                            "http://user:secret@localhost:5/",
                            "http://localhost:99999/",
                            "http://l\u00f6calhost:5/",
                            "http://[::1].evil.example/"})
        QTest::newRow(uri) << query({{u"redirect_uri"_s, QString::fromUtf8(uri)}});
    QTest::newRow("no redirect") << query({{u"redirect_uri"_s, nothing}});
    QTest::newRow("two redirects") << query({}) + "&redirect_uri=http%3A%2F%2Flocalhost%3A50505%2F";
    QTest::newRow("no client") << query({{u"client_id"_s, nothing}});
    QTest::newRow("an empty client") << query({{u"client_id"_s, u""_s}});
    QTest::newRow("two clients") << query({}) + "&client_id=program-1";
    QTest::newRow("a client with a blank") << query({{u"client_id"_s, u"program 1"_s}});
    QTest::newRow("a huge client") << query({{u"client_id"_s, QString(201, u'x')}});
    QTest::newRow("nothing at all") << QByteArray();
}

void TestDemoAuthority::refusesUntrustedRedirects()
{
    QFETCH(QByteArray, query);
    AuthorityVisitor visitor;
    const auto answer = visitor.probe->get("/authority/authorize?" + query);
    QCOMPARE(answer.status, 400);
    QVERIFY(!answer.headers.contains("Location"));
    QVERIFY(answer.body.contains("Signing in cannot begin"));
    QVERIFY(answer.body.contains("AADSTS"));
    QVERIFY(AuthorityVisitor::linkWith("", answer).isEmpty());
}

void TestDemoAuthority::aChoiceIsMadeOnce()
{
    AuthorityVisitor visitor;
    const auto page = visitor.authorize();
    const auto link = AuthorityVisitor::linkWith("account=sanne", page);
    QCOMPARE(visitor.probe->get(link).status, 303);
    for (const auto &again : {link, AuthorityVisitor::linkWith("account=bram", page),
                              AuthorityVisitor::linkWith("cancel", page)}) {
        const auto answer = visitor.probe->get(again);
        QCOMPARE(answer.status, 400);
        QVERIFY(!answer.headers.contains("Location"));
        QVERIFY(answer.body.contains("no longer open"));
    }
}

void TestDemoAuthority::aChoiceDoesNotWait()
{
    AuthorityVisitor visitor;
    const auto first = AuthorityVisitor::linkWith("account=sanne", visitor.authorize());
    const auto second = AuthorityVisitor::linkWith("account=sanne", visitor.authorize());
    visitor.clock.advance(15min - 1ms);
    QCOMPARE(visitor.probe->get(first).status, 303);
    visitor.clock.advance(1ms);
    QCOMPARE(visitor.probe->get(second).status, 400);
    QCOMPARE(visitor.probe->get("/authority/choose?account=sanne&ticket=guessed").status, 400);
    QCOMPARE(visitor.probe->get("/authority/choose?account=sanne").status, 400);
}

void TestDemoAuthority::tooManyChoicesPushTheOldestOut()
{
    AuthorityVisitor visitor;
    const auto first = AuthorityVisitor::linkWith("account=sanne", visitor.authorize());
    const auto second = AuthorityVisitor::linkWith("account=sanne", visitor.authorize());
    for (int i = 0; i < 999; ++i)
        static_cast<void>(visitor.authorize());
    QCOMPARE(visitor.probe->get(first).status, 400);
    QCOMPARE(visitor.probe->get(second).status, 303);
}

void TestDemoAuthority::cancelSaysNo()
{
    AuthorityVisitor visitor;
    const auto link = AuthorityVisitor::linkWith("cancel", visitor.authorize());
    const auto back = AuthorityVisitor::redirectOf(visitor.probe->get(link));
    QCOMPARE(AuthorityVisitor::parameterOf(back, u"error"_s), u"access_denied"_s);
    QCOMPARE(AuthorityVisitor::parameterOf(back, u"state"_s), u"a state+/=&%"_s);
}

void TestDemoAuthority::anUnknownAccountChangesNothing()
{
    AuthorityVisitor visitor;
    const auto link = AuthorityVisitor::linkWith("account=sanne", visitor.authorize());
    auto unknown = link;
    unknown.replace("account=sanne", "account=nobody");
    QCOMPARE(visitor.probe->get(unknown).status, 404);
    QCOMPARE(visitor.probe->get(link).status, 303);
}

void TestDemoAuthority::theExpectedAccountComesFirst()
{
    AuthorityVisitor visitor;
    const auto usual = visitor.authorize().body;
    QVERIFY(usual.indexOf("Sanne") < usual.indexOf("Noor"));
    QVERIFY(!usual.contains("expects"));
    const auto hinted =
        visitor.authorize({{u"login_hint"_s, u"NOOR.bakker@prosewarecloud.onmicrosoft.com"_s}})
            .body;
    QVERIFY(hinted.indexOf("Noor") < hinted.indexOf("Sanne"));
    QCOMPARE(hinted.count("account that the program expects"), 1);
    QCOMPARE(hinted.count("account=noor"), 1);
    const auto unknown = visitor.authorize({{u"login_hint"_s, u"x@y.example"_s}}).body;
    QVERIFY(unknown.contains("It expects x@y.example, which is not one"));
}

void TestDemoAuthority::escapesWhatComesFromOutside_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<bool>("isShown");
    const auto authorize = [](const Parameters &changes) {
        return "/authority/authorize?"
            + AuthorityVisitor::encoded(AuthorityVisitor::question(changes));
    };
    auto visible = hostile();
    visible.remove(u' ').chop(1);
    QTest::newRow("client id") << authorize({{u"client_id"_s, visible}}) << true;
    QTest::newRow("client id that no program has")
        << authorize({{u"client_id"_s, hostile()}}) << false;
    QTest::newRow("login hint") << authorize({{u"login_hint"_s, hostile()}}) << true;
    QTest::newRow("state") << authorize({{u"state"_s, hostile()}}) << false;
    QTest::newRow("nonce") << authorize({{u"nonce"_s, hostile()}}) << false;
    QTest::newRow("redirect") << authorize({{u"redirect_uri"_s, hostile()}}) << false;
    QTest::newRow("language") << authorize({{u"ui_locales"_s, hostile()}}) << false;
    const auto code = QUrl::toPercentEncoding(hostile());
    QTest::newRow("device code") << "/authority/device?user_code=" + code << true;
    QTest::newRow("ticket") << "/authority/choose?account=sanne&ticket=" + code << false;
    QTest::newRow("account") << "/authority/choose?ticket=x&account=" + code << false;
    QTest::newRow("path") << "/authority/" + code << false;
}

void TestDemoAuthority::escapesWhatComesFromOutside()
{
    QFETCH(QByteArray, target);
    AuthorityVisitor visitor;
    const auto answer = visitor.probe->get(target);
    QVERIFY(answer.status >= 200);
    for (const auto *bad : {"<script", "\" onfocus", "\"onfocus", "'&amp;%1", "\u202e"})
        QVERIFY2(!answer.body.contains(bad), bad);
    QCOMPARE(answer.body.count("<style>"), 1);
    QTEST(answer.body.contains("&lt;script&gt;"), "isShown");
}

void TestDemoAuthority::everyPageIsPlain_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("choice") << "/authority/authorize?"
            + AuthorityVisitor::encoded(AuthorityVisitor::question());
    QTest::newRow("refusal") << "/authority/authorize"_ba;
    QTest::newRow("code") << "/authority/device"_ba;
    QTest::newRow("wrong code") << "/authority/device?user_code=XXXX-XXXX"_ba;
    QTest::newRow("too late") << "/authority/choose?account=sanne&ticket=old"_ba;
    QTest::newRow("nothing here") << "/authority"_ba;
}

void TestDemoAuthority::everyPageIsPlain()
{
    QFETCH(QByteArray, target);
    AuthorityVisitor visitor;
    const auto page = visitor.probe->get(target);
    QCOMPARE(page.headers.value("Content-Type"), "text/html; charset=utf-8"_ba);
    QVERIFY(page.body.contains(">PRACTICE<"));
    for (const auto *foreign :
         {"http:", "https:", "<script", "src=", "url(", "@import", "style=", "onclick"})
        QVERIFY2(!page.body.contains(foreign), foreign);
    QCOMPARE(page.headers.value("Cache-Control"), "no-store"_ba);
    QCOMPARE(page.headers.value("Referrer-Policy"), "no-referrer"_ba);
    const auto policy = page.headers.value("Content-Security-Policy");
    QVERIFY(policy.startsWith("default-src 'none'; "));
    QVERIFY(policy.contains("frame-ancestors 'none'"));
    // The style sheet is the one that the policy allows.
    const auto begin = page.body.indexOf("<style>") + 7;
    const auto style = page.body.mid(begin, page.body.indexOf("</style>") - begin);
    const auto hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
    QVERIFY(policy.contains("style-src 'sha256-" + hash + "'"));
    // Forms go nowhere but here, and only where there is one.
    const bool hasForm = page.body.contains("<form ");
    QVERIFY(policy.contains(hasForm ? "form-action 'self'" : "form-action 'none'"));
}

void TestDemoAuthority::speaksTheReadersLanguage_data()
{
    QTest::addColumn<QString>("locales");
    QTest::addColumn<QByteArray>("accepted");
    QTest::addColumn<bool>("isDutch");
    QTest::newRow("nothing said") << nothing << ""_ba << false;
    QTest::newRow("a Dutch browser") << nothing << "nl-NL,nl;q=0.9,en;q=0.8"_ba << true;
    QTest::newRow("an English browser") << nothing << "en-GB,en;q=0.9,nl;q=0.5"_ba << false;
    QTest::newRow("Dutch rather than English") << nothing << "en;q=0.3, NL-be ; q=0.4"_ba << true;
    QTest::newRow("Dutch is not wanted") << nothing << "nl;q=0"_ba << false;
    QTest::newRow("another language") << nothing << "de-DE,de"_ba << false;
    QTest::newRow("nonsense") << nothing << ";;;q=,,nlx;q=x"_ba << false;
    QTest::newRow("the program decides") << u"nl"_s << "en"_ba << true;
    QTest::newRow("the first that there is") << u"fr nl-NL en"_s << "en"_ba << true;
    QTest::newRow("none that there is") << u"fr de"_s << "nl"_ba << true;
    QTest::newRow("English by the program") << u"en"_s << "nl"_ba << false;
}

void TestDemoAuthority::speaksTheReadersLanguage()
{
    QFETCH(QString, locales);
    QFETCH(QByteArray, accepted);
    QFETCH(bool, isDutch);
    // The language of this program itself is of no account.
    const InstalledLanguage own(isDutch ? Language::English : Language::Dutch);
    AuthorityVisitor visitor;
    HeaderFields headers;
    if (!accepted.isEmpty())
        headers.append("Accept-Language", accepted);
    const auto page = visitor.authorize({{u"ui_locales"_s, locales}}, headers);
    QVERIFY(page.body.contains(isDutch ? "<html lang=\"nl\">" : "<html lang=\"en\">"));
    QVERIFY(page.body.contains(isDutch ? ">OEFENING<" : ">PRACTICE<"));
    QVERIFY(page.body.contains(isDutch ? "Kies een oefenaccount" : "Choose a practice account"));
}

void TestDemoAuthority::letsNoForeignerIn_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("value");
    const auto page =
        "/authority/authorize?" + AuthorityVisitor::encoded(AuthorityVisitor::question());
    QTest::newRow("a name bent to this computer") << "GET"_ba << page << "Host"_ba
                                                  << "evil.example"_ba;
    QTest::newRow("another port") << "GET"_ba << page << "Host"_ba
                                  << "127.0.0.1:1"_ba;
    QTest::newRow("a page of the web") << "GET"_ba << page << "Origin"_ba
                                       << "https://evil.example"_ba;
    QTest::newRow("a page without a name") << "GET"_ba << page << "Origin"_ba
                                           << "null"_ba;
    QTest::newRow("a page of the web wants tokens") << "POST"_ba
                                                    << "/authority/token"_ba
                                                    << "Origin"_ba
                                                    << "https://evil.example"_ba;
    QTest::newRow("a page of the web wants a code") << "POST"_ba
                                                    << "/authority/devicecode"_ba
                                                    << "Origin"_ba
                                                    << "null"_ba;
}

void TestDemoAuthority::letsNoForeignerIn()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, value);
    AuthorityVisitor visitor;
    const auto answer = visitor.probe->ask(method, target, {}, {{field, value}});
    QCOMPARE(answer.status, 403);
    QVERIFY(!answer.body.contains("Sanne"));
    QVERIFY(visitor.lastLogged().query.isEmpty());
}

void TestDemoAuthority::wantsTheRightMethod_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::newRow("tokens by GET") << "GET"_ba
                                   << "/authority/token"_ba << 405;
    QTest::newRow("a device code by GET") << "GET"_ba
                                          << "/authority/devicecode"_ba << 405;
    QTest::newRow("the page by POST") << "POST"_ba
                                      << "/authority/authorize"_ba << 405;
    QTest::newRow("a choice by POST") << "POST"_ba
                                      << "/authority/choose"_ba << 405;
    QTest::newRow("a choice by HEAD") << "HEAD"_ba
                                      << "/authority/choose"_ba << 405;
    QTest::newRow("no such route") << "GET"_ba
                                   << "/authority/logout"_ba << 404;
    QTest::newRow("a route within a route") << "GET"_ba
                                            << "/authority/token/x"_ba << 404;
}

void TestDemoAuthority::wantsTheRightMethod()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    AuthorityVisitor visitor;
    QTEST(visitor.probe->ask(method, target).status, "status");
}

void TestDemoAuthority::theLogHoldsNoSecrets()
{
    AuthorityVisitor visitor;
    const auto page = visitor.authorize({{u"state"_s, u"state-secret"_s}});
    const auto ticket = AuthorityVisitor::parameterOf(
        QUrl::fromEncoded(AuthorityVisitor::linkWith("account=sanne", page)), u"ticket"_s);
    const auto code =
        AuthorityVisitor::parameterOf(AuthorityVisitor::redirectOf(visitor.probe->get(
                                          AuthorityVisitor::linkWith("account=sanne", page))),
                                      u"code"_s);
    const auto tokens = visitor.redeem(code);
    const auto access = AuthorityVisitor::textOf(tokens, "access_token");
    const auto refresh = AuthorityVisitor::textOf(tokens, "refresh_token");
    QCOMPARE(visitor.ask(access, "/v1/customers").status, 200);
    QCOMPARE(visitor.refresh(refresh).status, 200);
    const auto device = visitor.beginDevice();
    const auto userCode = AuthorityVisitor::textOf(device, "user_code");
    QCOMPARE(visitor.probe->get("/authority/device?user_code=" + userCode.toLatin1()).status, 200);

    const auto log = visitor.probe->get("/demo/requests");
    QCOMPARE(log.object()["requests"_L1].toArray().size(), 7);
    for (const auto *operation : {"signInPage", "signInChoice", "signInToken", "listCustomers",
                                  "signInDeviceCode", "signInDevice"})
        QVERIFY2(log.body.contains(operation), operation);
    const auto signIns = visitor.probe->get("/demo/sign-ins");
    QCOMPARE(signIns.object()["signIns"_L1].toArray().size(), 1);
    for (const auto &secret :
         {u"state-secret"_s, ticket, code, access, refresh, AuthorityVisitor::verifier(), userCode,
          AuthorityVisitor::textOf(tokens, "id_token"),
          AuthorityVisitor::textOf(device, "device_code")}) {
        QVERIFY(secret.size() >= 9);
        QVERIFY(!log.body.contains(secret.toUtf8()));
        QVERIFY(!signIns.body.contains(secret.toUtf8()));
    }
}

WELKOM_TEST(demoauthority, TestDemoAuthority)
#include "tst_demoauthority.moc"
