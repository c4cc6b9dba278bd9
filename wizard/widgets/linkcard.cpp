// SPDX-License-Identifier: Apache-2.0

#include "linkcard.h"

#include "theme/controlpainting.h"
#include "theme/type.h"
#include "theme/wizardstyle.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace Welkom {

namespace {

constexpr int padding = 16;
constexpr int glyph = 20;
constexpr int textX = padding + glyph + 12;

int widthOf(const QString &text, TextRole role)
{
    return QFontMetrics(fontOf(role)).size(Qt::TextShowMnemonic, text).width();
}

} // namespace

LinkCard::LinkCard(Icon icon, QWidget *parent) : QAbstractButton(parent), m_icon(icon)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LinkCard::setTexts(const QString &text, const QString &where)
{
    setText(text);
    m_where = where;
    setAccessibleDescription(where);
    updateGeometry();
    update();
}

void LinkCard::setLow(bool isLow)
{
    m_isLow = isLow;
    setSizePolicy(isLow ? QSizePolicy::Fixed : QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(isLow ? m_where : QString());
    updateGeometry();
}

QSize LinkCard::sizeHint() const
{
    if (m_isLow)
        return {8 + glyph + 8 + widthOf(text(), TextRole::Body) + 12, grown(32)};
    return {textX + std::max(widthOf(text(), TextRole::Strong), widthOf(m_where, TextRole::Small))
                + padding + glyph + padding,
            24 + lineHeight(TextRole::Strong) + lineHeight(TextRole::Small)};
}

int LinkCard::textFlags() const
{
    const auto underlines = style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, this) != 0;
    return int(Qt::AlignLeft | Qt::AlignVCenter)
        | int(underlines ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
}

/// As Button.
void LinkCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QAbstractButton::keyPressEvent(event);
    else if (!event->isAutoRepeat())
        click();
}

void LinkCard::paintEvent(QPaintEvent *)
{
    const auto &tokens = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_isLow) {
        paintLow(painter);
        return;
    }
    painter.setPen(tokens.border);
    painter.setBrush(!isEnabled()       ? tokens.disfill
                         : isDown()     ? tokens.well
                         : underMouse() ? tokens.hover
                                        : tokens.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 8, 8);
    const auto color = [this, &tokens](ColorToken token) {
        return isEnabled() ? tokens.*token : tokens.disabled;
    };
    paintIcon(painter, QRectF(padding, 0, glyph, height()), m_icon, glyph,
              color(&Tokens::accenttext));
    paintIcon(painter, QRectF(width() - padding - 16, 0, 16, height()), Icon::External, 16,
              color(&Tokens::text2));
    const auto strong = lineHeight(TextRole::Strong);
    const auto small = lineHeight(TextRole::Small);
    const auto top = (height() - strong - small) / 2;
    painter.setPen(color(&Tokens::text));
    painter.setFont(fontOf(TextRole::Strong));
    painter.drawText(QRect(textX, top, width() - textX, strong), textFlags(), text());
    painter.setPen(color(&Tokens::text2));
    painter.setFont(fontOf(TextRole::Small));
    painter.drawText(QRect(textX, top + strong, width() - textX, small), Qt::AlignVCenter, m_where);
    if (hasFocus())
        paintFocusRing(painter, rect(), tokens, 8);
}

void LinkCard::paintLow(QPainter &painter)
{
    const auto &tokens = currentTokens();
    if (isEnabled() && (isDown() || underMouse())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isDown() ? tokens.well : tokens.tint);
        painter.drawRoundedRect(rect(), 6, 6);
    }
    const auto color = isEnabled() ? tokens.accenttext : tokens.disabled;
    paintIcon(painter, QRectF(8, 0, glyph, height()), m_icon, glyph, color);
    painter.setPen(color);
    painter.setFont(fontOf(TextRole::Body));
    painter.drawText(QRect(8 + glyph + 8, 0, width(), height()), textFlags(), text());
    if (hasFocus())
        paintFocusRing(painter, rect(), tokens, 6);
}

} // namespace Welkom
