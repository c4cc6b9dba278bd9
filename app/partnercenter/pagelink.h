// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/customer.h"
#include "core/result.h"

#include <QUrl>

namespace Welkom {

/// The address behind a link of a page, at the service whose address is `base` (reference 2.4):
/// `/v1/x`, `/x`, `x`, or an absolute address of that very service. RedirectRefused for any other,
/// because the token would go along; and for what is no path at all.
[[nodiscard]] Result<QUrl> resolveLink(const QUrl &base, const QString &uri);

/// The headers of a link that may be sent along: well-formed, and none of those that say who we are
/// or how the message is framed.
[[nodiscard]] QList<std::pair<QByteArray, QByteArray>> headersOf(const PageLink &link);

} // namespace Welkom
