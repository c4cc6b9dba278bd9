// SPDX-License-Identifier: Apache-2.0

#include "signin.h"

namespace Welkom {

Task<Secret> GivenToken::accessToken()
{
    if (m_token.isEmpty())
        co_return failure(ErrorKind::NotSignedIn);
    co_return m_token;
}

Task<Secret> GivenToken::renewedToken(Secret)
{
    co_return failure(ErrorKind::NotSignedIn, ErrorReason::TokenRefused);
}

} // namespace Welkom
