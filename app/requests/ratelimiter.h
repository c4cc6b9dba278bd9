// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/random.h"

#include <chrono>
#include <optional>

namespace Welkom {

/// How an answer counts for the rate limiter.
enum class LimiterAnswer {
    Accepted,  ///< the service dealt with it, whatever it decided
    Throttled, ///< 429
    Failed,    ///< no answer, or a fault of the service: says nothing about its limits
};

/// Says when the next request may go, and learns from the answers how many the service takes.
///
/// Two limits work together. The *window* is the number of requests in flight: 2 at first, up to 6
/// while all is well, halved by every throttling. The *allowance* is a token bucket of our own,
/// modelled on the service's, which is not published: how many requests were accepted between two
/// throttlings, pauses included, is the rate at which it refills; what came in during a pause may
/// be spent at once after it. Before the first throttling there is no allowance, only the window.
/// The rate then rises again, slowly at first and faster the longer nothing is refused, so that a
/// service that allows more is found out.
///
/// A pause that the service asks for holds everything back that this limiter serves (reference 4).
///
/// Pure: it is told the time and the answers, and neither waits nor sends.
class RateLimiter
{
public:
    /// What sent() gives, to be handed back with the answer.
    struct Ticket
    {
        int episode = 0;
    };

    /// \param random draws the jitter of pauses whose length the service leaves to us.
    explicit RateLimiter(RandomBelow random);

    /// When the next request may go, as far as is known `now`: not later than `now` for at once;
    /// nothing while the window is full, so that only an answer can change it.
    [[nodiscard]] std::optional<Moment> nextTurn(Moment now) const;

    /// A request leaves. Only when nextTurn() allows it.
    [[nodiscard]] Ticket sent(Moment now);
    /// A request that was let go was not sent after all.
    void notSent(Ticket ticket);
    /// Its answer is in, or will never come. `retryAfter` is what the service asked for, with
    /// whatever status; for a throttling without it the pause is 2, 4, 8 ... up to 60 seconds, and
    /// a throttling right after a pause adds such a back-off to what the service asked for.
    void answered(Ticket ticket, Moment now, LimiterAnswer answer,
                  std::optional<std::chrono::milliseconds> retryAfter = std::nullopt);

    /// When the running pause ends; in the past, or the beginning of time, when none is running.
    [[nodiscard]] Moment heldUntil() const { return m_heldUntil; }
    [[nodiscard]] int inFlight() const { return m_inFlight; }
    [[nodiscard]] int window() const { return m_window; }
    /// Requests a second that the service was found to take; absent before anything was learned.
    [[nodiscard]] std::optional<double> learnedRate() const;

    static constexpr int windowAtFirst = 2;
    static constexpr int windowAtMost = 6;
    /// No pause is longer, whatever the service asks for: after it the service is asked again.
    static constexpr std::chrono::minutes longestPause {10};

private:
    using Seconds = std::chrono::duration<double>;

    void beginEpisode(Moment now, Seconds pause);
    void learn();
    void growWindow();
    /// 2, 4, 8 ... 60 seconds for 0, 1, 2 ... earlier ones, less up to a quarter of jitter.
    [[nodiscard]] Seconds backOff(int earlier);
    [[nodiscard]] double allowanceAt(Moment now) const;
    /// How many requests the service is believed to take in the first `time` after a pause.
    [[nodiscard]] double refillAfter(Seconds time) const;
    [[nodiscard]] double rateAfter(Seconds time) const;

    RandomBelow m_random;
    int m_window = windowAtFirst;
    int m_inFlight = 0;
    int m_acceptedInWindow = 0;

    /// An episode is the time from the end of one throttling to the end of the next.
    int m_episode = 0;
    int m_accepted = 0; ///< sent and accepted in this episode
    std::optional<Moment> m_episodeBegan;
    Moment m_heldUntil {};
    int m_throttledInARow = 0;

    // What the last episode taught.
    int m_acceptedBefore = 0;
    int m_refused = 0; ///< in the throttling that ended it
    Seconds m_lengthBefore {};
    Seconds m_pause {};
    double m_rate = 0;       ///< requests a second; 0: nothing learned yet
    double m_rateBefore = 0; ///< as learned one episode earlier
    Seconds m_patience {};   ///< scale of time on which the rate rises again
    Seconds m_patienceBefore {};
    double m_capacity = 0;
    double m_allowance = 0; ///< as of m_allowanceAt
    Moment m_allowanceAt {};
};

} // namespace Welkom
