// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ratelimiter.h"

#include "core/alarm.h"
#include "core/result.h"

#include <QObject>

#include <chrono>
#include <coroutine>
#include <deque>
#include <map>
#include <optional>

namespace Welkom {

/// Where requests wait for their turn: a RateLimiter with a queue in front of it, first come, first
/// served. There is one for each customer and one for the partner's own calls, since the service
/// counts them apart (reference 4).
///
/// Nobody may be waiting when it is destroyed: cancelWaiting() lets them run out.
class RequestGate final : public QObject
{
    Q_OBJECT

public:
    /// \param clock outlives the gate.
    explicit RequestGate(Clock &clock, RandomBelow random = systemRandom(),
                         QObject *parent = nullptr);
    ~RequestGate() override;

    /// Changes with every cancelWaiting(). A call takes it when it begins and hands it in wherever
    /// it waits, so that it is cancelled wherever it happens to be.
    [[nodiscard]] int epoch() const { return m_epoch; }

    /// Ends when a request may be sent, which has to happen before anything else is awaited; every
    /// ticket comes back by leave() or giveBack(). Cancelled when `epoch` has passed.
    [[nodiscard]] Task<RateLimiter::Ticket> enter(int epoch);
    /// The answer is in, or will never come.
    void leave(RateLimiter::Ticket ticket, LimiterAnswer answer,
               std::optional<std::chrono::milliseconds> retryAfter = std::nullopt);
    /// The request was not sent after all.
    void giveBack(RateLimiter::Ticket ticket);

    /// Waits before a repetition. Cancelled when `epoch` has passed or passes.
    [[nodiscard]] Task<void> pause(std::chrono::milliseconds duration, int epoch);

    /// Ends all that waits as Cancelled. What has been let through goes on; later calls are served.
    void cancelWaiting();

    /// How much longer the service wants nothing to be sent; 0 when it does not.
    [[nodiscard]] std::chrono::milliseconds heldFor() const;

Q_SIGNALS:
    /// The service asked for a pause, or for a longer one: nothing is sent for `duration` from now.
    void held(std::chrono::milliseconds duration);

private:
    class Place;

    void rang(const Result<void> &rung);
    /// Lets through whoever may go, in their order.
    void letThrough();

    Clock &m_clock;
    RateLimiter m_limiter;
    Alarm m_alarm;
    int m_epoch = 0;
    std::deque<Place *> m_line;
    std::multimap<Moment, Place *> m_pausing;
    bool m_isLettingThrough = false;
};

} // namespace Welkom
