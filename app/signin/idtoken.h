// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <chrono>

namespace Welkom {

/// What an id token says about who signed in (reference 5.7).
struct IdClaims
{
    QString issuer;
    QString subject;
    QStringList audiences;
    QString authorizedParty;
    QString nonce;
    QDateTime expiry; ///< UTC
    QString tenantId; ///< `tid`
    QString objectId; ///< `oid`; with the tenant's id the stable key of an account
    QString name;
    QString userName; ///< `preferred_username`; for display, not an identifier
};

/// Reads the middle part of a JSON Web Token. Its signature is not looked at: it came straight from
/// the token endpoint over TLS (OpenID Connect Core section 3.1.3.7, item 6).
/// Errors: ServiceFault, SignInUnproven, with `host` as subject.
[[nodiscard]] Result<IdClaims> readIdToken(const Secret &token, const QString &host);

/// What the claims are held against.
struct IdExpectations
{
    QString clientId;
    QString issuer; ///< may hold `{tenantid}`
    Secret nonce;   ///< empty: none was sent, so none is asked back
    QDateTime now;  ///< UTC
    QString host;   ///< subject of the error

    /// Clocks may differ by so much.
    static constexpr std::chrono::minutes leeway {5};
};

/// The checks of OpenID Connect Core section 3.1.3.7 for the code flow: issuer, audience,
/// authorized party, expiry, nonce, and that there is a subject. Errors: ServiceFault,
/// SignInUnproven; the service text names the claim.
[[nodiscard]] Result<void> checkIdClaims(const IdClaims &claims,
                                         const IdExpectations &expectations);

} // namespace Welkom
