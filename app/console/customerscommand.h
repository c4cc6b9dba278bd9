// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline.h"
#include "exitcode.h"
#include "terminal.h"

#include "services/services.h"

namespace Welkom {

/// `customers [--search TEXT] [--json]`. What it is given outlives the wait.
[[nodiscard]] QCoro::Task<ExitCode> listCustomers(const CommandLine &line, Services &services,
                                                  Terminal &terminal);

} // namespace Welkom
