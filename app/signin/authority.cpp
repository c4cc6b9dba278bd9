// SPDX-License-Identifier: Apache-2.0

#include "authority.h"

#include "address.h"

#include <QLoggingCategory>

namespace Welkom {

using namespace Qt::StringLiterals;

Q_DECLARE_LOGGING_CATEGORY(lcSignIn)

Authority::Authority(SignInConfiguration configuration, SignInHttp &http, const Clock &clock)
    : m_configuration(std::move(configuration)), m_http(http), m_clock(clock)
{
}

Task<Endpoints> Authority::endpoints()
{
    if (m_endpoints)
        co_return Endpoints(*m_endpoints); // a copy: QCoro 0.8 moves out of members
    const auto hasClientId = checkClientId(m_configuration);
    if (!hasClientId)
        co_return failure(hasClientId.error());
    const auto address = discoveryAddress(m_configuration.authority);
    const auto answer = co_await m_http.get(address);
    if (!answer)
        co_return failure(answer.error());
    const auto found = endpointsFrom(*answer);
    if (found)
        m_endpoints = *found;
    co_return found;
}

Result<Endpoints> Authority::endpointsFrom(const HttpAnswer &answer) const
{
    const auto &authority = m_configuration.authority;
    if (answer.status == 200) {
        auto endpoints = readDiscovery(answer.body, authority);
        if (endpoints || !isMicrosoftLogin(authority))
            return endpoints;
    } else if (const auto fault = readSignInFault(answer.body)) {
        // A tenant that does not exist is said here (AADSTS90002).
        const auto error =
            signInError(*fault, answer.status, hostName(authority), m_configuration.clientId);
        if (error.kind == ErrorKind::InvalidInput)
            return failure(error);
    }
    if (isMicrosoftLogin(authority)) {
        qCWarning(lcSignIn) << "no discovery, status" << answer.status << "- fixed endpoints used";
        return microsoftEndpoints(authority);
    }
    if (answer.status >= 500 || answer.status == 429)
        return failure(faultOf(answer, authority));
    return failure(ErrorKind::ServiceFault, ErrorReason::AuthorityUnknown, hostName(authority));
}

Task<TokenReply> Authority::redeemCode(Secret code, QString redirectUri, Secret verifier)
{
    FormFields fields;
    fields.append("client_id", m_configuration.clientId);
    fields.append("grant_type", u"authorization_code"_s);
    fields.append("code", code);
    fields.append("redirect_uri", redirectUri);
    fields.append("code_verifier", verifier);
    fields.append("scope", m_configuration.scope);
    return askForTokens(std::move(fields));
}

Task<TokenReply> Authority::refresh(Secret refreshToken)
{
    FormFields fields;
    fields.append("client_id", m_configuration.clientId);
    fields.append("grant_type", u"refresh_token"_s);
    fields.append("refresh_token", refreshToken);
    fields.append("scope", m_configuration.scope);
    return askForTokens(std::move(fields));
}

Task<TokenReply> Authority::pollDeviceCode(Secret deviceCode)
{
    FormFields fields;
    fields.append("client_id", m_configuration.clientId);
    fields.append("grant_type", u"urn:ietf:params:oauth:grant-type:device_code"_s);
    fields.append("device_code", deviceCode);
    return askForTokens(std::move(fields));
}

Task<DeviceGrant> Authority::beginDeviceCode()
{
    const auto endpoints = co_await this->endpoints();
    if (!endpoints)
        co_return failure(endpoints.error());
    const auto url = endpoints->deviceAuthorization;
    if (url.isEmpty()) {
        co_return failure(ErrorKind::InvalidInput, ErrorReason::DeviceCodeNotOffered,
                          hostName(m_configuration.authority));
    }
    FormFields fields;
    fields.append("client_id", m_configuration.clientId);
    fields.append("scope", m_configuration.scope);
    auto answer = co_await m_http.post(url, fields);
    if (!answer)
        co_return failure(answer.error());
    if (answer->status == 200) {
        const auto grant = readDeviceGrant(answer->body, hostName(url));
        wipe(answer->body);
        co_return grant;
    }
    const auto fault = readSignInFault(answer->body);
    if (fault)
        co_return failure(refusalOf(*fault, *answer, url).error);
    co_return failure(faultOf(*answer, url));
}

Task<TokenReply> Authority::askForTokens(FormFields fields)
{
    const auto endpoints = co_await this->endpoints();
    if (!endpoints)
        co_return failure(endpoints.error());
    const auto url = endpoints->token;
    auto answer = co_await m_http.post(url, fields);
    if (!answer)
        co_return failure(answer.error());
    if (answer->status == 200) {
        auto tokens = readTokenAnswer(answer->body, hostName(url));
        wipe(answer->body);
        if (!tokens)
            co_return failure(tokens.error());
        co_return TokenReply(std::move(*tokens));
    }
    const auto fault = readSignInFault(answer->body);
    if (fault)
        co_return TokenReply(refusalOf(*fault, *answer, url));
    co_return failure(faultOf(*answer, url));
}

Task<IdClaims> Authority::claimsOf(Secret idToken, Secret nonce)
{
    const auto endpoints = co_await this->endpoints();
    if (!endpoints)
        co_return failure(endpoints.error());
    const auto host = hostName(endpoints->token);
    const auto claims = readIdToken(idToken, host);
    if (!claims)
        co_return failure(claims.error());
    IdExpectations expectations;
    expectations.clientId = m_configuration.clientId;
    expectations.issuer = endpoints->issuer;
    expectations.nonce = nonce;
    expectations.now = m_clock.utcNow();
    expectations.host = host;
    const auto checked = checkIdClaims(*claims, expectations);
    if (!checked)
        co_return failure(checked.error());
    co_return claims;
}

TokenRefusal Authority::refusalOf(const SignInFault &fault, const HttpAnswer &answer,
                                  const QUrl &url) const
{
    TokenRefusal refusal;
    refusal.fault = fault;
    refusal.error = signInError(fault, answer.status, hostName(url), m_configuration.clientId);
    refusal.error.retryAfter = answer.retryAfter;
    return refusal;
}

Error Authority::faultOf(const HttpAnswer &answer, const QUrl &url) const
{
    Error error;
    error.kind = answer.status == 429 ? ErrorKind::Throttled : ErrorKind::ServiceFault;
    error.reason = answer.status == 429 || answer.status >= 500 ? ErrorReason::SignInUnavailable
                                                                : ErrorReason::AnswerUnreadable;
    error.subject = hostName(url);
    error.httpStatus = answer.status;
    error.retryAfter = answer.retryAfter;
    return error;
}

} // namespace Welkom
