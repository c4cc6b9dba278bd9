// SPDX-License-Identifier: Apache-2.0

#include "demotokens.h"

#include "demodirectory.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QStringList>

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr auto idTokenLife = hours(1);

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray jsonPart(const QJsonObject &object)
{
    return base64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QStringList wordsOf(const QString &scope)
{
    return scope.split(u' ', Qt::SkipEmptyParts);
}

/// The same person is somebody else to every program (OpenID Connect Core section 8.1).
QString subjectOf(const DemoGrant &grant)
{
    const auto text = grant.clientId + u' ' + grant.account->objectId;
    const auto hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(base64Url(hash));
}

OAuthFault invalidGrant(int number, const QString &text)
{
    return {u"invalid_grant"_s, number, text};
}

OAuthFault mfaDemanded()
{
    return {u"interaction_required"_s, 50076,
            u"Multi-factor authentication is needed, so the user has to sign in again."_s, 400,
            uR"({"access_token":{"amr":{"essential":true,"values":["mfa"]}}})"_s};
}

} // namespace

DemoTokens::DemoTokens(const DemoSwitches &switches, const Clock &clock)
    : m_switches(switches), m_clock(clock), m_key(randomToken())
{
}

BegunSignIn DemoTokens::begin(const DemoGrant &grant)
{
    const auto id = randomToken();
    m_signIns.insert(id, {grant, 0});
    return {id, answerFor(id, grant, grant.scope)};
}

TokenResult DemoTokens::refresh(const QByteArray &refreshToken, const QString &clientId,
                                const QString &scope)
{
    auto *known = m_refreshTokens.find(refreshToken);
    if (!known || known->clientId != clientId)
        return tl::unexpected(
            invalidGrant(70000, u"There is no such refresh token of this program."_s));
    const auto signInId = known->signInId;
    if (known->isSpent)
        revoke(signInId);
    auto *signIn = m_signIns.find(signInId);
    if (!signIn)
        return tl::unexpected(invalidGrant(50173, u"The sign-in has been revoked."_s));
    if (m_clock.now() >= known->expiry)
        return tl::unexpected(invalidGrant(700082, u"The refresh token has expired."_s));
    if (m_switches.refreshRefusal == DemoSwitches::RefreshRefusal::Expired)
        return tl::unexpected(invalidGrant(70043, u"The sign-in has lasted long enough."_s));
    if (m_switches.refreshRefusal == DemoSwitches::RefreshRefusal::Mfa)
        return tl::unexpected(mfaDemanded());

    const auto granted = wordsOf(signIn->grant.scope);
    const auto wanted = wordsOf(scope);
    if (!std::all_of(wanted.begin(), wanted.end(),
                     [&](const QString &word) { return granted.contains(word); })) {
        return tl::unexpected(
            OAuthFault {u"invalid_scope"_s, 70011, u"More is asked for than was granted."_s});
    }
    known->isSpent = true;
    ++signIn->refreshes;
    auto grant = signIn->grant;
    grant.nonce.clear(); // belongs to the first id token (OpenID Connect Core section 12.2)
    // The new refresh token is worth as much as the old one, whatever is asked for now.
    return answerFor(signInId, grant, scope.isEmpty() ? grant.scope : scope);
}

const DemoAccount *DemoTokens::accountOf(const QByteArray &accessToken) const
{
    const auto *token = m_accessTokens.find(accessToken);
    const auto *signIn = token ? m_signIns.find(token->signInId) : nullptr;
    if (!signIn || m_clock.now() >= token->expiry)
        return nullptr;
    return signIn->grant.account;
}

QJsonArray DemoTokens::toJson() const
{
    QJsonArray items;
    for (const auto &id : m_signIns.keys()) {
        const auto &signIn = *m_signIns.find(id);
        items.append(QJsonObject {
            {u"userPrincipalName"_s, signIn.grant.account->userPrincipalName},
            {u"clientId"_s, signIn.grant.clientId},
            {u"scope"_s, signIn.grant.scope},
            {u"refreshes"_s, signIn.refreshes},
        });
    }
    return items;
}

QJsonObject DemoTokens::answerFor(const QByteArray &signInId, const DemoGrant &grant,
                                  const QString &scope)
{
    const auto accessToken = newAccessToken(grant, scope);
    m_accessTokens.insert(accessToken, {signInId, m_clock.now() + m_switches.tokenLife});
    QJsonObject answer {
        {u"token_type"_s, u"Bearer"_s},
        {u"scope"_s, scope},
        {u"expires_in"_s, static_cast<qint64>(floor<seconds>(m_switches.tokenLife).count())},
        {u"access_token"_s, QString::fromLatin1(accessToken)},
    };
    const auto granted = wordsOf(grant.scope);
    if (granted.contains(u"offline_access"_s)) {
        const auto refreshToken = "demo-refresh-" + randomToken();
        m_refreshTokens.insert(refreshToken,
                               {signInId, grant.clientId, m_clock.now() + refreshLife, false});
        answer.insert(u"refresh_token"_s, QString::fromLatin1(refreshToken));
    }
    if (wordsOf(scope).contains(u"openid"_s))
        answer.insert(u"id_token"_s, QString::fromLatin1(newIdToken(grant)));
    return answer;
}

/// With the claims of reference 5.7 and 5.6.
QByteArray DemoTokens::newAccessToken(const DemoGrant &grant, const QString &scope)
{
    const auto now = m_clock.utcNow();
    const auto &account = *grant.account;
    const auto methods = account.hasMfa ? QJsonArray {u"pwd"_s, u"mfa"_s} : QJsonArray {u"pwd"_s};
    return signedToken({
        {u"aud"_s, u"pretend-partner-center"_s},
        {u"iss"_s, m_issuer},
        {u"iat"_s, now.toSecsSinceEpoch()},
        {u"nbf"_s, now.toSecsSinceEpoch()},
        {u"exp"_s, now.addMSecs(m_switches.tokenLife.count()).toSecsSinceEpoch()},
        {u"amr"_s, methods},
        {u"appid"_s, grant.clientId},
        {u"appidacr"_s, u"0"_s},
        {u"given_name"_s, account.firstName},
        {u"family_name"_s, account.lastName},
        {u"name"_s, account.name()},
        {u"oid"_s, account.objectId},
        {u"tid"_s, QString::fromLatin1(DemoPartner::tenantId)},
        {u"upn"_s, account.userPrincipalName},
        {u"unique_name"_s, account.userPrincipalName},
        {u"scp"_s, scope},
        {u"uti"_s, QString::fromLatin1(randomToken())},
        {u"ver"_s, u"1.0"_s},
    });
}

QByteArray DemoTokens::newIdToken(const DemoGrant &grant) const
{
    const auto now = m_clock.utcNow();
    QJsonObject claims {
        {u"iss"_s, m_issuer},
        {u"aud"_s, grant.clientId},
        {u"iat"_s, now.toSecsSinceEpoch()},
        {u"exp"_s, now.addSecs(seconds(idTokenLife).count()).toSecsSinceEpoch()},
        {u"sub"_s, subjectOf(grant)},
        {u"oid"_s, grant.account->objectId},
        {u"tid"_s, QString::fromLatin1(DemoPartner::tenantId)},
        {u"name"_s, grant.account->name()},
        {u"preferred_username"_s, grant.account->userPrincipalName},
        {u"ver"_s, u"2.0"_s},
    };
    if (!grant.nonce.isEmpty())
        claims.insert(u"nonce"_s, grant.nonce);
    return signedToken(claims);
}

QByteArray DemoTokens::signedToken(const QJsonObject &claims) const
{
    const auto text =
        jsonPart({{u"typ"_s, u"JWT"_s}, {u"alg"_s, u"HS256"_s}}) + '.' + jsonPart(claims);
    return text + '.'
        + base64Url(QMessageAuthenticationCode::hash(text, m_key, QCryptographicHash::Sha256));
}

} // namespace Welkom
