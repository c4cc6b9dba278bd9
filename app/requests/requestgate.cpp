// SPDX-License-Identifier: Apache-2.0

#include "requestgate.h"

#include <algorithm>
#include <utility>

namespace Welkom {

using namespace std::chrono;
using namespace std::chrono_literals;

/// A place in the line or among the pausing; lives in the frame of the coroutine that waits.
class RequestGate::Place
{
public:
    class Awaiter
    {
    public:
        explicit Awaiter(Place &place) : m_place(place) { }
        /// It may be this place's turn before anybody waits for it: an alarm can ring at once.
        [[nodiscard]] bool await_ready() const noexcept { return m_place.m_isDone; }
        void await_suspend(std::coroutine_handle<> waiter) { m_place.m_waiter = waiter; }
        void await_resume() const noexcept { }

    private:
        Place &m_place;
    };

    /// To be awaited once. An object of its own, since GCC 12 awaits a copy of a named one.
    [[nodiscard]] Awaiter turn() { return Awaiter(*this); }

    void resume()
    {
        m_isDone = true;
        if (m_waiter)
            m_waiter.resume();
    }

    std::optional<RateLimiter::Ticket> ticket;
    bool isCancelled = false;

private:
    std::coroutine_handle<> m_waiter;
    bool m_isDone = false;
};

RequestGate::RequestGate(Clock &clock, RandomBelow random, QObject *parent)
    : QObject(parent), m_clock(clock), m_limiter(std::move(random)),
      m_alarm(clock, [this](const Result<void> &rung) { this->rang(rung); })
{
}

RequestGate::~RequestGate()
{
    Q_ASSERT(m_line.empty() && m_pausing.empty());
}

Task<RateLimiter::Ticket> RequestGate::enter(int epoch)
{
    if (epoch != m_epoch)
        co_return failure(ErrorKind::Cancelled);
    const auto now = m_clock.now();
    if (const auto turn = m_limiter.nextTurn(now); m_line.empty() && turn && *turn <= now)
        co_return m_limiter.sent(now);

    Place place;
    m_line.push_back(&place);
    if (const auto turn = m_limiter.nextTurn(now))
        m_alarm.ringBy(*turn);
    co_await place.turn();
    if (!place.ticket)
        co_return failure(ErrorKind::Cancelled);
    co_return *place.ticket;
}

void RequestGate::leave(RateLimiter::Ticket ticket, LimiterAnswer answer,
                        std::optional<milliseconds> retryAfter)
{
    const auto heldBefore = m_limiter.heldUntil();
    m_limiter.answered(ticket, m_clock.now(), answer, retryAfter);
    if (m_limiter.heldUntil() > heldBefore && heldFor() > 0ms)
        Q_EMIT held(heldFor());
    letThrough();
}

void RequestGate::giveBack(RateLimiter::Ticket ticket)
{
    m_limiter.notSent(ticket);
    letThrough();
}

Task<void> RequestGate::pause(milliseconds duration, int epoch)
{
    if (epoch != m_epoch)
        co_return failure(ErrorKind::Cancelled);
    const auto end = m_clock.now() + duration;
    Place place;
    m_pausing.emplace(end, &place);
    m_alarm.ringBy(end);
    co_await place.turn();
    if (place.isCancelled)
        co_return failure(ErrorKind::Cancelled);
    co_return Result<void>();
}

void RequestGate::cancelWaiting()
{
    ++m_epoch;
    const auto line = std::exchange(m_line, {});
    const auto pausing = std::exchange(m_pausing, {});
    for (auto *place : line)
        place->resume();
    for (const auto &[end, place] : pausing) {
        place->isCancelled = true;
        place->resume();
    }
}

milliseconds RequestGate::heldFor() const
{
    return std::max(0ms, ceil<milliseconds>(m_limiter.heldUntil() - m_clock.now()));
}

void RequestGate::rang(const Result<void> &rung)
{
    if (!rung) {
        cancelWaiting();
        return;
    }
    const auto now = m_clock.now();
    while (!m_pausing.empty() && m_pausing.begin()->first <= now)
        m_pausing.extract(m_pausing.begin()).mapped()->resume();
    if (!m_pausing.empty())
        m_alarm.ringBy(m_pausing.begin()->first);
    letThrough();
}

void RequestGate::letThrough()
{
    // Whoever is let through may finish at once and come back here; the loop below sees to it.
    if (std::exchange(m_isLettingThrough, true))
        return;
    while (!m_line.empty()) {
        const auto now = m_clock.now();
        const auto turn = m_limiter.nextTurn(now);
        if (!turn)
            break;
        if (*turn > now) {
            m_alarm.ringBy(*turn);
            break;
        }
        auto *place = m_line.front();
        m_line.pop_front();
        place->ticket = m_limiter.sent(now);
        place->resume();
    }
    m_isLettingThrough = false;
}

} // namespace Welkom
