// SPDX-License-Identifier: Apache-2.0

#include "fakeauthority.h"

#include "signin/browsersignin.h"
#include "signin/pkce.h"
#include "support/testsubject.h"

#include <QCryptographicHash>
#include <QTcpSocket>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// An authority, and one client of it whose browser is played.
struct Desk
{
    explicit Desk(OpenBrowser open = {})
        : http(clock), client(authority.configuration(), http, clock),
          signIn(
              client, clock, systemRandom(),
              open ? open : [this](const QUrl &url) { return authority.browse(url, change); })
    {
    }
    ~Desk() { clock.wakeAll(); }

    Result<SignedIn> run(SignInHints hints = {})
    {
        return QCoro::waitFor(signIn.signIn(std::move(hints)));
    }

    SystemClock clock;
    FakeAuthority authority;
    QHash<QString, QString> change;
    SignInHttp http;
    Authority client;
    BrowserSignIn signIn;
};

QByteArray fieldOf(const QList<QNetworkReply::RawHeaderPair> &fields, const QByteArray &name)
{
    for (const auto &[key, value] : fields) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool listens(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return socket.waitForConnected(2000);
}

} // namespace

class TestBrowserSignIn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsIn()
    {
        Desk desk;
        SignInHints hints;
        hints.prompt = u"select_account"_s;
        hints.claims = u"{\"a\":1}"_s;
        const auto signedIn = desk.run(hints);
        QVERIFY2(signedIn, signedIn ? "" : qPrintable(technicalDetails(signedIn.error())));
        QCOMPARE(signedIn->accessToken.reveal().toByteArray(), "access-secret-1"_ba);
        QCOMPARE(signedIn->refreshToken.reveal().toByteArray(), "refresh-secret-1"_ba);
        QCOMPARE(signedIn->life, 3600s);
        QCOMPARE(signedIn->account.userName, u"zoe@partner.example"_s);
        QCOMPARE(signedIn->account.key.tenantId, u"tenant-1"_s);
        QCOMPARE(signedIn->account.key.userId, u"user-1"_s);
        QVERIFY(belongsTo(signedIn->account, desk.client.configuration()));

        // What the browser was sent with, and what the code was redeemed with.
        const auto &asked = desk.authority.lastAuthorization;
        QCOMPARE(asked.queryItemValue(u"prompt"_s), u"select_account"_s);
        QCOMPARE(asked.queryItemValue(u"claims"_s, QUrl::FullyDecoded), u"{\"a\":1}"_s);
        QCOMPARE(asked.queryItemValue(u"state"_s).size(), 43);
        QCOMPARE(asked.queryItemValue(u"nonce"_s).size(), 43);
        QVERIFY(asked.queryItemValue(u"state"_s) != asked.queryItemValue(u"nonce"_s));
        QCOMPARE(desk.authority.tokenRequests.size(), 1);
        const auto &form = desk.authority.tokenRequests.first();
        QCOMPARE(form.queryItemValue(u"code"_s, QUrl::FullyDecoded), u"code-secret+/=&%1"_s);
        QCOMPARE(form.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded),
                 asked.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        QVERIFY(!form.hasQueryItem(u"client_secret"_s));
        QCOMPARE(codeChallenge(Secret(form.queryItemValue(u"code_verifier"_s).toLatin1())),
                 desk.authority.challenge);
    }

    void thePageIsPlain()
    {
        Desk desk;
        QVERIFY(desk.run());
        QTRY_COMPARE(desk.authority.pages.size(), 1);
        const auto page = desk.authority.pages.first();
        QCOMPARE(desk.authority.statuses.first(), 200);
        QVERIFY(page.contains("You are signed in"));
        for (const auto *foreign : {"http:", "https:", "<script", "src=", "code-secret", "url("})
            QVERIFY2(!page.contains(foreign), foreign);
        const auto policy = fieldOf(desk.authority.pageHeaders.first(), "Content-Security-Policy");
        QVERIFY(policy.startsWith("default-src 'none'"));
        // The style sheet is the one that the policy allows.
        const auto begin = page.indexOf("<style>") + 7;
        const auto style = page.mid(begin, page.indexOf("</style>") - begin);
        const auto hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
        QVERIFY(policy.contains("'sha256-" + hash + "'"));
    }

    void refusesOtherRedirects_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<ErrorReason>("reason");
        QTest::newRow("another state")
            << u"state"_s << u"wrong"_s << ErrorKind::InvalidInput << ErrorReason::SignInMixedUp;
        QTest::newRow("no state") << u"state"_s << QString() << ErrorKind::InvalidInput
                                  << ErrorReason::SignInMixedUp;
        QTest::newRow("another issuer") << u"iss"_s << u"https://evil.example"_s
                                        << ErrorKind::InvalidInput << ErrorReason::SignInMixedUp;
        QTest::newRow("the user's no") << u"error"_s << u"access_denied"_s << ErrorKind::Cancelled
                                       << ErrorReason::SignInDeclined;
    }

    void refusesOtherRedirects()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        Desk desk;
        desk.change.insert(name, value);
        const auto signedIn = desk.run();
        QVERIFY(!signedIn);
        QTEST(signedIn.error().kind, "kind");
        QTEST(signedIn.error().reason, "reason");
        QVERIFY(desk.authority.tokenRequests.isEmpty());
        QTRY_COMPARE(desk.authority.pages.size(), 1);
        QVERIFY(desk.authority.pages.first().contains("You are not signed in"));
    }

    void waitsForTheRightCall()
    {
        // The icon, another path, nothing of use, another host name: 404 and go on.
        FakeAuthority *fake = nullptr;
        Desk desk([&](const QUrl &url) {
            const QUrl back(QUrlQuery(url).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
            for (const auto *path : {"/favicon.ico", "/", "/?x=y", "/?state=s", "/callback?code=c"})
                fake->visit(back.resolved(QUrl(QString::fromLatin1(path))));
            fake->visit(back.resolved(QUrl(u"/?code=c&state=s"_s)), "evil.example");
            return QTest::qWaitFor([&] { return fake->statuses.size() == 6; }) && fake->browse(url);
        });
        fake = &desk.authority;
        const auto signedIn = desk.run();
        QVERIFY(signedIn);
        QCOMPARE(desk.authority.statuses.mid(0, 6), QList<int>(6, 404));
    }

    void nobodyListensAfterwards()
    {
        Desk desk;
        QVERIFY(desk.run());
        const QUrl redirect(
            desk.authority.lastAuthorization.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        QCOMPARE(redirect.host(), u"localhost"_s);
        QVERIFY(!listens(static_cast<quint16>(redirect.port())));
    }

    void refusesUnprovenTokens()
    {
        Desk desk;
        desk.authority.onToken = [&](const QUrlQuery &, const Responder &responder) {
            desk.authority.nonce = u"of somebody else"_s;
            FakeAuthority::answerJson(responder, 200, desk.authority.newTokens());
        };
        const auto signedIn = desk.run();
        QVERIFY(!signedIn);
        QCOMPARE(signedIn.error().reason, ErrorReason::SignInUnproven);

        Desk without;
        without.authority.onToken = [&](const QUrlQuery &, const Responder &responder) {
            auto tokens = without.authority.newTokens();
            tokens.remove(u"id_token"_s);
            FakeAuthority::answerJson(responder, 200, tokens);
        };
        QCOMPARE(without.run().error().reason, ErrorReason::SignInUnproven);
    }

    void tellsWhyTheCodeWasRefused()
    {
        Desk desk;
        desk.authority.onToken = [](const QUrlQuery &, const Responder &responder) {
            FakeAuthority::answerError(responder, u"invalid_grant"_s,
                                       u"AADSTS54005: OAuth2 code was already redeemed"_s);
        };
        const auto signedIn = desk.run();
        QVERIFY(!signedIn);
        QCOMPARE(signedIn.error().reason, ErrorReason::SignInExpired);
        QCOMPARE(signedIn.error().serviceCode, u"AADSTS54005"_s);
    }

    void aCodeIsSentOnce_data()
    {
        QTest::addColumn<bool>("reset");
        QTest::newRow("the connection closes without an answer") << false;
        QTest::newRow("the connection is reset") << true;
    }

    void aCodeIsSentOnce()
    {
        QFETCH(bool, reset);
        Desk desk;
        desk.authority.onToken = [reset](const QUrlQuery &, const Responder &responder) {
            reset ? responder.reset() : responder.close();
        };
        const auto signedIn = desk.run();
        QVERIFY(!signedIn);
        QCOMPARE(signedIn.error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(desk.authority.tokenRequests.size(), 1);
    }

    void aPatienceEnds()
    {
        ManualClock clock;
        FakeAuthority authority;
        SignInHttp http(clock);
        Authority client(authority.configuration(), http, clock);
        QUrl opened;
        BrowserSignIn signIn(client, clock, systemRandom(), [&](const QUrl &url) {
            opened = url;
            return true;
        });
        std::optional<Result<SignedIn>> ended;
        QCoro::connect(signIn.signIn(), this,
                       [&](const Result<SignedIn> &result) { ended = result; });
        QTRY_VERIFY(!opened.isEmpty());
        clock.advance(4min + 59s);
        QVERIFY(!ended);
        clock.advance(2s);
        QTRY_VERIFY(ended);
        QCOMPARE(ended->error().reason, ErrorReason::SignInTimedOut);
        const QUrl redirect(
            QUrlQuery(opened).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        QVERIFY(!listens(static_cast<quint16>(redirect.port())));
        clock.wakeAll();
    }

    void canBeCancelled()
    {
        Desk *self = nullptr;
        Desk desk([&](const QUrl &) {
            QMetaObject::invokeMethod(
                qApp, [&] { self->signIn.cancel(); }, Qt::QueuedConnection);
            return true;
        });
        self = &desk;
        QCOMPARE(desk.run().error().kind, ErrorKind::Cancelled);
        // Again, with the same object: it waits for its own cancel().
        QCOMPARE(desk.run().error().kind, ErrorKind::Cancelled);
    }

    void saysWhenThereIsNoBrowser()
    {
        Desk desk([](const QUrl &) { return false; });
        QCOMPARE(desk.run().error().reason, ErrorReason::BrowserMissing);
    }

    void saysWhatTheAuthorityIs_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorReason>("reason");
        QTest::newRow("a web page") << 200 << "<html>"_ba << ErrorReason::AuthorityUnknown;
        QTest::newRow("nothing there") << 404 << ""_ba << ErrorReason::AuthorityUnknown;
        QTest::newRow("out of order") << 503 << ""_ba << ErrorReason::SignInUnavailable;
        QTest::newRow("sent elsewhere") << 302 << ""_ba << ErrorReason::RedirectRefused;
        QTest::newRow("an unknown tenant")
            << 400 << "{\"error\":\"invalid_tenant\",\"error_codes\":[90002]}"_ba
            << ErrorReason::TenantUnknown;
        QTest::newRow("too much") << 200 << QByteArray(2'000'000, ' ')
                                  << ErrorReason::AnswerTooLarge;
    }

    void saysWhatTheAuthorityIs()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        Desk desk;
        desk.authority.onDiscovery = [&](const Responder &responder) {
            LoopbackAnswer answer;
            answer.status = status;
            answer.headers = {{"Location", "http://127.0.0.1:1/"}};
            answer.body = body;
            responder.answer(answer);
        };
        QTEST(desk.run().error().reason, "reason");
    }

    void asksForAClientIdFirst()
    {
        SystemClock clock;
        FakeAuthority authority;
        auto configuration = authority.configuration();
        configuration.clientId.clear();
        SignInHttp http(clock);
        Authority client(configuration, http, clock);
        BrowserSignIn signIn(client, clock, systemRandom(), [](const QUrl &) { return true; });
        const auto signedIn = QCoro::waitFor(signIn.signIn());
        QCOMPARE(signedIn.error().reason, ErrorReason::ClientIdMissing);
        QVERIFY(describe(signedIn.error()).contains(u"http://localhost"_s));
        clock.wakeAll();
    }
};

WELKOM_TEST(browsersignin, TestBrowserSignIn)
#include "tst_browsersignin.moc"
