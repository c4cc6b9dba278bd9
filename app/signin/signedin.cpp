// SPDX-License-Identifier: Apache-2.0

#include "signedin.h"

#include "address.h"

namespace Welkom {

Task<SignedIn> signedInWith(Authority &authority, TokenAnswer answer, Secret nonce)
{
    const auto claims = co_await authority.claimsOf(answer.idToken, nonce);
    if (!claims)
        co_return failure(claims.error());
    SignedIn signedIn;
    signedIn.account = accountOf(*claims, authority.configuration());
    signedIn.accessToken = answer.accessToken;
    signedIn.life = answer.life;
    signedIn.refreshToken = answer.refreshToken;
    signedIn.scope = answer.scope;
    co_return signedIn;
}

} // namespace Welkom
