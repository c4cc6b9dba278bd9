// SPDX-License-Identifier: Apache-2.0

#include "loopback/loopbackserver.h"
#include "support/rawclient.h"
#include "support/testsubject.h"

#include <QFile>
#include <QNetworkInterface>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

#include <memory>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

/// A server that keeps what it was asked, and answers when told to.
class Keeper
{
public:
    explicit Keeper(RequestLimits limits = {})
        : server([this](const LoopbackRequest &request,
                        Responder responder) { keep(request, responder); },
                 limits)
    {
        const auto listening = server.listen();
        Q_ASSERT(listening);
    }

    void keep(const LoopbackRequest &request, const Responder &responder)
    {
        requests.append(request);
        responders.append(responder);
        if (answersAtOnce)
            responder.answer(LoopbackAnswer::plain(200, "to " + request.target));
    }

    bool hasGot(qsizetype count) const
    {
        return QTest::qWaitFor([&] { return requests.size() >= count; });
    }

    QList<LoopbackRequest> requests;
    QList<Responder> responders;
    bool answersAtOnce = true;
    LoopbackServer server;
};

QByteArray get(const QByteArray &target, const QByteArray &fields = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
}

QByteArray bodyOf(const QByteArray &answer)
{
    return answer.mid(answer.indexOf("\r\n\r\n") + 4);
}

} // namespace

class TestLoopbackServer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listensOnLoopbackOnly();
    void takesTheSamePortOnBothAddresses();
    void saysThatThePortIsTaken();
    void knowsItsOwnHost();
    void answersOnOneConnection();
    void answersPipelinedRequestsInOrder();
    void readsSingleBytes();
    void asksForTheBodyFirst();
    void keepsBodyBackForHead();
    void sendsNoBodyWith204();
    void closesWhenAsked();
    void refusesBadRequests_data();
    void refusesBadRequests();
    void refusesLargeBodyReadably();
    void answersLater();
    void answersOnlyOnce();
    void forgetsClientsThatLeave();
    void survivesItsServer();
    void isClosedByItsHandler();
    void finishesWhatItHasRead();
    void closesWithoutAnswer();
    void resets();
    void cutsInTheMiddleOfTheBody();
    void sendsPieceByPiece();
    void waitsForClientsThatDoNotRead();
    void cannotBeSplitByHeaderValues();
    void speaksTls();
};

void TestLoopbackServer::listensOnLoopbackOnly()
{
    Keeper keeper;
    QVERIFY(keeper.server.port() != 0);
    const auto addresses = keeper.server.addresses();
    QVERIFY(!addresses.isEmpty());
    for (const auto &address : addresses)
        QVERIFY2(address.isLoopback(), qPrintable(address.toString()));

    // And in deed: none of the computer's other addresses leads here.
    const auto all = QNetworkInterface::allAddresses();
    for (const auto &address : all) {
        if (address.isLoopback() || address.isLinkLocal())
            continue;
        RawClient outside(keeper.server.port(), address);
        QVERIFY2(!outside.isConnected(), qPrintable(address.toString()));
    }
}

void TestLoopbackServer::takesTheSamePortOnBothAddresses()
{
    Keeper keeper;
    const auto addresses = keeper.server.addresses();
    for (const auto &address : addresses) {
        RawClient client(keeper.server.port(), address);
        client.send(get("/hello"));
        QCOMPARE(bodyOf(client.readAnswer()), QByteArray("to /hello"));
    }
    QTcpServer probe;
    if (!probe.listen(QHostAddress(QHostAddress::LocalHostIPv6)))
        QSKIP("this computer has no IPv6");
    QCOMPARE(addresses.size(), 2);
}

void TestLoopbackServer::saysThatThePortIsTaken()
{
    Keeper keeper;
    LoopbackServer second([](const LoopbackRequest &, const Responder &) {});
    const auto listening = second.listen(keeper.server.port());
    QVERIFY(!listening);
    QCOMPARE(listening.error().reason, ErrorReason::PortTaken);
    QVERIFY(listening.error().subject.contains(QString::number(keeper.server.port())));
    QVERIFY(!second.isListening());
    QCOMPARE(second.port(), 0);

    const auto port = keeper.server.port();
    keeper.server.close();
    QVERIFY(second.listen(port));
}

void TestLoopbackServer::knowsItsOwnHost()
{
    Keeper keeper;
    const auto port = QByteArray::number(keeper.server.port());
    QVERIFY(keeper.server.isOwnHost("127.0.0.1:" + port));
    QVERIFY(keeper.server.isOwnHost("localhost:" + port));
    QVERIFY(keeper.server.isOwnHost("[::1]:" + port));
    QVERIFY(!keeper.server.isOwnHost("localhost"));
    QVERIFY(!keeper.server.isOwnHost("localhost:" + port + "1"));
    QVERIFY(!keeper.server.isOwnHost("evil.example:" + port));
    QVERIFY(!keeper.server.isOwnHost("localhost.evil.example:" + port));
    QVERIFY(!keeper.server.isOwnHost(QByteArray()));
}

void TestLoopbackServer::answersOnOneConnection()
{
    Keeper keeper;
    RawClient client(keeper.server.port());
    for (int i = 0; i < 5; ++i) {
        client.send(get("/" + QByteArray::number(i)));
        const auto answer = client.readAnswer();
        QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer.constData());
        QCOMPARE(bodyOf(answer), "to /" + QByteArray::number(i));
    }
    QCOMPARE(keeper.server.connectionCount(), 1);
}

void TestLoopbackServer::answersPipelinedRequestsInOrder()
{
    Keeper keeper;
    keeper.answersAtOnce = false;
    RawClient client(keeper.server.port());
    client.send(get("/1") + get("/2")
                + "POST /3 HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc" + get("/4"));
    for (qsizetype i = 0; i < 4; ++i) {
        QVERIFY(keeper.hasGot(i + 1));
        QCOMPARE(keeper.requests.size(), i + 1); // the next one only after this one's answer
        keeper.responders.at(i).answer(LoopbackAnswer::plain(200, keeper.requests.at(i).target));
        QCOMPARE(bodyOf(client.readAnswer()), "/" + QByteArray::number(i + 1));
    }
    QCOMPARE(keeper.requests.at(2).body, QByteArray("abc"));
    QVERIFY(client.isConnected());
}

void TestLoopbackServer::readsSingleBytes()
{
    Keeper keeper;
    RawClient client(keeper.server.port());
    const QByteArray request = "POST /slow HTTP/1.1\r\nHost: x\r\n"
                               "Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n";
    for (const char byte : request)
        client.send(QByteArray(1, byte));
    QCOMPARE(bodyOf(client.readAnswer()), QByteArray("to /slow"));
    QCOMPARE(keeper.requests.at(0).body, QByteArray("abc"));
}

void TestLoopbackServer::asksForTheBodyFirst()
{
    Keeper keeper;
    RawClient client(keeper.server.port());
    client.send("POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
    QCOMPARE(client.readUntil("\r\n\r\n"), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    QVERIFY(keeper.requests.isEmpty());
    client.send("body");
    QVERIFY(client.readAnswer().startsWith("HTTP/1.1 200 OK\r\n"));
    QCOMPARE(keeper.requests.at(0).body, QByteArray("body"));
}

void TestLoopbackServer::keepsBodyBackForHead()
{
    Keeper keeper;
    RawClient client(keeper.server.port());
    client.send("HEAD /head HTTP/1.1\r\nHost: x\r\n\r\n" + get("/get"));
    const auto head = client.readUntil("\r\n\r\n");
    QVERIFY(head.contains("Content-Length: 8\r\n"));
    const auto answer = client.readAnswer();
    QVERIFY2(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer.constData());
    QCOMPARE(bodyOf(answer), QByteArray("to /get"));
}

void TestLoopbackServer::sendsNoBodyWith204()
{
    Keeper keeper;
    keeper.answersAtOnce = false;
    RawClient client(keeper.server.port());
    client.send(get("/1") + get("/2"));
    QVERIFY(keeper.hasGot(1));
    keeper.responders.at(0).answer(LoopbackAnswer::plain(204, "nothing of this is sent"));
    const auto head = client.readUntil("\r\n\r\n");
    QVERIFY(head.startsWith("HTTP/1.1 204 No Content\r\n"));
    QVERIFY(!head.contains("Content-Length"));
    QVERIFY(keeper.hasGot(2));
    keeper.responders.at(1).answer({});
    QVERIFY(client.readAnswer().startsWith("HTTP/1.1 200 OK\r\n"));
}

void TestLoopbackServer::closesWhenAsked()
{
    Keeper keeper;
    RawClient modern(keeper.server.port());
    modern.send(get("/", "Connection: close\r\n") + get("/never"));
    QVERIFY(modern.waitForClose());
    const auto answer = modern.rest();
    QVERIFY(answer.contains("Connection: close\r\n"));
    QCOMPARE(bodyOf(answer), QByteArray("to /"));

    RawClient old(keeper.server.port());
    old.send("GET /old HTTP/1.0\r\n\r\n");
    QVERIFY(old.waitForClose());
    QCOMPARE(bodyOf(old.rest()), QByteArray("to /old"));
    QCOMPARE(keeper.requests.size(), 2);
    QTRY_COMPARE(keeper.server.connectionCount(), 0);
}

void TestLoopbackServer::refusesBadRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("status");

    QTest::newRow("garbage") << QByteArray("\x16\x03\x01 hello\r\n\r\n") << QByteArray("400");
    QTest::newRow("no Host") << QByteArray("GET / HTTP/1.1\r\n\r\n") << QByteArray("400");
    QTest::newRow("long target") << get("/" + QByteArray(10'000, 'a')) << QByteArray("414");
    QTest::newRow("oversized headers")
        << get("/", "A: " + QByteArray(70'000, 'a') + "\r\n") << QByteArray("431");
    QTest::newRow("oversized headers that never end")
        << "GET / HTTP/1.1\r\nHost: x\r\nA: " + QByteArray(200'000, 'a') << QByteArray("431");
    QTest::newRow("HTTP/2") << QByteArray("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") << QByteArray("505");
}

void TestLoopbackServer::refusesBadRequests()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, status);
    Keeper keeper;
    RawClient client(keeper.server.port());
    client.send(get("/good") + bytes + get("/never"));
    QCOMPARE(bodyOf(client.readAnswer()), QByteArray("to /good"));
    QVERIFY(client.waitForClose());
    const auto answer = client.rest();
    QVERIFY2(answer.startsWith("HTTP/1.1 " + status + ' '), answer.constData());
    QVERIFY(answer.contains("Connection: close\r\n"));
    QCOMPARE(keeper.requests.size(), 1);
}

void TestLoopbackServer::refusesLargeBodyReadably()
{
    RequestLimits limits;
    limits.body = 1000;
    Keeper keeper(limits);
    RawClient client(keeper.server.port());
    // The client goes on sending after the refusal, and still reads it: no reset comes.
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3000000\r\n\r\n");
    client.send(QByteArray(3'000'000, 'x'));
    QVERIFY(client.waitForClose());
    const auto answer = client.rest();
    QVERIFY2(answer.startsWith("HTTP/1.1 413 "), answer.constData());
    QCOMPARE(client.error(), QAbstractSocket::RemoteHostClosedError);
    QVERIFY(keeper.requests.isEmpty());
}

void TestLoopbackServer::answersLater()
{
    Keeper keeper;
    keeper.answersAtOnce = false;
    RawClient first(keeper.server.port());
    RawClient second(keeper.server.port());
    first.send(get("/1"));
    QVERIFY(keeper.hasGot(1));
    second.send(get("/2"));
    QVERIFY(keeper.hasGot(2));
    QVERIFY(keeper.responders.at(0).isWaiting());
    keeper.responders.at(1).answer(LoopbackAnswer::plain(200, "second"));
    QCOMPARE(bodyOf(second.readAnswer()), QByteArray("second"));
    keeper.responders.at(0).answer(LoopbackAnswer::plain(503, "first"));
    const auto answer = first.readAnswer();
    QVERIFY(answer.startsWith("HTTP/1.1 503 Service Unavailable\r\n"));
    QCOMPARE(bodyOf(answer), QByteArray("first"));
}

void TestLoopbackServer::answersOnlyOnce()
{
    Keeper keeper;
    RawClient client(keeper.server.port());
    client.send(get("/1"));
    QCOMPARE(bodyOf(client.readAnswer()), QByteArray("to /1"));
    const auto stale = keeper.responders.at(0);
    QVERIFY(!stale.isWaiting());

    keeper.answersAtOnce = false;
    client.send(get("/2"));
    QVERIFY(keeper.hasGot(2));
    stale.answer(LoopbackAnswer::plain(500, "stale"));
    stale.close();
    stale.reset();
    keeper.responders.at(1).answer(LoopbackAnswer::plain(200, "fresh"));
    QCOMPARE(bodyOf(client.readAnswer()), QByteArray("fresh"));
}

void TestLoopbackServer::forgetsClientsThatLeave()
{
    Keeper keeper;
    keeper.answersAtOnce = false;
    {
        RawClient client(keeper.server.port());
        client.send(get("/1"));
        QVERIFY(keeper.hasGot(1));
        client.close();
    }
    QTRY_COMPARE(keeper.server.connectionCount(), 0);
    const auto responder = keeper.responders.at(0);
    QVERIFY(!responder.isWaiting());
    responder.answer(LoopbackAnswer::plain(200, "nobody hears this"));
    responder.begin({}, 5);
    responder.write("hello");
    responder.close();
    responder.reset();
    QVERIFY(!Responder().isWaiting());
}

void TestLoopbackServer::survivesItsServer()
{
    auto keeper = std::make_unique<Keeper>();
    keeper->answersAtOnce = false;
    RawClient client(keeper->server.port());
    client.send(get("/1"));
    QVERIFY(keeper->hasGot(1));
    const auto responder = keeper->responders.at(0);
    keeper.reset();
    QVERIFY(!responder.isWaiting());
    responder.answer(LoopbackAnswer::plain(200, "nobody hears this"));
    QVERIFY(client.waitForClose());
    QVERIFY(client.rest().isEmpty());
}

void TestLoopbackServer::isClosedByItsHandler()
{
    LoopbackServer *closing = nullptr;
    LoopbackServer server([&closing](const LoopbackRequest &, const Responder &responder) {
        closing->close();
        responder.answer({});
    });
    closing = &server;
    QVERIFY(server.listen());
    RawClient client(server.port());
    client.send(get("/1") + get("/2"));
    QVERIFY(client.waitForClose());
    QVERIFY(client.rest().isEmpty());
    QVERIFY(!server.isListening());
    QTRY_COMPARE(server.connectionCount(), 0);
    QVERIFY(server.listen()); // and opens again
}

void TestLoopbackServer::finishesWhatItHasRead()
{
    Keeper keeper;
    keeper.answersAtOnce = false;
    const auto port = keeper.server.port();
    RawClient idle(port);
    RawClient asking(port);
    asking.send(get("/1"));
    QVERIFY(keeper.hasGot(1));
    QTRY_COMPARE(keeper.server.connectionCount(), 2);

    keeper.server.finish();
    QVERIFY(!keeper.server.isListening());
    QVERIFY(idle.waitForClose());
    RawClient late(port);
    QVERIFY(!late.isConnected());
    keeper.responders.first().answer(LoopbackAnswer::plain(200, "to /1"));
    QVERIFY(asking.waitForClose());
    QCOMPARE(bodyOf(asking.rest()), QByteArray("to /1"));
    QTRY_COMPARE(keeper.server.connectionCount(), 0);
}

void TestLoopbackServer::closesWithoutAnswer()
{
    Keeper keeper;
    keeper.answersAtOnce = false;
    RawClient client(keeper.server.port());
    client.send(get("/1"));
    QVERIFY(keeper.hasGot(1));
    keeper.responders.at(0).close();
    QVERIFY(client.waitForClose());
    QCOMPARE(client.error(), QAbstractSocket::RemoteHostClosedError);
    QVERIFY(client.rest().isEmpty());
    QTRY_COMPARE(keeper.server.connectionCount(), 0);
}

void TestLoopbackServer::resets()
{
    Keeper keeper;
    keeper.answersAtOnce = false;
    RawClient client(keeper.server.port());
    client.send(get("/1"));
    QVERIFY(keeper.hasGot(1));
    keeper.responders.at(0).reset();
    QVERIFY(client.waitForClose());
    QVERIFY(client.rest().isEmpty());
    QTRY_COMPARE(keeper.server.connectionCount(), 0);
}

void TestLoopbackServer::cutsInTheMiddleOfTheBody()
{
    Keeper keeper;
    keeper.answersAtOnce = false;
    RawClient client(keeper.server.port());
    client.send(get("/1"));
    QVERIFY(keeper.hasGot(1));
    const auto responder = keeper.responders.at(0);
    responder.begin({}, 1000);
    responder.write("half");
    responder.close();
    QVERIFY(client.waitForClose());
    const auto answer = client.rest();
    QVERIFY(answer.contains("Content-Length: 1000\r\n"));
    QCOMPARE(bodyOf(answer), QByteArray("half"));
}

void TestLoopbackServer::sendsPieceByPiece()
{
    Keeper keeper;
    keeper.answersAtOnce = false;
    RawClient client(keeper.server.port());
    client.send(get("/1") + get("/2"));
    QVERIFY(keeper.hasGot(1));
    const auto responder = keeper.responders.at(0);
    responder.write("too early, not sent");
    responder.begin({}, 6);
    responder.begin({}, 99); // one head is enough
    QVERIFY(client.readUntil("\r\n\r\n").contains("Content-Length: 6\r\n"));
    for (const char letter : QByteArray("abc")) {
        responder.write(QByteArray(1, letter));
        QCOMPARE(client.readUntil(QByteArray(1, letter)), QByteArray(1, letter));
        QVERIFY(responder.isWaiting());
    }
    responder.write("defTOO MUCH");
    QVERIFY(!responder.isWaiting());
    QCOMPARE(client.readUntil("def"), QByteArray("def"));
    QVERIFY(keeper.hasGot(2));
    keeper.responders.at(1).answer(LoopbackAnswer::plain(200, "next"));
    QVERIFY(client.readAnswer().startsWith("HTTP/1.1 200 OK"));
}

void TestLoopbackServer::waitsForClientsThatDoNotRead()
{
    // A thousand large answers are asked for in one go: they are not all made at once.
    int made = 0;
    LoopbackServer server([&made](const LoopbackRequest &, const Responder &responder) {
        ++made;
        responder.answer(LoopbackAnswer::plain(200, QByteArray(1'000'000, 'x')));
    });
    QVERIFY(server.listen());
    RawClient client(server.port());
    client.send(get("/").repeated(50));
    QTRY_VERIFY(made > 0);
    QVERIFY(made < 50);
    for (int i = 0; i < 50; ++i)
        QCOMPARE(bodyOf(client.readAnswer()).size(), 1'000'000);
    QCOMPARE(made, 50);
}

void TestLoopbackServer::cannotBeSplitByHeaderValues()
{
    LoopbackServer server([](const LoopbackRequest &, const Responder &responder) {
        LoopbackAnswer answer;
        answer.headers.append("X", "a\r\nSet-Cookie: b");
        responder.answer(answer);
    });
    QVERIFY(server.listen());
    RawClient client(server.port());
    client.send(get("/"));
    QVERIFY(client.readAnswer().contains("X: a  Set-Cookie: b\r\n"));
}

void TestLoopbackServer::speaksTls()
{
    QFile certificateFile(QStringLiteral(WELKOM_TEST_DATA "/loopback/localhost.crt"));
    QFile keyFile(QStringLiteral(WELKOM_TEST_DATA "/loopback/localhost.key"));
    QVERIFY(certificateFile.open(QIODevice::ReadOnly));
    QVERIFY(keyFile.open(QIODevice::ReadOnly));
    const QSslCertificate certificate(&certificateFile, QSsl::Pem);
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate);
    configuration.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));

    LoopbackServer server([](const LoopbackRequest &request, const Responder &responder) {
        responder.answer(LoopbackAnswer::plain(200, "securely to " + request.target));
    });
    server.useTls(configuration);
    QVERIFY(server.listen());
    QCOMPARE(server.url().scheme(), u"https"_s);

    QSslSocket client;
    auto trust = QSslConfiguration::defaultConfiguration();
    trust.setCaCertificates({certificate});
    client.setSslConfiguration(trust);
    client.connectToHostEncrypted(u"localhost"_s, server.port());
    QTRY_VERIFY2(client.isEncrypted(), qPrintable(client.errorString()));
    client.write(get("/1") + get("/2", "Connection: close\r\n"));
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    const auto answers = client.readAll();
    QVERIFY(answers.contains("securely to /1"));
    QVERIFY(answers.endsWith("securely to /2"));

    // Plain bytes at a TLS port: no answer, and the server goes on.
    RawClient plain(server.port());
    plain.send(get("/plain"));
    QVERIFY(plain.waitForClose());
    QVERIFY(!plain.rest().contains("securely"));
}

WELKOM_TEST(loopbackserver, TestLoopbackServer)
#include "tst_loopbackserver.moc"
