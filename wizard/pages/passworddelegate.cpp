// SPDX-License-Identifier: Apache-2.0

#include "passworddelegate.h"

#include "models/passwordlist.h"
#include "theme/icons.h"
#include "theme/wizardstyle.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWidget>

namespace Welkom {

namespace {

constexpr int buttonWidth = 32;

QRect eyeRect(const QRect &cell)
{
    return QRect(cell.left(), cell.top(), buttonWidth, cell.height());
}

QRect copyRect(const QRect &cell)
{
    return eyeRect(cell).translated(buttonWidth, 0);
}

} // namespace

void PasswordDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    if (index.column() != PasswordList::Actions) {
        ListDelegate::paint(painter, option, index);
        return;
    }
    const auto &tokens = currentTokens();
    const auto mouse =
        option.widget ? option.widget->mapFromGlobal(QCursor::pos()) : QPoint(-1, -1);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    for (const auto &place : {eyeRect(option.rect), copyRect(option.rect)}) {
        if (!place.contains(mouse) || !option.state.testFlag(QStyle::State_MouseOver))
            continue;
        painter->setPen(Qt::NoPen);
        painter->setBrush(tokens.well);
        painter->drawRoundedRect(place.adjusted(2, 4, -2, -4), 6, 6);
    }
    paintIcon(*painter, eyeRect(option.rect), index.row() == m_revealed ? Icon::EyeOff : Icon::Eye,
              20, tokens.text2);
    paintIcon(*painter, copyRect(option.rect), Icon::Copy, 20, tokens.text2);
    painter->restore();
}

bool PasswordDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                   const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (index.column() == PasswordList::Actions && event->type() == QEvent::MouseButtonRelease) {
        const auto at = static_cast<QMouseEvent *>(event)->position().toPoint();
        if (eyeRect(option.rect).contains(at)) {
            Q_EMIT revealWanted(index.row());
            return true;
        }
        if (copyRect(option.rect).contains(at)) {
            Q_EMIT copyWanted(index.row());
            return true;
        }
    }
    return ListDelegate::editorEvent(event, model, option, index);
}

bool PasswordDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                 const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (index.column() != PasswordList::Actions || event->type() != QEvent::ToolTip)
        return ListDelegate::helpEvent(event, view, option, index);
    const auto name = index.siblingAtColumn(PasswordList::Name).data().toString();
    const auto text = copyRect(option.rect).contains(event->pos())
        ? tr("Copy password of %1").arg(name)
        : index.row() == m_revealed ? tr("Hide password of %1").arg(name)
                                    : tr("Show password of %1").arg(name);
    QToolTip::showText(event->globalPos(), text.toHtmlEscaped(), view);
    return true;
}

} // namespace Welkom
