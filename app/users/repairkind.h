// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "finding.h"

#include <QList>

#include <cstddef>
#include <optional>

namespace Welkom {

/// More than there are.
inline constexpr std::size_t maxRepairKinds = 32;

/// A number below maxRepairKinds, equal for findings whose sentence and whose repair are of the
/// same kind, so that what was right for one can be applied to all; nothing when `finding` has no
/// suggestion.
[[nodiscard]] std::optional<unsigned> repairKindOf(const Finding &finding);

/// Whether one of the findings of a row is about how it was written, not what it says: the user
/// settles that by correcting it (see checkUsers), be it to the same text.
[[nodiscard]] bool isOddlyWritten(const QList<Finding> &findings);

} // namespace Welkom
