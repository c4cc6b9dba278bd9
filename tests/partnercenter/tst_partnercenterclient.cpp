// SPDX-License-Identifier: Apache-2.0

#include "partnercenter/partnercenterdirectory.h"
#include "partnercenter/partnercentertenant.h"
#include "support/scriptedservice.h"
#include "support/testsubject.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// JSON with apostrophes for quotes.
QByteArray json(const char *text)
{
    return QByteArray(text).replace('\'', '"');
}

LoopbackAnswer page(const QByteArray &name, const QByteArray &next = {})
{
    auto links = next.isEmpty()
        ? json("{}")
        : json("{'next':{'uri':'")
              .append(next)
              .append(json("','headers':[{'key':'MS-ContinuationToken','value':'T-"))
              .append(name)
              .append(json("'}]}}"));
    return ScriptedService::json(200,
                                 json("{'items':[{'id':'a-1','userPrincipalName':'")
                                     .append(name)
                                     .append(json("@b.c','companyProfile':{'domain':'"))
                                     .append(name)
                                     .append(json("'}}],'links':"))
                                     .append(links)
                                     .append('}'));
}

NewUser anna()
{
    NewUser user;
    user.userPrincipalName = u"anna@dorp.example"_s;
    user.displayName = u"Anna"_s;
    user.usageLocation = u"NL"_s;
    user.password = Secret(QByteArrayView("Pa#ssw0rd-x"));
    return user;
}

/// The service and both seams in front of it.
struct Client : ScriptedService
{
    PartnerCenterDirectory directory {transport(), gate};
    PartnerCenterTenant tenant {{u"c-1"_s}, transport(), gate};

    /// Waits for an answer and lets the time pass that repetitions take.
    template<typename T>
    Result<T> patiently(Task<T> task)
    {
        std::optional<Result<T>> answer;
        const auto waiting = keep(std::move(task), answer);
        if (!QTest::qWaitFor([&] {
                if (!answer && transport().inFlight() == 0)
                    clock.advance(500ms);
                return answer.has_value();
            }))
            qFatal("no answer");
        return *answer;
    }

private:
    template<typename T>
    static Task<void> keep(Task<T> task, std::optional<Result<T>> &answer)
    {
        answer = co_await task;
        co_return Result<void>();
    }
};

} // namespace

class PartnerCenterClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForCustomersWithAnEncodedFilter_data()
    {
        QTest::addColumn<QString>("search");
        QTest::addColumn<QByteArray>("query");
        QTest::newRow("all of them") << QString() << QByteArray("size=500");
        QTest::newRow("a name")
            << u" cont "_s
            << QByteArray("size=500&filter=%7B%22Field%22%3A%22CompanyName%22%2C%22Value%22%3A"
                          "%22cont%22%2C%22Operator%22%3A%22starts_with%22%7D");
        QTest::newRow("a domain, with signs that mean something")
            << u"a.b&c=d +%"_s
            << QByteArray("size=500&filter=%7B%22Field%22%3A%22Domain%22%2C%22Value%22%3A"
                          "%22a.b%26c%3Dd%20%2B%25%22%2C%22Operator%22%3A%22starts_with%22%7D");
    }

    void asksForCustomersWithAnEncodedFilter()
    {
        QFETCH(QString, search);
        QFETCH(QByteArray, query);
        Client client;
        client.answerWith(page("x"));
        const auto found = QCoro::waitFor(client.directory.customers(search));
        QCOMPARE(found.value().customers.size(), 1);
        QCOMPARE(client.requests.at(0).target, "/v1/customers?" + query);
    }

    void followsLinksOfBothForms_data()
    {
        QTest::addColumn<QByteArray>("link");
        QTest::newRow("without the version")
            << QByteArray("/customers/c-1/users?seekOperation=Next");
        QTest::newRow("with the version")
            << QByteArray("/v1/customers/c-1/users?seekOperation=Next");
    }

    void followsLinksOfBothForms()
    {
        QFETCH(QByteArray, link);
        Client client;
        client.handler = [&client, link](const LoopbackRequest &request, const Responder &to) {
            const auto number = client.requests.size();
            if (number > 1)
                QCOMPARE(request.target, "/v1/customers/c-1/users?seekOperation=Next");
            to.answer(page("p" + QByteArray::number(number), number < 3 ? link : QByteArray()));
        };
        const auto users = QCoro::waitFor(client.tenant.users());
        QCOMPARE(users.value().size(), 3);
        QCOMPARE(client.requests[1].headers.value("MS-ContinuationToken"), "T-p1");
        QCOMPARE(client.requests[2].headers.value("MS-ContinuationToken"), "T-p2");
    }

    void pagesThatGoInCirclesEnd()
    {
        Client client;
        client.handler = [&client](const LoopbackRequest &, const Responder &to) {
            const auto turn = QByteArray::number(client.requests.size() % 2);
            to.answer(page("p" + turn, "/customers/c-1/users?seekOperation=Next"));
        };
        const auto users = QCoro::waitFor(client.tenant.users());
        QCOMPARE(users.error().reason, ErrorReason::TooManyPages);
        QVERIFY(client.requests.size() <= 4);

        PageLink link;
        link.uri = u"/customers?x"_s;
        link.headers = {{u"MS-ContinuationToken"_s, u"T-p"_s}};
        client.answerWith(page("p", "/customers?x"));
        const auto next = QCoro::waitFor(client.directory.nextCustomers(link));
        QCOMPARE(next.error().reason, ErrorReason::TooManyPages);
    }

    void linksToElsewhereAreNotFollowed()
    {
        Client client;
        client.answerWith(page("p", "https://evil.example/v1/customers"));
        const auto users = QCoro::waitFor(client.tenant.users());
        QCOMPARE(users.error().reason, ErrorReason::RedirectRefused);
        PageLink link;
        link.uri = u"https://evil.example/v1/customers"_s;
        const auto next = QCoro::waitFor(client.directory.nextCustomers(link));
        QCOMPARE(next.error().reason, ErrorReason::RedirectRefused);
        QCOMPARE(client.requests.size(), 1);
    }

    void readsAreRepeatedAsOftenAsItHelps_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("tries");
        QTest::newRow("500 once more") << 500 << 2;
        QTest::newRow("502") << 502 << 4;
        QTest::newRow("503") << 503 << 4;
        QTest::newRow("504") << 504 << 4;
        QTest::newRow("408") << 408 << 4;
        QTest::newRow("429") << 429 << 6;
        QTest::newRow("501") << 501 << 1;
        for (const int status : {400, 401, 403, 404, 405, 409, 412})
            QTest::addRow("%d", status) << status << 1;
    }

    void readsAreRepeatedAsOftenAsItHelps()
    {
        QFETCH(int, status);
        QFETCH(int, tries);
        Client client;
        client.answerWith(ScriptedService::json(status, "{}"));
        const auto domains = client.patiently(client.tenant.domains());
        QVERIFY(!domains);
        QCOMPARE(domains.error().httpStatus, status);
        QCOMPARE(client.requests.size(), tries);
        QSet<QByteArray> ids;
        for (const auto &request : client.requests)
            ids.insert(request.headers.value("MS-RequestId"));
        QCOMPARE(ids.size(), tries);
    }

    void aReadThatComesRightInTheEndIsFine()
    {
        Client client;
        client.handler = [&client](const LoopbackRequest &, const Responder &to) {
            if (client.requests.size() == 1)
                to.answer(ScriptedService::json(503, {}));
            else if (client.requests.size() == 2)
                to.answer(ScriptedService::json(429, {}));
            else
                to.answer(ScriptedService::json(200, "[\"dorp.example\"]"));
        };
        const auto domains = client.patiently(client.tenant.domains());
        QCOMPARE(domains.value(), QStringList(u"dorp.example"_s));
        QCOMPARE(client.requests.size(), 3);
    }

    void aReadWhileItRestsCanBeCancelled()
    {
        Client client;
        client.answerWith(ScriptedService::json(503, {}));
        auto task = client.tenant.domains();
        QVERIFY(client.hasGot(1));
        QTRY_VERIFY(client.clock.nextWakeUp() < client.clock.now() + 1s);
        client.tenant.cancelWaiting();
        QCOMPARE(QCoro::waitFor(task).error().kind, ErrorKind::Cancelled);
    }

    void writesAreNeverRepeated_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("408") << 408 << ErrorKind::OutcomeUnknown;
        QTest::newRow("500") << 500 << ErrorKind::OutcomeUnknown;
        QTest::newRow("503") << 503 << ErrorKind::OutcomeUnknown;
        QTest::newRow("429") << 429 << ErrorKind::Throttled;
    }

    void writesAreNeverRepeated()
    {
        QFETCH(int, status);
        QFETCH(ErrorKind, kind);
        Client client;
        client.answerWith(ScriptedService::json(status, {}));
        const auto id = RequestId::make();
        const auto created = client.patiently(client.tenant.createUser(anna(), id));
        QCOMPARE(created.error().kind, kind);
        QCOMPARE(created.error().requestId, id.value);
        QCOMPARE(client.requests.size(), 1);
        const auto deleted = client.patiently(client.tenant.deleteUser({u"u-1"_s}, {}));
        QCOMPARE(deleted.error().kind, kind);
        QCOMPARE(client.requests.size(), 2);
    }

    void aSuccessThatCannotBeReadIsInDoubt_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("wholeForAChange");
        QTest::newRow("nothing") << QByteArray() << true;
        QTest::newRow("a web page") << QByteArray("<html></html>") << false;
        QTest::newRow("half of it") << json("{'id':'a-1'") << false;
        QTest::newRow("without an id") << json("{'userPrincipalName':'a'}") << true;
    }

    void aSuccessThatCannotBeReadIsInDoubt()
    {
        QFETCH(QByteArray, body);
        QFETCH(bool, wholeForAChange);
        Client client;
        client.answerWith(ScriptedService::json(200, body));
        const auto created = QCoro::waitFor(client.tenant.createUser(anna(), RequestId::make()));
        QCOMPARE(created.error().kind, ErrorKind::OutcomeUnknown);
        QCOMPARE(created.error().reason, ErrorReason::AnswerUnreadable);
        QVERIFY(!created.error().requestId.isEmpty());
        const auto password = Secret(QByteArrayView("x"));
        const auto reset = QCoro::waitFor(client.tenant.resetPassword({u"u-1"_s}, password, {}));
        QCOMPARE(reset.has_value(), wholeForAChange);
        if (!reset)
            QCOMPARE(reset.error().kind, ErrorKind::OutcomeUnknown);
    }

    void chunksThatEndInTheMiddleAreNoSuccess()
    {
        QTcpServer raw;
        QVERIFY(raw.listen(QHostAddress(QHostAddress::LocalHost)));
        connect(&raw, &QTcpServer::newConnection, &raw, [&raw] {
            auto *socket = raw.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                              "ff\r\n{\"id\":\"a-1\",");
                socket->disconnectFromHost();
            });
        });
        ManualClock clock;
        GivenToken token(Secret(QByteArrayView("t")));
        RestOptions options;
        options.service = QUrl(u"http://127.0.0.1:%1"_s.arg(raw.serverPort()));
        RestTransport transport(options, readServiceFault, token, clock);
        RequestGate gate(clock);
        PartnerCenterTenant tenant({u"c-1"_s}, transport, gate);
        const auto created = QCoro::waitFor(tenant.createUser(anna(), RequestId::make()));
        QCOMPARE(created.error().kind, ErrorKind::OutcomeUnknown);
        const auto deleted = QCoro::waitFor(tenant.deleteUser({u"u-1"_s}, {}));
        QCOMPARE(deleted.error().kind, ErrorKind::OutcomeUnknown);
        clock.wakeAll();
    }

    void anEmptyIdTouchesNobody()
    {
        Client client;
        QCOMPARE(QCoro::waitFor(client.tenant.deleteUser({}, {})).error().kind,
                 ErrorKind::NotFound);
        QCOMPARE(client.requests.size(), 0);
    }

    void idsCannotLeaveTheirPlaceInThePath()
    {
        Client client;
        client.answerWith(ScriptedService::json(204, {}));
        const auto deleted = QCoro::waitFor(client.tenant.deleteUser({u"../x?y#z/ü"_s}, {}));
        QVERIFY(deleted.has_value());
        QCOMPARE(client.requests.at(0).target, "/v1/customers/c-1/users/..%2Fx%3Fy%23z%2F%C3%BC");
    }

    void theCountryIsFoundWhereItMayBeRead_data()
    {
        QTest::addColumn<int>("billingStatus");
        QTest::addColumn<int>("organizationStatus");
        QTest::addColumn<QString>("country");
        QTest::newRow("the billing profile") << 200 << 200 << u"NL"_s;
        QTest::newRow("the organization") << 403 << 200 << u"BE"_s;
        QTest::newRow("nowhere") << 403 << 403 << QString();
        QTest::newRow("not signed in any more") << 401 << 200 << u"error"_s;
    }

    void theCountryIsFoundWhereItMayBeRead()
    {
        QFETCH(int, billingStatus);
        QFETCH(int, organizationStatus);
        QFETCH(QString, country);
        Client client;
        client.handler = [=](const LoopbackRequest &request, const Responder &to) {
            if (request.path.endsWith(u"/billing"_s))
                to.answer(ScriptedService::json(billingStatus,
                                                json("{'defaultAddress':{'country':'nl'}}")));
            else if (request.path.endsWith(u"/organization"_s))
                to.answer(ScriptedService::json(organizationStatus,
                                                json("[{'countryLetterCode':'BE'}]")));
            else
                to.answer(ScriptedService::json(200, json("{'id':'c-1'}")));
        };
        const auto details = QCoro::waitFor(client.directory.customer({u"c-1"_s}));
        if (country == u"error"_s)
            QCOMPARE(details.error().kind, ErrorKind::NotSignedIn);
        else
            QCOMPARE(details.value().billingCountry, country);
    }

    void deletedUsersAreToldByTheirState()
    {
        Client client;
        client.answerWith(
            ScriptedService::json(200,
                                  json("{'items':[{'userPrincipalName':'a','state':'inactive'},"
                                       "{'userPrincipalName':'b','state':'active'},"
                                       "{'userPrincipalName':'c','state':'brand_new'}]}")));
        QCOMPARE(QCoro::waitFor(client.tenant.deletedUsers()).value().size(), 2);
        QCOMPARE(QCoro::waitFor(client.tenant.users()).value().size(), 2);
        QCOMPARE(client.requests.at(0).target,
                 "/v1/customers/c-1/users?size=500&filter=%7B%22Field%22%3A%22UserState%22%2C"
                 "%22Value%22%3A%22Inactive%22%2C%22Operator%22%3A%22equals%22%7D");
    }
};

WELKOM_TEST(partnercenterclient, PartnerCenterClientTest)
#include "tst_partnercenterclient.moc"
