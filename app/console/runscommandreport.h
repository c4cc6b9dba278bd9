// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "runscommandcall.h"

namespace Welkom {

/// `runs report ID --output F`: the run without its passwords, as CSV, or as JSON when F ends in
/// .json or with --json. Needs no sign-in and no key.
[[nodiscard]] QCoro::Task<ExitCode> saveRunReport(RunsCall call);

} // namespace Welkom
