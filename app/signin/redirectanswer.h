// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "endpoints.h"

#include <QList>
#include <QString>

#include <utility>

namespace Welkom {

/// Decoded parameters of a query, in their order.
using QueryParameters = QList<std::pair<QString, QString>>;

/// Whether a call of the redirect address is the answer: it has a code or an error. Browsers ask
/// for other things too.
[[nodiscard]] bool isRedirectAnswer(const QueryParameters &query);

/// The code that the browser brought. Before anything else the state has to be the one that was
/// sent; an error may come without one (reference 5.2), and is then told, but proves nothing.
/// Errors:
/// - InvalidInput, SignInMixedUp: wrong state or issuer (RFC 9207), no code, a parameter twice;
/// - what signInError() makes of the error in the redirect.
[[nodiscard]] Result<Secret> readRedirect(const QueryParameters &query, const Secret &state,
                                          const Endpoints &endpoints, const QString &clientId);

} // namespace Welkom
