// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline.h"
#include "exitcode.h"
#include "terminal.h"

#include "services/services.h"

namespace Welkom {

// What they are given outlives the wait.

/// `sign-in [--device-code | --no-browser] [--account NAME]`: signs in, then asks the service for
/// the partner, which proves the sign-in. An account that is remembered and still signed in is
/// chosen without asking anybody.
[[nodiscard]] QCoro::Task<ExitCode> signIn(const CommandLine &line, Services &services,
                                           Terminal &terminal);

/// `sign-out [--all] [--account NAME]`: the present account without these.
[[nodiscard]] QCoro::Task<ExitCode> signOut(const CommandLine &line, Services &services,
                                            Terminal &terminal);

/// `whoami [--json]`: the account, its partner, and who else is remembered.
[[nodiscard]] QCoro::Task<ExitCode> sayWho(const CommandLine &line, Services &services,
                                           Terminal &terminal);

} // namespace Welkom
