// SPDX-License-Identifier: Apache-2.0

#include "democlient.h"

#include "support/testsubject.h"

using namespace Welkom;
using namespace Qt::StringLiterals;

/// What the service says no to, and how it is understood.
class ClientRefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsThatAreRefused_data()
    {
        QTest::addColumn<QString>("customer");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("location");
        QTest::addColumn<QByteArray>("password");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<ErrorReason>("reason");
        const auto bakery = DemoClient::bakery();
        const auto row = [](const char *name, const QString &customer, const QString &principal,
                            ErrorKind kind, ErrorReason reason,
                            const QByteArray &password = "Rk7#mPz2&wQ<",
                            const QString &location = u"NL"_s) {
            QTest::newRow(name) << customer << principal << location << password << kind << reason;
        };
        row("the name is taken", bakery, u"ADMIN@"_s + bakery, ErrorKind::AlreadyExists,
            ErrorReason::NameTaken);
        row("an unknown domain", bakery, u"a@elsewhere.nl"_s, ErrorKind::InvalidInput,
            ErrorReason::UnknownDomain);
        row("a domain that sounds like another refusal", bakery, u"a@password-quota.nl"_s,
            ErrorKind::InvalidInput, ErrorReason::UnknownDomain);
        row("a federated domain", u"tailspin-speelgoed.onmicrosoft.com"_s,
            u"a@tailspinspeelgoed.nl"_s, ErrorKind::InvalidInput, ErrorReason::FederatedDomain);
        row("a location that is none", bakery, u"a@"_s + bakery, ErrorKind::InvalidInput,
            ErrorReason::LocationRefused, "Rk7#mPz2&wQ<", u"XX"_s);
        row("a weak password", bakery, u"a@"_s + bakery, ErrorKind::InvalidInput,
            ErrorReason::PasswordRefused, "short");
        row("a banned password", bakery, u"a@"_s + bakery, ErrorKind::InvalidInput,
            ErrorReason::PasswordRefused, "Welkom2026!");
        row("a full directory", u"trey-research.onmicrosoft.com"_s,
            u"a@trey-research.onmicrosoft.com"_s, ErrorKind::InvalidInput, ErrorReason::QuotaFull);
    }

    void createsThatAreRefused()
    {
        QFETCH(QString, customer);
        QFETCH(QString, name);
        QFETCH(QString, location);
        QFETCH(QByteArray, password);
        for (const int existsStatus : {409, 400}) {
            for (const bool strings : {false, true}) {
                DemoClient client(DemoClient::small(), customer);
                client.service.switches().existsStatus = existsStatus;
                client.service.switches().codesAreStrings = strings;
                auto user = DemoClient::user(u"x"_s);
                user.userPrincipalName = name;
                user.usageLocation = location;
                user.password = Secret(password);
                const auto refused = client.await(client.tenant->createUser(user, {}));
                QVERIFY(!refused);
                QTEST(refused.error().kind, "kind");
                QTEST(refused.error().reason, "reason");
                QCOMPARE(refused.error().subject, name);
                QVERIFY(!concernsWholeRun(refused.error()));
                QVERIFY(!refused.error().requestId.isEmpty());
                QVERIFY(!refused.error().correlationId.isEmpty());
                QVERIFY(!technicalDetails(refused.error()).contains(QString::fromLatin1(password)));
                QCOMPARE(client.seen(u"createUser"_s), 1);
            }
        }
    }

    void accountsThatMayNot_data()
    {
        QTest::addColumn<QString>("customer");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<ErrorReason>("reason");
        QTest::newRow("no role at all") << u"woodgrove-bank.onmicrosoft.com"_s
                                        << ErrorKind::NotAllowed << ErrorReason::RoleMissing;
        QTest::newRow("a role that only reads")
            << u"northwind-handel.onmicrosoft.com"_s << ErrorKind::NotAllowed
            << ErrorReason::RoleMissing;
        QTest::newRow("no relationship any more")
            << u"adventureworks-reizen.onmicrosoft.com"_s << ErrorKind::NotAllowed
            << ErrorReason::NoRelationship;
        QTest::newRow("a tenant that is gone") << u"wideworldimporters.onmicrosoft.com"_s
                                               << ErrorKind::NotFound << ErrorReason::CustomerGone;
    }

    void accountsThatMayNot()
    {
        QFETCH(QString, customer);
        DemoClient client(DemoClient::small(), customer);
        const auto user = DemoClient::user(u"a"_s, customer);
        const auto refused = client.await(client.tenant->createUser(user, {}));
        QVERIFY(!refused);
        QTEST(refused.error().kind, "kind");
        QTEST(refused.error().reason, "reason");
        QVERIFY(concernsWholeRun(refused.error()));
    }

    void fewerMaySeeTheDomains()
    {
        const auto customer = u"litware-zorg.onmicrosoft.com"_s;
        DemoClient client(DemoClient::small(), customer);
        QCOMPARE(client.await(client.tenant->domains()).error().kind, ErrorKind::NotAllowed);
        QVERIFY(client.await(client.tenant->users()).has_value());
        const auto user = DemoClient::user(u"a"_s, customer);
        QVERIFY(client.await(client.tenant->createUser(user, {})).has_value());
    }

    void withoutMfaNothingGoes()
    {
        DemoClient client;
        client.service.switches().hasMfa = false;
        QCOMPARE(client.await(client.directory->profile()).error().kind, ErrorKind::MfaRequired);
        const auto user = DemoClient::user(u"a"_s);
        QCOMPARE(client.await(client.tenant->createUser(user, {})).error().kind,
                 ErrorKind::MfaRequired);
        // Asking for another token would not help.
        QCOMPARE(client.tokenFetches, 1);
        QCOMPARE(client.service.log().size(), 2);
    }

    void manyRefusedTokensAreOneRenewal()
    {
        DemoClient client;
        QVERIFY(client.await(client.directory->profile()).has_value());
        QCOMPARE(client.tokenFetches, 1);
        client.service.expireTokens();
        client.service.acceptToken("fresh");
        client.nextToken = "fresh";
        client.service.log().clear();

        std::vector<Task<CreatedUser>> creates;
        for (int i = 0; i < 20; ++i) {
            const auto user = DemoClient::user(u"user%1"_s.arg(i));
            creates.push_back(client.tenant->createUser(user, RequestId::make()));
        }
        for (auto &create : creates)
            QVERIFY(client.await(std::move(create)).has_value());
        QCOMPARE(client.tokenFetches, 2);
        int made = 0;
        for (const auto &request : client.service.log().all())
            made += request.tookEffect ? 1 : 0;
        QCOMPARE(made, 20);
    }

    void aTokenThatIsNeverAcceptedEndsIt()
    {
        DemoClient client;
        client.service.expireTokens();
        const auto refused = client.await(client.directory->profile());
        QCOMPARE(refused.error().kind, ErrorKind::NotSignedIn);
        QCOMPARE(refused.error().reason, ErrorReason::TokenRefused);
        QVERIFY(concernsWholeRun(refused.error()));
        QCOMPARE(client.service.log().size(), 2);
    }

    void redirectsAreNotFollowed()
    {
        DemoClient client;
        FaultRule rule;
        rule.kind = FaultKind::Answer;
        rule.status = 307;
        rule.headers.set("Location",
                         client.service.url().toEncoded() + "/v1/profiles/organization");
        client.fault(rule);
        QCOMPARE(client.await(client.directory->profile()).error().reason,
                 ErrorReason::RedirectRefused);
        const auto user = DemoClient::user(u"a"_s);
        QCOMPARE(client.await(client.tenant->createUser(user, {})).error().reason,
                 ErrorReason::RedirectRefused);
        QCOMPARE(client.service.log().size(), 2);
    }
};

WELKOM_TEST(clientrefusals, ClientRefusalsTest)
#include "tst_clientrefusals.moc"
