// SPDX-License-Identifier: Apache-2.0

#include "tokenbucket.h"

#include <algorithm>
#include <cmath>

namespace Welkom {

using namespace std::chrono;

std::optional<seconds> TokenBucket::take(const RateLimit &limit, Moment now)
{
    if (limit.perSecond <= 0)
        return std::nullopt;
    const double capacity = limit.burst > 0 ? limit.burst : std::max(1.0, limit.perSecond);
    if (m_filledAt) {
        const auto passed = duration<double>(std::max(now, *m_filledAt) - *m_filledAt).count();
        m_tokens = std::min(capacity, m_tokens + passed * limit.perSecond);
    } else {
        m_tokens = capacity;
    }
    m_filledAt = now;
    if (m_tokens >= 1) {
        m_tokens -= 1;
        return std::nullopt;
    }
    // Not below one burst of debt, so that a client that never waits is served again, too.
    if (limit.refusedCallsCount)
        m_tokens = std::max(-capacity, m_tokens - 1);
    // A little less than asked for would be refused again for a rounding error.
    const auto wait = std::ceil((1 - m_tokens) / limit.perSecond - 1e-9);
    return seconds(static_cast<seconds::rep>(std::clamp(wait, 1.0, 3600.0)));
}

} // namespace Welkom
