// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "authority.h"
#include "core/clock.h"
#include "core/result.h"
#include "core/signindesk.h"
#include "core/wakeablesleep.h"
#include "signedin.h"

namespace Welkom {

/// Signs in on another device (RFC 8628; reference 5.4): the fallback where no browser can be
/// opened. Many organizations block it.
///
/// Errors of signIn(): those of Authority::beginDeviceCode(); NotSignedIn with SignInTimedOut (the
/// code expired); Cancelled (cancel(), the end of the program, or with SignInDeclined the user's
/// no); ServiceFault, SignInUnproven; and what the service's own errors mean.
class DeviceCodeSignIn
{
public:
    /// The collaborators outlive it. It outlives its sign-in: cancel() and let it run out first.
    DeviceCodeSignIn(Authority &authority, Clock &clock, ShowDeviceCode show);
    DeviceCodeSignIn(const DeviceCodeSignIn &) = delete;
    DeviceCodeSignIn &operator=(const DeviceCodeSignIn &) = delete;

    /// One at a time.
    [[nodiscard]] Task<SignedIn> signIn();
    void cancel();

    /// Longest time between two polls, however often the service or the network asked for more.
    static constexpr std::chrono::minutes longestInterval {2};

private:
    [[nodiscard]] Task<TokenAnswer> poll(DeviceGrant grant);

    Authority &m_authority;
    Clock &m_clock;
    ShowDeviceCode m_show;
    WakeableSleep m_sleep;
    bool m_isRunning = false;
    bool m_isCancelled = false;
};

} // namespace Welkom
