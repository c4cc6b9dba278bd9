// SPDX-License-Identifier: Apache-2.0

#include "tag.h"

#include "theme/type.h"
#include "theme/wizardstyle.h"

#include <QFontMetrics>
#include <QPainter>

namespace Welkom {

namespace {

constexpr int padding = 6;
constexpr int iconSize = 16;
constexpr int iconGap = 2;

QFont tagFont()
{
    auto font = fontOf(TextRole::Small);
    font.setWeight(QFont::Medium);
    return font;
}

} // namespace

Tag::Tag(Tone tone, std::optional<Icon> icon, QWidget *parent)
    : QWidget(parent), m_tone(tone), m_icon(icon)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Tag::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Tag::sizeHint() const
{
    const QFontMetrics metrics(tagFont());
    return {metrics.horizontalAdvance(m_text) + 2 * padding + (m_icon ? iconSize + iconGap : 0),
            metrics.height() + 4};
}

void Tag::paintEvent(QPaintEvent *)
{
    const auto &tokens = currentTokens();
    const auto colors = colorsOf(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.isHighContrast ? QPen(tokens.text) : QPen(Qt::NoPen));
    painter.setBrush(tokens.*colors.ground);
    painter.drawRoundedRect(QRectF(rect()), 4, 4);
    auto left = padding;
    if (m_icon) {
        paintIcon(painter, QRectF(left, 0, iconSize, height()), *m_icon, iconSize,
                  tokens.*colors.mark);
        left += iconSize + iconGap;
    }
    painter.setFont(tagFont());
    painter.setPen(tokens.*colors.text);
    painter.drawText(rect().adjusted(left, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_text);
}

} // namespace Welkom
