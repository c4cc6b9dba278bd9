// SPDX-License-Identifier: Apache-2.0

#include "signin/accounts.h"
#include "signin/browsersignin.h"
#include "signin/devicecodesignin.h"
#include "signin/pkce.h"
#include "support/testsubject.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

/// A certified OpenID provider that we did not write, as a process of its own.
class Provider
{
public:
    Provider()
    {
        m_process.setWorkingDirectory(QStringLiteral(WELKOM_OIDC));
        m_process.start(QStringLiteral(WELKOM_NODE), {u"provider.mjs"_s});
        while (!m_process.canReadLine() && m_process.waitForReadyRead(60'000)) { }
        address = QString::fromUtf8(m_process.readLine()).trimmed();
    }
    ~Provider()
    {
        m_process.closeWriteChannel(); // its sign to end
        if (!m_process.waitForFinished(10'000))
            m_process.kill();
        m_process.waitForFinished();
    }
    Provider(const Provider &) = delete;
    Provider &operator=(const Provider &) = delete;

    QString address;

private:
    QProcess m_process;
};

/// The script that plays the browser; on standard input, so that nothing is in its arguments.
class ScriptedBrowser
{
public:
    bool open(QJsonObject job)
    {
        m_process.setWorkingDirectory(QStringLiteral(WELKOM_OIDC));
        m_process.start(QStringLiteral(WELKOM_NODE), {u"browser.mjs"_s});
        m_process.write(QJsonDocument(job).toJson());
        m_process.closeWriteChannel();
        return m_process.waitForStarted();
    }
    /// Where it ended; empty when it got lost.
    QUrl end()
    {
        if (m_process.state() != QProcess::NotRunning)
            m_process.waitForFinished(60'000);
        if (m_process.exitCode() != 0)
            qWarning() << "the browser got lost:" << m_process.readAllStandardError();
        return m_process.exitCode() == 0
            ? QUrl(QString::fromUtf8(m_process.readAllStandardOutput()).trimmed())
            : QUrl();
    }

private:
    QProcess m_process;
};

struct Desk
{
    explicit Desk(const QString &address)
        : http(clock), client(configurationFor(address), http, clock),
          accounts(folder.path(), client, secrets, clock)
    {
    }
    ~Desk() { clock.wakeAll(); }

    static SignInConfiguration configurationFor(const QString &address)
    {
        SignInSettings settings;
        settings.authority = address;
        settings.clientId = u"welkom-test"_s;
        settings.scope = u"openid profile offline_access"_s;
        settings.service = u"http://127.0.0.1:9"_s;
        return configurationOf({settings}).value_or(SignInConfiguration());
    }

    /// \param job what the browser does besides.
    Result<SignedIn> signIn(QJsonObject job = {})
    {
        ScriptedBrowser browser;
        BrowserSignIn signIn(client, clock, systemRandom(), [&](const QUrl &url) {
            job.insert(u"url"_s, url.toString(QUrl::FullyEncoded));
            return browser.open(job);
        });
        SignInHints hints;
        hints.prompt = u"consent"_s; // without it this provider gives no refresh token
        auto signedIn = QCoro::waitFor(signIn.signIn(hints));
        (void)browser.end();
        return signedIn;
    }

    /// A code as the browser would bring it, for a request of our own.
    Secret codeFor(const Pkce &pkce, const QString &redirectUri)
    {
        AuthorizationRequest request;
        request.endpoint = QCoro::waitFor(client.endpoints())->authorization;
        request.clientId = client.configuration().clientId;
        request.redirectUri = redirectUri;
        request.scope = client.configuration().scope;
        request.state = Secret("state");
        request.nonce = Secret("nonce");
        request.codeChallenge = pkce.challenge;
        ScriptedBrowser browser;
        browser.open(
            {{u"url"_s, addressOf(request).toString(QUrl::FullyEncoded)}, {u"stop"_s, true}});
        const QUrlQuery query(browser.end());
        return Secret(query.queryItemValue(u"code"_s, QUrl::FullyDecoded).toLatin1());
    }

    QTemporaryDir folder;
    SystemClock clock;
    MemorySecretStore secrets;
    SignInHttp http;
    Authority client;
    Accounts accounts;
};

QString refusedWith(const Result<TokenReply> &reply)
{
    const auto *refusal = reply ? std::get_if<TokenRefusal>(&*reply) : nullptr;
    return refusal ? refusal->fault.error : QString();
}

} // namespace

class TestOidcProvider final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // The test oidc_install runs before, and fails where the provider may not be missing.
        if (!QFile::exists(QStringLiteral(WELKOM_OIDC "/node_modules/oidc-provider")))
            QSKIP("the OpenID provider is not there: npm's registry could not be reached");
        QVERIFY(m_provider.address.startsWith(u"http://127.0.0.1:"_s));
    }

    void signsInAndStaysSignedIn()
    {
        Desk desk(m_provider.address);
        const auto signedIn = desk.signIn();
        QVERIFY2(signedIn, signedIn ? "" : qPrintable(technicalDetails(signedIn.error())));
        QCOMPARE(signedIn->account.userName, u"zoe@partner.example"_s);
        QCOMPARE(signedIn->account.displayName, u"Zo\u00eb Admin"_s);
        QCOMPARE(signedIn->account.key.tenantId, u"tenant-1"_s);
        QVERIFY(!signedIn->refreshToken.isEmpty());

        const auto session = QCoro::waitFor(desk.accounts.remember(*signedIn));
        QVERIFY(session);
        auto token = signedIn->accessToken;
        for (int i = 0; i < 3; ++i) {
            const auto renewed = QCoro::waitFor((*session)->renewedToken(token));
            QVERIFY2(renewed, renewed ? "" : qPrintable(technicalDetails(renewed.error())));
            QVERIFY(!(*renewed == token));
            token = *renewed;
        }
        // A replaced refresh token is spent, and its second use ends everything.
        const auto spent = QCoro::waitFor(desk.client.refresh(signedIn->refreshToken));
        QCOMPARE(refusedWith(spent), u"invalid_grant"_s);
        const auto ended = QCoro::waitFor((*session)->renewedToken(token));
        QVERIFY(!ended);
        QCOMPARE(ended.error().kind, ErrorKind::NotSignedIn);
        QCOMPARE(ended.error().reason, ErrorReason::SignInExpired);
    }

    void twoProgramsStaySignedIn()
    {
        Desk desk(m_provider.address);
        const auto signedIn = desk.signIn();
        QVERIFY(signedIn);
        const auto one = QCoro::waitFor(desk.accounts.remember(*signedIn));
        const auto two = desk.accounts.sessionOf(signedIn->account);
        QVERIFY(one && two);
        auto first = signedIn->accessToken;
        auto second = Secret("none yet");
        for (int round = 0; round < 5; ++round) {
            std::optional<Result<Secret>> a;
            std::optional<Result<Secret>> b;
            QCoro::connect((*one)->renewedToken(first), this,
                           [&](const Result<Secret> &token) { a = token; });
            QCoro::connect((*two)->renewedToken(second), this,
                           [&](const Result<Secret> &token) { b = token; });
            QTRY_VERIFY(a && b);
            QVERIFY(*a);
            QVERIFY(*b);
            first = **a;
            second = **b;
        }
    }

    void otherStatesAreRefused()
    {
        Desk desk(m_provider.address);
        const auto signedIn = desk.signIn({{u"state"_s, u"another"_s}});
        QVERIFY(!signedIn);
        QCOMPARE(signedIn.error().reason, ErrorReason::SignInMixedUp);
    }

    void aNoIsANo()
    {
        Desk desk(m_provider.address);
        const auto signedIn = desk.signIn({{u"deny"_s, true}});
        QVERIFY(!signedIn);
        QCOMPARE(signedIn.error().kind, ErrorKind::Cancelled);
        QCOMPARE(signedIn.error().reason, ErrorReason::SignInDeclined);
    }

    void codesAreForOnceAndForUs()
    {
        Desk desk(m_provider.address);
        const auto redirect = u"http://localhost:12345/"_s;
        const auto pkce = drawPkce(systemRandom());
        const auto code = desk.codeFor(pkce, redirect);
        QVERIFY(!code.isEmpty());
        const auto first = QCoro::waitFor(desk.client.redeemCode(code, redirect, pkce.verifier));
        QVERIFY(first);
        QVERIFY(std::holds_alternative<TokenAnswer>(*first));
        const auto replayed = QCoro::waitFor(desk.client.redeemCode(code, redirect, pkce.verifier));
        QCOMPARE(refusedWith(replayed), u"invalid_grant"_s);

        const auto stolen = desk.codeFor(pkce, redirect);
        QVERIFY(!stolen.isEmpty());
        const auto verifier = drawPkce(systemRandom()).verifier;
        QCOMPARE(refusedWith(QCoro::waitFor(desk.client.redeemCode(stolen, redirect, verifier))),
                 u"invalid_grant"_s);
    }

    void pkceIsRequired()
    {
        Desk desk(m_provider.address);
        const Pkce none;
        QVERIFY(desk.codeFor(none, u"http://localhost:12345/"_s).isEmpty());
    }

    void signsInOnAnotherDevice_data()
    {
        QTest::addColumn<bool>("deny");
        QTest::newRow("the user agrees") << false;
        QTest::newRow("the user declines") << true;
    }

    void signsInOnAnotherDevice()
    {
        QFETCH(bool, deny);
        Desk desk(m_provider.address);
        ScriptedBrowser browser;
        DeviceCodeSignIn signIn(desk.client, desk.clock, [&](const DeviceCode &code) {
            browser.open({{u"url"_s, code.verificationUri},
                          {u"userCode"_s, code.userCode},
                          {u"deny"_s, deny}});
        });
        const auto signedIn = QCoro::waitFor(signIn.signIn());
        (void)browser.end();
        if (deny) {
            QVERIFY(!signedIn);
            QCOMPARE(signedIn.error().reason, ErrorReason::SignInDeclined);
            return;
        }
        QVERIFY2(signedIn, signedIn ? "" : qPrintable(technicalDetails(signedIn.error())));
        QCOMPARE(signedIn->account.userName, u"zoe@partner.example"_s);
        QVERIFY(!signedIn->refreshToken.isEmpty());
    }

private:
    Provider m_provider;
};

WELKOM_TEST(oidcprovider, TestOidcProvider)
#include "tst_oidcprovider.moc"
