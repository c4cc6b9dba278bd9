// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline.h"
#include "exitcode.h"
#include "terminal.h"

#include "services/services.h"
#include "store/run.h"

#include <QDateTime>
#include <QStringList>

namespace Welkom {

/// `runs`: what was done, newest first, and what is left to do.
[[nodiscard]] QCoro::Task<ExitCode> listRuns(const CommandLine &line, Services &services,
                                             Terminal &terminal);

/// What is left to do for a run, each with the call that does it: going on, passwords that were
/// never saved or were kept long, an old run to forget. Reminders, never deadlines.
[[nodiscard]] QStringList remindersOf(const RunSummary &run, const CommandLine &line,
                                      const QDateTime &now);

/// Before a new upload: what earlier ones of this store have left to do. `sameFile` is the hash of
/// the file that is about to be uploaded.
void sayReminders(const QList<RunSummary> &runs, const QByteArray &sameFile,
                  const CommandLine &line, Terminal &terminal, const QDateTime &now);

} // namespace Welkom
