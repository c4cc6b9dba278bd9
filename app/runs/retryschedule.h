// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"

#include <chrono>
#include <optional>

namespace Welkom {

/// Knows when the next try may go, and when there have been enough: how long a service that cannot
/// be reached is left alone, and when what is unknown is looked up again. A value: it is told the
/// time, and never waits itself.
class RetrySchedule
{
public:
    /// Waits are doubled each time, from the first up to the longest.
    static constexpr std::chrono::milliseconds firstWait = std::chrono::seconds(1);
    static constexpr std::chrono::milliseconds longestWait = std::chrono::seconds(30);
    /// Times that the service cannot be reached, one after another, until a person decides.
    static constexpr int mostUnreachable = 6;
    /// Tries without an answer, one after another, after which is looked before more are sent.
    static constexpr int mostUnknown = 6;
    /// Looks without any progress, after which what is unknown stays so.
    static constexpr int mostLooks = 6;

    enum class Unreached {
        Known,  ///< it was counted already: what left together fails together
        Wait,   ///< nothing may go before nextTry()
        GiveUp, ///< that was once too often
    };
    /// The service could not be reached.
    [[nodiscard]] Unreached unreachable(Moment now);
    /// A try has no answer.
    void unknown() { ++m_unknown; }
    /// The service has answered about a row.
    void answered();
    /// It was looked what became of those that are unknown.
    void looked(Moment now);
    /// That settled something, so looking again makes sense.
    void settled() { m_looks = 0; }
    /// A person wants it to go on now.
    void restart() { *this = RetrySchedule(); }

    [[nodiscard]] bool mayTry(Moment now) const { return m_nextTry <= now; }
    [[nodiscard]] Moment nextTry() const { return m_nextTry; }
    /// Before more are sent, those without an answer are looked up.
    [[nodiscard]] bool mustLook() const { return m_unknown >= mostUnknown; }
    [[nodiscard]] bool mayLookAgain() const { return m_looks < mostLooks; }
    [[nodiscard]] Moment nextLook() const { return m_nextLook; }

private:
    int m_unreachable = 0;
    int m_unknown = 0;
    int m_looks = 0;
    Moment m_nextTry {};
    Moment m_nextLook {};
};

} // namespace Welkom
