// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"

#include <chrono>
#include <deque>
#include <optional>

namespace Welkom {

/// How long the rest will take, by the pace of the last half minute. Says nothing before there is a
/// pace to go by.
class TimeLeft
{
public:
    /// `done` rows are through at `now`.
    void note(qint64 done, Moment now);
    /// A pause does not count: begin to measure anew.
    void restart() { m_marks.clear(); }

    /// Nothing while it cannot be told.
    [[nodiscard]] std::optional<std::chrono::seconds> forRest(qint64 rest) const;

private:
    struct Mark
    {
        Moment when;
        qint64 done = 0;
    };

    std::deque<Mark> m_marks;
};

} // namespace Welkom
