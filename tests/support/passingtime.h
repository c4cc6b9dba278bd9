// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"

#include <QCoreApplication>
#include <QTimer>

#include <chrono>

namespace Welkom {

/// Runs the event loop until `done()`; the clock goes on as soon as everything waits for it.
/// Without a sleeper, something is at work elsewhere, as the store in its thread. Ends the test
/// program after two minutes. \param clock a ManualClock or JumpingClock.
template<typename AClock, typename Condition>
void passTimeUntil(AClock &clock, Condition done)
{
    QTimer patience;
    patience.callOnTimeout([] { qFatal("what a test waits for does not happen"); });
    patience.start(std::chrono::minutes(2));
    while (!done()) {
        const auto next = clock.nextWakeUp();
        QCoreApplication::processEvents(next ? QEventLoop::AllEvents
                                             : QEventLoop::WaitForMoreEvents);
        if (next && clock.nextWakeUp() == next)
            clock.advance(std::chrono::ceil<std::chrono::milliseconds>(*next - clock.now()));
    }
}

} // namespace Welkom
