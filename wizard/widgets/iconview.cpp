// SPDX-License-Identifier: Apache-2.0

#include "iconview.h"

#include "theme/mark.h"
#include "theme/wizardstyle.h"

#include <QPainter>

namespace Welkom {

IconView::IconView(Icon icon, ColorToken color, int size, QWidget *parent)
    : QWidget(parent), m_icon(icon), m_color(color), m_size(size)
{
    setFixedSize(size, size);
}

void IconView::setGlyph(Icon icon, ColorToken color)
{
    m_icon = icon;
    m_color = color;
    update();
}

void IconView::setBare(int size)
{
    m_size = size;
    m_ground.reset();
    m_edge.reset();
    setFixedSize(size, size);
    update();
}

void IconView::setGround(int diameter, int radius, ColorToken ground,
                         std::optional<ColorToken> edge)
{
    m_radius = radius;
    m_ground = ground;
    m_edge = edge;
    setFixedSize(diameter, diameter);
    update();
}

void IconView::paintEvent(QPaintEvent *)
{
    const auto &tokens = currentTokens();
    QPainter painter(this);
    if (m_ground) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_edge ? QPen(tokens.*(*m_edge)) : QPen(Qt::NoPen));
        painter.setBrush(tokens.*(*m_ground));
        const auto inset = m_edge ? 0.5 : 0.0;
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), m_radius,
                                m_radius);
    }
    paintIcon(painter, rect(), m_icon, m_size, isEnabled() ? tokens.*m_color : tokens.disabled);
}

MarkView::MarkView(int size, QWidget *parent) : QWidget(parent)
{
    setFixedSize(size, size);
}

void MarkView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintMark(painter, rect(), currentTokens());
}

} // namespace Welkom
