// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>
#include <functional>

namespace Welkom {

/// Lets time pass as soon as nothing else happens, until `done`; without a sleeper something
/// outside (the store, a socket) is at work and is waited for.
/// \param clock a ManualClock or a JumpingClock.
template<typename AClock>
void passTimeUntil(AClock &clock, const std::function<bool()> &done)
{
    QTimer patience;
    patience.callOnTimeout([] { qFatal("what is waited for does not come"); });
    patience.start(std::chrono::seconds(120));
    while (!done()) {
        const auto next = clock.nextWakeUp();
        QCoreApplication::processEvents(next ? QEventLoop::AllEvents
                                             : QEventLoop::WaitForMoreEvents);
        if (next && clock.nextWakeUp() == next)
            clock.advance(std::chrono::ceil<std::chrono::milliseconds>(*next - clock.now()));
    }
}

} // namespace Welkom
