// SPDX-License-Identifier: Apache-2.0
//
// What page 2 shows and says in each of its states.

#include "customerpage.h"

#include "customercard.h"

#include "common/languagechoice.h"
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

#include <QStackedLayout>
#include <QTimer>

namespace Welkom {

using namespace Qt::StringLiterals;

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
