// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "card.h"

class QStackedLayout;
class QVBoxLayout;

namespace Welkom {

/// A card around a list: paints the strip below the list's header, and may have a footer. Something
/// else can stand in place of the list.
class TableCard final : public Card
{
    Q_OBJECT

public:
    explicit TableCard(QWidget *list, QWidget *parent = nullptr);

    /// Height of the list's header, 0 without.
    void setStrip(int height);
    /// Adds what can be shown instead of the list.
    void addOther(QWidget *other);
    /// The list, or one of the others.
    void show(QWidget *one);
    using QWidget::show;
    /// A line below the list, behind a hairline.
    void setFooter(QWidget *footer);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_list;
    QStackedLayout *m_stack;
    QVBoxLayout *m_column;
    int m_strip = 0;
};

} // namespace Welkom
