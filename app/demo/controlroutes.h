// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "loopback/loopbackrequest.h"

namespace Welkom {

class DemoService;

namespace ControlRoutes {

/// Answers what is asked below /demo/: see DemoService. These routes are ours alone, the real
/// service has none of them.
[[nodiscard]] LoopbackAnswer serve(const LoopbackRequest &request, DemoService &service);

} // namespace ControlRoutes

} // namespace Welkom
