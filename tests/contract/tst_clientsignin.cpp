// SPDX-License-Identifier: Apache-2.0

#include "demo/demoservice.h"
#include "signin/accounts.h"
#include "signin/browsersignin.h"
#include "signin/devicecodesignin.h"
#include "support/httpprobe.h"
#include "support/testsubject.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A browser whose user always chooses the same: reads the page, goes to the link with `choice` in
/// it, and follows redirects.
class Browser
{
public:
    explicit Browser(QByteArray choice) : m_choice(std::move(choice)) { }

    bool open(const QUrl &url)
    {
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             QNetworkRequest::ManualRedirectPolicy);
        auto *reply = m_manager.get(request);
        QObject::connect(reply, &QNetworkReply::finished, reply, [this, reply] {
            reply->deleteLater();
            const auto next = reply->header(QNetworkRequest::LocationHeader).toUrl();
            if (next.isEmpty())
                read(reply->url(), reply->readAll());
            else
                open(reply->url().resolved(next));
        });
        return true;
    }

    QByteArray lastPage;

private:
    void read(const QUrl &url, const QByteArray &page)
    {
        lastPage = page;
        static const QRegularExpression link(u"href=\"([^\"]*)\""_s);
        auto found = link.globalMatch(QString::fromUtf8(page));
        while (found.hasNext()) {
            const auto target = found.next().captured(1).toUtf8().replace("&amp;", "&");
            if (target.contains(m_choice)) {
                open(url.resolved(QUrl::fromEncoded(target)));
                return;
            }
        }
    }

    QByteArray m_choice;
    QNetworkAccessManager m_manager;
};

/// The pretend Partner Center with its authority, and the real client as one program runs it. The
/// service may have a clock of its own, which is told when to move.
struct Desk
{
    explicit Desk(const QByteArray &choice = "account=sanne")
        : service(DemoOptions {{30, 4, 1}, {}, {}, {"demo"}}, serviceClock), browser(choice),
          http(clock), client(startedConfiguration(), http, clock),
          accounts(folder.path(), client, secrets, clock),
          browserSignIn(client, clock, systemRandom(),
                        [this](const QUrl &url) { return browser.open(url); })
    {
    }
    ~Desk()
    {
        clock.wakeAll();
        serviceClock.wakeAll();
    }

    SignInConfiguration startedConfiguration()
    {
        const auto started = service.start();
        if (!started)
            qFatal("the demo service does not start");
        SignInConfiguration configuration;
        configuration.cloud = u"global"_s;
        configuration.authority = service.authority();
        configuration.clientId = u"welkom-practice"_s;
        configuration.scope = u"user_impersonation openid profile offline_access"_s;
        configuration.apiBase = *started;
        return configuration;
    }

    Result<SignedIn> signIn(SignInHints hints = {})
    {
        return QCoro::waitFor(browserSignIn.signIn(std::move(hints)));
    }

    /// As a program does after a sign-in.
    std::shared_ptr<AccountSession> session()
    {
        const auto given = signIn();
        if (!given)
            return nullptr;
        const auto kept = QCoro::waitFor(accounts.remember(*given));
        return kept ? *kept : nullptr;
    }

    ManualClock serviceClock {QDateTime::currentDateTimeUtc()}; // id tokens have to be fresh
    DemoService service;
    Browser browser;
    SystemClock clock;
    SignInHttp http;
    Authority client;
    QTemporaryDir folder;
    MemorySecretStore secrets;
    Accounts accounts;
    BrowserSignIn browserSignIn;
};

/// What the API says to that token.
ProbedAnswer askApi(Desk &desk, const QByteArray &token)
{
    HttpProbe probe(desk.service.url());
    return probe.ask("GET", "/v1/profiles/organization", {},
                     {{"Authorization", "Bearer " + token}});
}

QByteArray bytesOf(const Result<Secret> &token)
{
    return token ? token->reveal().toByteArray() : QByteArray();
}

} // namespace

/// The real sign-in against the pretend authority, over HTTP.
class TestClientSignIn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInWithTheBrowser();
    void refusalsInTheBrowserAreUnderstood_data();
    void refusalsInTheBrowserAreUnderstood();
    void aRefusedCodeIsUnderstood();
    void signsInOnAnotherDevice_data();
    void signsInOnAnotherDevice();
    void staysSignedInWhileTokensRotate();
    void aRefusedRefreshIsUnderstood_data();
    void aRefusedRefreshIsUnderstood();
    void renewsAnExpiredToken();
};

void TestClientSignIn::signsInWithTheBrowser()
{
    Desk desk;
    SignInHints hints;
    hints.prompt = u"select_account"_s;
    hints.loginHint = QString::fromLatin1(DemoPartner::email);
    const auto signedIn = desk.signIn(hints);
    QVERIFY2(signedIn, signedIn ? "" : qPrintable(technicalDetails(signedIn.error())));
    QCOMPARE(signedIn->account.userName, QString::fromLatin1(DemoPartner::email));
    QCOMPARE(signedIn->account.displayName, u"Sanne de Wit"_s);
    QCOMPARE(signedIn->account.key.tenantId, QString::fromLatin1(DemoPartner::tenantId));
    QCOMPARE(signedIn->life, 3600s);
    QVERIFY(!signedIn->refreshToken.isEmpty());
    QTRY_VERIFY(desk.browser.lastPage.contains("You are signed in"));

    const auto profile = askApi(desk, signedIn->accessToken.reveal().toByteArray());
    QCOMPARE(profile.status, 200);
    QCOMPARE(profile.object()["companyName"_L1].toString(), u"Proseware Cloud B.V."_s);
}

void TestClientSignIn::refusalsInTheBrowserAreUnderstood_data()
{
    QTest::addColumn<QByteArray>("choice");
    QTest::addColumn<QString>("prompt");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<ErrorReason>("reason");
    QTest::newRow("cancelled") << "cancel"_ba << QString() << ErrorKind::Cancelled
                               << ErrorReason::SignInDeclined;
    QTest::newRow("nobody may be asked")
        << "account=sanne"_ba << u"none"_s << ErrorKind::NotSignedIn
        << ErrorReason::InteractionNeeded;
}

void TestClientSignIn::refusalsInTheBrowserAreUnderstood()
{
    QFETCH(QByteArray, choice);
    Desk desk(choice);
    SignInHints hints;
    QFETCH(QString, prompt);
    hints.prompt = prompt;
    const auto signedIn = desk.signIn(hints);
    QVERIFY(!signedIn);
    QTEST(signedIn.error().kind, "kind");
    QTEST(signedIn.error().reason, "reason");
    QVERIFY(signedIn.error().serviceCode.startsWith("AADSTS"_L1));
    QTRY_VERIFY(desk.browser.lastPage.contains("You are not signed in"));
}

void TestClientSignIn::aRefusedCodeIsUnderstood()
{
    Desk desk;
    const auto reply = QCoro::waitFor(
        desk.client.redeemCode(Secret("guessed"), u"http://localhost:1/"_s, Secret("verifier")));
    QVERIFY(reply);
    const auto *refusal = std::get_if<TokenRefusal>(&*reply);
    QVERIFY(refusal);
    QCOMPARE(refusal->error.kind, ErrorKind::NotSignedIn);
    QCOMPARE(refusal->error.reason, ErrorReason::SignInExpired);
    QCOMPARE(refusal->error.serviceCode, u"AADSTS70000"_s);
    QCOMPARE(refusal->error.requestId.size(), 36);
    QCOMPARE(refusal->error.correlationId.size(), 36);
    QVERIFY(!refusal->error.serviceText.contains("Trace ID"_L1));
}

void TestClientSignIn::signsInOnAnotherDevice_data()
{
    QTest::addColumn<QByteArray>("choice");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("chosen") << "account=noor"_ba << u"Noor Bakker"_s;
    QTest::newRow("declined") << "cancel"_ba << u"sign-in-declined"_s;
    QTest::newRow("nobody comes") << QByteArray() << u"sign-in-timed-out"_s;
}

void TestClientSignIn::signsInOnAnotherDevice()
{
    QFETCH(QByteArray, choice);
    QFETCH(QString, outcome);
    Desk desk(choice);
    // One simulated time for both sides: a second passes whenever nothing is under way.
    ManualClock &clock = desk.serviceClock;
    SignInHttp http(clock);
    Authority client(desk.client.configuration(), http, clock);
    DeviceCode shown;
    bool isBrowsing = false;
    DeviceCodeSignIn device(client, clock, [&](const DeviceCode &code) { shown = code; });
    std::optional<Result<SignedIn>> ended;
    QObject context;
    QCoro::connect(device.signIn(), &context,
                   [&](const Result<SignedIn> &result) { ended = result; });
    for (int round = 0; round < 2'000 && !ended; ++round) {
        const auto seen = desk.service.log().size();
        QTest::qWait(1); // lets what is on its way over loopback arrive
        if (ended || seen != desk.service.log().size() || shown.userCode.isEmpty())
            continue;
        clock.advance(1s);
        const auto polls = desk.service.log().ofOperation(u"signInToken"_s).size();
        if (polls < 2 || std::exchange(isBrowsing, true) || choice.isEmpty())
            continue;
        desk.browser.open(QUrl(shown.verificationUri + "?user_code="_L1 + shown.userCode));
        QTRY_VERIFY(desk.browser.lastPage.contains("go back to the program"));
    }
    clock.wakeAll();
    QVERIFY(ended.has_value());
    QCOMPARE(*ended ? (*ended)->account.displayName : nameOf(ended->error().reason), outcome);
    // A client that keeps to its interval is never told to slow down.
    if (!choice.isEmpty())
        QVERIFY(desk.service.log().ofOperation(u"signInToken"_s).size() <= 4);
}

void TestClientSignIn::staysSignedInWhileTokensRotate()
{
    Desk desk;
    const auto session = desk.session();
    QVERIFY(session);
    auto token = bytesOf(QCoro::waitFor(session->accessToken()));
    for (int round = 0; round < 3; ++round) {
        const auto next = bytesOf(QCoro::waitFor(session->renewedToken(Secret(token))));
        QVERIFY(!next.isEmpty());
        QVERIFY(next != token);
        token = next;
    }
    // The next start of the program: from the keychain.
    const auto current = desk.accounts.current();
    QVERIFY(current && *current);
    const auto again = desk.accounts.sessionOf(**current);
    QVERIFY(again);
    QVERIFY(!bytesOf(QCoro::waitFor((*again)->accessToken())).isEmpty());
    const auto signIn = desk.service.signIns().first().toObject();
    QCOMPARE(signIn["refreshes"_L1].toInt(), 4);
}

void TestClientSignIn::aRefusedRefreshIsUnderstood_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<ErrorReason>("reason");
    QTest::addColumn<bool>("hasClaims");
    QTest::newRow("revoked") << u"revoke"_s << ErrorKind::NotSignedIn << ErrorReason::SignInExpired
                             << false;
    QTest::newRow("expired") << u"expired"_s << ErrorKind::NotSignedIn << ErrorReason::SignInExpired
                             << false;
    QTest::newRow("MFA demanded") << u"mfa"_s << ErrorKind::MfaRequired << ErrorReason::None
                                  << true;
}

void TestClientSignIn::aRefusedRefreshIsUnderstood()
{
    QFETCH(QString, how);
    Desk desk;
    const auto session = desk.session();
    QVERIFY(session);
    const auto old = QCoro::waitFor(session->accessToken());
    QVERIFY(old);
    if (how == "revoke"_L1)
        desk.service.revokeSignIns();
    else if (how == "mfa"_L1)
        desk.service.switches().refreshRefusal = DemoSwitches::RefreshRefusal::Mfa;
    else
        desk.service.switches().refreshRefusal = DemoSwitches::RefreshRefusal::Expired;
    const auto renewed = QCoro::waitFor(session->renewedToken(*old));
    QVERIFY(!renewed);
    QTEST(renewed.error().kind, "kind");
    QTEST(renewed.error().reason, "reason");
    QTEST(!session->claims().isEmpty(), "hasClaims");

    // The user signs in again, with what was demanded, and the job goes on.
    desk.service.switches().refreshRefusal = DemoSwitches::RefreshRefusal::None;
    SignInHints hints;
    hints.claims = session->claims();
    hints.loginHint = session->account().userName;
    const auto given = desk.signIn(hints);
    QVERIFY(given);
    QVERIFY(QCoro::waitFor(session->signedIn(*given)));
    QCOMPARE(bytesOf(QCoro::waitFor(session->renewedToken(*old))),
             given->accessToken.reveal().toByteArray());
}

void TestClientSignIn::renewsAnExpiredToken()
{
    Desk desk;
    desk.service.switches().tokenLife = 90s;
    const auto session = desk.session();
    QVERIFY(session);
    const auto old = bytesOf(QCoro::waitFor(session->accessToken()));
    QCOMPARE(askApi(desk, old).status, 200);
    // By the service's clock it has expired, by ours it has not: the 401 is what tells.
    desk.serviceClock.advance(90s);
    QCOMPARE(askApi(desk, old).status, 401);
    const auto renewed = bytesOf(QCoro::waitFor(session->renewedToken(Secret(old))));
    QCOMPARE(askApi(desk, renewed).status, 200);
    QCOMPARE(desk.service.log().ofOperation(u"signInToken"_s).size(), 2);
}

WELKOM_TEST(clientsignin, TestClientSignIn)
#include "tst_clientsignin.moc"
