// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "forwardingservices.h"
#include "nosignindesk.h"

namespace Welkom {

/// Practice services whose time a test moves, and in which one can sign in without a browser.
class SteppedServices final : public ForwardingServices
{
public:
    SteppedServices(Services &practice, ManualClock &clock)
        : ForwardingServices(practice), m_clock(clock)
    {
    }

    Clock &clock() override { return m_clock; }
    SignInDesk &signInDesk() override { return desk; }

    NoSignInDesk desk;

private:
    ManualClock &m_clock;
};

} // namespace Welkom
