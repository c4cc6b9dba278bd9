// SPDX-License-Identifier: Apache-2.0

#include "emptystate.h"

#include "button.h"
#include "iconview.h"
#include "label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Welkom {

EmptyState::EmptyState(Icon icon, QWidget *parent)
    : QWidget(parent), m_icon(new IconView(icon, &Tokens::accenttext, 32)),
      m_headline(new Label(TextRole::Head)),
      m_explanation(new Label(TextRole::Body, &Tokens::text2)), m_buttons(new QHBoxLayout)
{
    m_icon->setGround(64, 32, &Tokens::tint);
    m_headline->setAlignment(Qt::AlignCenter);
    m_headline->setWordWrap(true);
    m_explanation->setAlignment(Qt::AlignCenter);
    m_explanation->setWordWrap(true);
    m_buttons->setSpacing(8);
    m_buttons->addStretch(1);
    m_buttons->addStretch(1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(72, 16, 72, 16);
    column->setSpacing(0);
    column->addStretch(1);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(16);
    column->addWidget(m_headline);
    column->addSpacing(4);
    column->addWidget(m_explanation);
    column->addSpacing(16);
    column->addLayout(m_buttons);
    column->addStretch(1);
}

void EmptyState::setGlyph(Icon icon)
{
    m_icon->setGlyph(icon, &Tokens::accenttext);
}

void EmptyState::setTight()
{
    layout()->setContentsMargins(16, 16, 16, 16);
}

void EmptyState::setMessage(const QString &headline, const QString &explanation)
{
    m_headline->setText(headline);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
}

Button *EmptyState::addButton(Button *button)
{
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

QString EmptyState::headline() const
{
    return m_headline->text();
}

} // namespace Welkom
