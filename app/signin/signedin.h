// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account.h"
#include "authority.h"
#include "core/result.h"
#include "core/secret.h"

#include <QString>

#include <chrono>

namespace Welkom {

/// What a sign-in gives: who, and the tokens.
struct SignedIn
{
    Account account;
    Secret accessToken;
    std::chrono::seconds life {0}; ///< of the access token, from now
    Secret refreshToken;           ///< empty when the service gave none
    QString scope;
};

/// Checks the id token of an interactive sign-in and puts everything together.
/// Errors: ServiceFault, SignInUnproven, also when there is no id token.
[[nodiscard]] Task<SignedIn> signedInWith(Authority &authority, TokenAnswer answer, Secret nonce);

} // namespace Welkom
