// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"

#include <QUrl>

namespace Welkom {

/// Whether secrets may travel there: https, or http to this computer; without user, password and
/// fragment. Errors: InvalidInput with InsecureAddress.
[[nodiscard]] Result<void> checkAddress(const QUrl &url);

/// Host, with the port where one is given, for messages.
[[nodiscard]] QString hostName(const QUrl &url);

/// Scheme and host in lower case, no slash at the end, the port only when it is not the usual one:
/// two spellings of one service compare equal.
[[nodiscard]] QString normalAddress(const QUrl &url);

/// A login host of Microsoft's clouds (reference 5.9).
[[nodiscard]] bool isMicrosoftLogin(const QUrl &authority);

} // namespace Welkom
