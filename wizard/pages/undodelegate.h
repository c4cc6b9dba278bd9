// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "widgets/listdelegate.h"

namespace Welkom {

/// Paints the rows of an UndoList: a tick box, or how far the row is; a name above the user name;
/// a note of at most two lines, whole in its tooltip.
class UndoDelegate final : public ListDelegate
{
    Q_OBJECT

public:
    using ListDelegate::ListDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
};

} // namespace Welkom
