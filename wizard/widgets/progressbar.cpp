// SPDX-License-Identifier: Apache-2.0

#include "progressbar.h"

#include "theme/wizardstyle.h"

#include <QPainter>

namespace Welkom {

ProgressBar::ProgressBar(QWidget *parent) : QProgressBar(parent)
{
    setTextVisible(false);
    setFixedHeight(8);
}

void ProgressBar::setHeld(bool isHeld)
{
    m_isHeld = isHeld;
    update();
}

void ProgressBar::paintEvent(QPaintEvent *)
{
    const auto &tokens = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.isHighContrast ? QPen(tokens.text) : QPen(Qt::NoPen));
    painter.setBrush(tokens.well);
    painter.drawRoundedRect(rect(), 4, 4);
    const auto range = maximum() - minimum();
    if (range <= 0 || value() <= minimum())
        return;
    QRectF done(rect());
    done.setWidth(std::max(8.0, done.width() * (value() - minimum()) / range));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_isHeld ? tokens.edge : tokens.accent);
    painter.drawRoundedRect(done, 4, 4);
}

} // namespace Welkom
