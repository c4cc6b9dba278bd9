// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace Welkom {

/// What the token endpoint gives (RFC 6749 section 5.1, OpenID Connect Core section 3.1.3.3).
struct TokenAnswer
{
    Secret accessToken;
    Secret refreshToken; ///< empty when none was given
    Secret idToken;      ///< empty when none was given
    /// Of the access token, from now; an hour when the service does not say.
    std::chrono::seconds life {3600};
    /// What was granted, which need not be what was asked; empty when the service does not say.
    QString scope;
};

/// Reads the body of an answer. The tokens have to be characters that a header can carry.
/// Errors: ServiceFault, AnswerUnreadable, with `host` as subject.
[[nodiscard]] Result<TokenAnswer> readTokenAnswer(const QByteArray &body, const QString &host);

/// How to go on at another device (RFC 8628 section 3.2).
struct DeviceGrant
{
    Secret deviceCode;
    QString userCode;
    QString verificationUri;
    std::chrono::seconds life {900};
    std::chrono::seconds interval {5};
};

/// Errors: ServiceFault, AnswerUnreadable, with `host` as subject.
[[nodiscard]] Result<DeviceGrant> readDeviceGrant(const QByteArray &body, const QString &host);

} // namespace Welkom
