// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "boundedtable.h"
#include "core/clock.h"
#include "core/result.h"
#include "demoaccounts.h"
#include "demoswitches.h"
#include "oauthmessage.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <chrono>

namespace Welkom {

/// Who lets which program in, for what.
struct DemoGrant
{
    const DemoAccount *account = nullptr;
    QString clientId;
    QString scope; ///< words apart; `openid` gives an id token, `offline_access` a refresh token
    QString nonce; ///< empty when none was sent
};

/// A sign-in that began, and the body of the answer with its tokens.
struct BegunSignIn
{
    QByteArray id;
    QJsonObject answer;
};

/// Either the body of an answer with tokens, or the refusal.
using TokenResult = tl::expected<QJsonObject, OAuthFault>;

/// The tokens that the pretend authority gave, and whether they still hold. All tokens of one
/// sign-in are revoked together.
///
/// Access and id tokens look like JSON Web Tokens, signed (HS256) with a key that nobody is given:
/// a program that does not look at the signature, as OpenID Connect Core section 3.1.3.7 item 6
/// allows for the code flow, can read them; one that does cannot use this authority. Access tokens
/// are found again in a table, so that a forged one is worth nothing. Refresh tokens change with
/// every use; the second use of one ends the sign-in (RFC 9700 section 4.14.2).
class DemoTokens
{
public:
    /// Both outlive it.
    DemoTokens(const DemoSwitches &switches, const Clock &clock);

    void setIssuer(const QString &issuer) { m_issuer = issuer; }
    [[nodiscard]] QString issuer() const { return m_issuer; }

    [[nodiscard]] BegunSignIn begin(const DemoGrant &grant);
    /// RFC 6749 section 6. \param scope may ask for less than was granted; empty: all of it.
    [[nodiscard]] TokenResult refresh(const QByteArray &refreshToken, const QString &clientId,
                                      const QString &scope);
    /// Ends a sign-in with all of its tokens.
    void revoke(const QByteArray &signInId) { m_signIns.remove(signInId); }
    void revokeAll() { m_signIns.clear(); }

    /// Whom an access token stands for; nullptr when it is unknown, expired or revoked.
    [[nodiscard]] const DemoAccount *accountOf(const QByteArray &accessToken) const;
    /// Makes one access token, or all of them, expire now; the sign-ins go on.
    void expire(const QByteArray &accessToken) { m_accessTokens.remove(accessToken); }
    void expireAll() { m_accessTokens.clear(); }

    /// Who is signed in with what, the oldest first; no tokens.
    [[nodiscard]] QJsonArray toJson() const;

    /// Of a refresh token, from its making.
    static constexpr std::chrono::hours refreshLife {24 * 90};

private:
    struct SignIn
    {
        DemoGrant grant;
        int refreshes = 0;
    };
    struct AccessToken
    {
        QByteArray signInId;
        Moment expiry;
    };
    struct RefreshToken
    {
        QByteArray signInId;
        QString clientId;
        Moment expiry;
        bool isSpent = false;
    };

    [[nodiscard]] QJsonObject answerFor(const QByteArray &signInId, const DemoGrant &grant,
                                        const QString &scope);
    [[nodiscard]] QByteArray newAccessToken(const DemoGrant &grant, const QString &scope);
    [[nodiscard]] QByteArray newIdToken(const DemoGrant &grant) const;
    [[nodiscard]] QByteArray signedToken(const QJsonObject &claims) const;

    const DemoSwitches &m_switches;
    const Clock &m_clock;
    QString m_issuer;
    QByteArray m_key;
    BoundedTable<SignIn> m_signIns {10'000};
    BoundedTable<AccessToken> m_accessTokens {100'000};
    BoundedTable<RefreshToken> m_refreshTokens {100'000};
};

} // namespace Welkom
