// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tokens.h"

class QWidget;

namespace Welkom {

/// What a button is for decides how it looks. Primary is the only one filled with the accent, once
/// on a page.
enum class ButtonKind { Plain, Primary, Soft, Quiet, Danger };

/// Plain for a button that was not told.
[[nodiscard]] ButtonKind buttonKindOf(const QWidget *button);
void setButtonKind(QWidget *button, ButtonKind kind);

/// The colour of its text and icon.
[[nodiscard]] ColorToken foregroundOf(ButtonKind kind);

} // namespace Welkom
