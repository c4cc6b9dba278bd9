// SPDX-License-Identifier: Apache-2.0

#include "tablecard.h"

#include "theme/wizardstyle.h"

#include <QPainter>
#include <QPainterPath>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace Welkom {

TableCard::TableCard(QWidget *list, QWidget *parent)
    : Card(parent), m_list(list), m_stack(new QStackedLayout), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
    m_column->addLayout(m_stack, 1);
    m_stack->addWidget(list);
}

void TableCard::setStrip(int height)
{
    m_strip = height;
    update();
}

void TableCard::addOther(QWidget *other)
{
    m_stack->addWidget(other);
}

void TableCard::show(QWidget *one)
{
    m_stack->setCurrentWidget(one);
    update();
}

void TableCard::setFooter(QWidget *footer)
{
    auto *divider = new Divider;
    m_column->addWidget(divider);
    m_column->addWidget(footer);
}

void TableCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (m_strip == 0 || m_stack->currentWidget()->property("hasNoHeader").toBool())
        return;
    const auto &tokens = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath inside;
    inside.addRoundedRect(shape().adjusted(.5, .5, -.5, -.5), radius - 1, radius - 1);
    painter.setClipPath(inside);
    painter.fillRect(QRect(0, 0, width(), m_strip), tokens.header);
    painter.fillRect(QRect(0, m_strip, width(), 1), tokens.border);
}

} // namespace Welkom
