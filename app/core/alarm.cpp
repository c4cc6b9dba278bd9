// SPDX-License-Identifier: Apache-2.0

#include "alarm.h"

#include <utility>

namespace Welkom {

namespace {

Result<void> cancelled()
{
    return failure(ErrorKind::Cancelled);
}

} // namespace

Alarm::Alarm(Clock &clock, std::function<void(const Result<void> &)> ring)
    : m_clock(clock), m_ring(std::move(ring))
{
}

Alarm::~Alarm()
{
    cancel();
}

void Alarm::ringBy(Moment when)
{
    if (m_place && (*m_place)->first <= when)
        return;
    cancel();
    if (!m_clock.hasEnded() && when > m_clock.now()) {
        m_place = m_clock.callAt(when, [this] {
            m_place.reset();
            const auto ring = m_ring; // it may end this object
            ring(m_clock.hasEnded() ? cancelled() : Result<void>());
        });
        return;
    }
    const auto ring = m_ring;
    ring(m_clock.hasEnded() ? cancelled() : Result<void>());
}

void Alarm::cancel()
{
    if (const auto place = std::exchange(m_place, std::nullopt))
        m_clock.cancelCall(*place);
}

} // namespace Welkom
