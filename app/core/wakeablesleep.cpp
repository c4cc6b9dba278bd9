// SPDX-License-Identifier: Apache-2.0

#include "wakeablesleep.h"

#include "alarm.h"
#include "condition.h"

#include <utility>

namespace Welkom {

struct WakeableSleep::Wait
{
    Condition ended;
    bool hasEnded = false;
    bool programEnds = false;

    void end()
    {
        hasEnded = true;
        ended.wakeAll();
    }
};

Task<void> WakeableSleep::until(Moment wakeUp)
{
    if (std::exchange(m_isWoken, false))
        co_return Result<void>();
    const auto wait = std::make_shared<Wait>();
    m_wait = wait;
    Alarm alarm(m_clock, [wait](const Result<void> &rung) {
        wait->programEnds = !rung;
        wait->end();
    });
    alarm.ringBy(wakeUp);
    while (!wait->hasEnded)
        co_await wait->ended.next();
    // This object may have gone while the waiter was resumed: only what is shared is looked at.
    if (wait->programEnds)
        co_return failure(ErrorKind::Cancelled);
    co_return Result<void>();
}

void WakeableSleep::wake()
{
    const auto wait = std::exchange(m_wait, nullptr);
    if (!wait || wait->hasEnded)
        m_isWoken = true;
    else
        wait->end();
}

} // namespace Welkom
