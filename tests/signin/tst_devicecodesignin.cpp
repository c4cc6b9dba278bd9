// SPDX-License-Identifier: Apache-2.0

#include "fakeauthority.h"

#include "signin/devicecodesignin.h"
#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A device flow in simulated time. Each poll is answered by the next of `answers`: an OAuth error,
/// `tokens`, `hang` for no answer, `cut` for a broken connection, or `busy` for 503.
struct Desk
{
    explicit Desk(QStringList script)
        : answers(std::move(script)), http(clock), client(authority.configuration(), http, clock),
          signIn(client, clock, [this](const DeviceCode &code) { shown = code; })
    {
        authority.onDevice = [this](const QUrlQuery &form, const Responder &responder) {
            deviceRequest = form;
            FakeAuthority::answerJson(responder, 200,
                                      {{u"device_code"_s, u"device-secret"_s},
                                       {u"user_code"_s, u"WDJB-MJHT"_s},
                                       {u"verification_uri"_s, u"https://example.com/device"_s},
                                       {u"expires_in"_s, 300},
                                       {u"interval"_s, 5}});
        };
        authority.onToken = [this](const QUrlQuery &, const Responder &responder) {
            polledAt.append(secondsPassed());
            const auto answer =
                answers.isEmpty() ? u"authorization_pending"_s : answers.takeFirst();
            if (answer == u"tokens"_s)
                FakeAuthority::answerJson(responder, 200, authority.newTokens());
            else if (answer == u"cut"_s)
                responder.reset();
            else if (answer == u"busy"_s)
                responder.answer(LoopbackAnswer::plain(503, "later"));
            else if (answer != u"hang"_s)
                FakeAuthority::answerError(responder, answer);
        };
    }
    ~Desk() { clock.wakeAll(); }

    [[nodiscard]] int secondsPassed() const
    {
        return static_cast<int>(
            std::chrono::duration_cast<std::chrono::seconds>(clock.now().time_since_epoch())
                .count());
    }

    /// Runs the flow to its end, with a second of simulated time whenever nothing else happens.
    Result<SignedIn> run()
    {
        std::optional<Result<SignedIn>> ended;
        QObject context;
        QCoro::connect(signIn.signIn(), &context,
                       [&](const Result<SignedIn> &result) { ended = result; });
        for (int round = 0; round < 2000 && !ended; ++round) {
            QTest::qWait(1); // lets what is on its way over loopback arrive
            const auto polls = polledAt.size();
            QTest::qWait(1);
            if (!ended && polls == polledAt.size() && !shown.userCode.isEmpty())
                clock.advance(1s);
        }
        return ended ? *ended : Result<SignedIn>(failure(ErrorKind::OutcomeUnknown));
    }

    ManualClock clock;
    FakeAuthority authority;
    QStringList answers;
    SignInHttp http;
    Authority client;
    DeviceCodeSignIn signIn;
    DeviceCode shown;
    QUrlQuery deviceRequest;
    QList<int> polledAt;
};

} // namespace

class TestDeviceCodeSignIn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsIn()
    {
        Desk desk({u"authorization_pending"_s, u"authorization_pending"_s, u"tokens"_s});
        const auto signedIn = desk.run();
        QVERIFY(signedIn);
        QCOMPARE(signedIn->account.userName, u"zoe@partner.example"_s);
        QCOMPARE(desk.shown.userCode, u"WDJB-MJHT"_s);
        QCOMPARE(desk.shown.verificationUri, u"https://example.com/device"_s);
        QCOMPARE(desk.deviceRequest.queryItemValue(u"client_id"_s), u"welkom-test"_s);
        QCOMPARE(desk.polledAt.size(), 3);
        const auto &form = desk.authority.tokenRequests.first();
        QCOMPARE(form.queryItemValue(u"grant_type"_s, QUrl::FullyDecoded),
                 u"urn:ietf:params:oauth:grant-type:device_code"_s);
        QCOMPARE(form.queryItemValue(u"device_code"_s), u"device-secret"_s);
    }

    void neverAsksTooOften_data()
    {
        QTest::addColumn<QStringList>("answers");
        QTest::addColumn<QList<int>>("pauses"); ///< at least so many seconds before each poll
        const auto pending = u"authorization_pending"_s;
        QTest::newRow("pending") << QStringList {pending, pending, u"tokens"_s}
                                 << QList<int> {5, 5, 5};
        QTest::newRow("slow down, for good")
            << QStringList {u"slow_down"_s, pending, u"slow_down"_s, pending, u"tokens"_s}
            << QList<int> {5, 10, 10, 15, 15};
        QTest::newRow("no answer in time")
            << QStringList {u"hang"_s, u"hang"_s, u"tokens"_s} << QList<int> {5, 10, 20};
        QTest::newRow("a broken connection")
            << QStringList {u"cut"_s, pending, u"tokens"_s} << QList<int> {5, 10, 10};
        QTest::newRow("out of order") << QStringList {u"busy"_s, u"tokens"_s} << QList<int> {5, 10};
    }

    void neverAsksTooOften()
    {
        QFETCH(QStringList, answers);
        QFETCH(QList<int>, pauses);
        Desk desk(answers);
        const auto signedIn = desk.run();
        QVERIFY(signedIn);
        QCOMPARE(desk.polledAt.size(), pauses.size());
        int before = 0;
        for (qsizetype i = 0; i < pauses.size(); ++i) {
            QVERIFY2(desk.polledAt[i] - before >= pauses[i], qPrintable(u"poll %1"_s.arg(i)));
            before = desk.polledAt[i];
        }
    }

    void endsWhenToldSo_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<ErrorReason>("reason");
        QTest::newRow("access_denied")
            << u"access_denied"_s << ErrorKind::Cancelled << ErrorReason::SignInDeclined;
        QTest::newRow("authorization_declined")
            << u"authorization_declined"_s << ErrorKind::Cancelled << ErrorReason::SignInDeclined;
        QTest::newRow("expired_token")
            << u"expired_token"_s << ErrorKind::NotSignedIn << ErrorReason::SignInTimedOut;
        QTest::newRow("bad_verification_code")
            << u"bad_verification_code"_s << ErrorKind::NotSignedIn << ErrorReason::SignInTimedOut;
        QTest::newRow("invalid_client")
            << u"invalid_client"_s << ErrorKind::InvalidInput << ErrorReason::ClientUnknown;
    }

    void endsWhenToldSo()
    {
        QFETCH(QString, answer);
        Desk desk({answer, u"tokens"_s});
        const auto signedIn = desk.run();
        QVERIFY(!signedIn);
        QTEST(signedIn.error().kind, "kind");
        QTEST(signedIn.error().reason, "reason");
        QCOMPARE(desk.polledAt.size(), 1);
    }

    void endsWithTheCode()
    {
        Desk desk({});
        const auto signedIn = desk.run();
        QVERIFY(!signedIn);
        QCOMPARE(signedIn.error().reason, ErrorReason::SignInTimedOut);
        QVERIFY(desk.secondsPassed() >= 300);
        QVERIFY(desk.polledAt.size() < 60);
    }

    void canBeCancelled()
    {
        Desk desk({});
        desk.authority.onToken = [&](const QUrlQuery &, const Responder &responder) {
            desk.signIn.cancel();
            FakeAuthority::answerError(responder, u"authorization_pending"_s);
        };
        QCOMPARE(desk.run().error().kind, ErrorKind::Cancelled);
    }

    void saysWhenTheServiceBlocksIt()
    {
        Desk desk({});
        desk.authority.onDevice = [&](const QUrlQuery &, const Responder &responder) {
            FakeAuthority::answerError(responder, u"access_denied"_s, u"AADSTS530034: blocked"_s);
        };
        desk.shown.userCode = u"-"_s; // time runs although nothing is shown
        QCOMPARE(desk.run().error().reason, ErrorReason::DeviceCodeBlocked);
    }

    void saysWhenTheServiceDoesNotOfferIt()
    {
        Desk desk({});
        desk.shown.userCode = u"-"_s;
        desk.authority.onDiscovery = [&](const Responder &responder) {
            FakeAuthority::answerJson(
                responder, 200,
                {{u"issuer"_s, desk.authority.issuer()},
                 {u"authorization_endpoint"_s, desk.authority.issuer() + "/authorize"_L1},
                 {u"token_endpoint"_s, desk.authority.issuer() + "/token"_L1}});
        };
        QCOMPARE(desk.run().error().reason, ErrorReason::DeviceCodeNotOffered);
    }
};

WELKOM_TEST(devicecodesignin, TestDeviceCodeSignIn)
#include "tst_devicecodesignin.moc"
