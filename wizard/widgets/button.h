// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "theme/buttonkind.h"
#include "theme/icons.h"

#include <QPushButton>

#include <optional>

namespace Welkom {

/// A push button of one of our kinds. A mouse click gives it no focus ring; the second press of a
/// double click does nothing, so that it cannot hit what the first one brought. Enter presses the
/// button that has the keyboard, and no other.
class Button : public QPushButton
{
    Q_OBJECT

public:
    explicit Button(ButtonKind kind = ButtonKind::Plain, std::optional<Icon> icon = {},
                    QWidget *parent = nullptr);

    void setKind(ButtonKind kind);
    [[nodiscard]] ButtonKind kind() const { return buttonKindOf(this); }
    void setGlyph(std::optional<Icon> icon);

    /// For a button without text: its name for screen readers, shown as its tooltip.
    void setName(const QString &name);

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    std::optional<Icon> m_glyph;
};

} // namespace Welkom
