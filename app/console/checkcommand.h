// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline.h"
#include "exitcode.h"
#include "terminal.h"

#include "translations/translations.h"

namespace Welkom {

/// `check FILE`: what was recognised, what is wrong where, and how many users are ready. Needs no
/// connection and no event loop.
[[nodiscard]] ExitCode checkFile(const CommandLine &line, Terminal &terminal);

/// `template OUT.csv`: an empty template in the language of the screen.
[[nodiscard]] ExitCode saveTemplate(const CommandLine &line, Terminal &terminal, Language language);

} // namespace Welkom
