// SPDX-License-Identifier: Apache-2.0

#include "signin.h"

namespace Welkom {

Task<Secret> GivenToken::accessToken()
{
    if (m_token.isEmpty())
        co_return failure(ErrorKind::NotSignedIn);
    // Spelt out: QCoro 0.8 moves a member that stands alone behind co_return.
    co_return Result<Secret>(m_token);
}

Task<Secret> GivenToken::renewedToken(Secret)
{
    co_return failure(ErrorKind::NotSignedIn, ErrorReason::TokenRefused);
}

} // namespace Welkom
