// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "common/wizardpage.h"
#include "core/error.h"

class QStackedLayout;
class QTimer;

namespace Welkom {

class Banner;
class Button;
class CustomerCard;
class CustomerList;
class EmptyState;
class ListFooter;
class ListView;
class SearchField;
class TableCard;

/// Page 2: for whom. All customers are loaded, page by page, while one already searches in those
/// that are there; what is not there yet is asked of the service.
class ChooseCustomerPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit ChooseCustomerPage(WizardContext &context, QWidget *parent = nullptr);

    void initializePage() override;
    bool validatePage() override;
    void retranslate() override;
    [[nodiscard]] QString helpPage() const override;
    [[nodiscard]] QWidget *startFocus() override;
    [[nodiscard]] QWidget *searchField() override;
    void reload() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildStates();
    void load();
    void loadNext();
    void take(const Result<CustomerPage> &page);
    void search(const QString &text);
    void searchInService();
    void choose(const Customer &customer);
    void askDetails();
    void takeDetails(const CustomerId &id, const Result<CustomerDetails> &details);
    void takeDomains(const CustomerId &id, const Result<QStringList> &domains);
    void selectChosen();
    void refreshState();
    void refreshFooter();
    void refreshChosen();
    void focusAfterLoading();

    SearchField *m_search;
    Button *m_reload;
    CustomerList *m_customers;
    ListView *m_list;
    TableCard *m_card;
    ListFooter *m_footer;
    EmptyState *m_noMatch;
    EmptyState *m_nobody;
    EmptyState *m_failed;
    Button *m_searchService;
    Button *m_reloadNobody;
    Button *m_tryAgain;
    Button *m_details;
    QWidget *m_chosen; ///< the card, or the banner in its place
    QStackedLayout *m_chosenStack;
    CustomerCard *m_chosenCard;
    Banner *m_notAllowed;
    Button *m_tryChosenAgain;

    QTimer *m_searchPause;
    QTimer *m_detailsPause;
    PartnerProfile m_partner;
    std::optional<PageLink> m_next;
    std::optional<Error> m_error;       ///< why the list, or the rest of it, is not there
    std::optional<Error> m_chosenError; ///< why the chosen customer cannot be used
    QStringList m_domains;              ///< of the chosen customer
    bool m_isLoading = false;
    bool m_isSearching = false;
    bool m_isSearchedFor = false; ///< the service has been asked for what is searched
    bool m_selecting = false;
    int m_load = 0;     ///< answers of an earlier load come too late
    int m_searches = 0; ///< likewise
};

} // namespace Welkom
