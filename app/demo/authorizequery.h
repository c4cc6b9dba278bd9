// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "oauthmessage.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Welkom {

/// What a program sends the browser to ask for, once it has been checked (RFC 6749 section 4.1.1,
/// RFC 7636 section 4.3, OpenID Connect Core section 3.1.2.1).
struct AuthorizeQuery
{
    QString clientId;
    QString redirectUri; ///< as sent; the token request has to repeat it
    QByteArray callback; ///< the address to go back to, with a path
    QString scope;
    QString state;            ///< empty when none was sent
    QString nonce;            ///< empty when none was sent
    QByteArray codeChallenge; ///< S256
    QString loginHint;
};

/// A query that is refused.
struct AuthorizeRefusal
{
    OAuthFault fault;
    /// Where to say so; empty when the redirect address itself is not to be trusted, and a page has
    /// to say it (RFC 6749 section 4.1.2.1).
    QByteArray callback;
    QString state;
};

/// Only redirects to this computer are trusted, and only plain http, as native programs use them
/// (RFC 8252 section 7.3). PKCE with S256 has to be there. `prompt=none` ends in login_required:
/// nobody is ever signed in here already.
[[nodiscard]] tl::expected<AuthorizeQuery, AuthorizeRefusal>
readAuthorizeQuery(const OAuthParameters &parameters);

/// The address that the browser is sent to for a redirect address, always with a path; empty when
/// it is not one of this computer.
[[nodiscard]] QByteArray callbackOf(const QString &redirectUri);

/// Whether a program may call itself so: up to 200 visible ASCII characters.
[[nodiscard]] bool isClientId(const QString &text);

} // namespace Welkom
