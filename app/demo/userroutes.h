// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "democall.h"

namespace Welkom::UserRoutes {

/// The users of one customer (reference 2.6, Users; 3.3 for what is refused).
[[nodiscard]] DemoReply serve(const DemoCall &call, const DemoWorld &world);

} // namespace Welkom::UserRoutes
