// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace Welkom {

/// What a dialog shows that asks for a CSV file to open, or to save.
[[nodiscard]] QStringList filtersForOpening();
[[nodiscard]] QStringList filtersForSaving();

} // namespace Welkom
