// SPDX-License-Identifier: Apache-2.0

#include "mark.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace Welkom {

namespace {

/// The door leaf, standing open towards us.
QPainterPath leaf()
{
    QPainterPath path(QPointF(12.5, 9.85));
    path.lineTo(17.25, 11.95);
    path.quadTo(18.15, 12.35, 18.15, 13.35);
    path.lineTo(18.15, 22.45);
    path.quadTo(18.15, 23.65, 16.95, 23.9);
    path.lineTo(12.5, 25);
    path.closeSubpath();
    return path;
}

/// The frame, and the threshold it stands on.
QPainterPath frame()
{
    QPainterPath path(QPointF(9.5, 25));
    path.lineTo(9.5, 9);
    path.quadTo(9.5, 7, 11.5, 7);
    path.lineTo(20.5, 7);
    path.quadTo(22.5, 7, 22.5, 9);
    path.lineTo(22.5, 25);
    path.moveTo(6.9, 25);
    path.lineTo(25.1, 25);
    return path;
}

} // namespace

void paintMark(QPainter &painter, const QRectF &rect, const Tokens &tokens)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.topLeft());
    painter.scale(rect.width() / 32, rect.height() / 32);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.tile);
    painter.drawRoundedRect(QRectF(0, 0, 32, 32), 8, 8);
    painter.setBrush(tokens.light);
    painter.drawRect(QRectF(12.5, 9.85, 6.95, 15.15));
    painter.setBrush(tokens.door);
    painter.drawPath(leaf());
    painter.setBrush(tokens.tile);
    painter.drawEllipse(QPointF(16.15, 17.75), 1, 1);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.door, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(frame());
    painter.restore();
}

QIcon programIcon()
{
    QIcon icon;
    // Painted at every start; one of 256 would cost more than all of these together.
    for (const auto size : {16, 20, 24, 32, 48, 64, 128}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintMark(painter, QRectF(0, 0, size, size), Tokens::forLight());
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace Welkom
