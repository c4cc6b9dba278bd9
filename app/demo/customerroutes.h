// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "democall.h"

namespace Welkom::CustomerRoutes {

/// The partner, its customers, and what is known of one customer (reference 2.6, Customers).
[[nodiscard]] DemoReply serve(const DemoCall &call, const DemoWorld &world);

/// The customer of the call, or why it is out of reach: unknown, left, or gone.
[[nodiscard]] DemoResult<DemoTenant *> reach(const DemoCall &call, const DemoWorld &world);

/// The refusal for a missing GDAP role.
[[nodiscard]] DemoFault missingRole();

} // namespace Welkom::CustomerRoutes
