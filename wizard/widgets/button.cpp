// SPDX-License-Identifier: Apache-2.0

#include "button.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace Welkom {

Button::Button(ButtonKind kind, std::optional<Icon> icon, QWidget *parent) : QPushButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setAutoDefault(false);
    setKind(kind);
    setGlyph(icon);
}

void Button::setKind(ButtonKind kind)
{
    setButtonKind(this, kind);
    setGlyph(m_glyph);
}

void Button::setGlyph(std::optional<Icon> icon)
{
    m_glyph = icon;
    setIcon(icon ? iconOf(*icon, foregroundOf(kind())) : QIcon());
}

void Button::setName(const QString &name)
{
    setAccessibleName(name);
    setToolTip(name);
}

/// Without a default button Enter would press nothing. A key that is held presses once, so that it
/// cannot go through what the first press brought.
void Button::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QPushButton::keyPressEvent(event);
        return;
    }
    if (!event->isAutoRepeat())
        click();
}

void Button::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
}

} // namespace Welkom
