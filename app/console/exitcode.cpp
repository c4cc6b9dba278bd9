// SPDX-License-Identifier: Apache-2.0

#include "exitcode.h"

#include <algorithm>

namespace Welkom {

ExitCode exitCodeOf(const Error &error)
{
    // An upload that is not there was asked for wrongly; the service was not asked.
    if (error.reason == ErrorReason::RunMissing)
        return ExitCode::Usage;
    if (error.reason == ErrorReason::SignInDeclined)
        return ExitCode::SignIn;
    switch (error.kind) {
    case ErrorKind::NotSignedIn:
    case ErrorKind::MfaRequired:
    case ErrorKind::NotAllowed:
        return ExitCode::SignIn;
    case ErrorKind::NotFound:
    case ErrorKind::Throttled:
    case ErrorKind::Unreachable:
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::ServiceFault:
        return ExitCode::Service;
    case ErrorKind::AlreadyExists:
        return ExitCode::SomeRefused;
    case ErrorKind::InvalidInput:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
        return ExitCode::Usage;
    }
    return ExitCode::Service;
}

ExitCode worstOf(std::initializer_list<ExitCode> codes)
{
    for (const auto code : {ExitCode::WorkLeft, ExitCode::SignIn, ExitCode::Service,
                            ExitCode::SomeRefused, ExitCode::Usage}) {
        if (std::find(codes.begin(), codes.end(), code) != codes.end())
            return code;
    }
    return ExitCode::Done;
}

} // namespace Welkom
