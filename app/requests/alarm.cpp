// SPDX-License-Identifier: Apache-2.0

#include "alarm.h"

namespace Welkom {

Alarm::Alarm(Clock &clock, std::function<void(const Result<void> &)> ring)
    : m_clock(clock), m_state(std::make_shared<State>())
{
    m_state->ring = std::move(ring);
}

void Alarm::ringBy(Moment when)
{
    if (m_state->next && *m_state->next <= when)
        return;
    m_state->next = when;
    // Nobody waits for it; the frame lives until the clock resumes it.
    [[maybe_unused]] const auto detached = sleep(m_state, m_clock, when);
}

Task<void> Alarm::sleep(std::weak_ptr<State> state, Clock &clock, Moment when)
{
    const auto slept = co_await clock.sleepUntil(when);
    const auto alive = state.lock();
    // An earlier moment was asked for meanwhile and has called back: this one must not do it again.
    if (alive && alive->next == when) {
        alive->next.reset();
        alive->ring(slept);
    }
    co_return slept;
}

} // namespace Welkom
