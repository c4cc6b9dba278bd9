// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ratelimiter.h"

#include <QByteArray>
#include <QDateTime>

#include <chrono>
#include <optional>

namespace Welkom {

/// What a Retry-After header asks for: seconds, or an HTTP date (RFC 9110 section 10.2.3) counted
/// from `utcNow`. A date that has passed is no time at all; more than `longestRetryAfter` is cut to
/// that. Absent when the header is absent or says nothing sensible, such as a negative number.
[[nodiscard]] std::optional<std::chrono::milliseconds> readRetryAfter(const QByteArray &header,
                                                                      const QDateTime &utcNow);

/// The moment that an HTTP date names (RFC 9110 section 5.6.7), as in a Date header; invalid when
/// it is none.
[[nodiscard]] QDateTime readHttpDate(const QByteArray &header);

/// Waiting longer than this in front of a screen helps nobody; the service is asked again then.
inline constexpr auto longestRetryAfter = RateLimiter::longestPause;

} // namespace Welkom
