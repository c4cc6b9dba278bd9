// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "clock.h"
#include "result.h"

#include <memory>

namespace Welkom {

/// Waits until a moment, or until somebody wakes it. For one thread and one waiter at a time.
/// wake() resumes whoever waits before it returns. Nobody may be waiting when it is destroyed.
class WakeableSleep
{
public:
    /// `clock` outlives it, and its waiter.
    explicit WakeableSleep(Clock &clock) : m_clock(clock) { }

    /// Ends at `wakeUp`, or at the next wake(); at once if one came since the last wait ended.
    /// Errors: Cancelled when the program is ending.
    [[nodiscard]] Task<void> until(Moment wakeUp);
    void wake();

private:
    struct Wait;

    Clock &m_clock;
    std::shared_ptr<Wait> m_wait; ///< shared, for its owner may go while the waiter is resumed
    bool m_isWoken = false;
};

} // namespace Welkom
