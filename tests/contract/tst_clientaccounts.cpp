// SPDX-License-Identifier: Apache-2.0

#include "democlient.h"

#include "demo/authorityvisitor.h"
#include "support/testsubject.h"

#include <QTest>

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// An access token of the service's authority for that account, got by hand.
QByteArray tokenFor(const DemoService &service, const QByteArray &account)
{
    HttpProbe probe(service.url());
    const auto page = probe.get("/authority/authorize?"
                                + AuthorityVisitor::encoded(AuthorityVisitor::question()));
    const auto back = AuthorityVisitor::redirectOf(
        probe.get(AuthorityVisitor::linkWith("account=" + account, page)));
    const Parameters form {{u"grant_type"_s, u"authorization_code"_s},
                           {u"client_id"_s, u"program-1"_s},
                           {u"redirect_uri"_s, u"http://localhost:50505/"_s},
                           {u"code_verifier"_s, AuthorityVisitor::verifier()},
                           {u"code"_s, AuthorityVisitor::parameterOf(back, u"code"_s)}};
    const auto tokens = probe.ask("POST", "/authority/token", AuthorityVisitor::encoded(form),
                                  {{"Content-Type", "application/x-www-form-urlencoded"}});
    return AuthorityVisitor::textOf(tokens, "access_token").toLatin1();
}

} // namespace

/// Our client with the tokens of the practice accounts.
class TestClientAccounts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGoodAccountMayDoEverything()
    {
        DemoClient client;
        client.nextToken = tokenFor(client.service, "sanne");
        const auto profile = client.await(client.directory->profile());
        QVERIFY(profile);
        QCOMPARE(profile->companyName, u"Proseware Cloud B.V."_s);
        QVERIFY(client.await(client.tenant->domains()));
        QVERIFY(client.await(client.tenant->createUser(DemoClient::user(u"a"_s), {})));
    }

    void missingMfaIsUnderstood_data()
    {
        QTest::addColumn<bool>("hasBody");
        QTest::newRow("since the enforcement") << true;
        QTest::newRow("the older form") << false;
    }

    void missingMfaIsUnderstood()
    {
        QFETCH(bool, hasBody);
        DemoClient client;
        client.service.switches().mfaFaultHasBody = hasBody;
        client.nextToken = tokenFor(client.service, "bram");
        QCOMPARE(client.await(client.directory->profile()).error().kind, ErrorKind::MfaRequired);
        QCOMPARE(client.await(client.tenant->createUser(DemoClient::user(u"a"_s), {})).error().kind,
                 ErrorKind::MfaRequired);
    }

    void aMissingRoleIsUnderstood()
    {
        const auto elsewhere = u"contoso.onmicrosoft.com"_s;
        DemoClient closed;
        closed.nextToken = tokenFor(closed.service, "noor");
        QVERIFY(closed.await(closed.directory->profile()));
        QCOMPARE(closed.await(closed.tenant->users()).error().kind, ErrorKind::NotAllowed);
        QCOMPARE(closed.await(closed.tenant->createUser(DemoClient::user(u"a"_s), {})).error().kind,
                 ErrorKind::NotAllowed);
        DemoClient open(DemoClient::small(), elsewhere);
        open.nextToken = tokenFor(open.service, "noor");
        QVERIFY(open.await(open.tenant->createUser(DemoClient::user(u"a"_s, elsewhere), {})));
    }

    void anExpiredTokenIsRenewedInTheMiddle()
    {
        DemoClient client;
        client.service.switches().tokenLife = 60s;
        client.nextToken = tokenFor(client.service, "sanne");
        QVERIFY(client.await(client.directory->profile()));
        QCOMPARE(client.tokenFetches, 1);
        client.clock.advance(60s);
        client.nextToken = tokenFor(client.service, "sanne");
        QVERIFY(client.await(client.tenant->createUser(DemoClient::user(u"a"_s), {})));
        QCOMPARE(client.tokenFetches, 2);
        QCOMPARE(client.seen(u"createUser"_s), 2); // the first ended in 401
    }
};

WELKOM_TEST(clientaccounts, TestClientAccounts)
#include "tst_clientaccounts.moc"
