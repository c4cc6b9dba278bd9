// SPDX-License-Identifier: Apache-2.0

#include "banner.h"

#include "button.h"
#include "iconview.h"
#include "label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Welkom {

Banner::Banner(Buttons place, QWidget *parent)
    : Card(parent), m_icon(new IconView(Icon::Info, &Tokens::accenttext)),
      m_headline(new Label(TextRole::Strong)),
      m_explanation(new Label(TextRole::Body, &Tokens::text2)), m_buttons(new QHBoxLayout)
{
    m_headline->setWordWrap(true);
    m_explanation->setWordWrap(true);
    m_buttons->setSpacing(8);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_headline);
    texts->addWidget(m_explanation);

    auto *row = new QHBoxLayout(this);
    const auto isBelow = place == Buttons::Below;
    row->setContentsMargins(16, isBelow ? 16 : 12, isBelow ? 16 : 12, isBelow ? 15 : 12);
    row->setSpacing(12);
    if (isBelow) {
        m_buttons->setContentsMargins(0, 12, 0, 0); // not when there are none
        texts->addLayout(m_buttons);
        row->addWidget(m_icon, 0, Qt::AlignTop);
        row->addLayout(texts, 1);
    } else {
        row->addWidget(m_icon, 0, Qt::AlignVCenter);
        row->addLayout(texts, 1);
        row->addLayout(m_buttons);
    }
    setMinimumHeight(60);
    setTone(Tone::Note);
}

void Banner::setTone(Tone tone)
{
    m_tone = tone;
    const auto colors = colorsOf(tone);
    setColors(colors.ground, colors.edge);
    m_icon->setGlyph(iconOf(tone), colors.mark);
}

void Banner::setGlyph(Icon icon)
{
    m_icon->setGlyph(icon, colorsOf(m_tone).mark);
}

void Banner::setMessage(const QString &headline, const QString &explanation)
{
    const auto isNews = m_headline->text() != headline;
    m_headline->setText(headline);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    setAccessibleName(headline);
    setAccessibleDescription(explanation);
    if (isNews && isVisible())
        announce();
}

QString Banner::headline() const
{
    return m_headline->text();
}

Button *Banner::addButton(Button *button)
{
    m_buttons->addWidget(button);
    return button;
}

void Banner::addStretch()
{
    m_buttons->addStretch(1);
}

void Banner::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    announce();
}

void Banner::announce()
{
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace Welkom
