// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "common/wizardpage.h"
#include "models/draftmodel.h"

#include <QTimer>

namespace Welkom {

class Button;
class CheckGrid;
class ChipGroup;
class DraftSaver;
class FindingPanel;
class IconView;
class Label;
class TableCard;

/// Page 4: what is wrong in the file, and how it is mended. The corrections go into the session's
/// draft at once; the user's own file is never changed, unless they save over it themselves.
class CheckPage final : public WizardPage
{
    Q_OBJECT

public:
    explicit CheckPage(WizardContext &context, QWidget *parent = nullptr);

    void initializePage() override;
    void cleanupPage() override;
    [[nodiscard]] bool validatePage() override;
    void retranslate() override;
    [[nodiscard]] QString helpPage() const override;
    [[nodiscard]] QWidget *startFocus() override;
    void leave(std::function<void()> close) override { askToLeave(std::move(close)); }

private:
    void build();
    void addShortcuts();
    void setFilter(int chip);
    void refresh();
    void showBusy(bool isBusy);
    void refreshNote();
    void refreshChips();
    void refreshPanel();
    void moved();
    void followStep(const CorrectionStep &step);
    void goToFinding(qsizetype user, qsizetype number);
    void goToFirst();
    void goToNext();
    void goToPrevious();
    void leaveOut(bool isLeftOut);
    [[nodiscard]] QList<Finding> notableOf(qsizetype user) const;
    [[nodiscard]] qsizetype findingAt(qsizetype user, std::optional<Field> field) const;
    void endEditing();

    DraftModel m_model;
    DraftSaver *m_saver;
    /// Which of the findings of the current row is shown, from 0; -1 for none.
    qsizetype m_finding = -1;
    /// Where the last saved file is; empty after a correction.
    QString m_savedTo;
    bool m_isGoing = false;
    /// Many rows are being corrected, and that takes so long that it should be shown.
    bool m_isBusyShown = false;
    QTimer m_patience;
    ChipGroup *m_chips;
    Button *m_undo;
    Button *m_redo;
    CheckGrid *m_grid;
    TableCard *m_card;
    FindingPanel *m_panel;
    IconView *m_noteIcon;
    Label *m_note;
    Button *m_saveFindings;
    Button *m_saveCorrected;
};

} // namespace Welkom
