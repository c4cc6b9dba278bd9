// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QUrl>

namespace Welkom {

/// Where an authority is asked what.
struct Endpoints
{
    /// As discovery gives it; Microsoft's holds a literal `{tenantid}` (reference 5.1).
    QString issuer;
    QUrl authorization;
    QUrl token;
    QUrl deviceAuthorization; ///< empty when the authority offers no device code
    /// RFC 9207: every redirect names the issuer, so one without is refused.
    bool namesIssuerInRedirect = false;

    friend bool operator==(const Endpoints &, const Endpoints &) = default;
};

/// Where the authority's OpenID Connect discovery document lies.
[[nodiscard]] QUrl discoveryAddress(const QUrl &authority);

/// Reads a discovery document. Every endpoint has to be an address to which secrets may go, and
/// only an authority on this computer may name endpoints without https. The issuer has to be the
/// authority itself (OpenID Connect Discovery section 4.3); Microsoft's, whose path has the
/// tenant's id in it, has to be on a login host of Microsoft. Errors: ServiceFault with
/// AuthorityUnknown or InsecureAddress.
[[nodiscard]] Result<Endpoints> readDiscovery(const QByteArray &document, const QUrl &authority);

/// Microsoft's published addresses (reference 5.1), for when discovery fails there.
[[nodiscard]] Endpoints microsoftEndpoints(const QUrl &authority);

/// Whether `issuer` is the one that `expected` stands for; `{tenantid}` in it stands for `tenant`,
/// or for one path segment of any kind when `tenant` is empty.
[[nodiscard]] bool isIssuer(const QString &issuer, const QString &expected,
                            const QString &tenant = {});

} // namespace Welkom
