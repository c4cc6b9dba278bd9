// SPDX-License-Identifier: Apache-2.0

#include "buttonkind.h"

#include <QVariant>
#include <QWidget>

namespace Welkom {

namespace {

constexpr char kindProperty[] = "kind";

} // namespace

ButtonKind buttonKindOf(const QWidget *button)
{
    return button ? static_cast<ButtonKind>(button->property(kindProperty).toInt())
                  : ButtonKind::Plain;
}

void setButtonKind(QWidget *button, ButtonKind kind)
{
    button->setProperty(kindProperty, static_cast<int>(kind));
    button->updateGeometry();
    button->update();
}

ColorToken foregroundOf(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Plain:
        return &Tokens::text;
    case ButtonKind::Primary:
        return &Tokens::onaccent;
    case ButtonKind::Soft:
    case ButtonKind::Quiet:
        return &Tokens::accenttext;
    case ButtonKind::Danger:
        return &Tokens::bad;
    }
    return &Tokens::text;
}

} // namespace Welkom
