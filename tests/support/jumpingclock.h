// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"

#include <algorithm>

namespace Welkom {

/// A clock whose time of day can be set, forwards and back, as a user or the network does, while
/// the steady time goes on as if nothing had happened.
class JumpingClock final : public Clock
{
public:
    [[nodiscard]] QDateTime utcNow() const override
    {
        using namespace std::chrono;
        return m_utc.addMSecs(duration_cast<milliseconds>(m_now.time_since_epoch()).count());
    }
    [[nodiscard]] Moment now() const override { return m_now; }

    void setTimeOfDay(std::chrono::seconds forwards) { m_utc = m_utc.addSecs(forwards.count()); }

    void advance(std::chrono::milliseconds duration)
    {
        const auto target = m_now + duration;
        for (auto next = nextWakeUp(); next && *next <= target; next = nextWakeUp()) {
            m_now = std::max(m_now, *next);
            wakeDue();
        }
        m_now = target;
    }
    using Clock::nextWakeUp;

private:
    void sleeperCame() override { }

    QDateTime m_utc {QDate(2026, 9, 1), QTime(8, 0), Qt::UTC};
    Moment m_now {};
};

} // namespace Welkom
