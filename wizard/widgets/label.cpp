// SPDX-License-Identifier: Apache-2.0

#include "label.h"

#include "theme/wizardstyle.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Welkom {

Label::Label(TextRole role, ColorToken color, QWidget *parent)
    : QLabel(parent), m_role(role), m_color(color)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // whatever ground it stands on
    refresh();
}

void Label::setColor(ColorToken color)
{
    m_color = color;
    refresh();
}

void Label::setRole(TextRole role)
{
    m_role = role;
    refresh();
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}

void Label::refresh()
{
    const auto wanted = fontOf(m_role);
    if (font() != wanted)
        setFont(wanted);
    const auto color = currentTokens().*m_color;
    if (palette().color(QPalette::Active, QPalette::WindowText) == color
        && testAttribute(Qt::WA_SetPalette))
        return;
    auto colored = QPalette();
    colored.setColor(QPalette::WindowText, color);
    colored.setColor(QPalette::Disabled, QPalette::WindowText, currentTokens().disabled);
    setPalette(colored);
}

ElidedLabel::ElidedLabel(TextRole role, ColorToken color, Qt::TextElideMode mode, QWidget *parent)
    : Label(role, color, parent), m_mode(mode)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(
        palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(contentsRect(), static_cast<int>(alignment() | Qt::TextSingleLine),
                     fontMetrics().elidedText(text(), m_mode, contentsRect().width()));
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return Label::event(event);
    const auto isCut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
    if (isCut)
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace Welkom
