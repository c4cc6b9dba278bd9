// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "widgets/listdelegate.h"

namespace Welkom {

/// A ListDelegate whose last column has two little buttons: show or hide, and copy. With the
/// keyboard, Space and Ctrl+C on the row do the same.
class PasswordDelegate final : public ListDelegate
{
    Q_OBJECT

public:
    using ListDelegate::ListDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    void setRevealedRow(int row) { m_revealed = row; }

Q_SIGNALS:
    void revealWanted(int row);
    void copyWanted(int row);

private:
    int m_revealed = -1;
};

} // namespace Welkom
