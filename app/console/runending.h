// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline.h"
#include "exitcode.h"
#include "terminal.h"

#include "runs/runjob.h"
#include "services/services.h"
#include "store/privatefile.h"
#include "translations/translations.h"

namespace Welkom {

/// What `upload` and `runs resume` do when a run has come to rest: save the passwords of what was
/// created to `passwordPath` (unless it is empty), report, and say how to go on when work is left.
/// What it is given outlives the wait.
[[nodiscard]] QCoro::Task<ExitCode> endRun(const CommandLine &line, Services &services,
                                           Terminal &terminal, Language language, RunStore &store,
                                           RunId run, JobEnd end, QString passwordPath);

/// What --overwrite says.
[[nodiscard]] IfFileExists ifFileExists(const CommandLine &line);

/// Saves the passwords of a run, and says where and how many. Errors are said too.
[[nodiscard]] QCoro::Task<ExitCode> savePasswordsOfRun(const CommandLine &line, Services &services,
                                                       Terminal &terminal, Language language,
                                                       RunStore &store, RunId run, QString path);

} // namespace Welkom
