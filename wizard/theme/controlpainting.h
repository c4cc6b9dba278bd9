// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tokens.h"

#include <QFont>
#include <QSize>

class QPainter;
class QRect;
class QStyle;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionComboBox;
class QStyleOptionSlider;
class QWidget;

namespace Welkom {

// How WizardStyle draws controls.

/// Radius of buttons and fields.
inline constexpr int controlRadius = 6;

/// Fill and edges of a button or field, its lower edge a little darker; a 2 px ring when focused.
void paintControlFrame(QPainter &painter, const QRect &rect, const Tokens &tokens,
                       const QColor &fill, bool isEnabled, bool hasFocus);

/// A 2 px ring just inside `rect`.
void paintFocusRing(QPainter &painter, const QRect &rect, const Tokens &tokens, int radius);

void paintButton(QPainter &painter, const QStyleOptionButton &option, const Tokens &tokens,
                 const QWidget *button);
void paintButtonLabel(QPainter &painter, const QStyleOptionButton &option, const Tokens &tokens,
                      const QStyle &style, const QWidget *button);
[[nodiscard]] QSize buttonSize(const QStyleOptionButton &option, const QWidget *button);

void paintComboBox(QPainter &painter, const QStyleOptionComboBox &option, const Tokens &tokens);
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const Tokens &tokens,
                    const QRect &slider);

} // namespace Welkom
