// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "idtoken.h"
#include "signinconfiguration.h"

#include <QDateTime>
#include <QString>

namespace Welkom {

/// What tells accounts apart. A token got under one key is never sent to the service of another
/// (design, promise 6).
struct AccountKey
{
    QString authority; ///< normalAddress()
    QString clientId;
    QString service;  ///< normalAddress() of the API
    QString tenantId; ///< `tid`; the issuer where a provider knows no tenants
    QString userId;   ///< `oid`; the subject where a provider knows no object ids

    /// 32 hexadecimal digits that stand for all of it; fit for a file name and a keychain.
    [[nodiscard]] QString fingerprint() const;
    /// Under which the refresh token lies in the keychain: `welkom/account/…/refresh-token`.
    [[nodiscard]] QString secretName() const;

    friend bool operator==(const AccountKey &, const AccountKey &) = default;
};

/// Somebody who has signed in; nothing in it is secret.
struct Account
{
    AccountKey key;
    QString userName;    ///< `preferred_username`, for display and as login hint
    QString displayName; ///< may be empty
    QDateTime lastUsed;  ///< UTC

    /// How to call the account on screen; never empty.
    [[nodiscard]] QString label() const;

    friend bool operator==(const Account &, const Account &) = default;
};

[[nodiscard]] Account accountOf(const IdClaims &claims, const SignInConfiguration &configuration);

/// Whether the account was made under this authority, client id and service.
[[nodiscard]] bool belongsTo(const Account &account, const SignInConfiguration &configuration);

} // namespace Welkom
