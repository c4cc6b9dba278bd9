// SPDX-License-Identifier: Apache-2.0

#include "clock.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace Welkom {

using namespace std::chrono;

/// Puts the coroutine that awaits it among the sleepers.
class Clock::Sleep
{
public:
    Sleep(Clock &clock, Moment wakeUp) : m_clock(clock), m_wakeUp(wakeUp) { }
    [[nodiscard]] bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> sleeper)
    {
        m_clock.m_calls.emplace(m_wakeUp, [sleeper] { sleeper.resume(); });
        m_clock.sleeperCame();
    }
    void await_resume() const noexcept { }

private:
    Clock &m_clock;
    Moment m_wakeUp;
};

Clock::~Clock()
{
    Q_ASSERT(m_calls.empty());
}

Task<void> Clock::sleepUntil(Moment wakeUp)
{
    if (!m_ended && now() < wakeUp) {
        Sleep sleep(*this, wakeUp);
        co_await sleep;
    }
    if (m_ended)
        co_return failure(ErrorKind::Cancelled);
    co_return Result<void>();
}

Task<void> Clock::sleepFor(milliseconds duration)
{
    return sleepUntil(now() + duration);
}

void Clock::wakeAll()
{
    m_ended = true;
    // One by one: whoever is called may cancel the call of another.
    while (!m_calls.empty()) {
        const auto next = m_calls.extract(m_calls.begin());
        next.mapped()();
    }
}

Clock::Place Clock::callAt(Moment when, std::function<void()> call)
{
    const auto place = m_calls.emplace(when, std::move(call));
    sleeperCame();
    return place;
}

std::optional<Moment> Clock::nextWakeUp() const
{
    if (m_calls.empty())
        return std::nullopt;
    return m_calls.begin()->first;
}

void Clock::wakeDue()
{
    const auto due = now();
    while (!m_calls.empty() && m_calls.begin()->first <= due) {
        const auto next = m_calls.extract(m_calls.begin());
        next.mapped()();
    }
}

SystemClock::SystemClock(QObject *parent) : QObject(parent), m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer, &QTimer::timeout, this, [this] {
        wakeDue();
        sleeperCame();
    });
}

QDateTime SystemClock::utcNow() const
{
    return QDateTime::currentDateTimeUtc();
}

Moment SystemClock::now() const
{
    return steady_clock::now();
}

void SystemClock::sleeperCame()
{
    const auto next = nextWakeUp();
    if (!next)
        return;
    // At most an hour at a time: a QTimer counts milliseconds in an int.
    const auto left = std::clamp(ceil<milliseconds>(*next - now()), 0ms, milliseconds(1h));
    m_timer->start(left);
}

ManualClock::ManualClock(QDateTime utcStart) : m_utcStart(std::move(utcStart)) { }

QDateTime ManualClock::utcNow() const
{
    return m_utcStart.addMSecs(duration_cast<milliseconds>(m_now.time_since_epoch()).count());
}

void ManualClock::advance(milliseconds duration)
{
    const auto target = m_now + duration;
    for (auto next = nextWakeUp(); next && *next <= target; next = nextWakeUp()) {
        m_now = std::max(m_now, *next);
        wakeDue();
    }
    m_now = target;
}

} // namespace Welkom
