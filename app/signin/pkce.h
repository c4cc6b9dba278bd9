// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/random.h"
#include "core/secret.h"

#include <QByteArray>

namespace Welkom {

/// 256 bits of chance as 43 characters of base64url, without padding: a state, a nonce, a verifier.
[[nodiscard]] Secret drawToken(const RandomBelow &random);

/// What proves at the token endpoint that we are who asked (RFC 7636). A new pair per sign-in.
struct Pkce
{
    Secret verifier;      ///< sent with the code only
    QByteArray challenge; ///< sent to the browser; S256 of the verifier
};

[[nodiscard]] Pkce drawPkce(const RandomBelow &random);
/// BASE64URL(SHA256(verifier)), RFC 7636 section 4.2.
[[nodiscard]] QByteArray codeChallenge(const Secret &verifier);

} // namespace Welkom
