// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "card.h"

#include "users/checkeddraft.h"

namespace Welkom {

class Button;
class DiffView;
class IconView;
class Label;

/// What the panel says of the row that the user is at.
struct FindingView
{
    qint64 row = 0; ///< the number that Excel shows; 0 when there is no row
    RowStanding standing = RowStanding::Ready;
    std::optional<Finding> finding;
    qsizetype number = 0;      ///< of the finding among all, from 1; 0 for one that is not counted
    qsizetype count = 0;       ///< of findings in all rows
    qsizetype similarRows = 0; ///< rows to which the same repair can be applied
};

/// The card below the grid: the finding of the cell, its suggestion, and what can be done. Says
/// what is found to a screen reader when it changes. Does nothing by itself.
class FindingPanel final : public Card
{
    Q_OBJECT

public:
    explicit FindingPanel(QWidget *parent = nullptr);

    void show(const FindingView &view);
    using QWidget::show;
    [[nodiscard]] const FindingView &view() const { return m_view; }
    /// In the order in which Tab goes through them.
    [[nodiscard]] QList<QWidget *> stops() const;
    void retranslate();

Q_SIGNALS:
    void previousWanted();
    void nextWanted();
    void applyWanted();
    void applyToAllWanted();
    /// Of the row.
    void leaveOutWanted(bool isLeftOut);

private:
    void build();
    void announce(const QString &headline);
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString explanation() const;

    FindingView m_view;
    IconView *m_icon;
    Label *m_headline;
    Label *m_explanation;
    Label *m_number;
    Button *m_previous;
    Button *m_next;
    Label *m_suggestion;
    DiffView *m_diff;
    Button *m_apply;
    Button *m_applyToAll;
    Button *m_leaveOut;
};

} // namespace Welkom
