// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "common/wizardpage.h"

namespace Welkom {

class Banner;
class Button;
class EmptyState;
class ListView;
class LocationList;
class ReviewCard;
class SearchField;
class TableCard;

/// Page 5: where the users are, and the last look before Save. From here on something is written.
class LocationPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit LocationPage(WizardContext &context, QWidget *parent = nullptr);

    void initializePage() override;
    /// Stores the run, with all its passwords, before it lets on: if that fails nothing was sent,
    /// and one is still here.
    bool validatePage() override;
    void retranslate() override;
    [[nodiscard]] QString helpPage() const override;
    [[nodiscard]] QWidget *startFocus() override;
    [[nodiscard]] QWidget *searchField() override;
    void leave(std::function<void()> close) override { askToLeave(std::move(close)); }
    void setLow(bool isLow) override;

private:
    void shareHeight();
    void askCustomer();
    void begin();
    void begun(const Result<BegunUpload> &upload);
    void takeDomains(const QStringList &domains);
    void preselect();
    void selectChosen();
    void refresh();

    SearchField *m_search;
    LocationList *m_locations;
    ListView *m_list;
    TableCard *m_card;
    EmptyState *m_noMatch;
    ReviewCard *m_review;
    Banner *m_trouble;
    bool m_isLow = false;
    Button *m_details;
    std::optional<Error> m_error;
    bool m_isBeginning = false;
    QString m_fileDomain;
    bool m_areAllAtHome = false;
    bool m_selecting = false;
};

} // namespace Welkom
