// SPDX-License-Identifier: Apache-2.0

#include "authorizequery.h"

#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// The base64url of a SHA-256.
constexpr qsizetype challengeLength = 43;

bool isVisibleAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c > QChar(0x20) && c < QChar(0x7f); });
}

bool isChallenge(const QString &text)
{
    return text.size() == challengeLength && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z')
                   || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
           });
}

OAuthFault invalidRequest(int number, const QString &text)
{
    return {u"invalid_request"_s, number, text};
}

std::optional<OAuthFault> objectionToPrompt(const QString &prompt)
{
    const auto words = prompt.split(u' ', Qt::SkipEmptyParts);
    for (const auto &word : words) {
        if (word != "login"_L1 && word != "select_account"_L1 && word != "consent"_L1
            && word != "none"_L1)
            return invalidRequest(90023, u"There is no such prompt."_s);
    }
    if (!words.contains(u"none"_s))
        return std::nullopt;
    if (words.size() > 1)
        return invalidRequest(90023, u"The prompt 'none' stands alone."_s);
    return OAuthFault {u"login_required"_s, 50058,
                       u"Nobody is signed in, and the program forbade to ask."_s};
}

std::optional<OAuthFault> objectionToPkce(const OAuthParameters &parameters)
{
    if (!parameters.has(u"code_challenge"_s))
        return missingParameter(u"code_challenge"_s);
    if (parameters.value(u"code_challenge_method"_s) != "S256"_L1)
        return invalidRequest(501491, u"The code_challenge_method has to be S256."_s);
    if (!isChallenge(parameters.value(u"code_challenge"_s)))
        return invalidRequest(501491, u"The code_challenge is no SHA-256 in Base64url."_s);
    return std::nullopt;
}

/// What is wrong with everything but client and redirect.
std::optional<OAuthFault> objectionTo(const OAuthParameters &parameters)
{
    if (const auto name = parameters.repeated(); !name.isEmpty())
        return missingParameter(name.left(40));
    const auto type = parameters.value(u"response_type"_s);
    if (type.isEmpty())
        return missingParameter(u"response_type"_s);
    if (type != "code"_L1)
        return OAuthFault {u"unsupported_response_type"_s, 700054,
                           u"The response_type has to be 'code'."_s};
    const auto mode = parameters.value(u"response_mode"_s);
    if (!mode.isEmpty() && mode != "query"_L1)
        return invalidRequest(70007, u"The response_mode has to be 'query'."_s);
    if (!parameters.has(u"scope"_s))
        return OAuthFault {u"invalid_scope"_s, 70011, u"The request needs a scope."_s};
    if (auto fault = objectionToPkce(parameters))
        return fault;
    return objectionToPrompt(parameters.value(u"prompt"_s));
}

} // namespace

bool isClientId(const QString &text)
{
    return !text.isEmpty() && text.size() <= 200 && isVisibleAscii(text);
}

QByteArray callbackOf(const QString &redirectUri)
{
    // Browsers read a backslash as a slash, and everything before an @ as a user's name.
    if (!isVisibleAscii(redirectUri) || redirectUri.contains(u'\\') || redirectUri.contains(u'@'))
        return {};
    QUrl url(redirectUri, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "http"_L1 || url.hasFragment())
        return {};
    const auto host = url.host();
    if (host != "localhost"_L1 && host != "127.0.0.1"_L1 && host != "::1"_L1)
        return {};
    if (url.path().isEmpty())
        url.setPath(u"/"_s);
    return url.toEncoded(QUrl::FullyEncoded);
}

tl::expected<AuthorizeQuery, AuthorizeRefusal> readAuthorizeQuery(const OAuthParameters &parameters)
{
    const auto clientId = parameters.value(u"client_id"_s);
    const auto redirectUri = parameters.value(u"redirect_uri"_s);
    const auto callback = callbackOf(redirectUri);
    if (parameters.count(u"client_id"_s) != 1 || clientId.isEmpty())
        return tl::unexpected(AuthorizeRefusal {missingParameter(u"client_id"_s), {}, {}});
    if (!isClientId(clientId)) {
        const OAuthFault fault {u"unauthorized_client"_s, 700016,
                                u"The client_id is not one that a program can have."_s};
        return tl::unexpected(AuthorizeRefusal {fault, {}, {}});
    }
    if (parameters.count(u"redirect_uri"_s) != 1 || redirectUri.isEmpty())
        return tl::unexpected(AuthorizeRefusal {missingParameter(u"redirect_uri"_s), {}, {}});
    if (callback.isEmpty()) {
        const auto fault =
            invalidRequest(50011,
                           u"The redirect_uri has to be http at localhost, 127.0.0.1 or "
                           "[::1]: a program on this computer."_s);
        return tl::unexpected(AuthorizeRefusal {fault, {}, {}});
    }
    const auto state = parameters.count(u"state"_s) == 1 ? parameters.value(u"state"_s) : QString();
    if (const auto fault = objectionTo(parameters))
        return tl::unexpected(AuthorizeRefusal {*fault, callback, state});

    AuthorizeQuery query;
    query.clientId = clientId;
    query.redirectUri = redirectUri;
    query.callback = callback;
    query.scope = parameters.value(u"scope"_s);
    query.state = state;
    query.nonce = parameters.value(u"nonce"_s);
    query.codeChallenge = parameters.value(u"code_challenge"_s).toLatin1();
    query.loginHint = parameters.value(u"login_hint"_s);
    return query;
}

} // namespace Welkom
