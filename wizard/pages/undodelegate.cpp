// SPDX-License-Identifier: Apache-2.0

#include "undodelegate.h"

#include "models/undolist.h"
#include "theme/icons.h"
#include "theme/type.h"
#include "theme/wizardstyle.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace Welkom {

namespace {

constexpr int boxSize = 16;
constexpr int boxRadius = 4;

void paintTickBox(QPainter &painter, const QRect &place, bool isTicked, bool isFixed)
{
    const auto &tokens = currentTokens();
    const QRectF box(place.left() + .5, place.center().y() - boxSize / 2 + .5, boxSize - 1,
                     boxSize - 1);
    painter.setPen(isFixed ? tokens.border : isTicked ? tokens.accent : tokens.edge);
    painter.setBrush(isFixed ? tokens.disfill : isTicked ? tokens.accent : tokens.card);
    painter.drawRoundedRect(box, boxRadius, boxRadius);
    if (isTicked)
        paintIcon(painter, box, Icon::Check, boxSize, tokens.onaccent);
}

/// The text in at most two lines, of which the second is cut with an ellipsis.
QStringList twoLines(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    auto line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    const auto first = text.left(line.textLength()).trimmed();
    const auto rest = text.mid(line.textLength()).trimmed();
    if (rest.isEmpty())
        return {first};
    return {first, QFontMetrics(font).elidedText(rest, Qt::ElideRight, width)};
}

/// One or two lines, in the middle of `place`.
void paintLines(QPainter &painter, const QRect &place, const QString &text)
{
    const auto lines = twoLines(text, painter.font(), place.width());
    const auto height = QFontMetrics(painter.font()).height();
    auto top = place.center().y() - height * static_cast<int>(lines.size()) / 2 + 1;
    for (const auto &line : lines) {
        painter.drawText(QRect(place.left(), top, place.width(), height),
                         int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), line);
        top += height;
    }
}

/// A text above a smaller one.
void paintPair(QPainter &painter, const QRect &place, const QModelIndex &index, const QFont &font)
{
    const auto &tokens = currentTokens();
    const auto small = fontOf(TextRole::Small);
    const QFontMetrics above(font);
    const QFontMetrics below(small);
    const auto top = place.center().y() - (above.height() + below.height()) / 2 + 1;
    const auto flags = int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine);
    painter.setFont(font);
    painter.setPen(tokens.text);
    painter.drawText(QRect(place.left(), top, place.width(), above.height()), flags,
                     above.elidedText(index.data().toString(), Qt::ElideRight, place.width()));
    painter.setFont(small);
    painter.setPen(tokens.text2);
    painter.drawText(QRect(place.left(), top + above.height(), place.width(), below.height()),
                     flags,
                     below.elidedText(index.data(UndoList::SecondLine).toString(), Qt::ElideMiddle,
                                      place.width()));
}

} // namespace

void UndoDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    if (index.data(ListRole::Section).toBool()) {
        ListDelegate::paint(painter, option, index);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto place = textRect(option.rect, index);
    if (index.column() == UndoList::Mark) {
        const auto ticked = index.data(UndoList::Ticked);
        if (ticked.isValid())
            paintTickBox(*painter, place, ticked.toBool(),
                         index.data(UndoList::TickFixed).toBool());
        else
            paintIcon(*painter, QRect(place.left(), place.top(), boxSize, place.height()),
                      static_cast<Icon>(index.data(ListRole::Glyph).toInt()), boxSize,
                      currentTokens().*index.data(ListRole::GlyphColor).value<ColorToken>());
    } else if (index.column() == UndoList::User) {
        paintPair(*painter, place, index, fontOfCell(index, false));
    } else {
        painter->setFont(fontOfCell(index, false));
        painter->setPen(currentTokens().*index.data(ListRole::Color).value<ColorToken>());
        paintLines(*painter, place, index.data().toString());
    }
    painter->restore();
}

bool UndoDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                             const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || index.data(ListRole::Section).toBool())
        return ListDelegate::helpEvent(event, view, option, index);
    auto text = index.data().toString();
    if (index.column() == UndoList::User)
        text += u'\n' + index.data(UndoList::SecondLine).toString();
    if (index.column() == UndoList::Mark || text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(),
                           text.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")), view);
    return true;
}

} // namespace Welkom
