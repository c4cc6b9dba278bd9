// SPDX-License-Identifier: Apache-2.0

#include "timeleft.h"

namespace Welkom {

using namespace std::chrono_literals;

namespace {

constexpr auto window = 30s;
constexpr auto shortestMeasure = 2s;
constexpr qint64 fewestRows = 5;

} // namespace

void TimeLeft::note(qint64 done, Moment now)
{
    m_marks.push_back({now, done});
    while (m_marks.size() > 2 && now - m_marks[1].when > window)
        m_marks.pop_front();
}

std::optional<std::chrono::seconds> TimeLeft::forRest(qint64 rest) const
{
    if (m_marks.size() < 2)
        return std::nullopt;
    const auto rows = m_marks.back().done - m_marks.front().done;
    const auto took = m_marks.back().when - m_marks.front().when;
    if (rows < fewestRows || took < shortestMeasure)
        return std::nullopt;
    return std::chrono::ceil<std::chrono::seconds>(took * rest / rows);
}

} // namespace Welkom
