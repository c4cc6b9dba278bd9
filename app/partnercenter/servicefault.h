// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/error.h"
#include "requests/refusal.h"

#include <QDateTime>

namespace Welkom {

/// What a refusal means, by status, then code, then text (reference 3). Pure; reads any bytes.
///
/// For a write, 408 and 5xx are OutcomeUnknown: it may have been done. Everything else that is not
/// a success had no effect. The ids of the request are filled in by the caller.
[[nodiscard]] Error readServiceFault(const RefusedAnswer &answer, const RefusedRequest &request,
                                     const QDateTime &utcNow);

/// True for an error of a read that may pass by itself (reference 3.4); how often it is worth
/// another try, beside the first, is up to the caller, but for 500 it is once.
[[nodiscard]] bool mayPass(const Error &error);

} // namespace Welkom
