// SPDX-License-Identifier: Apache-2.0

#include "redirectanswer.h"

#include "address.h"
#include "signinfault.h"

#include <algorithm>
#include <optional>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// Names are compared with their case; nothing when there is none of that name.
std::optional<QString> valueOf(const QueryParameters &query, const QString &name)
{
    const auto found = std::find_if(query.begin(), query.end(),
                                    [&](const auto &parameter) { return parameter.first == name; });
    if (found == query.end())
        return std::nullopt;
    return found->second;
}

/// RFC 6749 section 3.1: a parameter that comes twice makes the answer void.
bool hasOneOfEach(const QueryParameters &query)
{
    for (const auto &name : {u"code"_s, u"state"_s, u"error"_s, u"iss"_s}) {
        const auto count = std::count_if(query.begin(), query.end(), [&](const auto &parameter) {
            return parameter.first == name;
        });
        if (count > 1)
            return false;
    }
    return true;
}

tl::unexpected<Error> mixedUp(const Endpoints &endpoints)
{
    return failure(ErrorKind::InvalidInput, ErrorReason::SignInMixedUp,
                   hostName(endpoints.authorization));
}

} // namespace

bool isRedirectAnswer(const QueryParameters &query)
{
    return valueOf(query, u"code"_s) || valueOf(query, u"error"_s);
}

Result<Secret> readRedirect(const QueryParameters &query, const Secret &state,
                            const Endpoints &endpoints, const QString &clientId)
{
    const auto givenState = valueOf(query, u"state"_s);
    const auto error = valueOf(query, u"error"_s);
    if (!hasOneOfEach(query))
        return mixedUp(endpoints);
    if (givenState ? !(Secret(givenState->toUtf8()) == state) : !error)
        return mixedUp(endpoints);

    const auto issuer = valueOf(query, u"iss"_s);
    if (issuer ? !isIssuer(*issuer, endpoints.issuer)
               : endpoints.namesIssuerInRedirect && givenState)
        return mixedUp(endpoints);

    if (error) {
        SignInFault fault;
        fault.error = *error;
        fault.description = valueOf(query, u"error_description"_s).value_or(QString());
        readNumbers(fault);
        return failure(signInError(fault, 0, hostName(endpoints.authorization), clientId));
    }
    const auto code = valueOf(query, u"code"_s).value_or(QString());
    if (code.isEmpty())
        return mixedUp(endpoints);
    return Secret(code.toUtf8());
}

} // namespace Welkom
