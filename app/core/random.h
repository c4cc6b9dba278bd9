// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <cstdint>
#include <functional>

namespace Welkom {

/// Gives an unbiased number below `bound` (bound >= 1). Passed in, so that a test can repeat it.
using RandomBelow = std::function<std::uint32_t(std::uint32_t bound)>;

/// libsodium's generator, the only one used outside tests.
[[nodiscard]] RandomBelow systemRandom();

} // namespace Welkom
