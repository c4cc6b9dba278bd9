// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "faultplan.h"
#include "loopback/responder.h"

#include <QCoroTask>

#include <chrono>
#include <functional>
#include <optional>

namespace Welkom {

/// An answer on its way to the client, and what a fault does to it there. A value of its own, so
/// that it outlives the service that sends it.
struct DemoDelivery
{
    Responder responder;
    LoopbackAnswer answer; ///< as it would be without the fault
    std::optional<FaultRule> fault;
    std::chrono::milliseconds delay {0};
    /// Told the status when something of the answer is sent, just before; never told when nothing
    /// is. May do nothing when the service has gone.
    std::function<void(int status)> onAnswered;
};

/// Delivers after the delay, at once when there is none. `clock` outlives every delivery.
QCoro::Task<void> deliver(DemoDelivery delivery, Clock &clock);

} // namespace Welkom
