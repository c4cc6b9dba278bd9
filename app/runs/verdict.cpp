// SPDX-License-Identifier: Apache-2.0

#include "verdict.h"

namespace Welkom {

namespace {

using What = Verdict::What;

bool isNameTaken(const Error &error)
{
    return error.kind == ErrorKind::AlreadyExists || error.reason == ErrorReason::NameTaken;
}

/// Of a refusal that concerns this row alone.
What refusal(const Error &error, const Try &attempt)
{
    const bool makes = attempt.effect == Try::Effect::Makes;
    if (error.reason == ErrorReason::PasswordRefused && attempt.mayChangePassword
        && !(makes && attempt.inDoubt))
        return attempt.mayRepeat ? What::AnotherPassword : What::CalledBack;
    if (makes && attempt.inDoubt)
        return What::Unknown;
    if (makes && isNameTaken(error))
        return What::Taken;
    if (attempt.effect == Try::Effect::Removes && error.kind == ErrorKind::NotFound)
        return What::Gone;
    return What::Refused;
}

} // namespace

Verdict verdictOf(const Error &error, const Try &attempt)
{
    if (error.kind == ErrorKind::OutcomeUnknown)
        return {What::Unknown, false};
    if (error.kind == ErrorKind::Cancelled)
        return {What::CalledBack, false};
    if (concernsWholeRun(error))
        return {What::WholeRun, error.httpStatus != 0};
    if (error.kind == ErrorKind::Unreachable)
        return {What::Unreachable, false};
    if (error.kind != ErrorKind::Throttled)
        return {refusal(error, attempt), true};
    if (!attempt.mayRepeat)
        return {What::CalledBack, true};
    return {attempt.throttles + 1 < mostThrottles ? What::Again : What::WholeRun, true};
}

} // namespace Welkom
