// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline.h"
#include "exitcode.h"
#include "terminal.h"

#include "store/run.h"
#include "users/finding.h"

namespace Welkom {

/// Says an error on stderr: its sentence, and with --verbose its technical details. Gives the exit
/// code that goes with it.
ExitCode reportError(Terminal &terminal, const CommandLine &line, const Error &error);

/// A finding as one line of text, its suggestion behind it.
[[nodiscard]] QString findingLine(const Finding &finding);

/// What became of a run, on stdout: counts first, then each row that has no account and why. Gives
/// the exit code for the rows.
ExitCode reportRun(Terminal &terminal, const CommandLine &line, const Run &run);

} // namespace Welkom
