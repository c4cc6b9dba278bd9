// SPDX-License-Identifier: Apache-2.0

#include "signinfault.h"

#include "jsonobject.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

struct Meaning
{
    ErrorKind kind;
    ErrorReason reason;
};

/// Reference 5.8, and 65004 (the user declined consent).
const QHash<int, Meaning> &meaningsOfNumbers()
{
    using K = ErrorKind;
    using R = ErrorReason;
    static const QHash<int, Meaning> meanings {
        {50034, {K::NotSignedIn, R::AccountUnknown}},
        {50020, {K::NotSignedIn, R::AccountElsewhere}},
        {90072, {K::NotSignedIn, R::AccountElsewhere}},
        {90002, {K::InvalidInput, R::TenantUnknown}},
        {50076, {K::MfaRequired, R::None}},
        {50074, {K::MfaRequired, R::None}},
        {50078, {K::MfaRequired, R::None}},
        {50079, {K::MfaRequired, R::MfaNotSetUp}},
        {53003, {K::NotAllowed, R::ConditionalAccess}},
        {530034, {K::NotAllowed, R::DeviceCodeBlocked}},
        {530035, {K::NotAllowed, R::DeviceCodeBlocked}},
        {50105, {K::NotAllowed, R::AppNotAssigned}},
        {65001, {K::NotAllowed, R::ConsentMissing}},
        {65004, {K::Cancelled, R::SignInDeclined}},
        {90094, {K::NotAllowed, R::AdminConsentMissing}},
        {90099, {K::NotAllowed, R::CustomerConsentMissing}},
        {700016, {K::InvalidInput, R::ClientUnknown}},
        {7000218, {K::InvalidInput, R::ClientNotPublic}},
        {700025, {K::InvalidInput, R::ClientNotPublic}},
        {50011, {K::InvalidInput, R::RedirectUnknown}},
        {500011, {K::InvalidInput, R::ServiceNotInTenant}},
        {70011, {K::InvalidInput, R::ScopeRefused}},
        {700022, {K::InvalidInput, R::ScopeRefused}},
        {54005, {K::NotSignedIn, R::SignInExpired}},
        {700005, {K::NotSignedIn, R::SignInExpired}},
        {70008, {K::NotSignedIn, R::SignInExpired}},
        {700082, {K::NotSignedIn, R::SignInExpired}},
        {70043, {K::NotSignedIn, R::SignInExpired}},
        {50173, {K::NotSignedIn, R::SignInExpired}},
        {50132, {K::NotSignedIn, R::SignInExpired}},
        {500212, {K::NotAllowed, R::CrossTenantBlocked}},
        {500213, {K::NotAllowed, R::CrossTenantBlocked}},
        {501481, {K::ServiceFault, R::SignInRequestRefused}},
        {50196, {K::ServiceFault, R::SignInRequestRefused}},
        {70018, {K::NotSignedIn, R::SignInTimedOut}},
        {70019, {K::NotSignedIn, R::SignInTimedOut}},
        {90038, {K::InvalidInput, R::WrongCloud}},
    };
    return meanings;
}

/// RFC 6749 sections 4.1.2.1 and 5.2, RFC 8628 section 3.5, OpenID Connect Core section 3.1.2.6,
/// reference 5.2 and 5.4.
const QHash<QString, Meaning> &meaningsOfValues()
{
    using K = ErrorKind;
    using R = ErrorReason;
    static const QHash<QString, Meaning> meanings {
        {u"invalid_grant"_s, {K::NotSignedIn, R::SignInExpired}},
        {u"interaction_required"_s, {K::NotSignedIn, R::InteractionNeeded}},
        {u"login_required"_s, {K::NotSignedIn, R::InteractionNeeded}},
        {u"account_selection_required"_s, {K::NotSignedIn, R::InteractionNeeded}},
        {u"consent_required"_s, {K::NotAllowed, R::ConsentMissing}},
        {u"access_denied"_s, {K::Cancelled, R::SignInDeclined}},
        {u"authorization_declined"_s, {K::Cancelled, R::SignInDeclined}},
        {u"expired_token"_s, {K::NotSignedIn, R::SignInTimedOut}},
        {u"bad_verification_code"_s, {K::NotSignedIn, R::SignInTimedOut}},
        {u"invalid_client"_s, {K::InvalidInput, R::ClientUnknown}},
        {u"unauthorized_client"_s, {K::InvalidInput, R::ClientUnknown}},
        {u"invalid_scope"_s, {K::InvalidInput, R::ScopeRefused}},
        {u"invalid_resource"_s, {K::InvalidInput, R::ScopeRefused}},
        {u"invalid_target"_s, {K::InvalidInput, R::ScopeRefused}},
        {u"invalid_tenant"_s, {K::InvalidInput, R::TenantUnknown}},
        {u"server_error"_s, {K::ServiceFault, R::SignInUnavailable}},
        {u"temporarily_unavailable"_s, {K::ServiceFault, R::SignInUnavailable}},
    };
    return meanings;
}

Meaning meaningOf(const SignInFault &fault, int httpStatus)
{
    for (const int number : fault.numbers) {
        const auto known = meaningsOfNumbers().constFind(number);
        if (known != meaningsOfNumbers().cend())
            return *known;
    }
    const auto known = meaningsOfValues().constFind(fault.error);
    if (known != meaningsOfValues().cend())
        return *known;
    if (httpStatus == 429)
        return {ErrorKind::Throttled, ErrorReason::SignInUnavailable};
    if (httpStatus >= 500)
        return {ErrorKind::ServiceFault, ErrorReason::SignInUnavailable};
    return {ErrorKind::ServiceFault, ErrorReason::SignInRequestRefused};
}

bool speaksOfRegistration(ErrorReason reason)
{
    return reason == ErrorReason::ClientUnknown || reason == ErrorReason::ClientNotPublic
        || reason == ErrorReason::RedirectUnknown;
}

} // namespace

std::optional<SignInFault> readSignInFault(const QByteArray &body)
{
    const auto object = readJsonObject(body);
    if (!object || !object->value(u"error"_s).isString())
        return std::nullopt;
    SignInFault fault;
    fault.error = object->value(u"error"_s).toString();
    fault.description = object->value(u"error_description"_s).toString();
    fault.traceId = object->value(u"trace_id"_s).toString();
    fault.correlationId = object->value(u"correlation_id"_s).toString();
    fault.subError = object->value(u"suberror"_s).toString();
    fault.claims = object->value(u"claims"_s).toString();
    const auto codes = object->value(u"error_codes"_s).toArray();
    for (const auto &code : codes) {
        const auto number = code.isString() ? code.toString().toInt() : code.toInt();
        if (number > 0)
            fault.numbers.append(number);
    }
    readNumbers(fault);
    return fault;
}

void readNumbers(SignInFault &fault)
{
    if (!fault.numbers.isEmpty())
        return;
    static const QRegularExpression mark(u"AADSTS([0-9]{4,9})"_s);
    auto found = mark.globalMatch(fault.description.left(2000));
    while (found.hasNext())
        fault.numbers.append(found.next().captured(1).toInt());
}

Error signInError(const SignInFault &fault, int httpStatus, const QString &host,
                  const QString &clientId)
{
    const auto [kind, reason] = meaningOf(fault, httpStatus);
    Error error;
    error.kind = kind;
    error.reason = reason;
    error.subject = speaksOfRegistration(reason) ? clientId : host;
    // The lines behind the first repeat the ids and the time.
    error.serviceText = fault.description.section(u'\n', 0, 0).trimmed();
    if (error.serviceText.isEmpty())
        error.serviceText = fault.error;
    error.httpStatus = httpStatus;
    error.serviceCode =
        fault.numbers.isEmpty() ? fault.error : u"AADSTS%1"_s.arg(fault.numbers.first());
    if (!fault.subError.isEmpty())
        error.serviceCode += u" (%1)"_s.arg(fault.subError);
    error.requestId = fault.traceId;
    error.correlationId = fault.correlationId;
    return error;
}

} // namespace Welkom
