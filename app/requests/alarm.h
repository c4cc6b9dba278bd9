// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <functional>
#include <memory>
#include <optional>

namespace Welkom {

/// Calls back at a moment of a Clock. One moment at a time: the earliest that was asked for. May be
/// destroyed at any time and then stays silent; the clock outlives it and all that it has asked.
class Alarm
{
public:
    /// \param ring is given Cancelled when the clock has ended and no alarm will ring any more.
    Alarm(Clock &clock, std::function<void(const Result<void> &)> ring);

    /// Rings at `when`, or earlier if that was asked for before; whoever is rung looks at the time
    /// and asks again.
    void ringBy(Moment when);

private:
    struct State
    {
        std::function<void(const Result<void> &)> ring;
        std::optional<Moment> next;
    };

    static Task<void> sleep(std::weak_ptr<State> state, Clock &clock, Moment when);

    Clock &m_clock;
    std::shared_ptr<State> m_state;
};

} // namespace Welkom
