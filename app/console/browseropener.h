// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QUrl>

namespace Welkom {

/// Opens the address in the user's browser, as the system does it for any program: `xdg-open`,
/// `open`, the shell of Windows. False when there is none, or no screen to show it on. That the
/// browser really came up is not known.
[[nodiscard]] bool openInBrowser(const QUrl &address);

} // namespace Welkom
