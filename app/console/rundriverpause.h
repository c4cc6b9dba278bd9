// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "terminal.h"

#include "core/clock.h"
#include "services/services.h"

#include <QObject>

#include <chrono>

namespace Welkom {

/// Shows for what a run waits, and how long: a pause that the service asks for, or its next try to
/// reach the service. A line that counts down on a terminal, a plain line elsewhere. Short pauses
/// that the service asks for belong to every larger upload and are not worth a line.
///
/// What it is given outlives it.
class PauseNotice final : public QObject
{
    Q_OBJECT

public:
    PauseNotice(Services &services, Terminal &terminal, QObject *parent = nullptr);

    /// The service could not be reached; the run tries again after that long.
    void outOfReach(std::chrono::milliseconds howLong) { show(Reason::OutOfReach, howLong); }

private:
    enum class Reason { Asked, OutOfReach };

    void show(Reason reason, std::chrono::milliseconds howLong);
    [[nodiscard]] QString sentence(std::chrono::milliseconds left) const;
    [[nodiscard]] Task<void> countDown();

    Clock &m_clock;
    Terminal &m_terminal;
    Reason m_reason = Reason::Asked;
    Moment m_until {};
    bool m_isCounting = false;
};

} // namespace Welkom
