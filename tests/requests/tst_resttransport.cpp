// SPDX-License-Identifier: Apache-2.0

#include "core/sharedtoken.h"
#include "support/scriptedservice.h"
#include "support/testsubject.h"

#include <QFile>
#include <QLoggingCategory>
#include <QSslKey>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum class Cut { Close, Reset, HalfBody, HeadOnly };

void cut(const Responder &responder, Cut how)
{
    const auto head = ScriptedService::json(200, {});
    switch (how) {
    case Cut::Close:
        responder.close();
        break;
    case Cut::Reset:
        responder.reset();
        break;
    case Cut::HalfBody:
        responder.begin(head, 1000);
        responder.write("{\"a\":");
        responder.close();
        break;
    case Cut::HeadOnly:
        responder.begin(head, 1000);
        responder.close();
        break;
    }
}

/// A sign-in that counts how often it is asked for another token.
class CountingSignIn final : public SignIn
{
public:
    Task<Secret> accessToken() override
    {
        auto token = co_await m_token.accessToken();
        co_return token;
    }
    Task<Secret> renewedToken(Secret refused) override
    {
        auto token = co_await m_token.renewedToken(refused);
        co_return token;
    }

    int fetches = 0;
    /// The token that is given out next; none: nobody is signed in any more.
    QByteArray next = "old";
    /// Why there is none to be had.
    std::optional<Error> trouble;

private:
    Task<SharedToken::Fetched> fetch()
    {
        ++fetches;
        if (trouble)
            co_return failure(*trouble);
        if (next.isEmpty())
            co_return failure(ErrorKind::NotSignedIn);
        SharedToken::Fetched fetched;
        fetched.token = Secret(QByteArrayView(next));
        fetched.life = std::chrono::hours(1);
        co_return fetched;
    }

    ManualClock m_clock;
    SharedToken m_token {m_clock, [this] { return fetch(); }};
};

/// A listener below HTTP: takes what comes and says `reply`, or nothing at all.
class MuteServer : public QTcpServer
{
public:
    explicit MuteServer(const QByteArray &reply = {})
    {
        listen(QHostAddress(QHostAddress::LocalHost));
        connect(this, &QTcpServer::newConnection, this, [this, reply] {
            auto *socket = nextPendingConnection();
            if (reply.isEmpty())
                return;
            connect(socket, &QTcpSocket::readyRead, socket, [socket, reply] {
                if (!socket->readAll().contains("\r\n\r\n"))
                    return;
                socket->write(reply);
                socket->disconnectFromHost();
            });
        });
    }

    QUrl url(const QString &scheme) const
    {
        return QUrl(u"%1://127.0.0.1:%2"_s.arg(scheme).arg(serverPort()));
    }
};

QByteArray logged;
void keepLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged += text.toUtf8() + '\n';
}

} // namespace

Q_DECLARE_METATYPE(Cut)

class RestTransportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsWhatTheServiceWantsToKnow()
    {
        ScriptedService s;
        s.options.locale = u"nl-NL"_s;
        s.answerWith(ScriptedService::json(200, "{}"));
        auto request = s.write("POST", "/v1/customers/a/users?x=%7B%22", "{\"b\":2}");
        request.requestId = RequestId::make();
        request.headers = {{"MS-ContinuationToken", "AQA="}};
        const auto answer = s.send(request);
        QVERIFY(answer.has_value());
        QCOMPARE(answer->body, "{}");
        QCOMPARE(answer->requestId, request.requestId.value);

        const auto &seen = s.requests.at(0);
        QCOMPARE(seen.method, "POST");
        QCOMPARE(seen.target, "/v1/customers/a/users?x=%7B%22");
        QCOMPARE(seen.body, "{\"b\":2}");
        QCOMPARE(seen.headers.value("Authorization"), "Bearer t0ken-for-tests");
        QCOMPARE(seen.headers.value("Accept"), "application/json");
        QCOMPARE(seen.headers.value("Accept-Encoding"), "identity");
        QCOMPARE(seen.headers.value("Content-Type"), "application/json");
        QCOMPARE(seen.headers.value("Content-Length"), "7");
        QCOMPARE(seen.headers.count("Content-Length"), 1);
        QCOMPARE(seen.headers.value("MS-RequestId"), request.requestId.value.toLatin1());
        QCOMPARE(seen.headers.value("MS-CorrelationId"), answer->correlationId.toLatin1());
        QCOMPARE(answer->correlationId.size(), 36);
        QCOMPARE(seen.headers.value("MS-PartnerCenter-Application"), "Welkom");
        QCOMPARE(seen.headers.value("MS-ContinuationToken"), "AQA=");
        QCOMPARE(seen.headers.value("X-Locale"), "nl-NL");
        QVERIFY(!seen.headers.contains("Cookie"));
        QVERIFY(!seen.headers.contains("Expect"));
    }

    void readsHaveNoBodyAndAFreshId()
    {
        ScriptedService s;
        s.answerWith(ScriptedService::json(200, "{}"));
        QVERIFY(s.send(s.get("/v1/a")).has_value());
        QVERIFY(s.send(s.get("/v1/b")).has_value());
        QCOMPARE(s.requests.size(), 2);
        QVERIFY(!s.requests[0].headers.contains("Content-Type"));
        QVERIFY(s.requests[0].body.isEmpty());
        QVERIFY(s.requests[0].headers.value("MS-RequestId")
                != s.requests[1].headers.value("MS-RequestId"));
    }

    void keepsNoCookies()
    {
        ScriptedService s;
        auto answer = ScriptedService::json(200, "{}");
        answer.headers.append("Set-Cookie", "a=b");
        answer.headers.append("Cache-Control", "max-age=1000");
        s.answerWith(answer);
        QVERIFY(s.send(s.get("/v1/a")).has_value());
        QVERIFY(s.send(s.get("/v1/a")).has_value());
        QCOMPARE(s.requests.size(), 2);
        QVERIFY(!s.requests[1].headers.contains("Cookie"));
    }

    void oneWriteIsOneRequestUnderEveryCut_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<Cut>("how");
        QTest::addColumn<bool>("reused");
        const std::pair<const char *, Cut> cuts[] = {{"closed without an answer", Cut::Close},
                                                     {"reset", Cut::Reset},
                                                     {"half an answer", Cut::HalfBody},
                                                     {"a head without its body", Cut::HeadOnly}};
        for (const auto *method : {"POST", "PATCH", "DELETE"}) {
            for (const auto &[name, how] : cuts) {
                for (const bool reused : {false, true}) {
                    QTest::addRow("%s, %s, %s", method, name,
                                  reused ? "on a connection used before" : "on a fresh connection")
                        << QByteArray(method) << how << reused;
                }
            }
        }
    }

    void oneWriteIsOneRequestUnderEveryCut()
    {
        QFETCH(QByteArray, method);
        QFETCH(Cut, how);
        QFETCH(bool, reused);
        ScriptedService s;
        s.handler = [how](const LoopbackRequest &request, const Responder &responder) {
            if (request.method == "GET")
                responder.answer(ScriptedService::json(200, "{}"));
            else
                cut(responder, how);
        };
        if (reused)
            QVERIFY(s.send(s.get("/v1/first")).has_value());
        const auto before = s.requests.size();
        const auto request = s.write(method, "/v1/x", QByteArray(3000, 'x'));
        const auto answer = s.send(request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(answer.error().reason, ErrorReason::AnswerCutOff);
        QVERIFY(!answer.error().requestId.isEmpty());
        // Whatever Qt had in mind to repeat would go out now.
        QVERIFY(s.send(s.get("/v1/last")).has_value());
        QCOMPARE(s.requests.size(), before + 2);
        QCOMPARE(s.requests[before].method, method);
        QCOMPARE(s.requests[before].headers.value("MS-RequestId"),
                 answer.error().requestId.toLatin1());
    }

    void aReadThatIsCutOffIsNoAnswer_data()
    {
        QTest::addColumn<Cut>("how");
        QTest::newRow("closed") << Cut::Close;
        QTest::newRow("reset") << Cut::Reset;
        QTest::newRow("half an answer") << Cut::HalfBody;
        QTest::newRow("a head without its body") << Cut::HeadOnly;
    }

    void aReadThatIsCutOffIsNoAnswer()
    {
        QFETCH(Cut, how);
        ScriptedService s;
        s.handler = [how](const LoopbackRequest &, const Responder &responder) {
            cut(responder, how);
        };
        const auto answer = s.send(s.get("/v1/x"));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::OutcomeUnknown);
        QVERIFY(mayPass(answer.error()));
    }

    void oddAnswersAreNotSuccesses_data()
    {
        QTest::addColumn<QByteArray>("reply");
        const QByteArray ok = "HTTP/1.1 200 OK\r\n";
        QTest::newRow("no HTTP at all") << QByteArray("hello\r\n\r\n");
        QTest::newRow("half a status line") << QByteArray("HTTP/1.1 20");
        QTest::newRow("a length that is no number")
            << ok + "Content-Length: many\r\n\r\n{\"id\":1}";
        QTest::newRow("a negative length") << ok + "Content-Length: -4\r\n\r\n{\"id\":1}";
        QTest::newRow("two lengths")
            << ok + "Content-Length: 2\r\nContent-Length: 8\r\n\r\n{\"id\":1}";
        QTest::newRow("compressed in spite of everything")
            << ok + "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\x1f\x8b\x08\x01";
        QTest::newRow("chunks that end in the middle")
            << ok + "Transfer-Encoding: chunked\r\n\r\nff\r\n{\"id\"";
    }

    void oddAnswersAreNotSuccesses()
    {
        QFETCH(QByteArray, reply);
        MuteServer mute(reply);
        ScriptedService s;
        s.options.service = mute.url(u"http"_s);
        const auto answer = s.send(s.write("POST", "/v1/x"));
        // A body without a length can only be judged by its content, which is the tenant's part.
        if (answer)
            QVERIFY(!answer->body.endsWith('}'));
        else
            QCOMPARE(answer.error().kind, ErrorKind::OutcomeUnknown);
    }

    void nothingLeftWhenNobodyListens_data()
    {
        QTest::addColumn<QByteArray>("method");
        for (const auto *method : {"GET", "POST", "PATCH", "DELETE"})
            QTest::newRow(method) << QByteArray(method);
    }

    void nothingLeftWhenNobodyListens()
    {
        QFETCH(QByteArray, method);
        ScriptedService s;
        s.server.close();
        const auto request = method == "GET" ? s.get("/v1/x") : s.write(method, "/v1/x");
        const auto answer = s.send(request);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
        QCOMPARE(answer.error().reason, ErrorReason::ConnectionRefused);
        QCOMPARE(answer.error().subject, u"127.0.0.1"_s);
    }

    void nothingLeftWhenTheHostIsUnknown()
    {
        ScriptedService s;
        s.options.service = QUrl(u"https://welkom.invalid"_s);
        const auto answer = s.send(s.write("POST", "/v1/x"));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
        QCOMPARE(answer.error().reason, ErrorReason::HostUnknown);
    }

    void onlyTrustedCertificatesAreSpokenTo()
    {
        QFile certificateFile(QStringLiteral(WELKOM_TEST_DATA "/loopback/localhost.crt"));
        QFile keyFile(QStringLiteral(WELKOM_TEST_DATA "/loopback/localhost.key"));
        QVERIFY(certificateFile.open(QIODevice::ReadOnly) && keyFile.open(QIODevice::ReadOnly));
        const QSslCertificate certificate(&certificateFile, QSsl::Pem);
        auto tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(certificate);
        tls.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
        for (const bool trusted : {false, true}) {
            ScriptedService s;
            s.server.close();
            s.server.useTls(tls);
            QVERIFY(s.server.listen().has_value());
            s.options.service = QUrl(u"https://localhost:%1"_s.arg(s.server.port()));
            if (trusted)
                s.options.extraCertificates = {certificate};
            s.answerWith(ScriptedService::json(200, "{}"));
            const auto answer = s.send(s.write("POST", "/v1/x"));
            QCOMPARE(answer.has_value(), trusted);
            QCOMPARE(s.requests.size(), trusted ? 1 : 0);
            if (!trusted) {
                QCOMPARE(answer.error().kind, ErrorKind::Unreachable);
                QCOMPARE(answer.error().reason, ErrorReason::TlsFailed);
                QVERIFY(!mayPass(answer.error()));
            }
        }
    }

    void plainHttpIsForThisMachineOnly()
    {
        ScriptedService s;
        for (const auto &address : {u"http://192.0.2.1"_s, u"http://localhost.example"_s,
                                    u"ftp://127.0.0.1"_s, u"http://user@192.0.2.1"_s}) {
            auto request = s.get("/v1/x");
            request.url = QUrl(address + u"/v1/x"_s);
            const auto answer = s.send(request);
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, ErrorKind::InvalidInput);
            QCOMPARE(answer.error().reason, ErrorReason::InsecureAddress);
            QVERIFY(!answer.error().subject.contains(u"user"_s));
        }
    }

    void aSilentServiceRunsOutOfTime_data()
    {
        QTest::addColumn<QByteArray>("method");
        for (const auto *method : {"GET", "POST", "DELETE"})
            QTest::newRow(method) << QByteArray(method);
    }

    void aSilentServiceRunsOutOfTime()
    {
        QFETCH(QByteArray, method);
        ScriptedService s;
        const auto request = method == "GET" ? s.get("/v1/x") : s.write(method, "/v1/x");
        const auto task = s.transport().send(request, s.gate);
        QVERIFY(s.hasGot(1));
        QTest::qWait(0);
        s.clock.advance(179s);
        QCOMPARE(s.transport().inFlight(), 1);
        s.clock.advance(1s);
        const auto answer = QCoro::waitFor(task);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(answer.error().reason, ErrorReason::TimedOut);
        QCOMPARE(s.requests.size(), 1);
    }

    void aHandshakeThatNeverEndsRunsOutOfTime_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("a body that nobody has read proves it")
            << QByteArray("POST") << ErrorKind::Unreachable;
        QTest::newRow("without a body there is no proof")
            << QByteArray("DELETE") << ErrorKind::OutcomeUnknown;
    }

    void aHandshakeThatNeverEndsRunsOutOfTime()
    {
        QFETCH(QByteArray, method);
        QFETCH(ErrorKind, kind);
        MuteServer mute;
        ScriptedService s;
        s.options.service = mute.url(u"https"_s);
        const auto task = s.transport().send(s.write(method, "/v1/x"), s.gate);
        QTRY_COMPARE(s.transport().inFlight(), 1);
        s.clock.advance(29s);
        QCOMPARE(s.transport().inFlight(), 1);
        s.clock.advance(1s);
        const auto answer = QCoro::waitFor(task);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, kind);
        QCOMPARE(answer.error().reason, ErrorReason::TimedOut);
    }

    void redirectsAreRefused_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }

    void redirectsAreRefused()
    {
        QFETCH(int, status);
        ScriptedService s;
        auto answer = ScriptedService::json(status, {});
        answer.headers.set("Location", s.server.url().toEncoded() + "/v1/elsewhere");
        s.answerWith(answer);
        for (const auto *method : {"GET", "POST"}) {
            const auto before = s.requests.size();
            const auto request =
                method == QByteArray("GET") ? s.get("/v1/x") : s.write(method, "/v1/x");
            const auto refused = s.send(request);
            QVERIFY(!refused);
            QCOMPARE(refused.error().reason, ErrorReason::RedirectRefused);
            QCOMPARE(refused.error().httpStatus, status);
            QCOMPARE(s.requests.size(), before + 1);
        }
    }

    void manyRefusedTokensAreOneRenewal()
    {
        ScriptedService s;
        auto *signIn = new CountingSignIn;
        s.signIn.reset(signIn);
        s.handler = [signIn](const LoopbackRequest &request, const Responder &responder) {
            if (request.headers.value("Authorization") == "Bearer new") {
                responder.answer(ScriptedService::json(200, "{}"));
            } else {
                signIn->next = "new";
                responder.answer(ScriptedService::json(401, "{\"code\":800001}"));
            }
        };
        std::vector<Task<RestAnswer>> tasks;
        for (int i = 0; i < 20; ++i)
            tasks.push_back(s.transport().send(s.write("POST", "/v1/x"), s.gate));
        for (auto &task : tasks) {
            const auto answer = QCoro::waitFor(task);
            QVERIFY(answer.has_value());
        }
        QCOMPARE(signIn->fetches, 2);
        QHash<QByteArray, int> perId;
        for (const auto &request : s.requests)
            ++perId[request.headers.value("MS-RequestId")];
        QCOMPARE(perId.size(), 20);
        for (const int count : perId)
            QVERIFY(count <= 2);
    }

    void aTokenThatIsRefusedAgainIsTheEnd()
    {
        ScriptedService s;
        auto *signIn = new CountingSignIn;
        s.signIn.reset(signIn);
        s.answerWith(ScriptedService::json(401, "{\"code\":800001,\"description\":\"no\"}"));
        const auto answer = s.send(s.get("/v1/x"));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::NotSignedIn);
        QCOMPARE(answer.error().reason, ErrorReason::TokenRefused);
        QCOMPARE(s.requests.size(), 2);
        QCOMPARE(signIn->fetches, 2);
    }

    void whoCannotRenewHearsWhatTheServiceSaid()
    {
        ScriptedService s;
        s.answerWith(ScriptedService::json(401, "{\"code\":800001,\"description\":\"no\"}"));
        const auto answer = s.send(s.get("/v1/x"));
        QCOMPARE(answer.error().serviceText, u"no"_s);
        QCOMPARE(answer.error().httpStatus, 401);
        QCOMPARE(s.requests.size(), 1);
    }

    void aSignInThatFailsIsNoVerdictOnTheRequest_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<ErrorReason>("reason");
        QTest::addColumn<ErrorKind>("toldAs");
        const auto row = [](const char *name, ErrorKind kind, ErrorReason reason,
                            ErrorKind toldAs) { QTest::newRow(name) << kind << reason << toldAs; };
        row("out of order", ErrorKind::ServiceFault, ErrorReason::SignInUnavailable,
            ErrorKind::Unreachable);
        row("too many requests", ErrorKind::Throttled, ErrorReason::SignInUnavailable,
            ErrorKind::Unreachable);
        row("no answer in time", ErrorKind::OutcomeUnknown, ErrorReason::TimedOut,
            ErrorKind::Unreachable);
        row("a page of somebody in between", ErrorKind::ServiceFault, ErrorReason::AnswerUnreadable,
            ErrorKind::Unreachable);
        row("out of reach", ErrorKind::Unreachable, ErrorReason::HostUnknown,
            ErrorKind::Unreachable);
        row("the app is not known any more", ErrorKind::InvalidInput, ErrorReason::ClientUnknown,
            ErrorKind::NotSignedIn);
        row("no consent", ErrorKind::NotAllowed, ErrorReason::ConsentMissing,
            ErrorKind::NotAllowed);
        row("no second factor", ErrorKind::MfaRequired, ErrorReason::InteractionNeeded,
            ErrorKind::MfaRequired);
        row("the keychain is silent", ErrorKind::Storage, ErrorReason::KeychainSilent,
            ErrorKind::Storage);
    }

    /// Otherwise a row would be refused for good because nobody could sign in for a while.
    void aSignInThatFailsIsNoVerdictOnTheRequest()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(ErrorReason, reason);
        QFETCH(ErrorKind, toldAs);
        for (const bool atFirst : {true, false}) {
            ScriptedService s;
            auto *signIn = new CountingSignIn;
            s.signIn.reset(signIn);
            s.handler = [&](const LoopbackRequest &, const Responder &responder) {
                signIn->trouble = Error::of(kind, reason, u"login.example"_s);
                responder.answer(ScriptedService::json(401, "{\"code\":800001}"));
            };
            if (atFirst)
                signIn->trouble = Error::of(kind, reason, u"login.example"_s);
            const auto answer = s.send(s.write("POST", "/v1/x"));
            QCOMPARE(answer.error().kind, toldAs);
            QCOMPARE(answer.error().reason, reason);
            QCOMPARE(s.requests.size(), atFirst ? 0 : 1);
        }
    }

    void missingMfaIsNotAskedTwice()
    {
        ScriptedService s;
        auto *signIn = new CountingSignIn;
        s.signIn.reset(signIn);
        s.answerWith(ScriptedService::json(401, "{\"code\":900421}"));
        const auto answer = s.send(s.get("/v1/x"));
        QCOMPARE(answer.error().kind, ErrorKind::MfaRequired);
        QCOMPARE(s.requests.size(), 1);
        QCOMPARE(signIn->fetches, 1);
    }

    void aTokenCannotSplitTheHeader()
    {
        ScriptedService s;
        s.signIn = std::make_unique<GivenToken>(Secret(QByteArrayView("a\r\nX-Evil: b")));
        const auto answer = s.send(s.get("/v1/x"));
        QCOMPARE(answer.error().kind, ErrorKind::NotSignedIn);
        QCOMPARE(s.requests.size(), 0);
    }

    void answersWithoutEndAreRefused()
    {
        ScriptedService s;
        s.options.maxAnswerSize = 1000;
        s.answerWith(ScriptedService::json(200, QByteArray(5000, 'x')));
        const auto read = s.send(s.get("/v1/x"));
        QCOMPARE(read.error().kind, ErrorKind::ServiceFault);
        QCOMPARE(read.error().reason, ErrorReason::AnswerTooLarge);
        const auto written = s.send(s.write("POST", "/v1/x"));
        QCOMPARE(written.error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(written.error().reason, ErrorReason::AnswerTooLarge);
    }

    void atMostSixAreUnderWayOverAllGates()
    {
        ScriptedService s;
        RequestGate other(s.clock);
        int together = 0;
        int most = 0;
        s.handler = [&](const LoopbackRequest &, const Responder &) {
            most = std::max(most, ++together);
        };
        std::vector<Task<RestAnswer>> tasks;
        for (int i = 0; i < 60; ++i) {
            tasks.push_back(
                s.transport().send(s.write("POST", "/v1/x"), i % 2 == 0 ? s.gate : other));
        }
        qsizetype answered = 0;
        while (answered < 60) {
            QVERIFY(s.hasGot(answered + 1));
            QVERIFY(s.transport().inFlight() <= 6);
            --together;
            s.responders[answered++].answer(ScriptedService::json(201, "{}"));
        }
        for (auto &task : tasks)
            QVERIFY(QCoro::waitFor(task).has_value());
        QVERIFY(most <= 6);
        QVERIFY(most > 2);
    }

    void aDateIsCountedFromTheServicesOwnClock_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<std::chrono::milliseconds>("pause");
        // The clock of these tests says eight o'clock.
        QTest::newRow("this machine is an hour behind")
            << QByteArray("Tue, 01 Sep 2026 09:00:00 GMT") << std::chrono::milliseconds(40s);
        QTest::newRow("this machine is ahead")
            << QByteArray("Tue, 01 Sep 2026 08:59:40 GMT") << std::chrono::milliseconds(60s);
        QTest::newRow("the service does not tell the time")
            << QByteArray() << std::chrono::milliseconds(10min);
        QTest::newRow("the service tells nonsense")
            << QByteArray("yesterday") << std::chrono::milliseconds(10min);
    }

    void aDateIsCountedFromTheServicesOwnClock()
    {
        QFETCH(QByteArray, date);
        QFETCH(std::chrono::milliseconds, pause);
        ScriptedService s;
        auto throttled = ScriptedService::json(429, "{\"statusCode\":429}");
        throttled.headers.set("Retry-After", "Tue, 01 Sep 2026 09:00:40 GMT");
        if (!date.isEmpty())
            throttled.headers.set("Date", date);
        s.answerWith(throttled);
        QCOMPARE(s.send(s.write("POST", "/v1/x")).error().retryAfter, std::optional(pause));
        QCOMPARE(s.gate.heldFor(), pause);
    }

    void nothingIsSentWhileAPauseRuns()
    {
        ScriptedService s;
        auto throttled = ScriptedService::json(429, "{\"statusCode\":429}");
        throttled.headers.set("Retry-After", "30");
        s.answerWith(throttled);
        QList<std::chrono::milliseconds> pauses;
        connect(&s.gate, &RequestGate::held, this,
                [&pauses](std::chrono::milliseconds duration) { pauses.append(duration); });
        const auto answer = s.send(s.write("POST", "/v1/x"));
        QCOMPARE(answer.error().kind, ErrorKind::Throttled);
        QCOMPARE(answer.error().retryAfter, std::optional<std::chrono::milliseconds>(30s));
        QCOMPARE(pauses, QList<std::chrono::milliseconds>({30s}));
        QCOMPARE(s.gate.heldFor(), 30s);

        s.answerWith(ScriptedService::json(200, "{}"));
        const auto task = s.transport().send(s.write("POST", "/v1/x"), s.gate);
        s.clock.advance(29'999ms);
        QTest::qWait(1);
        QCOMPARE(s.requests.size(), 1);
        s.clock.advance(1ms);
        QVERIFY(QCoro::waitFor(task).has_value());
        QCOMPARE(s.requests.size(), 2);
    }

    void whoWaitsCanBeCancelled()
    {
        ScriptedService s;
        auto throttled = ScriptedService::json(429, {});
        throttled.headers.set("Retry-After", "30");
        s.answerWith(throttled);
        QVERIFY(!s.send(s.get("/v1/x")));
        const auto waiting = s.transport().send(s.write("POST", "/v1/x"), s.gate);
        const auto pausing = s.gate.pause(500ms, s.gate.epoch());
        s.gate.cancelWaiting();
        QCOMPARE(QCoro::waitFor(waiting).error().kind, ErrorKind::Cancelled);
        QCOMPARE(QCoro::waitFor(pausing).error().kind, ErrorKind::Cancelled);
        QCOMPARE(s.requests.size(), 1);
        // Later calls are served.
        s.answerWith(ScriptedService::json(200, "{}"));
        const auto later = s.transport().send(s.get("/v1/y"), s.gate);
        s.clock.advance(30s);
        QVERIFY(QCoro::waitFor(later).has_value());
    }

    void theEndOfTheProgramBreaksOffWhatIsUnderWay()
    {
        ScriptedService s;
        const auto post = s.transport().send(s.write("POST", "/v1/x"), s.gate);
        const auto get = s.transport().send(s.get("/v1/x"), s.gate);
        const auto waiting = s.transport().send(s.write("POST", "/v1/y"), s.gate);
        QVERIFY(s.hasGot(2));
        s.gate.cancelWaiting();
        const auto finished = QCoro::waitFor(s.transport().finish());
        QVERIFY(finished.has_value());
        QCOMPARE(QCoro::waitFor(post).error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(QCoro::waitFor(get).error().kind, ErrorKind::Cancelled);
        QCOMPARE(QCoro::waitFor(waiting).error().kind, ErrorKind::Cancelled);
        QCOMPARE(s.send(s.get("/v1/z")).error().kind, ErrorKind::Cancelled);
        QCOMPARE(s.requests.size(), 2);
    }

    void theEndOfTheClockIsTheEnd()
    {
        ScriptedService s;
        const auto post = s.transport().send(s.write("POST", "/v1/x"), s.gate);
        QVERIFY(s.hasGot(1));
        s.clock.wakeAll();
        QCOMPARE(QCoro::waitFor(post).error().kind, ErrorKind::OutcomeUnknown);
    }

    void logsIdsAndNoSecrets()
    {
        QLoggingCategory::setFilterRules(u"welkom.partnercenter.info=true"_s);
        logged.clear();
        const auto before = qInstallMessageHandler(keepLog);
        {
            ScriptedService s;
            s.answerWith(ScriptedService::json(409, "{\"description\":\"echo s3cret\"}"));
            auto request = s.write("POST", "/v1/users?filter=s3arch", "{\"password\":\"s3cret\"}");
            request.requestId = RequestId::make();
            const auto answer = s.send(request);
            QVERIFY(!answer);
            QVERIFY(logged.contains("POST /v1/users 409"));
            QVERIFY(logged.contains(request.requestId.value.toLatin1()));
            QVERIFY(logged.contains(answer.error().correlationId.toLatin1()));
        }
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules(QString());
        for (const auto *secret : {"t0ken", "s3cret", "s3arch"})
            QVERIFY2(!logged.contains(secret), secret);
    }
};

WELKOM_TEST(resttransport, RestTransportTest)
#include "tst_resttransport.moc"
