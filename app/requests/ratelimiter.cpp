// SPDX-License-Identifier: Apache-2.0

#include "ratelimiter.h"

#include <algorithm>
#include <cmath>

namespace Welkom {

using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

/// Part of what came in during a pause that is spent at once: the rest is for errors of estimation.
constexpr double spentAfterPause = 0.9;
/// Fewer accepted requests than this before the very first throttling say nothing about a rate.
constexpr int enoughToLearnFrom = 10;
/// How quickly a rate is doubted: it has doubled after this time without a throttling. Four times
/// as long each time that two estimates agree.
constexpr std::chrono::duration<double> shortestPatience {12.0};
constexpr std::chrono::duration<double> longestPatience {60.0};
constexpr double agreement = 0.15;
/// However often it is refused, it is asked again this often a second, and looked at again whether
/// the rate has risen after this time: without them a service that refuses for ten minutes would
/// not be asked for hours.
constexpr double lowestRate = 1.0 / 30;
constexpr std::chrono::duration<double> longestForecast {5.0};

Moment after(Moment moment, std::chrono::duration<double> time)
{
    return moment + ceil<Moment::duration>(time);
}

} // namespace

RateLimiter::RateLimiter(RandomBelow random) : m_random(std::move(random)) { }

std::optional<Moment> RateLimiter::nextTurn(Moment now) const
{
    if (m_inFlight >= m_window)
        return std::nullopt;
    const auto earliest = std::max(now, m_heldUntil);
    if (m_rate <= 0)
        return earliest;
    const double missing = 1.0 - allowanceAt(earliest);
    if (missing <= 0)
        return earliest;
    // The rate only rises, so this is a little late rather than early.
    const Seconds wait(missing / rateAfter(earliest - m_heldUntil));
    return after(earliest, std::min(wait, longestForecast));
}

RateLimiter::Ticket RateLimiter::sent(Moment now)
{
    ++m_inFlight;
    if (m_rate > 0) {
        m_allowance = allowanceAt(now) - 1.0;
        m_allowanceAt = now;
    }
    return {m_episode};
}

void RateLimiter::notSent(Ticket ticket)
{
    --m_inFlight;
    if (m_rate > 0 && ticket.episode == m_episode)
        m_allowance += 1.0;
}

void RateLimiter::answered(Ticket ticket, Moment now, LimiterAnswer answer,
                           std::optional<milliseconds> retryAfter)
{
    --m_inFlight;
    const bool current = ticket.episode == m_episode;
    std::optional<Seconds> pause;
    if (retryAfter)
        pause = std::clamp<Seconds>(*retryAfter, 0s, longestPause);

    switch (answer) {
    case LimiterAnswer::Accepted:
        if (!m_episodeBegan)
            m_episodeBegan = now;
        if (current) {
            ++m_accepted;
            m_throttledInARow = 0;
            growWindow();
        } else if (ticket.episode == m_episode - 1 && now < m_heldUntil) {
            ++m_acceptedBefore; // was under way when the service had enough
            learn();
        }
        break;
    case LimiterAnswer::Throttled:
        if (current) {
            if (!pause)
                pause = backOff(m_throttledInARow);
            else if (m_throttledInARow > 0)
                *pause = std::min<Seconds>(*pause + backOff(m_throttledInARow - 1), longestPause);
            ++m_throttledInARow;
            beginEpisode(now, *pause);
        } else if (ticket.episode == m_episode - 1) {
            ++m_refused;
            learn();
        }
        break;
    case LimiterAnswer::Failed:
        break;
    }
    if (pause)
        m_heldUntil = std::max(m_heldUntil, after(now, *pause));
}

std::optional<double> RateLimiter::learnedRate() const
{
    return m_rate > 0 ? std::optional(m_rate) : std::nullopt;
}

void RateLimiter::beginEpisode(Moment now, Seconds pause)
{
    const bool first = m_episode == 0;
    m_acceptedBefore = m_accepted;
    m_lengthBefore = m_episodeBegan ? Seconds(now - *m_episodeBegan) : Seconds(0);
    // The first time the service's bucket was full at the beginning instead of empty. A pause is
    // commonly as long as it takes to fill it: then it counts as one pause more.
    if (first)
        m_lengthBefore += pause;
    m_pause = pause;
    m_rateBefore = m_rate;
    m_patienceBefore = m_patience;

    ++m_episode;
    m_accepted = 0;
    m_refused = 1;
    m_acceptedInWindow = 0;
    m_episodeBegan = now;
    m_window = std::max(1, m_window / 2);
    m_heldUntil = std::max(m_heldUntil, after(now, pause));
    learn();
}

void RateLimiter::learn()
{
    const bool first = m_episode == 1;
    if (m_lengthBefore <= 0s || (first && m_acceptedBefore < enoughToLearnFrom))
        return;
    if (m_acceptedBefore > 0)
        m_rate = m_acceptedBefore / m_lengthBefore.count();
    else
        m_rate = m_rateBefore / 2; // refused right after the pause: it was too short
    m_rate = std::max(m_rate, lowestRate);

    const bool agrees = std::abs(m_rate - m_rateBefore) < agreement * m_rateBefore;
    m_patience = agrees ? std::min(4 * m_patienceBefore, longestPatience) : shortestPatience;
    // Refused calls may have been counted too (reference 4), so they are taken off.
    m_capacity = std::max(1.0, spentAfterPause * m_rate * m_pause.count() - m_refused);
    m_allowance = m_capacity;
    m_allowanceAt = m_heldUntil;
}

void RateLimiter::growWindow()
{
    ++m_acceptedInWindow;
    // Quickly before the first throttling, one for every round trip afterwards.
    if (m_window < windowAtMost && (m_episode == 0 || m_acceptedInWindow >= m_window)) {
        ++m_window;
        m_acceptedInWindow = 0;
    }
}

RateLimiter::Seconds RateLimiter::backOff(int earlier)
{
    const auto whole = std::min(Seconds(2.0 * std::exp2(std::min(earlier, 5))), Seconds(60.0));
    return whole * (1.0 - 0.25 * m_random(1000) / 1000.0);
}

double RateLimiter::allowanceAt(Moment now) const
{
    const auto from = std::max(m_allowanceAt, m_heldUntil);
    if (now <= from)
        return m_allowance;
    const double refill = refillAfter(now - m_heldUntil) - refillAfter(from - m_heldUntil);
    return std::min(m_capacity, m_allowance + refill);
}

double RateLimiter::refillAfter(Seconds time) const
{
    const double part = time / m_patience;
    return m_rate * time.count() * (1.0 + part * part * part / 4.0);
}

double RateLimiter::rateAfter(Seconds time) const
{
    const double part = time / m_patience;
    return m_rate * (1.0 + part * part * part);
}

} // namespace Welkom
