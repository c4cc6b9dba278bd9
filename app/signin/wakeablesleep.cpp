// SPDX-License-Identifier: Apache-2.0

#include "wakeablesleep.h"

#include <utility>

namespace Welkom {

Task<void> WakeableSleep::until(Moment wakeUp)
{
    if (std::exchange(m_isWoken, false))
        co_return Result<void>();
    const auto bell = std::make_shared<Bell>();
    m_bell = bell;
    // Not awaited: it ends by itself when the clock comes there, and rings a bell nobody hears.
    (void)ringAt(wakeUp, m_clock, bell);
    while (!bell->hasRung)
        co_await bell->waiters.next();
    // This object may have gone while the sleeper ended; only the bell is looked at.
    if (bell->programEnds)
        co_return failure(ErrorKind::Cancelled);
    co_return Result<void>();
}

Task<void> WakeableSleep::ringAt(Moment wakeUp, Clock &clock, std::shared_ptr<Bell> bell)
{
    const auto slept = co_await clock.sleepUntil(wakeUp);
    if (!bell->hasRung) {
        bell->hasRung = true;
        bell->programEnds = !slept;
        bell->waiters.wakeAll();
    }
    co_return slept;
}

void WakeableSleep::wake()
{
    const auto bell = std::exchange(m_bell, nullptr);
    if (!bell || bell->hasRung) {
        m_isWoken = true;
        return;
    }
    bell->hasRung = true;
    bell->waiters.wakeAll();
}

} // namespace Welkom
