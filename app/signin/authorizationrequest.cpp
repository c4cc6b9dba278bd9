// SPDX-License-Identifier: Apache-2.0

#include "authorizationrequest.h"

#include "formencoding.h"

namespace Welkom {

using namespace Qt::StringLiterals;

QUrl addressOf(const AuthorizationRequest &request)
{
    FormFields fields;
    fields.append("client_id", request.clientId);
    fields.append("response_type", u"code"_s);
    fields.append("redirect_uri", request.redirectUri);
    fields.append("response_mode", u"query"_s);
    fields.append("scope", request.scope);
    fields.append("state", request.state);
    fields.append("nonce", request.nonce);
    fields.append("code_challenge", Secret(request.codeChallenge));
    fields.append("code_challenge_method", u"S256"_s);
    if (!request.hints.prompt.isEmpty())
        fields.append("prompt", request.hints.prompt);
    if (!request.hints.loginHint.isEmpty())
        fields.append("login_hint", request.hints.loginHint);
    if (!request.hints.claims.isEmpty())
        fields.append("claims", request.hints.claims);

    QUrl url(request.endpoint);
    auto query = url.query(QUrl::FullyEncoded); // an endpoint may have parameters of its own
    if (!query.isEmpty())
        query += u'&';
    // State and nonce leave here for the browser, which has to carry them.
    query += QString::fromLatin1(fields.encoded().reveal());
    url.setQuery(query, QUrl::StrictMode);
    return url;
}

} // namespace Welkom
