// SPDX-License-Identifier: Apache-2.0

#include "democlient.h"

#include "support/testsubject.h"

#include <algorithm>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

/// All customers, page by page; how many pages there were.
Task<QList<Customer>> allCustomers(PartnerCenterDirectory &directory, QString search, int &pages)
{
    QList<Customer> all;
    auto page = co_await directory.customers(search);
    while (page) {
        ++pages;
        all += page->customers;
        if (!page->next)
            co_return all;
        const auto link = *page->next;
        page = co_await directory.nextCustomers(link);
    }
    co_return failure(page.error());
}

QStringList namesOf(const QList<DirectoryUser> &users)
{
    QStringList names;
    for (const auto &user : users)
        names.append(user.userPrincipalName);
    return names;
}

using Switch = void (*)(DemoSwitches &);

} // namespace

Q_DECLARE_METATYPE(Switch)

/// Every operation of both seams, against every habit that the service may have.
class ClientOperationsTest : public QObject
{
    Q_OBJECT

private:
    static void habits()
    {
        QTest::addColumn<Switch>("change");
        const auto row = [](const char *name, Switch change) { QTest::newRow(name) << change; };
        row("as published", [](DemoSwitches &) {});
        row("create answers 201", [](DemoSwitches &s) { s.createStatus = 201; });
        row("passwords are not echoed", [](DemoSwitches &s) { s.echoesPassword = false; });
        row("codes are texts", [](DemoSwitches &s) { s.codesAreStrings = true; });
        row("answers begin with a mark", [](DemoSwitches &s) { s.sendsByteOrderMark = true; });
        row("links carry the version", [](DemoSwitches &s) { s.nextLinkHasVersion = true; });
        row("request ids are replayed", [](DemoSwitches &s) { s.replaysRequestIds = true; });
        row("a taken name is 400", [](DemoSwitches &s) { s.existsStatus = 400; });
    }

private Q_SLOTS:
    void theLifeOfAnAccount_data() { habits(); }

    void theLifeOfAnAccount()
    {
        QFETCH(Switch, change);
        DemoClient client;
        change(client.service.switches());
        auto &tenant = *client.tenant;
        const auto wanted = DemoClient::user(u"zoe"_s);

        const auto id = RequestId::make();
        const auto created = client.await(tenant.createUser(wanted, id));
        QVERIFY(created.has_value());
        QCOMPARE(created->userPrincipalName, wanted.userPrincipalName);
        QCOMPARE(created->displayName, wanted.displayName);
        QCOMPARE(created->lastName, wanted.lastName);
        QCOMPARE(created->state, UserState::Active);
        QVERIFY(!created->lastDirectorySyncTime.isValid());
        QCOMPARE(client.service.log().all().last().requestId, id.value);
        QVERIFY(client.demoTenant().signIn(wanted.userPrincipalName, u"Rk7#mPz2&wQ<"_s));
        QVERIFY(client.demoTenant().findActive(wanted.userPrincipalName)->mustChangePassword);

        const auto listed = client.await(tenant.users()).value();
        const auto found = std::find_if(listed.begin(), listed.end(), [&created](const auto &user) {
            return user.id == created->id;
        });
        QVERIFY(found != listed.end());
        QCOMPARE(found->usageLocation, u"NL"_s);

        QVERIFY(created->httpStatus == 200 || created->httpStatus == 201);
        QCOMPARE(created->correlationId.size(), 36);
        QCOMPARE(client.await(tenant.user(created->id))->displayName, wanted.displayName);
        QCOMPARE(client.await(tenant.licenses(created->id)).value(), QStringList());
        const QStringList products {u"Microsoft 365 Business Premium"_s, u"Visio Plan 2"_s};
        QVERIFY(client.demoTenant().setLicenses(wanted.userPrincipalName, products,
                                                client.clock.utcNow()));
        QCOMPARE(client.await(tenant.licenses(created->id)).value(), products);

        const auto again = client.await(tenant.createUser(wanted, RequestId::make()));
        QCOMPARE(again.error().kind, ErrorKind::AlreadyExists);
        QCOMPARE(again.error().reason, ErrorReason::NameTaken);

        const auto password = Secret(QByteArrayView("Other#Secret77"));
        QVERIFY(client.await(tenant.resetPassword(created->id, password, RequestId::make()))
                    .has_value());
        QVERIFY(client.demoTenant().signIn(wanted.userPrincipalName, u"Other#Secret77"_s));

        QVERIFY(client.await(tenant.deleteUser(created->id, RequestId::make())).has_value());
        QVERIFY(
            !namesOf(client.await(tenant.users()).value()).contains(created->userPrincipalName));
        const auto deleted = client.await(tenant.deletedUsers()).value();
        QVERIFY(namesOf(deleted).contains(created->userPrincipalName));
        for (const auto &user : deleted) {
            QVERIFY(user.softDeletionTime.isValid());
            QCOMPARE(user.state, UserState::Inactive);
        }

        QCOMPARE(client.await(tenant.user(created->id))->state, UserState::Inactive);
        QCOMPARE(client.await(tenant.licenses(created->id)).error().kind, ErrorKind::NotFound);

        QVERIFY(client.await(tenant.restoreUser(created->id)).has_value());
        QVERIFY(namesOf(client.await(tenant.users()).value()).contains(created->userPrincipalName));
        QVERIFY(!namesOf(client.await(tenant.deletedUsers()).value())
                     .contains(created->userPrincipalName));
    }

    void thePartnerAndItsCustomers_data() { habits(); }

    void thePartnerAndItsCustomers()
    {
        QFETCH(Switch, change);
        DemoOptions options;
        options.size = {1203, 2, 1};
        DemoClient client(options);
        change(client.service.switches());
        auto &directory = *client.directory;

        const auto profile = client.await(directory.profile()).value();
        QCOMPARE(profile.tenantId, QString::fromLatin1(DemoPartner::tenantId));
        QCOMPARE(profile.companyName, QString::fromLatin1(DemoPartner::companyName));

        int pages = 0;
        const auto all = client.await(allCustomers(directory, QString(), pages)).value();
        QCOMPARE(pages, 3);
        QCOMPARE(all.size(), 1203);
        QSet<QString> ids;
        for (const auto &customer : all)
            ids.insert(customer.id.value);
        QCOMPARE(ids.size(), 1203);

        pages = 0;
        const auto byName = client.await(allCustomers(directory, u"contoso bak"_s, pages)).value();
        QCOMPARE(byName.size(), 1);
        QCOMPARE(byName.first().companyName, u"Contoso Bakkerijen"_s);
        const auto byDomain =
            client.await(allCustomers(directory, u"CONTOSO.ONMICROSOFT.com"_s, pages)).value();
        QCOMPARE(byDomain.size(), 1);
        const auto none = client.await(allCustomers(directory, u"\"}{ &=%+ \\"_s, pages)).value();
        QVERIFY(none.isEmpty());

        const auto details = client.await(directory.customer(byName.first().id)).value();
        QCOMPARE(details.customer, byName.first());
        QCOMPARE(details.billingCountry, u"NL"_s);
        const auto domains = client.await(client.tenant->domains()).value();
        QVERIFY(domains.contains(u"contosobakkerijen.nl"_s));
        QVERIFY(domains.contains(DemoClient::bakery()));
    }

    void aLargeDirectoryIsReadPageByPage_data() { habits(); }

    void aLargeDirectoryIsReadPageByPage()
    {
        QFETCH(Switch, change);
        const auto domain = u"humongousinsurance.onmicrosoft.com"_s;
        DemoClient client(DemoClient::small(), domain);
        change(client.service.switches());
        const auto users = client.await(client.tenant->users()).value();
        const auto names = namesOf(users);
        QCOMPARE(users.size(), client.activeUsers(domain));
        QVERIFY(users.size() >= 1200);
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), users.size());
        QCOMPARE(client.seen(u"listUsers"_s), 3);
    }

    void aStopEndsALongListingAtItsNextPage()
    {
        DemoClient client(DemoClient::small(), u"humongousinsurance.onmicrosoft.com"_s);
        auto listing = client.tenant->users();
        client.passTimeUntil([&client] { return client.seen(u"listUsers"_s) > 0; },
                             std::chrono::milliseconds(1));
        client.tenant->cancelWaiting();
        QCOMPARE(client.await(std::move(listing)).error().kind, ErrorKind::Cancelled);
        QVERIFY(client.seen(u"listUsers"_s) < 3); // of the three pages that there are
        // The next one is read whole.
        QVERIFY(client.await(client.tenant->users()).has_value());
    }

    void synchronisedUsersAreKnown()
    {
        DemoClient client(DemoClient::small(), u"tailspin-speelgoed.onmicrosoft.com"_s);
        const auto users = client.await(client.tenant->users()).value();
        QVERIFY(std::any_of(users.begin(), users.end(),
                            [](const auto &user) { return user.lastDirectorySyncTime.isValid(); }));
    }

    void customersThatAreNotThere()
    {
        DemoClient client;
        const auto none =
            client.await(client.directory->customer({u"00000000-0000-4000-8000-000000000000"_s}));
        QCOMPARE(none.error().kind, ErrorKind::NotFound);
        const auto nonsense = client.await(client.directory->customer({u"../../demo/reset"_s}));
        QVERIFY(!nonsense);
        for (const auto &request : client.service.log().all())
            QVERIFY(request.path.startsWith(u"/v1/customers/"_s));
    }

    void usersThatAreNotThere()
    {
        DemoClient client;
        const UserId nobody {u"00000000-0000-4000-8000-000000000000"_s};
        QCOMPARE(client.await(client.tenant->deleteUser(nobody, {})).error().kind,
                 ErrorKind::NotFound);
        QCOMPARE(client.await(client.tenant->restoreUser(nobody)).error().kind,
                 ErrorKind::NotFound);
        const auto password = Secret(QByteArrayView("Other#Secret77"));
        QCOMPARE(client.await(client.tenant->resetPassword(nobody, password, {})).error().kind,
                 ErrorKind::NotFound);
    }
};

WELKOM_TEST(clientoperations, ClientOperationsTest)
#include "tst_clientoperations.moc"
