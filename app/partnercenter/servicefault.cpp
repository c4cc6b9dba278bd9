// SPDX-License-Identifier: Apache-2.0

#include "servicefault.h"

#include "faulttext.h"

#include "requests/retryafter.h"

#include <QRegularExpression>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// A `description` has up to 1,024 characters (reference 3.1); `data` comes on top.
constexpr qsizetype longestServiceText = 2000;

struct Verdict
{
    ErrorKind kind = ErrorKind::ServiceFault;
    ErrorReason reason = ErrorReason::None;
};

/// The codes that mean the same under every status (reference 3.2).
std::optional<Verdict> byCode(const QString &code)
{
    if (code == "900421"_L1)
        return Verdict {ErrorKind::MfaRequired};
    if (code == "20002"_L1)
        return Verdict {ErrorKind::NotAllowed, ErrorReason::NoRelationship};
    if (code == "60003"_L1)
        return Verdict {ErrorKind::NotFound, ErrorReason::CustomerGone};
    return std::nullopt;
}

Verdict forbidden(const FaultText &fault)
{
    if (fault.code == "900309"_L1)
        return {ErrorKind::NotAllowed, ErrorReason::ConditionalAccess};
    if (fault.code == "600006"_L1)
        return {ErrorKind::NotAllowed, ErrorReason::ActionBlocked};
    // A web page is the word of somebody in between: no role would help.
    if (fault.isWebPage)
        return {ErrorKind::NotAllowed, ErrorReason::AnswerUnreadable};
    return {ErrorKind::NotAllowed, ErrorReason::RoleMissing};
}

Verdict unauthorized(const QByteArray &reasonPhrase)
{
    // The form of before the enforcement (reference 3.2).
    if (reasonPhrase.toLower().contains("mfa required"))
        return {ErrorKind::MfaRequired};
    return {ErrorKind::NotSignedIn, ErrorReason::TokenRefused};
}

/// The text in lower case without addresses and the domain of `subject`: a refusal quotes them, and
/// `password@country.example` must not be taken for a verdict.
QString wordsOf(const FaultText &fault, const QString &subject)
{
    static const QRegularExpression address(u"\\S*@\\S*"_s);
    auto words = fault.text.toLower();
    words.remove(address);
    if (const auto domain = subject.section(u'@', 1).toLower(); !domain.isEmpty())
        words.remove(domain);
    return words;
}

/// The refusals of a create that have no published code (reference 3.3).
Verdict refusedCreate(const QString &words)
{
    const auto says = [&words](std::initializer_list<QLatin1String> parts) {
        return std::any_of(parts.begin(), parts.end(),
                           [&words](QLatin1String part) { return words.contains(part); });
    };
    if (says({"already exist"_L1, "same value for property"_L1, "objectconflict"_L1,
              "proxyaddresses"_L1}))
        return {ErrorKind::AlreadyExists, ErrorReason::NameTaken};
    if (says({"quota"_L1, "directory size"_L1, "object limit"_L1}))
        return {ErrorKind::InvalidInput, ErrorReason::QuotaFull};
    if (says({"password"_L1}))
        return {ErrorKind::InvalidInput, ErrorReason::PasswordRefused};
    if (says({"usagelocation"_L1, "usage location"_L1, "country"_L1}))
        return {ErrorKind::InvalidInput, ErrorReason::LocationRefused};
    // What the directory says of a federated domain, which is little.
    if (says({"federated"_L1, "one or more properties contains invalid values"_L1}))
        return {ErrorKind::InvalidInput, ErrorReason::FederatedDomain};
    if (says({"domain"_L1}))
        return {ErrorKind::InvalidInput, ErrorReason::UnknownDomain};
    return {ErrorKind::InvalidInput};
}

Verdict badRequest(const FaultText &fault, const RefusedRequest &request)
{
    if (request.purpose == Purpose::Create)
        return refusedCreate(wordsOf(fault, request.subject));
    if (request.purpose == Purpose::Change) {
        const auto verdict = refusedCreate(wordsOf(fault, request.subject));
        // The other refusals of a create have no meaning for a user that exists.
        if (verdict.reason == ErrorReason::PasswordRefused
            || verdict.reason == ErrorReason::NameTaken)
            return verdict;
    }
    return {ErrorKind::InvalidInput};
}

Verdict byStatus(const RefusedAnswer &answer, const FaultText &fault, const RefusedRequest &request)
{
    const int status = answer.status;
    if (status == 408 || status >= 500) {
        if (request.purpose != Purpose::Read)
            return {ErrorKind::OutcomeUnknown};
        return {ErrorKind::ServiceFault};
    }
    if (status == 429)
        return {ErrorKind::Throttled};
    if (status < 200 || (status >= 300 && status < 400))
        return {ErrorKind::ServiceFault, ErrorReason::RedirectRefused};
    if (const auto verdict = byCode(fault.code))
        return *verdict;
    switch (status) {
    case 401:
        return unauthorized(answer.reasonPhrase);
    case 403:
        return forbidden(fault);
    case 404:
    case 410:
        // Not from a proxy: for a deletion, not found means done.
        if (fault.isWebPage)
            return {ErrorKind::ServiceFault, ErrorReason::AnswerUnreadable};
        return {ErrorKind::NotFound};
    case 407:
        return {ErrorKind::Unreachable, ErrorReason::ConnectionRefused};
    case 409:
        return {ErrorKind::AlreadyExists,
                request.purpose == Purpose::Create ? ErrorReason::NameTaken : ErrorReason::None};
    default:
        break;
    }
    if (fault.isWebPage)
        return {ErrorKind::ServiceFault, ErrorReason::AnswerUnreadable};
    return badRequest(fault, request);
}

/// The words without the password, should the service repeat it; cut only afterwards, so that no
/// half of it is left at the end.
QString shownWords(QString words, const Secret &unspoken)
{
    if (!unspoken.isEmpty()) {
        auto plain = QString::fromUtf8(unspoken.reveal());
        words.replace(plain, u"***"_s);
        plain.fill(u' ');
    }
    words.truncate(longestServiceText);
    return words;
}

/// "Try again in 57 seconds." (reference 3.1), for when a gateway lost the header.
QByteArray pauseInWords(const QString &text)
{
    static const QRegularExpression words(u"try again in (\\d{1,6}) second"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return words.match(text).captured(1).toLatin1();
}

bool concernsTheWay(const Verdict &verdict)
{
    return verdict.reason == ErrorReason::AnswerUnreadable
        || verdict.reason == ErrorReason::RedirectRefused
        || verdict.reason == ErrorReason::ConnectionRefused;
}

} // namespace

Error readServiceFault(const RefusedAnswer &answer, const RefusedRequest &request,
                       const QDateTime &utcNow)
{
    const auto fault = readFaultText(answer.body);
    const auto verdict = byStatus(answer, fault, request);

    Error error;
    error.kind = verdict.kind;
    error.reason = verdict.reason;
    error.subject = concernsTheWay(verdict) ? request.host : request.subject;
    error.serviceText = shownWords(fault.text, request.unspoken);
    error.serviceCode = shownWords(fault.code, request.unspoken);
    error.httpStatus = answer.status;
    error.retryAfter = readRetryAfter(answer.retryAfter, utcNow);
    if (!error.retryAfter && answer.status == 429)
        error.retryAfter = readRetryAfter(pauseInWords(fault.text), utcNow);
    return error;
}

bool mayPass(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Throttled:
        return true;
    case ErrorKind::Unreachable:
        return error.reason != ErrorReason::TlsFailed && error.httpStatus != 407;
    case ErrorKind::OutcomeUnknown:
        return true;
    case ErrorKind::ServiceFault:
        return error.httpStatus == 408 || error.httpStatus == 500 || error.httpStatus == 502
            || error.httpStatus == 503 || error.httpStatus == 504;
    default:
        return false;
    }
}

} // namespace Welkom
