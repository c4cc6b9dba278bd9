// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "authority.h"
#include "core/clock.h"
#include "core/random.h"
#include "core/result.h"
#include "core/signindesk.h"
#include "redirectlistener.h"
#include "signedin.h"

#include <chrono>

namespace Welkom {

/// Signs in with the system's browser: authorization code flow with PKCE on a loopback redirect
/// (RFC 8252, RFC 7636; reference 5.2). Never sees a password.
///
/// Errors of signIn(): those of Authority; Unreachable, PortTaken; NotSignedIn with BrowserMissing,
/// SignInTimedOut (nobody finished it within the patience); InvalidInput, SignInMixedUp;
/// ServiceFault, SignInUnproven; Cancelled (cancel(), the end of the program, or with
/// SignInDeclined the user's no in the browser); and what the service's own errors mean
/// (signinfault.h).
class BrowserSignIn
{
public:
    /// The collaborators outlive it. It outlives its sign-in: cancel() and let it run out first.
    BrowserSignIn(Authority &authority, Clock &clock, RandomBelow random, OpenBrowser open);
    BrowserSignIn(const BrowserSignIn &) = delete;
    BrowserSignIn &operator=(const BrowserSignIn &) = delete;

    /// One at a time. \param hints may name whom to expect, and the claims of an earlier refusal.
    [[nodiscard]] Task<SignedIn> signIn(SignInHints hints = {});
    void cancel();

    /// How long a human may take.
    static constexpr std::chrono::minutes patience {5};

private:
    [[nodiscard]] Task<SignedIn> signInAt(RedirectListener &listener, SignInHints hints);
    [[nodiscard]] Task<SignedIn> redeem(Secret code, QString redirectUri, Secret verifier,
                                        Secret nonce);

    Authority &m_authority;
    Clock &m_clock;
    RandomBelow m_random;
    OpenBrowser m_open;
    RedirectListener *m_listener = nullptr; ///< of the present sign-in
    bool m_isCancelled = false;
};

} // namespace Welkom
