// SPDX-License-Identifier: Apache-2.0

#include "demo/demodata.h"
#include "demo/demodirectory.h"
#include "demo/demorules.h"
#include "support/testsubject.h"

#include <QSet>
#include <QTest>
#include <QUuid>

#include <algorithm>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

QStringList namesOf(DemoDirectory &directory)
{
    QStringList names;
    for (const auto &tenant : directory.customers())
        names.append(tenant.profile().id + tenant.profile().companyName
                     + tenant.profile().defaultDomain());
    return names;
}

} // namespace

class TestDemoDirectory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheSameForTheSameSeed();
    void hasWellKnownCustomers();
    void sizesAreKept_data();
    void sizesAreKept();
    void everyCustomerIsItsOwn();
    void inventsUsersThatCouldExist();
    void writesNamesInAscii_data();
    void writesNamesInAscii();
};

void TestDemoDirectory::isTheSameForTheSameSeed()
{
    ManualClock clock;
    DemoDirectory one({200, 5, 7}, clock);
    DemoDirectory same({200, 5, 7}, clock);
    DemoDirectory other({200, 5, 8}, clock);
    QCOMPARE(namesOf(one), namesOf(same));
    QVERIFY(namesOf(one) != namesOf(other));
    QCOMPARE(one.customers()[100].users().front().id, same.customers()[100].users().front().id);
    // More customers: the first ones stay who they were.
    DemoDirectory more({300, 5, 7}, clock);
    QCOMPARE(namesOf(more).mid(0, 200), namesOf(one));
}

void TestDemoDirectory::hasWellKnownCustomers()
{
    ManualClock clock;
    DemoDirectory directory({}, clock);
    QCOMPARE(directory.customers().size(), 312);
    const auto &first = directory.customers().front().profile();
    QCOMPARE(first.companyName, u"Contoso Bakkerijen"_s);
    QCOMPARE(first.id, u"0b5a4c1e-7d2f-4c3a-9e6b-1f0d2c3b4a51"_s);
    QVERIFY(directory.findByDomain(u"contosobakkerijen.nl"_s) == &directory.customers().front());
    QVERIFY(directory.findByDomain(u"Contoso-Bakkerijen.onmicrosoft.com"_s));
    const auto *contoso = directory.findByDomain(u"contoso.onmicrosoft.com"_s);
    QVERIFY(contoso);
    QCOMPARE(contoso->profile().companyName, u"Contoso"_s);
    QVERIFY(directory.find(first.id.toUpper()));
    QVERIFY(!directory.find(u"nobody"_s));
    QVERIFY(!directory.findByDomain(QString()));

    using Access = DemoProfile::Access;
    const auto &customers = directory.customers();
    const auto has = [&](auto condition) {
        return std::any_of(customers.begin(), customers.end(),
                           [&](const DemoTenant &tenant) { return condition(tenant.profile()); });
    };
    QVERIFY(has([](const DemoProfile &p) { return p.access == Access::None; }));
    QVERIFY(has([](const DemoProfile &p) { return p.country == "BE"_L1; }));
    QVERIFY(has([](const DemoProfile &p) { return p.domains.last().isFederated; }));
    QVERIFY(has([](const DemoProfile &p) {
        return std::any_of(p.companyName.begin(), p.companyName.end(),
                           [](QChar c) { return c.unicode() > 0x2000; });
    }));
}

void TestDemoDirectory::sizesAreKept_data()
{
    QTest::addColumn<int>("asked");
    QTest::addColumn<int>("got");
    QTest::newRow("none") << 0 << 0;
    QTest::newRow("negative") << -5 << 0;
    QTest::newRow("only well-known ones") << 3 << 3;
    QTest::newRow("twenty thousand") << 20'000 << 20'000;
    QTest::newRow("more than that") << 2'000'000 << 20'000;
}

void TestDemoDirectory::sizesAreKept()
{
    QFETCH(int, asked);
    QFETCH(int, got);
    ManualClock clock;
    DemoDirectory directory({asked, 0, 1}, clock);
    QCOMPARE(int(directory.customers().size()), got);
}

void TestDemoDirectory::everyCustomerIsItsOwn()
{
    ManualClock clock;
    DemoDirectory directory({6'000, 0, 3}, clock);
    QSet<QString> ids;
    QSet<QString> domains;
    for (const auto &tenant : directory.customers()) {
        const auto &profile = tenant.profile();
        QVERIFY(!QUuid::fromString(profile.id).isNull());
        QCOMPARE(profile.id, profile.id.toLower());
        ids.insert(profile.id);
        QVERIFY(!profile.companyName.isEmpty());
        QVERIFY(DemoRules::isUsageLocation(profile.country));
        for (const auto &domain : profile.domains) {
            QVERIFY2(DemoRules::isPrincipalName(u"a@"_s + domain.name), qPrintable(domain.name));
            QVERIFY2(!domains.contains(domain.name), qPrintable(domain.name));
            domains.insert(domain.name);
        }
    }
    QCOMPARE(ids.size(), 6'000);
}

void TestDemoDirectory::inventsUsersThatCouldExist()
{
    ManualClock clock;
    DemoDirectory directory({50, 120, 1}, clock);
    for (auto &tenant : directory.customers()) {
        int active = 0;
        int deleted = 0;
        QSet<QString> names;
        for (const auto &user : tenant.users()) {
            QVERIFY2(DemoRules::isPrincipalName(user.userPrincipalName),
                     qPrintable(user.userPrincipalName));
            QVERIFY(tenant.domain(DemoRules::domainOf(user.userPrincipalName)));
            QVERIFY(!names.contains(user.userPrincipalName));
            names.insert(user.userPrincipalName);
            QVERIFY(!user.displayName.isEmpty());
            ++(user.isDeleted() ? deleted : active);
        }
        QCOMPARE(active, tenant.profile().users);
        QVERIFY(deleted >= 1);
        QVERIFY(tenant.findActive(u"ADMIN@"_s + tenant.profile().defaultDomain()));
    }
}

void TestDemoDirectory::writesNamesInAscii_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("ascii");
    QTest::newRow("accents") << u"Jo\u00eblle Fran\u00e7ois"_s << u"joellefrancois"_s;
    QTest::newRow("Polish") << u"\u0141\u00f3d\u017a"_s << u"lodz"_s;
    QTest::newRow("Danish") << u"\u00d8resund \u00c6r\u00f8"_s << u"oresundaero"_s;
    QTest::newRow("German") << u"Gie\u00dferei"_s << u"giesserei"_s;
    QTest::newRow("Turkish") << u"Y\u0131lmaz"_s << u"yilmaz"_s;
    QTest::newRow("Japanese has no letters") << u"\u5c71\u7530"_s << QString();
    QTest::newRow("signs go") << u"O'Neill & Sons"_s << u"oneillsons"_s;
}

void TestDemoDirectory::writesNamesInAscii()
{
    QFETCH(QString, name);
    QFETCH(QString, ascii);
    QCOMPARE(DemoData::asciiName(name), ascii);
}

WELKOM_TEST(demodirectory, TestDemoDirectory)
#include "tst_demodirectory.moc"
