// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline.h"
#include "exitcode.h"
#include "terminal.h"

namespace Welkom {

/// `demo-service`: the pretend Partner Center on its own, until Ctrl-C. The first line on stdout is
/// its address; its sign-in authority is noted on stderr, and always at /authority below it.
[[nodiscard]] ExitCode serveDemo(const CommandLine &line, Terminal &terminal);

} // namespace Welkom
