// SPDX-License-Identifier: Apache-2.0

#include "choicebutton.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLocale>
#include <QStyle>

namespace Welkom {

ChoiceButton::ChoiceButton(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAutoExclusive(false);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    // Of a group only the chosen one is a stop for Tab.
    connect(this, &QAbstractButton::toggled, this,
            [this](bool isOn) { setFocusPolicy(isOn ? Qt::TabFocus : Qt::NoFocus); });
    setFocusPolicy(Qt::NoFocus);
}

void ChoiceButton::setCount(std::optional<qsizetype> count)
{
    m_count = count;
    updateGeometry();
    update();
}

QString ChoiceButton::countText() const
{
    return m_count ? QLocale().toString(static_cast<qlonglong>(*m_count)) : QString();
}

int ChoiceButton::textFlags() const
{
    const auto underlines = style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, this) != 0;
    return static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine)
        | (underlines ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
}

void ChoiceButton::keyPressEvent(QKeyEvent *event)
{
    const auto isForward = layoutDirection() == Qt::LeftToRight;
    switch (event->key()) {
    case Qt::Key_Right:
        return moveBy(isForward ? 1 : -1);
    case Qt::Key_Left:
        return moveBy(isForward ? -1 : 1);
    case Qt::Key_Down:
        return moveBy(1);
    case Qt::Key_Up:
        return moveBy(-1);
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void ChoiceButton::moveBy(int step)
{
    if (!group())
        return;
    const auto all = group()->buttons();
    const auto count = all.size();
    const auto here = all.indexOf(this);
    for (qsizetype i = 1; i < count; ++i) {
        auto *other = all[(here + count + step * i % count) % count];
        if (!other->isEnabled() || !other->isVisible())
            continue;
        other->click();
        other->setFocus(Qt::TabFocusReason);
        return;
    }
}

} // namespace Welkom
