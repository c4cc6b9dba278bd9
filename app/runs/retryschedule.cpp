// SPDX-License-Identifier: Apache-2.0

#include "retryschedule.h"

#include <algorithm>

namespace Welkom {

namespace {

std::chrono::milliseconds waitAfter(int times)
{
    auto wait = RetrySchedule::firstWait;
    for (int i = 1; i < times && wait < RetrySchedule::longestWait; ++i)
        wait *= 2;
    return std::min(wait, RetrySchedule::longestWait);
}

} // namespace

RetrySchedule::Unreached RetrySchedule::unreachable(Moment now)
{
    if (!mayTry(now))
        return Unreached::Known;
    if (++m_unreachable >= mostUnreachable)
        return Unreached::GiveUp;
    m_nextTry = now + waitAfter(m_unreachable);
    return Unreached::Wait;
}

void RetrySchedule::answered()
{
    m_unreachable = 0;
    m_unknown = 0;
    m_looks = 0;
}

void RetrySchedule::looked(Moment now)
{
    m_unknown = 0;
    ++m_looks;
    m_nextLook = now + waitAfter(m_looks);
}

} // namespace Welkom
