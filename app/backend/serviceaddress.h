// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"

#include <QUrl>

namespace Welkom {

/// Scheme, host and port of an address that may be sent a token. Errors: InvalidInput with
/// AddressUnreadable or InsecureAddress.
[[nodiscard]] Result<QUrl> safeAddress(const QUrl &address);

} // namespace Welkom
