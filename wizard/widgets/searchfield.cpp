// SPDX-License-Identifier: Apache-2.0

#include "searchfield.h"

#include "theme/icons.h"
#include "theme/wizardstyle.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QPainter>

namespace Welkom {

namespace {

constexpr int iconSize = 20;
constexpr int iconLeft = 9;

} // namespace

SearchField::SearchField(QWidget *parent) : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    // Text at 34 px: the field's own room of 10 px, the icon, and a gap.
    setTextMargins(24, 0, 0, 0);
    retranslate();
}

void SearchField::setHint(const QString &hint)
{
    setPlaceholderText(hint);
    setAccessibleName(hint);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const auto &tokens = currentTokens();
    QPainter painter(this);
    paintIcon(painter, QRectF(iconLeft, 0, iconSize, height()), Icon::Search, iconSize - 4,
              isEnabled() ? tokens.text2 : tokens.disabled);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Down && m_list) {
        m_list->setFocus(Qt::TabFocusReason);
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SearchField::retranslate()
{
    const auto name = tr("Clear search");
    const auto buttons = findChildren<QAbstractButton *>();
    for (auto *button : buttons) {
        button->setAccessibleName(name);
        button->setToolTip(name);
    }
}

} // namespace Welkom
