// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/secret.h"

#include <QString>

namespace Welkom {

/// For whom an access token was made, as far as it can be read: its `upn` or `unique_name`, else
/// its `oid`; empty when it is no JSON Web Token. For display and for binding a run only: an access
/// token is opaque by contract (reference 5.6, 5.7), so nothing is decided on it.
[[nodiscard]] QString accountOfToken(const Secret &token);

} // namespace Welkom
