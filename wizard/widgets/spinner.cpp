// SPDX-License-Identifier: Apache-2.0

#include "spinner.h"

#include "theme/theme.h"
#include "theme/wizardstyle.h"

#include <QPainter>
#include <QTimer>

namespace Welkom {

namespace {

constexpr int frameMs = 33;

} // namespace

Spinner::Spinner(int size, QWidget *parent) : QWidget(parent), m_timer(new QTimer(this))
{
    setFixedSize(size, size);
    m_timer->setInterval(frameMs);
    connect(m_timer, &QTimer::timeout, this, qOverload<>(&QWidget::update));
}

void Spinner::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_since.start();
    if (!isMotionReduced())
        m_timer->start();
}

void Spinner::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer->stop();
}

void Spinner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto turn = m_timer->isActive() ? double(m_since.elapsed() % 1000) / 1000 : 0;
    paintSpinner(painter, rect(), width(), turn);
}

void paintSpinner(QPainter &painter, const QRectF &rect, int size, double turn)
{
    const auto &tokens = currentTokens();
    const auto line = size >= 32 ? 3.5 : size >= 20 ? 2 : 1.75;
    // A ring a little smaller than its place, as the icons are.
    const auto diameter = size - 2 - line;
    QRectF ring(0, 0, diameter, diameter);
    ring.moveCenter(rect.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.border, line));
    painter.drawEllipse(ring);
    painter.setPen(QPen(tokens.accent, line, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, qRound(16 * (90 - 360 * turn)), -90 * 16);
    painter.restore();
}

} // namespace Welkom
