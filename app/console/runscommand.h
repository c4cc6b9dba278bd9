// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline.h"
#include "exitcode.h"
#include "terminal.h"

#include "services/services.h"
#include "translations/translations.h"

namespace Welkom {

/// `runs`, `runs resume ID`, `runs passwords ID`. What it is given outlives the wait.
[[nodiscard]] QCoro::Task<ExitCode> doRuns(const CommandLine &line, Services &services,
                                           Terminal &terminal, Language language);

} // namespace Welkom
