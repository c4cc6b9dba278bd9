// SPDX-License-Identifier: Apache-2.0

#include "customerpage.h"

#include "customercard.h"

#include "common/customerdomains.h"
#include "common/errordetails.h"
#include "common/languagechoice.h"
#include "common/recentcustomers.h"
#include "core/describeplaces.h"
#include "models/customerlist.h"
#include "models/locationname.h"
#include "services/services.h"
#include "widgets/banner.h"
#include "widgets/button.h"
#include "widgets/emptystate.h"
#include "widgets/listfooter.h"
#include "widgets/listview.h"
#include "widgets/pageheader.h"
#include "widgets/searchfield.h"
#include "widgets/tablecard.h"

#include <QCoroTask>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace Welkom {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto typingPause = 300ms;
constexpr auto browsingPause = 200ms;
/// Shorter waits show nothing, so that nothing flashes.
constexpr auto busyAfter = 200ms;
constexpr qsizetype fewestLetters = 2;

} // namespace

ChooseCustomerPage::ChooseCustomerPage(WizardContext &context, QWidget *parent)
    : WizardPage(context, parent), m_search(new SearchField),
      m_reload(new Button(ButtonKind::Plain, Icon::Refresh)), m_customers(new CustomerList(this)),
      m_list(new ListView(36)), m_card(new TableCard(m_list)), m_footer(new ListFooter),
      m_chosen(new QWidget), m_chosenStack(new QStackedLayout(m_chosen)),
      m_chosenCard(new CustomerCard), m_notAllowed(new Banner), m_searchPause(new QTimer(this)),
      m_detailsPause(new QTimer(this))
{
    m_search->setObjectName(u"search"_s);
    m_search->setList(m_list);
    m_reload->setObjectName(u"reload"_s);
    m_list->setObjectName(u"customers"_s);
    m_list->setModel(m_customers);
    m_list->setColumns({172, -1, 252});
    m_card->setStrip(m_list->headerHeight());
    m_card->setFooter(m_footer);
    buildStates();

    m_notAllowed->setObjectName(u"notAllowed"_s);
    m_notAllowed->setTone(Tone::Problem);
    m_tryChosenAgain = m_notAllowed->addButton(new Button(ButtonKind::Plain, Icon::Refresh));
    m_chosenStack->addWidget(m_chosenCard);
    m_chosenStack->addWidget(m_notAllowed);
    m_chosen->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_chosen->hide();

    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_search, 1);
    row->addWidget(m_reload);
    body()->addLayout(row);
    body()->addWidget(m_card, 1);
    body()->addWidget(m_chosen);

    m_searchPause->setSingleShot(true);
    m_searchPause->setInterval(typingPause);
    m_detailsPause->setSingleShot(true);
    m_detailsPause->setInterval(browsingPause);
    connect(m_searchPause, &QTimer::timeout, this, &ChooseCustomerPage::searchInService);
    connect(m_detailsPause, &QTimer::timeout, this, &ChooseCustomerPage::askDetails);
    connect(m_search, &QLineEdit::textChanged, this, &ChooseCustomerPage::search);
    connect(m_reload, &QPushButton::clicked, this, &ChooseCustomerPage::reload);
    connect(m_tryChosenAgain, &QPushButton::clicked, this, &ChooseCustomerPage::askDetails);
    connect(m_customers, &QAbstractItemModel::modelReset, this, &ChooseCustomerPage::selectChosen);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                const auto *customer = m_customers->customerAt(current.row());
                if (customer && !m_selecting)
                    choose(*customer);
            });
    connect(m_list, &QAbstractItemView::activated, this, &ChooseCustomerPage::forwardWanted);
}

/// What can stand in place of the list.
void ChooseCustomerPage::buildStates()
{
    m_noMatch = new EmptyState(Icon::Search);
    m_searchService = m_noMatch->addButton(new Button(ButtonKind::Plain, Icon::Search));
    m_searchService->setObjectName(u"searchService"_s);
    m_nobody = new EmptyState(Icon::Building);
    m_reloadNobody = m_nobody->addButton(new Button(ButtonKind::Plain, Icon::Refresh));
    m_failed = new EmptyState(Icon::Offline);
    m_tryAgain = m_failed->addButton(new Button(ButtonKind::Plain, Icon::Refresh));
    m_tryAgain->setObjectName(u"tryAgain"_s);
    m_details = m_failed->addButton(new Button(ButtonKind::Quiet));
    m_details->setObjectName(u"details"_s);
    for (auto *state : {m_noMatch, m_nobody, m_failed}) {
        state->setProperty("hasNoHeader", true);
        m_card->addOther(state);
    }
    connect(m_searchService, &QPushButton::clicked, this, &ChooseCustomerPage::searchInService);
    connect(m_reloadNobody, &QPushButton::clicked, this, &ChooseCustomerPage::reload);
    connect(m_tryAgain, &QPushButton::clicked, this, &ChooseCustomerPage::reload);
    connect(m_details, &QPushButton::clicked, this, [this] {
        if (m_error)
            openErrorDetails(window(), *m_error, context().services.isPractice());
    });
}

void ChooseCustomerPage::initializePage()
{
    if (m_customers->loadedCount() == 0 && !m_isLoading)
        load();
}

void ChooseCustomerPage::showEvent(QShowEvent *event)
{
    WizardPage::showEvent(event);
    if (m_next && !m_isLoading)
        loadNext();
}

void ChooseCustomerPage::reload()
{
    if (!m_isLoading || m_customers->loadedCount() > 0)
        load();
}

void ChooseCustomerPage::load()
{
    const auto load = ++m_load;
    m_isLoading = true;
    m_isSearchedFor = false;
    m_error.reset();
    m_next.reset();
    m_customers->clear();
    refreshState();
    QTimer::singleShot(busyAfter, this, &ChooseCustomerPage::refreshState);
    QCoro::connect(context().services.partner(), this,
                   [this, load](const Result<PartnerProfile> &partner) {
                       if (load != m_load || !partner)
                           return; // the customers will say what is wrong
                       m_partner = *partner;
                       m_customers->setRecent(recentCustomers(m_partner.tenantId));
                       refreshState();
                   });
    QCoro::connect(context().services.directory().customers(QString()), this,
                   [this, load](const Result<CustomerPage> &page) {
                       if (load == m_load)
                           take(page);
                   });
}

void ChooseCustomerPage::loadNext()
{
    m_isLoading = true;
    const auto link = *std::exchange(m_next, std::nullopt);
    QCoro::connect(context().services.directory().nextCustomers(link), this,
                   [this, load = m_load](const Result<CustomerPage> &page) {
                       if (load == m_load)
                           take(page);
                   });
    refreshFooter();
}

void ChooseCustomerPage::take(const Result<CustomerPage> &page)
{
    const auto isFirst = m_customers->loadedCount() == 0;
    m_isLoading = false;
    if (page) {
        m_customers->append(page->customers);
        m_next = page->next;
    } else {
        m_error = page.error();
    }
    refreshState();
    if (isFirst)
        focusAfterLoading();
    // While nobody looks the rest can wait.
    if (m_next && isVisible())
        loadNext();
}

void ChooseCustomerPage::search(const QString &text)
{
    m_isSearchedFor = false;
    ++m_searches;
    m_isSearching = false;
    m_customers->setSearch(text);
    m_searchPause->stop();
    const auto isAllThere = !m_isLoading && !m_next && !m_error;
    if (text.trimmed().size() >= fewestLetters && !isAllThere)
        m_searchPause->start();
    refreshState();
}

/// Asks the service for what is searched: it may know customers that are not loaded yet.
void ChooseCustomerPage::searchInService()
{
    const auto text = m_search->text().trimmed();
    if (text.isEmpty())
        return;
    const auto search = ++m_searches;
    m_isSearching = true;
    refreshState();
    QCoro::connect(context().services.directory().customers(text), this,
                   [this, search](const Result<CustomerPage> &page) {
                       if (search != m_searches)
                           return;
                       m_isSearching = false;
                       m_isSearchedFor = true;
                       if (page)
                           m_customers->append(page->customers);
                       else if (m_customers->loadedCount() == 0)
                           m_error = page.error();
                       refreshState();
                   });
}

void ChooseCustomerPage::choose(const Customer &customer)
{
    const auto isAnother = !session().customer() || session().customer()->id != customer.id;
    session().setCustomer(customer);
    if (isAnother) {
        m_domains.clear();
        m_chosenError.reset();
    }
    if (m_domains.isEmpty())
        m_detailsPause->start(); // not for each row that the arrow keys pass
    refreshChosen();
}

void ChooseCustomerPage::askDetails()
{
    if (!session().customer())
        return;
    const auto id = session().customer()->id;
    auto &services = context().services;
    QCoro::connect(
        services.directory().customer(id), this,
        [this, id](const Result<CustomerDetails> &details) { takeDetails(id, details); });
    QCoro::connect(domainsOf(&services, id), this,
                   [this, id](const Result<QStringList> &domains) { takeDomains(id, domains); });
}

void ChooseCustomerPage::takeDetails(const CustomerId &id, const Result<CustomerDetails> &details)
{
    if (!session().customer() || session().customer()->id != id)
        return;
    m_chosenError.reset();
    if (details)
        session().setCustomerDetails(*details);
    else if (details.error().kind == ErrorKind::NotAllowed
             || details.error().kind == ErrorKind::NotFound)
        m_chosenError = details.error();
    if (m_chosenError && m_chosenError->kind == ErrorKind::NotFound)
        forgetCustomer(m_partner.tenantId, id);
    refreshChosen();
}

/// Fewer roles may read the domains than may create users, so a refusal says nothing.
void ChooseCustomerPage::takeDomains(const CustomerId &id, const Result<QStringList> &domains)
{
    if (!session().customer() || session().customer()->id != id || !domains)
        return;
    m_domains = *domains;
    refreshChosen();
}

bool ChooseCustomerPage::validatePage()
{
    if (session().customer() && !context().services.isPractice())
        rememberCustomer(m_partner.tenantId, *session().customer());
    return isComplete();
}

/// After the rows are new: the headings, and the customer that is still chosen.
void ChooseCustomerPage::selectChosen()
{
    m_selecting = true;
    m_list->setSections(m_customers->sections());
    const auto row = session().customer() ? m_customers->rowOf(session().customer()->id) : -1;
    if (row >= 0)
        m_list->selectRow(row);
    m_selecting = false;
}

void ChooseCustomerPage::focusAfterLoading()
{
    auto *focus = window()->focusWidget();
    if (isVisible() && (!focus || !focus->isVisible() || focus == this || isAncestorOf(focus)))
        startFocus()->setFocus(Qt::OtherFocusReason);
}

QWidget *ChooseCustomerPage::startFocus()
{
    if (m_search->isEnabled())
        return m_search;
    return m_card->isVisible() && m_tryAgain->isVisible() ? static_cast<QWidget *>(m_tryAgain)
                                                          : m_list;
}

QWidget *ChooseCustomerPage::searchField()
{
    return m_search;
}

void ChooseCustomerPage::refreshState()
{
    const auto text = m_search->text().trimmed();
    const auto isEmpty = m_customers->loadedCount() == 0 && !m_customers->hasMatches();
    const auto hasFailed = isEmpty && m_error && !m_isLoading;
    const auto hasNobody = isEmpty && !m_error && !m_isLoading && text.isEmpty();
    const auto isWaiting = m_isLoading && isEmpty;
    m_search->setEnabled(!hasFailed && !hasNobody && !isWaiting);
    m_reload->setEnabled(!hasFailed && !hasNobody && !isWaiting);
    m_list->setSkeleton(isWaiting);
    if (hasFailed) {
        m_failed->setGlyph(m_error->kind == ErrorKind::Unreachable ? Icon::Offline
                                                                   : Icon::Attention);
        m_failed->setMessage(tr("The customers could not be loaded"),
                             describeLoadingCustomers(*m_error));
        m_card->show(m_failed);
    } else if (hasNobody) {
        m_nobody->setMessage(tr("No customers yet"),
                             tr("For %1, Partner Center has no customers. New ones appear after a "
                                "few minutes.")
                                 .arg(printable(m_partner.companyName)));
        m_card->show(m_nobody);
    } else if (!text.isEmpty() && !m_customers->hasMatches() && !m_isSearching
               && !m_searchPause->isActive()) {
        m_noMatch->setMessage(tr("No customer matches “%1”").arg(printable(text)),
                              tr("Check the spelling, or search all customers in Partner Center."));
        m_searchService->setEnabled(!m_isSearchedFor);
        m_card->show(m_noMatch);
    } else {
        m_card->show(m_list);
    }
    m_footer->setVisible(!hasFailed && !hasNobody);
    refreshFooter();
    refreshChosen();
}

void ChooseCustomerPage::refreshFooter()
{
    const auto count = static_cast<int>(m_customers->loadedCount());
    if (m_isSearching)
        m_footer->setText(tr("Searching in Partner Center…"), true);
    else if (m_isLoading && count == 0)
        m_footer->setText(tr("Loading your customers…"), true);
    else if (m_isLoading)
        m_footer->setText(tr("%n customer(s) loaded, loading more…", nullptr, count), true);
    else if (m_error)
        m_footer->setText(
            tr("%n customer(s) loaded; the rest could not be loaded. Reload to try again.", nullptr,
               count),
            false);
    else
        m_footer->setText(tr("%n customer(s)", nullptr, count), false);
}

void ChooseCustomerPage::refreshChosen()
{
    const auto &customer = session().customer();
    setComplete(customer && !m_chosenError);
    setSummary(customer ? printable(customer->companyName) : QString(),
               m_chosenError ? Tone::Problem : Tone::Neutral);
    m_chosen->setVisible(customer.has_value());
    if (!customer)
        return;
    const auto name = printable(customer->companyName);
    if (m_chosenError) {
        m_notAllowed->setMessage(tr("You may not create users at %1").arg(name),
                                 describeAtCustomer(*m_chosenError));
        m_chosenStack->setCurrentWidget(m_notAllowed);
        return;
    }
    const auto &details = session().customerDetails();
    m_chosenCard->setCustomer(
        *customer, m_domains.isEmpty() ? QStringList {customer->domain} : m_domains,
        details ? locationName(details->billingCountry, context().language.language()) : QString());
    m_chosenStack->setCurrentWidget(m_chosenCard);
}

void ChooseCustomerPage::retranslate()
{
    header()->setTexts(tr("Choose customer"),
                       tr("The users are created in the tenant of this customer."));
    setCaption(tr("&Next: browse file"));
    m_search->setHint(tr("Search by company, domain or tenant ID"));
    m_reload->setName(tr("Reload"));
    m_list->setAccessibleName(tr("Customers"));
    m_searchService->setText(tr("Search in &Partner Center"));
    m_reloadNobody->setText(tr("&Reload"));
    m_tryAgain->setText(tr("Try &again"));
    m_tryChosenAgain->setText(tr("Try &again"));
    m_details->setText(tr("Show d&etails"));
    m_customers->retranslate();
    refreshState();
}

QString ChooseCustomerPage::helpPage() const
{
    return u"choose-customer"_s;
}

} // namespace Welkom
