// SPDX-License-Identifier: Apache-2.0

#include "listdelegate.h"

#include "spinner.h"

#include "theme/icons.h"
#include "theme/listroles.h"
#include "theme/type.h"
#include "theme/wizardstyle.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Welkom {

namespace {

constexpr int glyphSize = 16;
constexpr int gapBehindText = 8;

QColor colorOf(const QModelIndex &index, int role, ColorToken otherwise)
{
    const auto value = index.data(role);
    return currentTokens().*(value.isValid() ? value.value<ColorToken>() : otherwise);
}

} // namespace

QRect ListDelegate::textRect(const QRect &cell, const QModelIndex &index)
{
    const auto isFirst = index.column() == 0;
    const auto isLast = index.data(ListRole::Section).toBool()
        || index.column() == index.model()->columnCount() - 1;
    return cell.adjusted(isFirst ? inset : 0, 0, isLast ? -inset : -gapBehindText, 0);
}

QFont ListDelegate::fontOfCell(const QModelIndex &index, bool isChosen)
{
    if (index.data(ListRole::Section).toBool())
        return fontOf(TextRole::SmallStrong);
    const auto type = index.data(ListRole::Type);
    const auto role = type.isValid() ? static_cast<TextRole>(type.toInt()) : TextRole::Body;
    return fontOf(role == TextRole::Body && isChosen && index.column() == 0 ? TextRole::Strong
                                                                            : role);
}

void ListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    const auto glyph = index.data(ListRole::Glyph);
    const QRect glyphRect(option.rect.left(), option.rect.top(), glyphSize, option.rect.height());
    if (index.data(ListRole::Busy).toBool()) {
        const auto turn = double(QDateTime::currentMSecsSinceEpoch() % 1000) / 1000;
        paintSpinner(*painter, glyphRect, glyphSize, turn);
    } else if (glyph.isValid()) {
        paintIcon(*painter, glyphRect, static_cast<Icon>(glyph.toInt()), glyphSize,
                  colorOf(index, ListRole::GlyphColor, &Tokens::text2));
    } else {
        const auto isSection = index.data(ListRole::Section).toBool();
        const auto font = fontOfCell(index, option.state.testFlag(QStyle::State_Selected));
        const auto rect = textRect(option.rect, index);
        const auto alignment = index.data(Qt::TextAlignmentRole);
        painter->setFont(font);
        painter->setPen(
            colorOf(index, ListRole::Color, isSection ? &Tokens::text2 : &Tokens::text));
        const auto text = index.data().toString();
        painter->drawText(rect,
                          (alignment.isValid() ? alignment.toInt() : int(Qt::AlignLeft))
                              | int(Qt::AlignVCenter) | int(Qt::TextSingleLine),
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
    }
    painter->restore();
}

QSize ListDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, 0}; // rows and columns have fixed sizes; nobody measures them
}

bool ListDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const auto text = index.data().toString();
    const QFontMetrics metrics(fontOfCell(index, false));
    if (metrics.horizontalAdvance(text) > textRect(option.rect, index).width())
        QToolTip::showText(event->globalPos(), text.toHtmlEscaped(), view);
    else
        QToolTip::hideText();
    return true;
}

} // namespace Welkom
