// SPDX-License-Identifier: Apache-2.0

#include "authorizationcodes.h"

#include <QCryptographicHash>

#include <optional>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestVerifier = 43;
constexpr qsizetype longestVerifier = 128;

tl::unexpected<OAuthFault> invalidGrant(int number, const QString &text)
{
    return tl::unexpected(OAuthFault {u"invalid_grant"_s, number, text});
}

} // namespace

bool provesChallenge(const QByteArray &verifier, const QByteArray &challenge)
{
    if (verifier.size() < shortestVerifier || verifier.size() > longestVerifier)
        return false;
    const auto hash = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256);
    return hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        == challenge;
}

QByteArray AuthorizationCodes::issue(const AuthorizeQuery &query, const DemoAccount &account)
{
    auto code = randomToken();
    m_codes.insert(code, {query, &account, m_clock.now() + life, false, {}});
    return code;
}

TokenResult AuthorizationCodes::redeem(const CodeRedemption &redemption, DemoTokens &tokens)
{
    auto *code = m_codes.find(redemption.code);
    if (!code)
        return invalidGrant(70000, u"There is no such code."_s);
    if (code->isSpent) {
        tokens.revoke(code->signInId);
        return invalidGrant(54005,
                            u"The code has been used before; what it gave has been revoked."_s);
    }
    code->isSpent = true;
    if (m_clock.now() >= code->expiry)
        return invalidGrant(70008, u"The code has expired."_s);
    if (redemption.clientId != code->query.clientId)
        return invalidGrant(70000, u"The code was given to another program."_s);
    if (redemption.redirectUri != code->query.redirectUri)
        return invalidGrant(500112, u"The redirect_uri is not the one the code was sent to."_s);
    if (!provesChallenge(redemption.verifier, code->query.codeChallenge))
        return invalidGrant(501481, u"The code_verifier does not belong to the code_challenge."_s);

    DemoGrant grant;
    grant.account = code->account;
    grant.clientId = code->query.clientId;
    grant.scope = code->query.scope;
    grant.nonce = code->query.nonce;
    auto begun = tokens.begin(grant);
    code->signInId = begun.id;
    return begun.answer;
}

} // namespace Welkom
