// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace Welkom {

/// How the user is to be asked. All may be empty.
struct SignInHints
{
    /// `select_account` lets the user choose, `login` asks for the password and a second factor
    /// again (reference 5.2, 5.6).
    QString prompt;
    /// User name of the account that is expected.
    QString loginHint;
    /// What an earlier refusal demanded; handed back to the service as it came.
    QString claims;
};

/// What the browser is sent to ask for (RFC 6749 section 4.1.1, RFC 7636 section 4.3, OpenID
/// Connect Core section 3.1.2.1).
struct AuthorizationRequest
{
    QUrl endpoint;
    QString clientId;
    QString redirectUri;
    QString scope;
    Secret state;
    Secret nonce;
    QByteArray codeChallenge;
    SignInHints hints;
};

[[nodiscard]] QUrl addressOf(const AuthorizationRequest &request);

} // namespace Welkom
