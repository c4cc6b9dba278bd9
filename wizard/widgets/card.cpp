// SPDX-License-Identifier: Apache-2.0

#include "card.h"

#include "theme/wizardstyle.h"

#include <QPainter>

namespace Welkom {

Card::Card(QWidget *parent) : QFrame(parent) { }

void Card::setColors(ColorToken ground, ColorToken edge)
{
    m_ground = ground;
    m_edge = edge;
    update();
}

QRectF Card::shape() const
{
    return QRectF(rect()).adjusted(.5, .5, -.5, -.5);
}

void Card::paintEvent(QPaintEvent *)
{
    const auto &tokens = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.*m_edge);
    painter.setBrush(tokens.*m_ground);
    painter.drawRoundedRect(shape(), radius, radius);
}

Divider::Divider(Qt::Orientation orientation, ColorToken color, QWidget *parent)
    : QWidget(parent), m_color(color)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Divider::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), currentTokens().*m_color);
}

} // namespace Welkom
