// SPDX-License-Identifier: Apache-2.0

#include "devicegrants.h"

#include <QRandomGenerator>

namespace Welkom {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

/// No vowels, so no words, and nothing that looks like a digit (RFC 8628 section 6.1).
constexpr char letters[] = "BCDFGHJKLMNPQRSTVWXZ";
constexpr int half = 4;

QString drawUserCode()
{
    auto &random = *QRandomGenerator::system();
    QString code;
    for (int i = 0; i < 2 * half; ++i) {
        if (i == half)
            code += u'-';
        code += QLatin1Char(letters[random.bounded(int(sizeof letters) - 1)]);
    }
    return code;
}

/// As drawUserCode() writes it.
QString tidied(const QString &typed)
{
    QString code;
    for (const auto c : typed.left(40).toUpper()) {
        if (c.isSpace() || c == u'-')
            continue;
        if (code.size() == half)
            code += u'-';
        code += c;
    }
    return code;
}

tl::unexpected<OAuthFault> refused(const QString &error, int number, const QString &text)
{
    return tl::unexpected(OAuthFault {error, number, text});
}

} // namespace

DeviceGrants::Codes DeviceGrants::begin(const QString &clientId, const QString &scope)
{
    Codes codes {randomToken(), drawUserCode()};
    Grant grant;
    grant.userCode = codes.userCode;
    grant.clientId = clientId;
    grant.scope = scope;
    grant.expiry = m_clock.now() + life;
    m_grants.insert(codes.deviceCode, grant);
    m_deviceCodes.insert(codes.userCode.toLatin1(), codes.deviceCode);
    return codes;
}

const DeviceGrants::Grant *DeviceGrants::findWaiting(const QString &typed) const
{
    const auto *deviceCode = m_deviceCodes.find(tidied(typed).toUtf8());
    const auto *grant = deviceCode ? m_grants.find(*deviceCode) : nullptr;
    if (!grant || grant->state != State::Waiting || m_clock.now() >= grant->expiry)
        return nullptr;
    return grant;
}

std::optional<DeviceWait> DeviceGrants::waiting(const QString &typed) const
{
    const auto *grant = findWaiting(typed);
    if (!grant)
        return std::nullopt;
    return DeviceWait {grant->userCode, grant->clientId};
}

bool DeviceGrants::decide(const QString &userCode, const DemoAccount *account)
{
    if (!findWaiting(userCode))
        return false;
    auto *grant = m_grants.find(*m_deviceCodes.find(tidied(userCode).toUtf8()));
    grant->account = account;
    grant->state = account ? State::Approved : State::Declined;
    return true;
}

TokenResult DeviceGrants::poll(const QByteArray &deviceCode, const QString &clientId,
                               DemoTokens &tokens)
{
    auto *grant = m_grants.find(deviceCode);
    if (!grant || grant->clientId != clientId)
        return refused(u"invalid_grant"_s, 70018, u"There is no such device code."_s);
    if (!grant->signInId.isEmpty()) {
        tokens.revoke(grant->signInId);
        return refused(u"invalid_grant"_s, 54005,
                       u"The device code has been used before; what it gave has been revoked."_s);
    }
    const auto now = m_clock.now();
    if (now >= grant->expiry)
        return refused(u"expired_token"_s, 70019, u"The device code has expired."_s);
    if (grant->state == State::Declined)
        return refused(u"access_denied"_s, 65004, u"The user said no."_s);
    const bool isTooSoon = grant->lastPoll && now - *grant->lastPoll < grant->interval - slack;
    grant->lastPoll = now;
    if (isTooSoon) {
        grant->interval += 5s;
        return refused(u"slow_down"_s, 70016,
                       u"Ask every %1 seconds, not more often."_s.arg(grant->interval.count()));
    }
    if (grant->state == State::Waiting)
        return refused(u"authorization_pending"_s, 70016, u"The user has not decided yet."_s);

    DemoGrant given;
    given.account = grant->account;
    given.clientId = grant->clientId;
    given.scope = grant->scope;
    auto begun = tokens.begin(given);
    grant->signInId = begun.id;
    return begun.answer;
}

void DeviceGrants::clear()
{
    m_grants.clear();
    m_deviceCodes.clear();
}

} // namespace Welkom
