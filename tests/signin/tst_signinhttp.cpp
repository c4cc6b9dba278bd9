// SPDX-License-Identifier: Apache-2.0

#include "fakeauthority.h"

#include "signin/browsersignin.h"
#include "signin/signinhttp.h"
#include "support/testsubject.h"

#include <QFile>
#include <QLoggingCategory>
#include <QMutex>
#include <QProcess>
#include <QSslKey>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Answers every connection with the same bytes, then closes; counts requests.
class RawServer
{
public:
    explicit RawServer(QByteArray answer) : m_answer(std::move(answer))
    {
        m_server.listen(QHostAddress(QHostAddress::LocalHost));
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            auto *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                if (socket->readAll().contains("HTTP/1.1"))
                    ++requests;
                socket->write(m_answer);
                socket->disconnectFromHost();
            });
        });
    }
    [[nodiscard]] QUrl url() const
    {
        return QUrl(u"http://127.0.0.1:%1/token"_s.arg(m_server.serverPort()));
    }
    int requests = 0;

private:
    QTcpServer m_server;
    QByteArray m_answer;
};

Error errorOf(const Result<HttpAnswer> &answer)
{
    return answer ? Error() : answer.error();
}

FormFields someForm()
{
    FormFields fields;
    fields.append("code", u"c"_s);
    return fields;
}

QMutex logMutex;
QByteArray logged;

void keepLog(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    const QMutexLocker locker(&logMutex);
    logged += QByteArray(context.category) + ": " + message.toUtf8() + '\n';
}

} // namespace

class TestSignInHttp final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // A certificate of a CA that no system knows.
        QVERIFY(m_folder.isValid());
        QProcess openssl;
        openssl.start(u"openssl"_s,
                      {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                       u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                       u"-subj"_s, u"/CN=welkom test"_s, u"-addext"_s,
                       u"subjectAltName=IP:127.0.0.1,DNS:localhost"_s, u"-keyout"_s,
                       m_folder.filePath(u"key.pem"_s), u"-out"_s, m_folder.filePath(u"ca.pem"_s)});
        QVERIFY(openssl.waitForFinished());
        QCOMPARE(openssl.exitCode(), 0);
    }

    void unknownCertificatesAreRefused()
    {
        FakeAuthority fake(tls());
        SystemClock clock;
        SignInHttp http(clock);
        Authority client(fake.configuration(), http, clock);
        const auto endpoints = QCoro::waitFor(client.endpoints());
        QVERIFY(!endpoints);
        QCOMPARE(endpoints.error().kind, ErrorKind::Unreachable);
        QCOMPARE(endpoints.error().reason, ErrorReason::TlsFailed);
        clock.wakeAll();
    }

    void namedCertificatesAreAccepted()
    {
        FakeAuthority fake(tls());
        SystemClock clock;
        const auto trusted = readCertificates(m_folder.filePath(u"ca.pem"_s));
        QVERIFY(trusted);
        SignInHttp http(clock, *trusted);
        Authority client(fake.configuration(), http, clock);
        const auto endpoints = QCoro::waitFor(client.endpoints());
        QVERIFY2(endpoints, endpoints ? "" : qPrintable(technicalDetails(endpoints.error())));
        const auto reply = QCoro::waitFor(client.redeemCode(Secret("c"), u"r"_s, Secret("v")));
        QVERIFY(reply);
        QVERIFY(std::holds_alternative<TokenAnswer>(*reply));
        clock.wakeAll();
    }

    void readsCertificateFiles()
    {
        QCOMPARE(readCertificates(m_folder.filePath(u"none.pem"_s)).error().reason,
                 ErrorReason::FileMissing);
        QCOMPARE(readCertificates(m_folder.filePath(u"key.pem"_s)).error().reason,
                 ErrorReason::CertificatesMissing);
    }

    void plainHttpStaysHere()
    {
        SystemClock clock;
        SignInHttp http(clock);
        const auto answer =
            QCoro::waitFor(http.post(QUrl(u"http://id.example/token"_s), someForm()));
        QCOMPARE(errorOf(answer).reason, ErrorReason::InsecureAddress);
        clock.wakeAll();
    }

    void brokenAnswersAreSeen_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<ErrorReason>("reason");
        QTest::newRow("nothing") << ""_ba << ErrorKind::OutcomeUnknown << ErrorReason::AnswerCutOff;
        QTest::newRow("half a head") << "HTTP/1.1 200 OK\r\nContent-"_ba
                                     << ErrorKind::OutcomeUnknown << ErrorReason::AnswerCutOff;
        QTest::newRow("half a body") << "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"a\""_ba
                                     << ErrorKind::OutcomeUnknown << ErrorReason::AnswerCutOff;
        QTest::newRow("no HTTP") << "hello\r\n\r\n"_ba << ErrorKind::OutcomeUnknown
                                 << ErrorReason::AnswerCutOff;
        QTest::newRow("sent elsewhere")
            << "HTTP/1.1 307 X\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n"_ba
            << ErrorKind::ServiceFault << ErrorReason::RedirectRefused;
        QTest::newRow("endless") << "HTTP/1.1 200 OK\r\nContent-Length: 3000000\r\n\r\n"
                + QByteArray(2'500'000, 'x')
                                 << ErrorKind::ServiceFault << ErrorReason::AnswerTooLarge;
    }

    void brokenAnswersAreSeen()
    {
        QFETCH(QByteArray, answer);
        RawServer server(answer);
        SystemClock clock;
        SignInHttp http(clock);
        const auto error = errorOf(QCoro::waitFor(http.post(server.url(), someForm())));
        QTEST(error.kind, "kind");
        QTEST(error.reason, "reason");
        QCOMPARE(server.requests, 1); // never sent again
        clock.wakeAll();
    }

    void nobodyThere()
    {
        QTcpServer unused;
        QVERIFY(unused.listen(QHostAddress(QHostAddress::LocalHost)));
        const QUrl url(u"http://127.0.0.1:%1/"_s.arg(unused.serverPort()));
        unused.close();
        SystemClock clock;
        SignInHttp http(clock);
        const auto error = errorOf(QCoro::waitFor(http.get(url)));
        QCOMPARE(error.kind, ErrorKind::Unreachable);
        QCOMPARE(error.reason, ErrorReason::ConnectionRefused);
        clock.wakeAll();
    }

    void silenceEnds()
    {
        FakeAuthority fake;
        bool wasAsked = false;
        fake.onDiscovery = [&](const Responder &) { wasAsked = true; };
        ManualClock clock;
        SignInHttp http(clock);
        std::optional<Error> error;
        QCoro::connect(http.get(discoveryAddress(fake.url())), this,
                       [&](const Result<HttpAnswer> &answer) { error = errorOf(answer); });
        QTRY_VERIFY(wasAsked);
        clock.advance(29s);
        QCoreApplication::processEvents();
        QVERIFY(!error);
        clock.advance(2s);
        QTRY_VERIFY(error);
        QCOMPARE(error->reason, ErrorReason::TimedOut);
        clock.wakeAll();
    }

    void noLogKnowsASecret()
    {
        logged.clear();
        auto *const before = qInstallMessageHandler(keepLog);
        QLoggingCategory::setFilterRules(u"*=true"_s);
        QByteArray verifier;
        {
            FakeAuthority fake(tls());
            SystemClock clock;
            SignInHttp http(clock, *readCertificates(m_folder.filePath(u"ca.pem"_s)));
            Authority client(fake.configuration(), http, clock);
            BrowserSignIn signIn(client, clock, systemRandom(),
                                 [&](const QUrl &url) { return fake.browse(url); });
            const auto signedIn = QCoro::waitFor(signIn.signIn());
            const auto refreshed = QCoro::waitFor(client.refresh(Secret("refresh-secret-1")));
            if (!fake.tokenRequests.isEmpty())
                verifier = fake.tokenRequests.first().queryItemValue(u"code_verifier"_s).toLatin1();
            clock.wakeAll();
            QLoggingCategory::setFilterRules(QString());
            qInstallMessageHandler(before);
            QVERIFY(signedIn);
            QVERIFY(refreshed);
        }
        QVERIFY(logged.contains("welkom.signin: POST"));
        QCOMPARE(verifier.size(), 43);
        QVERIFY(!logged.contains(verifier));
        QVERIFY(!logged.contains("-secret"));
    }

private:
    [[nodiscard]] std::optional<QSslConfiguration> tls() const
    {
        auto configuration = QSslConfiguration::defaultConfiguration();
        QFile key(m_folder.filePath(u"key.pem"_s));
        if (!key.open(QFile::ReadOnly))
            return std::nullopt;
        configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
        const auto certificates = QSslCertificate::fromPath(m_folder.filePath(u"ca.pem"_s));
        configuration.setLocalCertificate(certificates.value(0));
        return configuration;
    }

    QTemporaryDir m_folder;
};

WELKOM_TEST(signinhttp, TestSignInHttp)
#include "tst_signinhttp.moc"
