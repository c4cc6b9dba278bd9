// SPDX-License-Identifier: Apache-2.0

#include "pages/customerpage.h"

#include "common/languagechoice.h"
#include "common/recentcustomers.h"
#include "core/condition.h"
#include "models/customerlist.h"
#include "services/services.h"
#include "support/nosignindesk.h"
#include "support/widgettest.h"
#include "support/wizardfixture.h"
#include "theme/theme.h"
#include "widgets/banner.h"
#include "widgets/emptystate.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Welkom;
using namespace Qt::StringLiterals;

namespace {

Customer customer(int number, const QString &company = {})
{
    return {{u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QChar(u'0'))},
            u"company%1.onmicrosoft.com"_s.arg(number),
            company.isEmpty() ? u"Company %1"_s.arg(number) : company};
}

/// A directory that answers when, and what, the test says.
class ScriptedDirectory final : public CustomerDirectory
{
public:
    QList<Result<CustomerPage>> pages; ///< in their order: the first, and those behind it
    Result<CustomerDetails> details = CustomerDetails();
    QHash<QString, CustomerPage> found; ///< by what was searched
    QStringList searches;
    bool isOpen = true;
    Condition gate;

    void open()
    {
        isOpen = true;
        gate.wakeAll();
    }

    Task<PartnerProfile> profile() override { co_return PartnerProfile(); }

    Task<CustomerPage> customers(QString search) override
    {
        while (!isOpen)
            co_await gate.next();
        if (!search.isEmpty()) {
            searches += search;
            co_return Result<CustomerPage>(found.value(search));
        }
        m_next = 1;
        co_return Result<CustomerPage>(pages.value(0));
    }

    Task<CustomerPage> nextCustomers(PageLink) override
    {
        while (!isOpen)
            co_await gate.next();
        co_return Result<CustomerPage>(pages.value(m_next++));
    }

    Task<CustomerDetails> customer(CustomerId id) override
    {
        if (details)
            details->customer.id = id;
        co_return Result<CustomerDetails>(details);
    }

private:
    qsizetype m_next = 0;
};

class ScriptedTenant final : public CustomerTenant
{
public:
    explicit ScriptedTenant(CustomerId id) : m_id(std::move(id)) { }
    CustomerId customer() const override { return m_id; }
    Task<QStringList> domains() override { co_return failure(ErrorKind::NotAllowed); }
    Task<QList<DirectoryUser>> users() override { co_return QList<DirectoryUser>(); }
    Task<QList<DirectoryUser>> deletedUsers() override { co_return QList<DirectoryUser>(); }
    Task<DirectoryUser> user(UserId) override { co_return failure(ErrorKind::NotFound); }
    Task<QStringList> licenses(UserId) override { co_return QStringList(); }
    Task<CreatedUser> createUser(NewUser, RequestId) override { co_return CreatedUser(); }
    Task<void> resetPassword(UserId, Secret, RequestId) override { co_return Result<void>(); }
    Task<void> deleteUser(UserId, RequestId) override { co_return Result<void>(); }
    Task<void> restoreUser(UserId) override { co_return Result<void>(); }
    void cancelWaiting() override { }

private:
    CustomerId m_id;
};

class ScriptedServices final : public Services
{
public:
    ScriptedDirectory scripted;
    ManualClock time;
    NoSignInDesk desk;

    bool isPractice() const override { return false; }
    QUrl address() const override { return {}; }
    QString unknownHost() const override { return {}; }
    Clock &clock() override { return time; }
    CustomerDirectory &directory() override { return scripted; }
    std::unique_ptr<CustomerTenant> tenant(const CustomerId &id) override
    {
        return std::make_unique<ScriptedTenant>(id);
    }
    SignInDesk &signInDesk() override { return desk; }
    bool hasGivenToken() const override { return false; }
    Result<void> saveSignInPlace(const SignInPlace &) override { return {}; }
    Task<std::optional<bool>> keyIsByPassphrase() override { co_return std::optional<bool>(); }
    void usePassphrase(const Secret &) override { }
    Task<PartnerProfile> partner() override
    {
        PartnerProfile profile;
        profile.tenantId = u"partner"_s;
        profile.companyName = u"Proseware Cloud B.V."_s;
        co_return profile;
    }
    Task<RunBinding> binding() override { co_return RunBinding(); }
    Task<RunStore *> openedRuns() override { co_return failure(ErrorKind::Storage); }
    Task<RunStore *> unlockedRuns() override { co_return failure(ErrorKind::Storage); }
    Task<void> finish() override { co_return Result<void>(); }
};

/// The page alone, in a window of its own.
struct Stage
{
    LanguageChoice language {Language::English};
    Theme theme {Theme::Look::Light};
    ScriptedServices services;
    WizardContext context {services, language, {}, {}, systemFileChooser(), {}};
    ChooseCustomerPage page {context};

    void show()
    {
        page.retranslate();
        page.resize(808, 600);
        page.show();
        page.initializePage();
    }

    CustomerList *list() { return page.findChild<CustomerList *>(); }
    ListView *view() { return page.findChild<ListView *>(u"customers"_s); }
    QLineEdit *search() { return page.findChild<QLineEdit *>(u"search"_s); }

    QString stateShown()
    {
        const auto states = page.findChildren<EmptyState *>();
        for (const auto *state : states) {
            if (state->isVisible())
                return state->headline();
        }
        return {};
    }
};

CustomerPage pageOf(int from, int to, bool hasNext = false)
{
    CustomerPage page;
    for (int i = from; i <= to; ++i)
        page.customers += customer(i);
    if (hasNext)
        page.next = PageLink {u"next"_s, {}};
    return page;
}

} // namespace

class CustomerPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QSettings().clear(); }

    void allPagesAreLoaded()
    {
        Stage stage;
        stage.services.scripted.pages = {pageOf(1, 500, true), pageOf(501, 1000, true),
                                         pageOf(1001, 1200)};
        stage.show();
        QTRY_COMPARE(stage.list()->loadedCount(), 1200);
        QCOMPARE(stage.list()->sections(), QList<int> {0});
        QCOMPARE(stage.view()->model()->rowCount(), 1201);
        QVERIFY(!stage.page.isComplete()); // nobody is chosen yet
    }

    void whileTheFirstPageIsAwaitedNothingCanBeSearched()
    {
        Stage stage;
        stage.services.scripted.pages = {pageOf(1, 3)};
        stage.services.scripted.isOpen = false;
        stage.show();
        QVERIFY(!stage.search()->isEnabled());
        QVERIFY(stage.view()->isVisible());
        stage.services.scripted.open();
        QTRY_VERIFY(stage.search()->isEnabled());
    }

    void aChosenCustomerIsInTheSession()
    {
        Stage stage;
        stage.services.scripted.pages = {pageOf(1, 3)};
        stage.services.scripted.details = CustomerDetails {customer(2), u"BE"_s};
        stage.show();
        QTRY_COMPARE(stage.list()->loadedCount(), 3);
        stage.view()->selectRow(stage.list()->rowOf(customer(2).id));
        QCOMPARE(stage.context.session.customer()->id, customer(2).id);
        QVERIFY(stage.page.isComplete());
        QTRY_COMPARE(stage.context.session.billingCountry(), u"BE"_s);
    }

    void headingsCannotBeChosen()
    {
        Stage stage;
        stage.services.scripted.pages = {pageOf(1, 3)};
        stage.show();
        QTRY_COMPARE(stage.list()->loadedCount(), 3);
        stage.view()->selectRow(0);
        QVERIFY(!stage.context.session.customer());
        // Nor with the arrow keys.
        stage.view()->selectRow(1);
        QTest::keyClick(stage.view(), Qt::Key_Up);
        QCOMPARE(stage.view()->currentIndex().row(), 1);
    }

    void theKeyboardAloneIsEnough()
    {
        Stage stage;
        stage.services.scripted.pages = {pageOf(1, 5)};
        stage.show();
        QTRY_COMPARE(stage.list()->loadedCount(), 5);
        QTest::keyClick(stage.search(), Qt::Key_Down);
        QCOMPARE(stage.context.session.customer()->id, customer(1).id);
        QTest::keyClick(stage.view(), Qt::Key_Down);
        QCOMPARE(stage.context.session.customer()->id, customer(2).id);
        QSignalSpy forward(&stage.page, &WizardPage::forwardWanted);
        QTest::keyClick(stage.view(), Qt::Key_Return);
        QCOMPARE(forward.size(), 1);
    }

    void searchFindsParts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("a part of the company, other case")
            << u"BAKKER"_s << QStringList {u"Contoso Bakkerijen"_s};
        QTest::newRow("a domain") << u"company2."_s << QStringList {u"Fabrikam"_s};
        QTest::newRow("a tenant id") << customer(3).id.value << QStringList {u"Ümlaut GmbH"_s};
        QTest::newRow("an umlaut in another case") << u"üml"_s << QStringList {u"Ümlaut GmbH"_s};
        QTest::newRow("spaces around") << u"  fabrikam "_s << QStringList {u"Fabrikam"_s};
        QTest::newRow("nothing across two columns") << u"fabrikam company2"_s << QStringList {};
    }

    void searchFindsParts()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        Stage stage;
        CustomerPage page;
        page.customers = {customer(1, u"Contoso Bakkerijen"_s), customer(2, u"Fabrikam"_s),
                          customer(3, u"Ümlaut GmbH"_s)};
        stage.services.scripted.pages = {page};
        stage.show();
        QTRY_COMPARE(stage.list()->loadedCount(), 3);
        stage.search()->setText(text);
        QStringList shown;
        for (int row = 0; row < stage.list()->rowCount(); ++row) {
            if (const auto *one = stage.list()->customerAt(row))
                shown += one->companyName;
        }
        QCOMPARE(shown, found);
        QCOMPARE(stage.stateShown(),
                 found.isEmpty() ? u"No customer matches “%1”"_s.arg(text.trimmed()) : QString());
    }

    void whatIsNotLoadedYetIsAskedOfTheService()
    {
        Stage stage;
        stage.services.scripted.pages = {pageOf(1, 3, true)};
        stage.services.scripted.pages += failure(ErrorKind::ServiceFault);
        CustomerPage found;
        found.customers = {customer(77, u"Zebra"_s)};
        stage.services.scripted.found[u"zebra"_s] = found;
        stage.show();
        QTRY_COMPARE(stage.list()->loadedCount(), 3);
        stage.search()->setText(u"zebra"_s);
        QTRY_COMPARE(stage.list()->loadedCount(), 4);
        QCOMPARE(stage.list()->customerAt(1)->companyName, u"Zebra"_s);
        QCOMPARE(stage.services.scripted.searches, QStringList {u"zebra"_s});
    }

    void everyStateHasItsWords_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<bool>("isEmpty");
        QTest::addColumn<QString>("headline");
        QTest::newRow("no customers") << Error() << true << u"No customers yet"_s;
        QTest::newRow("no connection")
            << Error::of(ErrorKind::Unreachable, ErrorReason::HostUnknown, u"api.example"_s)
            << false << u"The customers could not be loaded"_s;
        QTest::newRow("no permission") << Error::of(ErrorKind::NotAllowed, ErrorReason::RoleMissing)
                                       << false << u"The customers could not be loaded"_s;
        QTest::newRow("a sign-in that has expired")
            << Error::of(ErrorKind::NotSignedIn) << false << u"The customers could not be loaded"_s;
        QTest::newRow("a service that asks to wait for long")
            << Error::of(ErrorKind::Throttled) << false << u"The customers could not be loaded"_s;
    }

    void everyStateHasItsWords()
    {
        QFETCH(Error, error);
        QFETCH(bool, isEmpty);
        QFETCH(QString, headline);
        Stage stage;
        stage.services.scripted.pages = {isEmpty ? Result<CustomerPage>(CustomerPage())
                                                 : Result<CustomerPage>(failure(error))};
        stage.show();
        QTRY_COMPARE(stage.stateShown(), headline);
        QVERIFY(!stage.search()->isEnabled());
        QVERIFY(!stage.page.isComplete());
        if (isEmpty)
            return;
        // There is a way on.
        stage.services.scripted.pages = {pageOf(1, 2)};
        stage.page.findChild<Button *>(u"tryAgain"_s)->click();
        QTRY_COMPARE(stage.list()->loadedCount(), 2);
        QCOMPARE(stage.stateShown(), QString());
    }

    void withoutTheRoleOneCannotGoOn()
    {
        Stage stage;
        stage.services.scripted.pages = {pageOf(1, 3)};
        stage.services.scripted.details = failure(ErrorKind::NotAllowed, ErrorReason::RoleMissing);
        stage.show();
        QTRY_COMPARE(stage.list()->loadedCount(), 3);
        stage.view()->selectRow(1);
        auto *banner = stage.page.findChild<Banner *>(u"notAllowed"_s);
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(banner->headline(), u"You may not create users at Company 1"_s);
        QVERIFY(!stage.page.isComplete());
        // The role was given meanwhile.
        stage.services.scripted.details = CustomerDetails {customer(1), u"NL"_s};
        banner->findChild<Button *>()->click();
        QTRY_VERIFY(!banner->isVisible());
        QVERIFY(stage.page.isComplete());
    }

    void theRecentOnesComeFirstOnce()
    {
        for (int i = 1; i <= 7; ++i)
            rememberCustomer(u"partner"_s, customer(i));
        rememberCustomer(u"partner"_s, customer(5));
        rememberCustomer(u"another"_s, customer(9));
        const auto recent = recentCustomers(u"partner"_s);
        QCOMPARE(recent.size(), 5);
        QCOMPARE(recent.first().id, customer(5).id);

        Stage stage;
        stage.services.scripted.pages = {pageOf(1, 10)};
        stage.show();
        QTRY_COMPARE(stage.list()->loadedCount(), 10);
        QTRY_COMPARE(stage.list()->sections(), (QList<int> {0, 6}));
        QCOMPARE(stage.list()->customerAt(1)->id, customer(5).id);
        // Two headings, and every customer once.
        QCOMPARE(stage.list()->rowCount(), 12);
    }

    void aHostileNameIsPlainText()
    {
        Stage stage;
        CustomerPage page;
        page.customers = {customer(1, u"<b>Bold</b>\u202Eevil\nline"_s)};
        stage.services.scripted.pages = {page};
        stage.show();
        QTRY_COMPARE(stage.list()->loadedCount(), 1);
        const auto shown = stage.list()->index(1, 0).data().toString();
        QVERIFY(shown.startsWith(u"<b>Bold</b>"_s));
        QVERIFY(!shown.contains(u'\n'));
        QVERIFY(!shown.contains(QChar(0x202E)));
    }

    void theModelKeepsItsPromises()
    {
        CustomerList list;
        QAbstractItemModelTester tester(&list,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.append(pageOf(1, 20).customers);
        list.append(pageOf(15, 30).customers);
        QCOMPARE(list.loadedCount(), 30);
        list.setRecent({customer(3), customer(99)});
        list.setSearch(u"company 3"_s);
        QVERIFY(list.hasMatches());
        list.setSearch(u"nobody"_s);
        QVERIFY(!list.hasMatches());
        list.setSearch({});
        list.clear();
        QCOMPARE(list.rowCount(), 3); // the recent ones stay
    }
};

WELKOM_WIDGET_TEST(customerpage, CustomerPageTest)
#include "tst_customerpage.moc"
