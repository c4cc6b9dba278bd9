// SPDX-License-Identifier: Apache-2.0

#include "fadecover.h"

#include "theme/theme.h"
#include "theme/wizardstyle.h"

#include <QPainter>
#include <QVariantAnimation>

namespace Welkom {

namespace {

constexpr int fadeMs = 120;

} // namespace

FadeCover::FadeCover(QWidget *parent) : QWidget(parent), m_animation(new QVariantAnimation(this))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    m_animation->setStartValue(1.0);
    m_animation->setEndValue(0.0);
    m_animation->setDuration(fadeMs);
    connect(m_animation, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
    connect(m_animation, &QVariantAnimation::finished, this, &QWidget::hide);
}

void FadeCover::start(const QRect &area)
{
    if (isMotionReduced())
        return;
    setGeometry(area);
    raise();
    show();
    m_animation->start();
}

void FadeCover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setOpacity(m_animation->currentValue().toDouble());
    painter.fillRect(rect(), currentTokens().window);
}

} // namespace Welkom
