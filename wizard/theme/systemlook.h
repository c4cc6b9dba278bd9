// SPDX-License-Identifier: Apache-2.0

#pragma once

class QPalette;

namespace Welkom {

// What the user chose for the whole system, where Qt 6.4 does not tell.

/// \param systemPalette the application's palette, which nobody of ours changed.
[[nodiscard]] bool systemWantsDark(const QPalette &systemPalette);
[[nodiscard]] bool systemWantsHighContrast();
[[nodiscard]] bool systemWantsNoMotion();

} // namespace Welkom
