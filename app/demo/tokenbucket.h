// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"

#include <chrono>
#include <optional>

namespace Welkom {

/// How often something may be asked. 0 a second means as often as one likes.
struct RateLimit
{
    double perSecond = 0;
    int burst = 0; ///< at once after a rest; 0 means one second's worth, at least one
    /// Refused calls count too, as the service's guidance says (reference 4): who does not wait
    /// waits longer.
    bool refusedCallsCount = true;

    friend bool operator==(const RateLimit &, const RateLimit &) = default;
};

/// A token bucket: fills with time, every call takes one. Told the time, never asks for it.
class TokenBucket
{
public:
    /// Takes a token. Nothing when there was one; otherwise how long to wait, in whole seconds as
    /// Retry-After has it, at least one.
    [[nodiscard]] std::optional<std::chrono::seconds> take(const RateLimit &limit, Moment now);

    /// Full again.
    void refill() { m_filledAt.reset(); }

private:
    double m_tokens = 0;
    std::optional<Moment> m_filledAt;
};

} // namespace Welkom
