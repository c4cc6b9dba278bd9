// SPDX-License-Identifier: Apache-2.0

#include "pageheader.h"

#include "label.h"
#include "tag.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace Welkom {

PageHeader::PageHeader(bool isPractice, QWidget *parent)
    : QWidget(parent), m_title(new Label(TextRole::Title)),
      m_subtitle(new Label(TextRole::Body, &Tokens::text2)),
      m_practice(new Tag(Tone::Note, Icon::Flask))
{
    m_title->setObjectName(QStringLiteral("title"));
    m_title->setMinimumHeight(30);
    m_subtitle->setObjectName(QStringLiteral("subtitle"));
    m_subtitle->setMinimumHeight(18);
    m_subtitle->setWordWrap(true);
    m_practice->setObjectName(QStringLiteral("practiceTag"));

    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_title);
    row->addWidget(m_practice, 0, Qt::AlignVCenter);
    row->addStretch(1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_subtitle);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    // Only now: without a parent it would be a window of its own for a moment.
    m_practice->setVisible(isPractice);
    retranslate();
}

void PageHeader::setTexts(const QString &title, const QString &subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
}

QString PageHeader::title() const
{
    return m_title->text();
}

QString PageHeader::subtitle() const
{
    return m_subtitle->text();
}

void PageHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PageHeader::retranslate()
{
    m_practice->setText(tr("Practice"));
}

} // namespace Welkom
