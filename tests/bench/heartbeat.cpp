// SPDX-License-Identifier: Apache-2.0

#include "heartbeat.h"

#include <QEventLoop>

#include <algorithm>
#include <optional>

#ifdef Q_OS_UNIX
#include <time.h>
#endif

namespace Welkom {

using namespace std::chrono_literals;

namespace {

constexpr auto interval = 5ms;
constexpr auto patience = 60s;
/// What a step leaves to be done a moment later belongs to it: another portion of rows, painting.
constexpr auto settling = 100ms;

double milliseconds(std::chrono::nanoseconds span)
{
    return std::chrono::duration<double, std::milli>(span).count();
}

/// Of a processor, by this thread.
std::chrono::nanoseconds usedTime()
{
#ifdef Q_OS_UNIX
    timespec used {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec);
#else
    return {};
#endif
}

} // namespace

Heartbeat::Heartbeat()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
}

void Heartbeat::beat()
{
    const auto now = Clock::now();
    const auto used = usedTime();
    m_gaps.push_back(milliseconds(now - m_last));
    m_busiest = std::max(m_busiest, milliseconds(used - m_lastUsed));
    m_last = now;
    m_lastUsed = used;
    m_atBeat();
}

std::optional<Pulse> Heartbeat::during(const std::function<void()> &act,
                                       const std::function<bool()> &isDone)
{
    QEventLoop loop;
    std::optional<Clock::time_point> done;
    m_gaps.clear();
    m_busiest = 0;
    const auto begin = Clock::now();
    m_atBeat = [&] {
        if (!done && isDone())
            done = Clock::now();
        const auto isSettled = done && Clock::now() - *done >= settling;
        if (isSettled || Clock::now() - begin > patience)
            loop.quit();
    };
    m_last = begin;
    m_lastUsed = usedTime();
    m_timer.start();
    act();
    loop.exec();
    m_timer.stop();
    if (!done)
        return {};
    return pulse(begin, *done);
}

std::optional<Pulse> Heartbeat::duringEach(int times, const std::function<void(int)> &act)
{
    int beats = 0;
    const auto next = [&] {
        if (beats % 2 == 0 && beats / 2 < times)
            act(beats / 2);
        return ++beats / 2 > times;
    };
    return during([] {}, next);
}

Pulse Heartbeat::pulse(Clock::time_point begin, Clock::time_point done) const
{
    auto gaps = m_gaps;
    std::sort(gaps.begin(), gaps.end());
    Pulse pulse;
    pulse.beats = static_cast<qsizetype>(gaps.size());
    pulse.took = milliseconds(done - begin);
    pulse.longest = gaps.back();
    pulse.p99 = gaps[(gaps.size() * 99 + 99) / 100 - 1];
    pulse.busiest = m_busiest;
    return pulse;
}

} // namespace Welkom
