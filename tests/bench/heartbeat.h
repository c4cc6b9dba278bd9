// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace Welkom {

/// What a heartbeat saw. All times in milliseconds.
struct Pulse
{
    qsizetype beats = 0;
    double took = 0;    ///< until what was waited for had come
    double longest = 0; ///< the longest gap between two beats; 5 where nothing delays them
    double p99 = 0;     ///< 99 of 100 gaps are at most as long
    /// The most time of a processor that the thread used between two beats: what of the longest gap
    /// was its own work, on a machine that others use too.
    double busiest = 0;
};

/// A timer of 5 ms in the thread of the windows that notes when it could not beat in time. What it
/// measures is a window in use, so it waits with an event loop of its own.
class Heartbeat final : public QObject
{
    Q_OBJECT

public:
    Heartbeat();

    /// Does `act`, waits until `isDone` (asked at every beat), and lets it settle.
    /// Nothing when that did not come within a minute.
    [[nodiscard]] std::optional<Pulse> during(const std::function<void()> &act,
                                              const std::function<bool()> &isDone);
    /// As during(), with `act` at every second beat, `times` times.
    [[nodiscard]] std::optional<Pulse> duringEach(int times, const std::function<void(int)> &act);

private:
    using Clock = std::chrono::steady_clock;

    void beat();
    [[nodiscard]] Pulse pulse(Clock::time_point begin, Clock::time_point done) const;

    QTimer m_timer;
    Clock::time_point m_last;
    std::chrono::nanoseconds m_lastUsed {};
    std::vector<double> m_gaps;
    double m_busiest = 0;
    std::function<void()> m_atBeat;
};

} // namespace Welkom
