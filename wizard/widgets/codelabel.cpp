// SPDX-License-Identifier: Apache-2.0

#include "codelabel.h"

#include "label.h"

#include <QHBoxLayout>

namespace Welkom {

CodeLabel::CodeLabel(QWidget *parent) : Card(parent), m_label(new Label(TextRole::Code))
{
    setColors(&Tokens::tint, &Tokens::tintborder);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 12, 18, 12); // the last letter carries its spacing along
    row->addWidget(m_label);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CodeLabel::setCode(const QString &code)
{
    m_label->setText(code);
    // Letter by letter: a word made of them means nothing.
    QString spelled;
    for (const auto letter : code)
        spelled += letter + QLatin1Char(' ');
    m_label->setAccessibleName(spelled.trimmed());
}

QString CodeLabel::code() const
{
    return m_label->text();
}

} // namespace Welkom
