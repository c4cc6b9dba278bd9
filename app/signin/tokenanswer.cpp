// SPDX-License-Identifier: Apache-2.0

#include "tokenanswer.h"

#include "jsonobject.h"

#include <QUrl>

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Longer ones are not believed: a token that never has to be renewed is none that we know.
constexpr auto longestLife = std::chrono::seconds(7 * 24h);

/// Visible ASCII and at most `longest` characters: fit for a header, and for one keychain.
bool isToken(const QString &text, qsizetype longest = qsizetype(64) * 1024)
{
    return text.size() <= longest && std::all_of(text.begin(), text.end(), [](QChar c) {
               return c > QChar(0x20) && c < QChar(0x7f);
           });
}

/// The token of that name; empty when it is absent, nothing when it is no token.
Result<Secret> tokenOf(const QJsonObject &object, const QString &name, const QString &host)
{
    const auto value = object.value(name);
    const auto text = value.toString();
    if ((!value.isString() && !value.isNull() && !value.isUndefined()) || !isToken(text))
        return failure(ErrorKind::ServiceFault, ErrorReason::AnswerUnreadable, host);
    return Secret(text.toLatin1());
}

} // namespace

Result<TokenAnswer> readTokenAnswer(const QByteArray &body, const QString &host)
{
    const auto unreadable = failure(ErrorKind::ServiceFault, ErrorReason::AnswerUnreadable, host);
    const auto object = readJsonObject(body);
    if (!object)
        return unreadable;
    const auto access = tokenOf(*object, u"access_token"_s, host);
    const auto refresh = tokenOf(*object, u"refresh_token"_s, host);
    const auto id = tokenOf(*object, u"id_token"_s, host);
    if (!access || access->isEmpty() || !refresh || !id)
        return unreadable;
    if (object->value(u"token_type"_s).toString().compare(u"Bearer"_s, Qt::CaseInsensitive) != 0)
        return unreadable;

    TokenAnswer answer;
    answer.accessToken = *access;
    answer.refreshToken = *refresh;
    answer.idToken = *id;
    answer.life = secondsOf(object->value(u"expires_in"_s), longestLife).value_or(answer.life);
    answer.scope = object->value(u"scope"_s).toString();
    return answer;
}

Result<DeviceGrant> readDeviceGrant(const QByteArray &body, const QString &host)
{
    const auto unreadable = failure(ErrorKind::ServiceFault, ErrorReason::AnswerUnreadable, host);
    const auto object = readJsonObject(body);
    if (!object)
        return unreadable;
    const auto code = tokenOf(*object, u"device_code"_s, host);
    DeviceGrant grant;
    grant.userCode = object->value(u"user_code"_s).toString();
    grant.verificationUri = object->value(u"verification_uri"_s).toString();
    if (grant.verificationUri.isEmpty()) // as early drafts, and some services, call it
        grant.verificationUri = object->value(u"verification_url"_s).toString();
    const QUrl uri(grant.verificationUri, QUrl::StrictMode);
    if (!code || code->isEmpty() || !isToken(grant.userCode, 100) || grant.userCode.isEmpty()
        || (uri.scheme() != "https"_L1 && uri.scheme() != "http"_L1) || uri.host().isEmpty())
        return unreadable;
    grant.deviceCode = *code;
    grant.life = secondsOf(object->value(u"expires_in"_s), 24h).value_or(grant.life);
    grant.interval = secondsOf(object->value(u"interval"_s), 1h).value_or(grant.interval);
    grant.interval = std::max(grant.interval, 1s); // never more than one request a second
    return grant;
}

} // namespace Welkom
