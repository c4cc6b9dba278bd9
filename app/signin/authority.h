// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "authorizationrequest.h"
#include "core/clock.h"
#include "core/result.h"
#include "endpoints.h"
#include "idtoken.h"
#include "signinconfiguration.h"
#include "signinfault.h"
#include "signinhttp.h"
#include "tokenanswer.h"

#include <optional>
#include <variant>

namespace Welkom {

/// The token endpoint said no, in OAuth's own words.
struct TokenRefusal
{
    SignInFault fault;
    Error error; ///< what it means
};

/// What the token endpoint said. A refusal is a value here, because a device code's "not yet" is
/// one, and its claims are needed.
using TokenReply = std::variant<TokenAnswer, TokenRefusal>;

/// One authority (OpenID provider) as one client sees it: its endpoints and its answers. Sends what
/// it is told to send, once; keeps nothing but the endpoints.
///
/// Errors of every call: those of SignInHttp; InvalidInput with ClientIdMissing or
/// ClientIdMalformed, before anything is sent; ServiceFault with AuthorityUnknown, AnswerUnreadable
/// or SignInUnavailable; Throttled.
class Authority
{
public:
    /// The collaborators outlive it.
    Authority(SignInConfiguration configuration, SignInHttp &http, const Clock &clock);
    Authority(const Authority &) = delete;
    Authority &operator=(const Authority &) = delete;

    [[nodiscard]] const SignInConfiguration &configuration() const { return m_configuration; }

    /// By discovery, once. Where Microsoft's discovery answers with a fault, by its fixed
    /// addresses.
    [[nodiscard]] Task<Endpoints> endpoints();

    /// RFC 6749 section 4.1.3 with RFC 7636 section 4.5.
    [[nodiscard]] Task<TokenReply> redeemCode(Secret code, QString redirectUri, Secret verifier);
    /// RFC 6749 section 6.
    [[nodiscard]] Task<TokenReply> refresh(Secret refreshToken);
    /// RFC 8628 section 3.1. Errors besides: what the service's own error means;
    /// DeviceCodeNotOffered.
    [[nodiscard]] Task<DeviceGrant> beginDeviceCode();
    /// One poll, RFC 8628 section 3.4.
    [[nodiscard]] Task<TokenReply> pollDeviceCode(Secret deviceCode);

    /// The checked claims of an id token that came straight from the token endpoint. \param nonce
    /// empty where none was sent.
    /// Errors: ServiceFault, SignInUnproven.
    [[nodiscard]] Task<IdClaims> claimsOf(Secret idToken, Secret nonce);

private:
    [[nodiscard]] Task<TokenReply> askForTokens(FormFields fields);
    [[nodiscard]] Result<Endpoints> endpointsFrom(const HttpAnswer &answer) const;
    /// The error of an answer that is neither tokens nor an OAuth error.
    [[nodiscard]] Error faultOf(const HttpAnswer &answer, const QUrl &url) const;
    [[nodiscard]] TokenRefusal refusalOf(const SignInFault &fault, const HttpAnswer &answer,
                                         const QUrl &url) const;

    SignInConfiguration m_configuration;
    SignInHttp &m_http;
    const Clock &m_clock;
    std::optional<Endpoints> m_endpoints;
};

} // namespace Welkom
