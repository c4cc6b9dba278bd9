// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStyledItemDelegate>

namespace Welkom {

/// Paints a cell of a ListView: text in its role and colour, or an icon, or a spinner. The ground
/// of the row is the view's.
class ListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Room beside the first and the last text.
    static constexpr int inset = 16;

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    /// Where the text of a cell stands.
    [[nodiscard]] static QRect textRect(const QRect &cell, const QModelIndex &index);
    [[nodiscard]] static QFont fontOfCell(const QModelIndex &index, bool isChosen);
};

} // namespace Welkom
