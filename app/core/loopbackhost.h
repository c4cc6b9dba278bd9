// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QUrl>

namespace Welkom {

/// Whether the host of `url` is this computer by its name alone, so that plain http may be spoken
/// with it: localhost, 127.0.0.0/8 or ::1. No name is looked up.
[[nodiscard]] bool isLoopback(const QUrl &url);

} // namespace Welkom
