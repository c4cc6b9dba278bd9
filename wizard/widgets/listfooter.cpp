// SPDX-License-Identifier: Apache-2.0

#include "listfooter.h"

#include "label.h"
#include "spinner.h"

#include "theme/type.h"

#include <QHBoxLayout>

namespace Welkom {

ListFooter::ListFooter(QWidget *parent)
    : QWidget(parent), m_spinner(new Spinner(16)),
      m_label(new Label(TextRole::Body, &Tokens::text2))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(8);
    row->addWidget(m_spinner);
    row->addWidget(m_label, 1);
    setFixedHeight(grown(35));
    m_spinner->hide();
}

void ListFooter::setText(const QString &text, bool isBusy)
{
    m_label->setText(text);
    m_spinner->setVisible(isBusy);
    setAccessibleName(text);
}

QString ListFooter::text() const
{
    return m_label->text();
}

} // namespace Welkom
