// SPDX-License-Identifier: Apache-2.0

#include "demoauthority.h"

#include "signinpages.h"

#include <utility>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

const auto deviceGrantType = u"urn:ietf:params:oauth:grant-type:device_code"_s;

struct Route
{
    const char *method;
    const char *path; ///< below /authority/
    const char *operation;
};

constexpr Route routes[] = {
    {"GET", ".well-known/openid-configuration", "signInDiscovery"},
    {"GET", "keys", "signInKeys"},
    {"GET", "authorize", "signInPage"},
    {"GET", "choose", "signInChoice"},
    {"GET", "cancel", "signInCancel"},
    {"GET", "device", "signInDevice"},
    {"POST", "devicecode", "signInDeviceCode"},
    {"POST", "token", "signInToken"},
};

const Route *routeOf(const LoopbackRequest &request)
{
    const auto path = request.segments.mid(1).join(u'/');
    for (const auto &route : routes) {
        if (path == QLatin1String(route.path))
            return &route;
    }
    return nullptr;
}

LoopbackAnswer wrongMethod(const Route &route)
{
    auto answer = LoopbackAnswer::plain(405, "Only by another method.\n");
    answer.headers.append("Allow", route.method);
    return answer;
}

/// What every program has to say at the endpoints that it asks itself.
std::optional<OAuthFault> objectionTo(const OAuthParameters &form)
{
    if (const auto name = form.repeated(); !name.isEmpty())
        return missingParameter(name.left(40));
    if (!form.has(u"client_id"_s))
        return missingParameter(u"client_id"_s);
    if (!isClientId(form.value(u"client_id"_s)))
        return OAuthFault {u"invalid_client"_s, 700016,
                           u"The client_id is not one that a program can have."_s, 401};
    if (form.has(u"client_secret"_s) || form.has(u"client_assertion"_s))
        return OAuthFault {u"invalid_client"_s, 700025,
                           u"The program is public, so it has to have no secret."_s, 401};
    return std::nullopt;
}

} // namespace

DemoAuthority::DemoAuthority(const DemoSwitches &switches, const Clock &clock)
    : m_clock(clock), m_tokens(switches, clock), m_codes(clock), m_devices(clock)
{
}

bool DemoAuthority::isAsked(const LoopbackRequest &request)
{
    return !request.segments.isEmpty() && request.segments.first() == "authority"_L1;
}

QString DemoAuthority::operationOf(const LoopbackRequest &request)
{
    const auto *route = routeOf(request);
    return route ? QString::fromLatin1(route->operation) : u"unknown"_s;
}

void DemoAuthority::setAddress(const QUrl &address)
{
    m_address = address.toString(QUrl::FullyEncoded);
    m_tokens.setIssuer(m_address);
}

void DemoAuthority::revokeAll()
{
    m_tokens.revokeAll();
    m_codes.clear();
    m_devices.clear();
    m_choices.clear();
}

LoopbackAnswer DemoAuthority::serve(const LoopbackRequest &request)
{
    const auto *route = routeOf(request);
    if (!route)
        return SignInPages::notFound(PageWords(pageLanguage(request)));
    if (request.method != route->method)
        return wrongMethod(*route);
    const QLatin1String path(route->path);
    if (path == "authorize"_L1)
        return authorize(request);
    if (path == "choose"_L1) {
        const auto *account = DemoAccounts::find(request.queryValue(u"account"_s));
        return account ? decide(request, account)
                       : SignInPages::notFound(PageWords(pageLanguage(request)));
    }
    if (path == "cancel"_L1)
        return decide(request, nullptr);
    if (path == "device"_L1)
        return device(request);
    if (path == "devicecode"_L1)
        return beginDevice(request);
    if (path == "token"_L1)
        return token(request);
    if (path == "keys"_L1)
        return oauthAnswer({{u"keys"_s, QJsonArray()}});
    return oauthAnswer(discovery());
}

QJsonObject DemoAuthority::discovery() const
{
    return {
        {u"issuer"_s, m_address},
        {u"authorization_endpoint"_s, m_address + "/authorize"_L1},
        {u"token_endpoint"_s, m_address + "/token"_L1},
        {u"device_authorization_endpoint"_s, m_address + "/devicecode"_L1},
        {u"jwks_uri"_s, m_address + "/keys"_L1},
        {u"response_types_supported"_s, QJsonArray {u"code"_s}},
        {u"response_modes_supported"_s, QJsonArray {u"query"_s}},
        {u"grant_types_supported"_s,
         QJsonArray {u"authorization_code"_s, u"refresh_token"_s, deviceGrantType}},
        {u"subject_types_supported"_s, QJsonArray {u"pairwise"_s}},
        {u"id_token_signing_alg_values_supported"_s, QJsonArray {u"HS256"_s}},
        {u"token_endpoint_auth_methods_supported"_s, QJsonArray {u"none"_s}},
        {u"code_challenge_methods_supported"_s, QJsonArray {u"S256"_s}},
        {u"scopes_supported"_s, QJsonArray {u"openid"_s, u"profile"_s, u"offline_access"_s}},
        {u"claims_supported"_s,
         QJsonArray {u"iss"_s, u"sub"_s, u"aud"_s, u"exp"_s, u"iat"_s, u"nonce"_s, u"tid"_s,
                     u"oid"_s, u"name"_s, u"preferred_username"_s}},
        {u"prompt_values_supported"_s,
         QJsonArray {u"login"_s, u"select_account"_s, u"consent"_s, u"none"_s}},
        {u"ui_locales_supported"_s, QJsonArray {u"nl"_s, u"en"_s}},
        {u"authorization_response_iss_parameter_supported"_s, true},
    };
}

LoopbackAnswer DemoAuthority::authorize(const LoopbackRequest &request)
{
    const PageWords words(pageLanguage(request));
    const auto query = readAuthorizeQuery(OAuthParameters::ofQuery(request));
    if (!query) {
        const auto &refusal = query.error();
        if (refusal.callback.isEmpty())
            return SignInPages::cannotBegin(words, refusal.fault);
        return goBackWith(refusal.fault, refusal.callback, refusal.state);
    }
    SignInPages::Choice choice;
    choice.clientId = query->clientId;
    choice.loginHint = query->loginHint;
    choice.ticket = randomToken();
    m_choices.insert(choice.ticket, {*query, {}, m_clock.now() + choiceLife});
    return SignInPages::chooseAccount(words, choice);
}

LoopbackAnswer DemoAuthority::device(const LoopbackRequest &request)
{
    const PageWords words(pageLanguage(request));
    const auto typed = request.queryValue(u"user_code"_s);
    const auto waiting = m_devices.waiting(typed);
    if (!waiting)
        return SignInPages::enterCode(words, typed);
    SignInPages::Choice choice;
    choice.clientId = waiting->clientId;
    choice.userCode = waiting->userCode;
    choice.ticket = randomToken();
    m_choices.insert(choice.ticket, {{}, waiting->userCode, m_clock.now() + choiceLife});
    return SignInPages::chooseAccount(words, choice);
}

std::optional<DemoAuthority::Choice> DemoAuthority::takeChoice(const LoopbackRequest &request)
{
    const auto ticket = request.queryValue(u"ticket"_s).toUtf8();
    const auto *found = m_choices.find(ticket);
    if (!found)
        return std::nullopt;
    const auto choice = *found;
    m_choices.remove(ticket);
    if (m_clock.now() >= choice.expiry)
        return std::nullopt;
    return choice;
}

LoopbackAnswer DemoAuthority::decide(const LoopbackRequest &request, const DemoAccount *account)
{
    const PageWords words(pageLanguage(request));
    const auto choice = takeChoice(request);
    if (!choice)
        return SignInPages::tooLate(words);
    if (!choice->query) {
        if (!m_devices.decide(choice->userCode, account))
            return SignInPages::tooLate(words);
        return SignInPages::deviceDone(words, account != nullptr);
    }
    const auto &query = *choice->query;
    if (!account)
        return goBackWith({u"access_denied"_s, 65004, u"The user said no."_s}, query.callback,
                          query.state);
    const auto code = m_codes.issue(query, *account);
    return goBack(query.callback, query.state, {{u"code"_s, QString::fromLatin1(code)}});
}

LoopbackAnswer DemoAuthority::goBack(const QByteArray &callback, const QString &state,
                                     QList<std::pair<QString, QString>> parameters) const
{
    if (!state.isEmpty())
        parameters.append({u"state"_s, state});
    parameters.append({u"iss"_s, m_address});
    LoopbackAnswer answer;
    answer.status = 303;
    answer.headers = {{"Location", withParameters(callback, parameters)},
                      {"Cache-Control", "no-store"},
                      {"Referrer-Policy", "no-referrer"}};
    return answer;
}

LoopbackAnswer DemoAuthority::goBackWith(const OAuthFault &fault, const QByteArray &callback,
                                         const QString &state) const
{
    return goBack(callback, state,
                  {{u"error"_s, fault.error}, {u"error_description"_s, fault.description()}});
}

LoopbackAnswer DemoAuthority::refuse(const OAuthFault &fault) const
{
    return oauthAnswer(toJson(fault, m_clock.utcNow()), fault.status);
}

LoopbackAnswer DemoAuthority::beginDevice(const LoopbackRequest &request)
{
    const auto form = OAuthParameters::ofForm(request);
    if (const auto fault = objectionTo(form))
        return refuse(*fault);
    if (!form.has(u"scope"_s))
        return refuse({u"invalid_scope"_s, 70011, u"The request needs a scope."_s});
    const auto codes = m_devices.begin(form.value(u"client_id"_s), form.value(u"scope"_s));
    const auto page = m_address + "/device"_L1;
    return oauthAnswer({
        {u"device_code"_s, QString::fromLatin1(codes.deviceCode)},
        {u"user_code"_s, codes.userCode},
        {u"verification_uri"_s, page},
        {u"verification_uri_complete"_s, page + "?user_code="_L1 + codes.userCode},
        {u"expires_in"_s, static_cast<qint64>(DeviceGrants::life.count())},
        {u"interval"_s, static_cast<qint64>(DeviceGrants::interval.count())},
        {u"message"_s,
         u"To practise signing in, open %1 and enter the code %2."_s.arg(page, codes.userCode)},
    });
}

LoopbackAnswer DemoAuthority::token(const LoopbackRequest &request)
{
    const auto result = tokensFor(OAuthParameters::ofForm(request));
    return result ? oauthAnswer(*result) : refuse(result.error());
}

TokenResult DemoAuthority::tokensFor(const OAuthParameters &form)
{
    if (const auto fault = objectionTo(form))
        return tl::unexpected(*fault);
    const auto type = form.value(u"grant_type"_s);
    const auto clientId = form.value(u"client_id"_s);
    const auto missing = [&form](std::initializer_list<const char *> names) {
        for (const auto *name : names) {
            if (!form.has(QString::fromLatin1(name)))
                return QString::fromLatin1(name);
        }
        return QString();
    };
    if (type == "authorization_code"_L1) {
        if (const auto name = missing({"code", "redirect_uri", "code_verifier"}); !name.isEmpty())
            return tl::unexpected(missingParameter(name));
        CodeRedemption redemption;
        redemption.code = form.value(u"code"_s).toUtf8();
        redemption.clientId = clientId;
        redemption.redirectUri = form.value(u"redirect_uri"_s);
        redemption.verifier = form.value(u"code_verifier"_s).toUtf8();
        return m_codes.redeem(redemption, m_tokens);
    }
    if (type == "refresh_token"_L1) {
        if (const auto name = missing({"refresh_token"}); !name.isEmpty())
            return tl::unexpected(missingParameter(name));
        return m_tokens.refresh(form.value(u"refresh_token"_s).toUtf8(), clientId,
                                form.value(u"scope"_s));
    }
    if (type == deviceGrantType) {
        if (const auto name = missing({"device_code"}); !name.isEmpty())
            return tl::unexpected(missingParameter(name));
        return m_devices.poll(form.value(u"device_code"_s).toUtf8(), clientId, m_tokens);
    }
    if (type.isEmpty())
        return tl::unexpected(missingParameter(u"grant_type"_s));
    return tl::unexpected(
        OAuthFault {u"unsupported_grant_type"_s, 70003, u"There is no such grant_type here."_s});
}

} // namespace Welkom
