// SPDX-License-Identifier: Apache-2.0

#include "demofixture.h"

#include "support/testsubject.h"

#include <QSet>
#include <QTest>
#include <QUuid>

using namespace Welkom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray deletedFilter = "/users?size=500&filter="
    + QByteArray(R"({"Field":"UserState","Value":"Inactive","Operator":"equals"})")
          .toPercentEncoding();

/// The names of a listing, all pages.
QStringList listedNames(DemoFixture &demo, const QString &domain, const QByteArray &rest)
{
    QStringList names;
    auto target = demo.path(domain, rest);
    HeaderFields fields;
    while (!target.isEmpty()) {
        const auto answer = demo.probe->ask("GET", target, {}, fields);
        const auto items = answer.items();
        for (const auto &item : items)
            names.append(item.toObject()["userPrincipalName"_L1].toString());
        const auto next = answer.object()["links"_L1].toObject()["next"_L1].toObject();
        if (next.isEmpty())
            break;
        target = "/v1" + next["uri"_L1].toString().toLatin1();
        const auto header = next["headers"_L1].toArray().first().toObject();
        fields = {{"MS-ContinuationToken", header["value"_L1].toString().toLatin1()}};
    }
    return names;
}

QJsonObject without(QJsonObject user, const QString &member)
{
    user.remove(member);
    return user;
}

QJsonObject with(QJsonObject user, const QString &member, const QJsonValue &value)
{
    user[member] = value;
    return user;
}

QJsonObject withPassword(const QString &password)
{
    return DemoFixture::user(u"new.person@"_s + bakery, password);
}

} // namespace

class TestDemoUsers final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsAnAccount();
    void takesPascalCase();
    void answersCreateAsSwitched();
    void refusesToCreate_data();
    void refusesToCreate();
    void refusesWithoutRole_data();
    void refusesWithoutRole();
    void createsBesideADeletedAccount();
    void refusesPasswordsOnDemand();
    void saysThatANameIsTakenWithoutCase();
    void listsAndPages();
    void listsTenThousand();
    void showsOneUser();
    void updates();
    void resetsPasswords();
    void deletesAndRestores();
    void forgetsDeletedAfterThirtyDays();
    void showsNewUsersLate();
    void replaysRequestIds();
    void throttles();
    void throttlesWithDateOrNothing();
    void answersAfterTheLatency();
    void keepsSecretsOutOfTheLog();
};

void TestDemoUsers::createsAnAccount()
{
    DemoFixture demo;
    const auto name = u"a.jansen@contosobakkerijen.nl"_s;
    const auto answer =
        demo.probe->ask("POST", demo.path(bakery), QJsonDocument(DemoFixture::user(name)).toJson(),
                        {{"MS-RequestId", "7a0c5f0e-0000-4000-8000-000000000001"}});
    QCOMPARE(answer.status, 200);
    const auto user = answer.object();
    QVERIFY(!QUuid::fromString(user["id"_L1].toString()).isNull());
    QCOMPARE(user["userPrincipalName"_L1].toString(), name);
    QCOMPARE(user["firstName"_L1].toString(), u"Anna"_s);
    QCOMPARE(user["displayName"_L1].toString(), u"Anna Jansen"_s);
    QCOMPARE(user["usageLocation"_L1].toString(), u"NL"_s);
    QCOMPARE(user["state"_L1].toString(), u"active"_s);
    QCOMPARE(user["userDomainType"_L1].toString(), u"none"_s);
    QVERIFY(user["lastDirectorySyncTime"_L1].isNull() && user.contains("lastDirectorySyncTime"_L1));
    QVERIFY(user["softDeletionTime"_L1].isNull() && user.contains("softDeletionTime"_L1));
    QCOMPARE(user["passwordProfile"_L1].toObject()["password"_L1].toString(), u"Rk7#mPz2wQ"_s);
    QCOMPARE(user["passwordProfile"_L1].toObject()["forceChangePassword"_L1].toBool(), true);
    QCOMPARE(user["attributes"_L1].toObject()["objectType"_L1].toString(), u"CustomerUser"_s);

    auto &tenant = demo.tenant(bakery);
    QVERIFY(tenant.signIn(name, u"Rk7#mPz2wQ"_s));
    QVERIFY(!tenant.signIn(name, u"Rk7#mPz2wq"_s));
    QVERIFY(!tenant.signIn(name, QString()));
    QVERIFY(tenant.findActive(name)->mustChangePassword);
    QVERIFY(listedNames(demo, bakery, "/users?size=2").contains(name));

    const auto logged = demo.service.log().ofOperation(u"createUser"_s);
    QCOMPARE(logged.size(), 1);
    QCOMPARE(logged.first().userPrincipalName, name);
    QCOMPARE(logged.first().status, 200);
    QVERIFY(logged.first().tookEffect);
    QCOMPARE(logged.first().method, u"POST"_s);
    QCOMPARE(logged.first().customerId, tenant.profile().id);
    QCOMPARE(logged.first().requestId, u"7a0c5f0e-0000-4000-8000-000000000001"_s);
}

void TestDemoUsers::takesPascalCase()
{
    DemoFixture demo;
    const QJsonObject body {
        {u"UsageLocation"_s, u"BE"_s},
        {u"UserPrincipalName"_s, u"p@"_s + bakery},
        {u"DisplayName"_s, u"P"_s},
        {u"PasswordProfile"_s,
         QJsonObject {{u"Password"_s, u"Rk7#mPz2wQ"_s}, {u"ForceChangePassword"_s, true}}},
        {u"Attributes"_s, QJsonObject {{u"ObjectType"_s, u"CustomerUser"_s}}},
    };
    // The SDK posts with a slash at the end.
    QCOMPARE(demo.probe->post(demo.path(bakery, "/users/"), body).status, 200);
    QVERIFY(demo.tenant(bakery).findActive(u"p@"_s + bakery)->mustChangePassword);
}

void TestDemoUsers::answersCreateAsSwitched()
{
    DemoFixture demo;
    demo.service.switches().createStatus = 201;
    demo.service.switches().echoesPassword = false;
    demo.service.switches().sendsByteOrderMark = true;
    const auto answer = demo.probe->post(demo.path(bakery), DemoFixture::user(u"a@"_s + bakery));
    QCOMPARE(answer.status, 201);
    QVERIFY(answer.body.startsWith("\xef\xbb\xbf{"));
    QVERIFY(!answer.body.contains("Rk7#mPz2wQ"));
    QVERIFY(!answer.object()["passwordProfile"_L1].toObject().contains("password"_L1));
}

void TestDemoUsers::refusesToCreate_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("text"); // of reference 3.3, in lower case
    const auto user = DemoFixture::user(u"new.person@"_s + bakery);

    QTest::newRow("name taken") << bakery << DemoFixture::user(u"ADMIN@"_s + bakery) << 409
                                << u"already exists"_s;
    QTest::newRow("unknown domain")
        << bakery << DemoFixture::user(u"a@elsewhere.nl"_s) << 400 << u"domain portion"_s;
    QTest::newRow("another customer's domain")
        << bakery << DemoFixture::user(u"a@contoso.onmicrosoft.com"_s) << 400
        << u"domain portion"_s;
    QTest::newRow("federated domain")
        << u"tailspin-speelgoed.onmicrosoft.com"_s << DemoFixture::user(u"a@tailspinspeelgoed.nl"_s)
        << 400 << u"one or more properties contains invalid values"_s;
    QTest::newRow("bad location") << bakery << with(user, u"usageLocation"_s, u"XX"_s) << 400
                                  << u"usagelocation"_s;
    QTest::newRow("location in lower case")
        << bakery << with(user, u"usageLocation"_s, u"nl"_s) << 400 << u"usagelocation"_s;
    QTest::newRow("no location") << bakery << without(user, u"usageLocation"_s) << 400
                                 << u"usagelocation"_s;
    QTest::newRow("location null")
        << bakery << with(user, u"usageLocation"_s, QJsonValue()) << 400 << u"usagelocation"_s;
    QTest::newRow("weak password") << bakery << withPassword(u"short"_s) << 400 << u"password"_s;
    QTest::newRow("banned password")
        << bakery << withPassword(u"Welkom2026!"_s) << 400 << u"password"_s;
    QTest::newRow("own name in the password")
        << bakery << withPassword(u"New.Person#9"_s) << 400 << u"password"_s;
    QTest::newRow("no password") << bakery << without(user, u"passwordProfile"_s) << 400
                                 << u"password"_s;
    QTest::newRow("password is a number")
        << bakery << with(user, u"passwordProfile"_s, QJsonObject {{u"password"_s, 12345}}) << 400
        << u"password"_s;
    QTest::newRow("no display name")
        << bakery << without(user, u"displayName"_s) << 400 << u"displayname"_s;
    QTest::newRow("empty display name")
        << bakery << with(user, u"displayName"_s, QString()) << 400 << u"displayname"_s;
    QTest::newRow("display name of 257")
        << bakery << with(user, u"displayName"_s, QString(257, u'a')) << 400 << u"displayname"_s;
    QTest::newRow("first name of 65")
        << bakery << with(user, u"firstName"_s, QString(65, u'a')) << 400 << u"firstname"_s;
    QTest::newRow("last name of 65")
        << bakery << with(user, u"lastName"_s, QString(65, u'a')) << 400 << u"lastname"_s;
    QTest::newRow("no name") << bakery << without(user, u"userPrincipalName"_s) << 400
                             << u"userprincipalname"_s;
    QTest::newRow("malformed name")
        << bakery << DemoFixture::user(u"zo\u00eb@"_s + bakery) << 400 << u"userprincipalname"_s;
    QTest::newRow("empty object") << bakery << QJsonObject() << 400 << u"required"_s;
    QTest::newRow("directory full")
        << u"trey-research.onmicrosoft.com"_s
        << DemoFixture::user(u"a@trey-research.onmicrosoft.com"_s) << 400 << u"quota"_s;
}

void TestDemoUsers::refusesToCreate()
{
    QFETCH(QString, domain);
    QFETCH(QJsonObject, body);
    QFETCH(int, status);
    QFETCH(QString, text);
    DemoFixture demo;
    const auto before = demo.tenant(domain).users().size();
    const auto answer = demo.probe->post(demo.path(domain), body);
    QCOMPARE(answer.status, status);
    QCOMPARE(answer.code(), 3000);
    QVERIFY2(answer.description().toLower().contains(text), qPrintable(answer.description()));
    QCOMPARE(demo.tenant(domain).users().size(), before);
    QVERIFY(!demo.lastLogged().tookEffect);
    QCOMPARE(demo.lastLogged().status, status);
}

void TestDemoUsers::refusesWithoutRole_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<bool>("mayRead");
    QTest::newRow("no role") << u"woodgrove-bank.onmicrosoft.com"_s << false;
    QTest::newRow("Directory Readers") << u"northwind-handel.onmicrosoft.com"_s << true;
}

void TestDemoUsers::refusesWithoutRole()
{
    QFETCH(QString, domain);
    QFETCH(bool, mayRead);
    DemoFixture demo;
    const auto &admin = demo.tenant(domain).users().front();
    const auto user = demo.path(domain, "/users/" + admin.id.toLatin1());
    QCOMPARE(demo.probe->get(demo.path(domain)).status, mayRead ? 200 : 403);
    QCOMPARE(demo.probe->get(user).status, mayRead ? 200 : 403);
    const auto refused = demo.probe->post(demo.path(domain), DemoFixture::user(u"a@"_s + domain));
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.code(), 900150);
    QCOMPARE(demo.probe->remove(user).status, 403);
    QCOMPARE(demo.probe->patch(user, {{u"displayName"_s, u"x"_s}}).status, 403);
    // The customer itself is still seen.
    QCOMPARE(demo.probe->get(demo.path(domain, "")).status, 200);

    demo.tenant(domain).profile().access = DemoProfile::Access::Full;
    QCOMPARE(demo.probe->post(demo.path(domain), DemoFixture::user(u"a@"_s + domain)).status, 200);
}

void TestDemoUsers::createsBesideADeletedAccount()
{
    DemoFixture demo;
    const auto deleted = listedNames(demo, bakery, deletedFilter);
    QCOMPARE(deleted.size(), 1);
    const auto name = deleted.first();
    QCOMPARE(demo.probe->post(demo.path(bakery), DemoFixture::user(name)).status, 200);
    QCOMPARE(demo.probe->post(demo.path(bakery), DemoFixture::user(name)).status, 409);

    // And then the deleted one cannot come back under its name.
    QString id;
    for (const auto &user : demo.tenant(bakery).users()) {
        if (user.isDeleted())
            id = user.id;
    }
    const auto restored = demo.probe->patch(demo.path(bakery, "/users/" + id.toLatin1()),
                                            {{u"state"_s, u"active"_s}});
    QCOMPARE(restored.status, 409);
}

void TestDemoUsers::refusesPasswordsOnDemand()
{
    DemoFixture demo;
    demo.service.switches().refusesNextPasswords = 2;
    demo.service.switches().refusedPasswords = {u"Xw4!kTb9nM"_s};
    const auto ask = [&demo](const QString &password) {
        return demo.probe->post(demo.path(bakery), withPassword(password));
    };
    QCOMPARE(ask(u"Rk7#mPz2wQ"_s).status, 400);
    QVERIFY(ask(u"Rk7#mPz2wQ"_s).description().contains("password"_L1));
    QCOMPARE(ask(u"Xw4!kTb9nM"_s).status, 400);
    QCOMPARE(ask(u"Rk7#mPz2wQ"_s).status, 200);
    QCOMPARE(demo.service.switches().refusesNextPasswords, 0);
}

void TestDemoUsers::saysThatANameIsTakenWithoutCase()
{
    DemoFixture demo;
    demo.service.switches().existsStatus = 400;
    QCOMPARE(demo.probe->post(demo.path(bakery), DemoFixture::user(u"a.b@"_s + bakery)).status,
             200);
    const auto again = demo.probe->post(
        demo.path(bakery), DemoFixture::user(u"A.B@Contoso-Bakkerijen.OnMicrosoft.com"_s));
    QCOMPARE(again.status, 400);
    QCOMPARE(
        again.description(),
        u"Another object with the same value for property userPrincipalName already exists."_s);
}

void TestDemoUsers::listsAndPages()
{
    DemoFixture demo;
    QCOMPARE(listedNames(demo, bakery, "/users").size(), 4);
    QCOMPARE(listedNames(demo, bakery, "/users?size=0").size(), 4);
    QCOMPARE(listedNames(demo, bakery, "/users?size=3"), listedNames(demo, bakery, "/users"));
    const auto deleted = demo.probe->get(demo.path(bakery, deletedFilter)).items();
    QCOMPARE(deleted.size(), 1);
    QCOMPARE(deleted.first().toObject()["state"_L1].toString(), u"inactive"_s);
    QCOMPARE(deleted.first().toObject()["softDeletionTime"_L1].toString(),
             u"2026-08-31T08:00:00Z"_s);
    const auto synced = demo.probe->get(demo.path(u"tailspinspeelgoed.nl"_s)).items();
    QVERIFY(synced.last().toObject()["lastDirectorySyncTime"_L1].isString());

    const auto byName = QByteArray(R"({"Field":"Name","Value":"a","Operator":"equals"})");
    QCOMPARE(
        demo.probe->get(demo.path(bakery, "/users?filter=" + byName.toPercentEncoding())).status,
        400);
}

void TestDemoUsers::listsTenThousand()
{
    DemoOptions options;
    options.size = {3, 10'000, 1};
    DemoFixture demo(options);
    const auto names = listedNames(demo, bakery, "/users?size=500");
    QCOMPARE(names.size(), 10'000);
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 10'000);
    QCOMPARE(demo.service.log().size(), 20);
    // A larger wish than the service grants is cut.
    QCOMPARE(demo.probe->get(demo.path(bakery, "/users?size=5000")).items().size(), 500);
}

void TestDemoUsers::showsOneUser()
{
    DemoFixture demo;
    const auto &admin = demo.tenant(bakery).users().front();
    const auto answer =
        demo.probe->get(demo.path(bakery, "/users/" + admin.id.toUpper().toLatin1()));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.object()["userPrincipalName"_L1].toString(), u"admin@"_s + bakery);
    QVERIFY(!answer.object().contains("passwordProfile"_L1));
    const auto missing =
        demo.probe->get(demo.path(bakery, "/users/00000000-0000-4000-8000-000000000001"));
    QCOMPARE(missing.status, 404);
    QCOMPARE(missing.code(), 60002);
    QCOMPARE(demo.probe->get(demo.path(bakery, "/users/admin%40" + bakery.toLatin1())).status, 404);
}

void TestDemoUsers::updates()
{
    DemoFixture demo;
    const auto id = demo.tenant(bakery).users().front().id.toLatin1();
    const auto target = demo.path(bakery, "/users/" + id);
    const auto changed =
        demo.probe->patch(target, {{u"usageLocation"_s, u"BE"_s}, {u"displayName"_s, u"Beheer"_s}});
    QCOMPARE(changed.status, 200);
    QCOMPARE(changed.object()["usageLocation"_L1].toString(), u"BE"_s);
    QCOMPARE(changed.object()["displayName"_L1].toString(), u"Beheer"_s);
    QVERIFY(demo.lastLogged().tookEffect);
    QCOMPARE(demo.lastLogged().operation, u"updateUser"_s);

    QCOMPARE(demo.probe->patch(target, {{u"usageLocation"_s, u"XX"_s}}).status, 400);
    QCOMPARE(demo.probe->patch(target, {{u"displayName"_s, QString()}}).status, 400);
    QCOMPARE(demo.probe->patch(target, {{u"userPrincipalName"_s, u"a@elsewhere.nl"_s}}).status,
             400);
    QCOMPARE(demo.probe
                 ->patch(target,
                         {{u"passwordProfile"_s, QJsonObject {{u"password"_s, u"Rk7#mPz2wQ"_s}}}})
                 .status,
             400);
    QCOMPARE(demo.probe->patch(target, {{u"userPrincipalName"_s, u"beheer@"_s + bakery}}).status,
             200);
    QVERIFY(!demo.tenant(bakery).findActive(u"admin@"_s + bakery));
    QVERIFY(demo.tenant(bakery).findActive(u"beheer@"_s + bakery));
    QCOMPARE(demo.probe->ask("PATCH", target, QByteArray("[]")).code(), 800002);
    QCOMPARE(demo.probe->ask("PATCH", target, QByteArray("{\"displayName\":")).status, 400);
    QCOMPARE(demo.probe->ask("PATCH", target).status, 400);
}

void TestDemoUsers::resetsPasswords()
{
    DemoFixture demo;
    auto &tenant = demo.tenant(bakery);
    const auto name = u"admin@"_s + bakery;
    const auto id = tenant.findActive(name)->id.toLatin1();
    const auto target = demo.path(bakery, "/users/" + id + "/resetpassword");
    const auto profile = [](const QString &password) {
        return QJsonObject {
            {u"passwordProfile"_s,
             QJsonObject {{u"password"_s, password}, {u"forceChangePassword"_s, true}}}};
    };
    QVERIFY(!tenant.signIn(name, u"Rk7#mPz2wQ"_s));
    const auto reset = demo.probe->patch(target, profile(u"Rk7#mPz2wQ"_s));
    QCOMPARE(reset.status, 200);
    // The published answer says false although true was sent.
    QCOMPARE(reset.object()["passwordProfile"_L1].toObject()["forceChangePassword"_L1].toBool(true),
             false);
    QVERIFY(tenant.signIn(name, u"Rk7#mPz2wQ"_s));
    QVERIFY(tenant.findActive(name)->mustChangePassword);
    QCOMPARE(demo.lastLogged().operation, u"resetPassword"_s);
    QCOMPARE(demo.lastLogged().userPrincipalName, name);

    QCOMPARE(demo.probe->patch(target, profile(u"weak"_s)).status, 400);
    QCOMPARE(demo.probe->patch(target, {}).status, 400);
    QVERIFY(tenant.signIn(name, u"Rk7#mPz2wQ"_s));
    QCOMPARE(demo.probe
                 ->patch(demo.path(bakery, "/users/nobody/resetpassword"), profile(u"Rk7#mPz2wQ"_s))
                 .code(),
             60002);
}

void TestDemoUsers::deletesAndRestores()
{
    DemoFixture demo;
    auto &tenant = demo.tenant(bakery);
    const auto name = u"admin@"_s + bakery;
    const auto target = demo.path(bakery, "/users/" + tenant.findActive(name)->id.toLatin1());
    const auto removed = demo.probe->remove(target);
    QCOMPARE(removed.status, 204);
    QVERIFY(removed.body.isEmpty());
    QVERIFY(demo.lastLogged().tookEffect);
    QVERIFY(!tenant.findActive(name));
    QVERIFY(!listedNames(demo, bakery, "/users").contains(name));
    QVERIFY(listedNames(demo, bakery, deletedFilter).contains(name));
    QCOMPARE(demo.probe->get(target).object()["state"_L1].toString(), u"inactive"_s);
    const auto again = demo.probe->remove(target);
    QCOMPARE(again.status, 404);
    QCOMPARE(again.code(), 60002);

    const auto restored =
        demo.probe->patch(target,
                          {{u"State"_s, u"active"_s},
                           {u"Attributes"_s, QJsonObject {{u"ObjectType"_s, u"CustomerUser"_s}}}});
    QCOMPARE(restored.status, 200);
    QCOMPARE(restored.object()["state"_L1].toString(), u"active"_s);
    QCOMPARE(demo.lastLogged().operation, u"restoreUser"_s);
    QVERIFY(tenant.findActive(name));
    QCOMPARE(demo.probe->patch(target, {{u"state"_s, u"inactive"_s}}).status, 400);
}

void TestDemoUsers::forgetsDeletedAfterThirtyDays()
{
    DemoFixture demo;
    const auto target =
        demo.path(bakery, "/users/" + demo.tenant(bakery).users().front().id.toLatin1());
    QCOMPARE(demo.probe->remove(target).status, 204);
    demo.clock.advance(30 * 24h - 1s);
    QVERIFY(listedNames(demo, bakery, deletedFilter).contains(u"admin@"_s + bakery));
    demo.clock.advance(1s);
    QVERIFY(listedNames(demo, bakery, deletedFilter).isEmpty());
    QCOMPARE(demo.probe->get(target).status, 404);
    QCOMPARE(demo.probe->patch(target, {{u"state"_s, u"active"_s}}).status, 404);
}

void TestDemoUsers::showsNewUsersLate()
{
    DemoFixture demo;
    const auto name = u"late@"_s + bakery;
    demo.service.switches().listingLagCount = 2;
    demo.service.switches().listingLag = 500ms;
    const auto created = demo.probe->post(demo.path(bakery), DemoFixture::user(name)).object();
    const auto isListed = [&] { return listedNames(demo, bakery, "/users").contains(name); };
    QVERIFY(!isListed());
    QVERIFY(!isListed());
    QVERIFY(!isListed()); // often enough, but too early
    demo.clock.advance(499ms);
    QVERIFY(!isListed());
    demo.clock.advance(1ms);
    QVERIFY(isListed());
    // The directory itself does not lag: the name is taken, and the account is there by id.
    QCOMPARE(demo.probe->post(demo.path(bakery), DemoFixture::user(name)).status, 409);
    const auto id = created["id"_L1].toString().toLatin1();
    QCOMPARE(demo.probe->get(demo.path(bakery, "/users/" + id)).status, 200);

    // By listings alone: seen in the third.
    demo.service.switches().listingLag = 0ms;
    QCOMPARE(demo.probe->post(demo.path(bakery), DemoFixture::user(u"later@"_s + bakery)).status,
             200);
    const auto laterListed = [&] {
        return listedNames(demo, bakery, "/users?size=2").contains(u"later@"_s + bakery);
    };
    QVERIFY(!laterListed());
    QVERIFY(listedNames(demo, bakery, deletedFilter).size() == 1); // does not count
    QVERIFY(!laterListed());
    QVERIFY(laterListed());
}

void TestDemoUsers::replaysRequestIds()
{
    DemoFixture demo;
    const auto create = [&demo](const QString &name, const QByteArray &id) {
        return demo.probe->ask("POST", demo.path(bakery),
                               QJsonDocument(DemoFixture::user(name)).toJson(),
                               {{"MS-RequestId", id}});
    };
    const auto first = u"first@"_s + bakery;
    QCOMPARE(create(first, "id-1").status, 200);
    QCOMPARE(create(first, "id-1").status, 409); // as long as it does not replay

    demo.service.switches().replaysRequestIds = true;
    const auto second = u"second@"_s + bakery;
    const auto answer = create(second, "id-2");
    QCOMPARE(answer.status, 200);
    const auto replayed = create(second, "ID-2");
    QCOMPARE(replayed.status, 200);
    QCOMPARE(replayed.object(), answer.object());
    QVERIFY(demo.lastLogged().replayed);
    QVERIFY(!demo.lastLogged().tookEffect);
    QCOMPARE(create(second, "id-3").status, 409);
    QCOMPARE(create(second, "id-3").status, 409); // a refusal is replayed too
    QVERIFY(demo.lastLogged().replayed);
    QCOMPARE(create(second, "").status, 409);
    // An answer that was cut off is given to whoever asks again with the same id.
    FaultRule cut;
    cut.kind = FaultKind::Cut;
    cut.takesEffect = true;
    cut.times = 1;
    demo.service.setFaults(FaultPlan({cut}));
    QCOMPARE(create(u"lost@"_s + bakery, "id-4").status, 0);
    QCOMPARE(create(u"lost@"_s + bakery, "id-4").status, 200);
    QVERIFY(demo.lastLogged().replayed);
    // The same id at another customer is another call.
    const auto other = u"third@contoso.onmicrosoft.com"_s;
    QCOMPARE(demo.probe
                 ->ask("POST", demo.path(u"contoso.onmicrosoft.com"_s),
                       QJsonDocument(DemoFixture::user(other)).toJson(), {{"MS-RequestId", "id-2"}})
                 .status,
             200);
}

void TestDemoUsers::throttles()
{
    DemoFixture demo;
    demo.service.switches().writes = {1.0 / 30, 2, false};
    const auto create = [&demo](const QString &local) {
        return demo.probe->post(demo.path(bakery), DemoFixture::user(local + u'@' + bakery));
    };
    QCOMPARE(create(u"a"_s).status, 200);
    QCOMPARE(create(u"b"_s).status, 200);
    const auto refused = create(u"c"_s);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.headers.value("Retry-After"), QByteArray("30"));
    QCOMPARE(refused.object()["statusCode"_L1].toInt(), 429);
    QCOMPARE(refused.object()["message"_L1].toString(),
             u"Rate limit is exceeded. Try again in 30 seconds."_s);
    QVERIFY(!refused.object().contains("code"_L1));
    QCOMPARE(demo.lastLogged().retryAfter, 30s);
    QVERIFY(!demo.lastLogged().tookEffect);
    QVERIFY(!demo.tenant(bakery).findActive(u"c@"_s + bakery));
    // Reads have a bucket of their own.
    QCOMPARE(demo.probe->get(demo.path(bakery)).status, 200);
    demo.clock.advance(30s);
    QCOMPARE(create(u"c"_s).status, 200);

    demo.service.switches().reads = {1, 1, true};
    QCOMPARE(demo.probe->get(demo.path(bakery)).status, 200);
    QCOMPARE(demo.probe->get(demo.path(bakery)).status, 429);
    QCOMPARE(demo.probe->ask("HEAD", "/v1/domains/contoso.nl").status, 429);
}

void TestDemoUsers::throttlesWithDateOrNothing()
{
    DemoFixture demo;
    demo.service.switches().reads = {1.0 / 60, 1, false};
    demo.service.switches().retryAfter = DemoSwitches::RetryAfter::Date;
    QCOMPARE(demo.probe->get(demo.path(bakery)).status, 200);
    QCOMPARE(demo.probe->get(demo.path(bakery)).headers.value("Retry-After"),
             QByteArray("Tue, 01 Sep 2026 08:01:00 GMT"));
    demo.service.switches().retryAfter = DemoSwitches::RetryAfter::Absent;
    const auto silent = demo.probe->get(demo.path(bakery));
    QCOMPARE(silent.status, 429);
    QVERIFY(!silent.headers.contains("Retry-After"));
}

void TestDemoUsers::answersAfterTheLatency()
{
    DemoFixture demo;
    demo.service.switches().latency = 100ms;
    demo.probe->send("POST", demo.path(bakery),
                     QJsonDocument(DemoFixture::user(u"slow@"_s + bakery)).toJson());
    QTRY_COMPARE(demo.service.log().size(), 1);
    // The effect comes first: a client that gives up now has an account all the same.
    QVERIFY(demo.tenant(bakery).findActive(u"slow@"_s + bakery));
    QVERIFY(!demo.lastLogged().answered);
    demo.clock.advance(99ms);
    QVERIFY(!demo.lastLogged().answered);
    demo.clock.advance(1ms);
    QCOMPARE(demo.probe->receive().status, 200);
    QCOMPARE(demo.lastLogged().arrived, 0ms);
    QCOMPARE(demo.lastLogged().answered, std::optional(100ms));

    demo.probe->send("GET", demo.path(bakery));
    QTRY_COMPARE(demo.service.log().size(), 2);
    demo.probe->disconnect();
    QTRY_COMPARE(demo.service.connectionCount(), 0);
    demo.clock.advance(100ms); // nobody is there to be answered
    QVERIFY(!demo.lastLogged().answered);
    QCOMPARE(demo.lastLogged().status, 0);
}

void TestDemoUsers::keepsSecretsOutOfTheLog()
{
    DemoFixture demo;
    demo.probe->post(demo.path(bakery), DemoFixture::user(u"a@"_s + bakery, u"Sup3r-S3cret-Pw"_s));
    demo.probe->headers.set("Authorization", "Bearer s3cret-t0ken");
    demo.probe->post(demo.path(bakery), DemoFixture::user(u"b@"_s + bakery, u"Sup3r-S3cret-Pw"_s));
    const auto text = demo.probe->get("/demo/requests").body;
    QVERIFY(text.contains("createUser"));
    QVERIFY(!text.contains("S3cret"));
    QVERIFY(!text.contains("s3cret"));
    QVERIFY(!text.contains("Bearer"));
}

WELKOM_TEST(demousers, TestDemoUsers)
#include "tst_demousers.moc"
