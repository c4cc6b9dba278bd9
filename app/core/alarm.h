// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "clock.h"
#include "result.h"

#include <functional>

namespace Welkom {

/// Calls back at a moment of a Clock. One moment at a time: the earliest that was asked for. May be
/// destroyed at any time, also while it calls back, and then stays silent; the clock outlives it.
class Alarm
{
public:
    /// \param ring is given Cancelled when the clock has ended and no alarm will ring any more.
    Alarm(Clock &clock, std::function<void(const Result<void> &)> ring);
    Alarm(const Alarm &) = delete;
    Alarm &operator=(const Alarm &) = delete;
    ~Alarm();

    /// Rings at `when`, at once if that has passed, or earlier if that was asked for before;
    /// whoever is rung looks at the time and asks again.
    void ringBy(Moment when);

private:
    void cancel();

    Clock &m_clock;
    std::function<void(const Result<void> &)> m_ring;
    Clock::Place m_place;
};

} // namespace Welkom
