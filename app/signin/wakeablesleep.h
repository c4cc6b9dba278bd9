// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/condition.h"
#include "core/result.h"

#include <memory>

namespace Welkom {

/// Waits until a moment, or until somebody wakes it. For one thread. wake() resumes whoever waits
/// before it returns. Nobody may be waiting when it is destroyed.
class WakeableSleep
{
public:
    explicit WakeableSleep(Clock &clock) : m_clock(clock) { }

    /// Ends at `wakeUp`, or at the next wake(); at once if one came since the last wait ended.
    /// Errors: Cancelled when the program is ending.
    [[nodiscard]] Task<void> until(Moment wakeUp);
    void wake();

private:
    /// Outlives this object in the clock's sleeper, which nobody can call off.
    struct Bell
    {
        Condition waiters;
        bool hasRung = false;
        bool programEnds = false;
    };
    static Task<void> ringAt(Moment wakeUp, Clock &clock, std::shared_ptr<Bell> bell);

    Clock &m_clock;
    std::shared_ptr<Bell> m_bell;
    bool m_isWoken = false;
};

} // namespace Welkom
