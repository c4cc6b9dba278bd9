// SPDX-License-Identifier: Apache-2.0

#include "gridheader.h"

#include "theme/type.h"
#include "theme/wizardstyle.h"

#include <QPainter>

namespace Welkom {

namespace {

constexpr int padding = 8;

} // namespace

GridHeader::GridHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setMinimumSectionSize(16);
    setSectionResizeMode(Fixed);
    viewport()->setAutoFillBackground(false);
}

void GridHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const auto &tokens = currentTokens();
    const auto font = fontOf(TextRole::SmallStrong);
    const auto text = model()->headerData(section, Qt::Horizontal).toString();
    auto alignment = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
    const auto room = rect.adjusted(padding, 0, -padding - 1, 0);
    painter->save();
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), tokens.border);
    painter->setFont(font);
    painter->setPen(tokens.text2);
    painter->drawText(
        room, alignment.isValid() ? alignment.toInt() : int(Qt::AlignLeft | Qt::AlignVCenter),
        QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace Welkom
