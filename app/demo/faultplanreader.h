// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "faultplan.h"

namespace Welkom {

/// The rules of a plan that is written as JSON, as faultPlanHelp() describes it. Errors: those of
/// FaultPlan::fromJson().
[[nodiscard]] Result<QList<FaultRule>> readFaultRules(QByteArrayView json);

} // namespace Welkom
