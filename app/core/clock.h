// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "result.h"

#include <QDateTime>
#include <QObject>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>

class QTimer;

namespace Welkom {

/// A moment on a clock that never jumps, only fit for measuring how long.
using Moment = std::chrono::steady_clock::time_point;

/// Time as a seam: everything that asks for the time or waits for it goes through here, so that a
/// test passes its own. Lives on one thread. Outlives every coroutine that sleeps on it; wakeAll()
/// before the end lets them run out.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock();

    /// The time of day, in UTC. May jump when the user or the network sets the clock.
    [[nodiscard]] virtual QDateTime utcNow() const = 0;
    /// The steady time, which never jumps.
    [[nodiscard]] virtual Moment now() const = 0;

    /// Ends at `wakeUp`, at once if that has passed, and as Cancelled by wakeAll().
    [[nodiscard]] Task<void> sleepUntil(Moment wakeUp);
    [[nodiscard]] Task<void> sleepFor(std::chrono::milliseconds duration);

    /// Ends every sleep as Cancelled, now and from now on: the program is ending.
    void wakeAll();
    [[nodiscard]] bool hasEnded() const { return m_ended; }

    /// What is called at a moment, for Alarm: a sleep that can be left.
    using Calls = std::multimap<Moment, std::function<void()>>;
    /// Where a call stands, until it is made or cancelled.
    using Place = std::optional<Calls::iterator>;
    [[nodiscard]] Place callAt(Moment when, std::function<void()> call);
    void cancelCall(Calls::iterator place) { m_calls.erase(place); }

protected:
    /// When the next sleeper wants to be woken, if anybody sleeps.
    [[nodiscard]] std::optional<Moment> nextWakeUp() const;
    /// Resumes, in order of time, whoever slept until now() or earlier, and makes the calls.
    void wakeDue();

private:
    class Sleep;
    /// Called when nextWakeUp() may have become earlier.
    virtual void sleeperCame() = 0;

    Calls m_calls;
    bool m_ended = false;
};

/// The machine's clock.
class SystemClock final : public QObject, public Clock
{
    Q_OBJECT

public:
    explicit SystemClock(QObject *parent = nullptr);

    [[nodiscard]] QDateTime utcNow() const override;
    [[nodiscard]] Moment now() const override;

private:
    void sleeperCame() override;

    QTimer *m_timer;
};

/// A clock that stands still until it is told to move. For tests and for simulations.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(QDateTime utcStart = QDateTime(QDate(2026, 9, 1), QTime(8, 0), Qt::UTC));

    [[nodiscard]] QDateTime utcNow() const override;
    [[nodiscard]] Moment now() const override { return m_now; }

    /// Moves on and wakes, each at its own moment, whoever wanted to sleep no longer.
    void advance(std::chrono::milliseconds duration);
    using Clock::nextWakeUp;

private:
    void sleeperCame() override { }

    QDateTime m_utcStart;
    Moment m_now {};
};

} // namespace Welkom
