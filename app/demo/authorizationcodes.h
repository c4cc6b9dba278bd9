// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "authorizequery.h"
#include "boundedtable.h"
#include "core/clock.h"
#include "demotokens.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace Welkom {

/// What a program sends to redeem a code (RFC 6749 section 4.1.3, RFC 7636 section 4.5).
struct CodeRedemption
{
    QByteArray code;
    QString clientId;
    QString redirectUri;
    QByteArray verifier;
};

/// The authorization codes that browsers carry. Each can be redeemed once; whoever tries it with
/// the wrong verifier, redirect address or program has spent it.
class AuthorizationCodes
{
public:
    /// Outlives it.
    explicit AuthorizationCodes(const Clock &clock) : m_clock(clock) { }

    [[nodiscard]] QByteArray issue(const AuthorizeQuery &query, const DemoAccount &account);
    /// Begins the sign-in in `tokens`. A second time ends that sign-in (RFC 6749 section 4.1.2).
    [[nodiscard]] TokenResult redeem(const CodeRedemption &redemption, DemoTokens &tokens);
    void clear() { m_codes.clear(); }

    static constexpr std::chrono::seconds life {60};

private:
    struct Code
    {
        AuthorizeQuery query;
        const DemoAccount *account;
        Moment expiry;
        bool isSpent = false;
        QByteArray signInId; ///< empty until it is redeemed
    };

    const Clock &m_clock;
    BoundedTable<Code> m_codes {1'000};
};

/// Whether a verifier belongs to a challenge of the method S256 (RFC 7636 section 4.6).
[[nodiscard]] bool provesChallenge(const QByteArray &verifier, const QByteArray &challenge);

} // namespace Welkom
