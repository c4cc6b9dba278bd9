// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "terminal.h"

#include "core/clock.h"
#include "services/services.h"

#include <QObject>

#include <chrono>

namespace Welkom {

/// Shows the pauses that the service asks for: a line that counts down on a terminal, a plain line
/// elsewhere. Short ones belong to the pace of every larger upload and are not worth a line.
///
/// What it is given outlives it.
class PauseNotice final : public QObject
{
    Q_OBJECT

public:
    PauseNotice(Services &services, Terminal &terminal, QObject *parent = nullptr);

private:
    void show(std::chrono::milliseconds howLong);
    [[nodiscard]] Task<void> countDown();

    Clock &m_clock;
    Terminal &m_terminal;
    Moment m_until {};
    bool m_isCounting = false;
};

} // namespace Welkom
