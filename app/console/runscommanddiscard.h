// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "runscommandcall.h"

namespace Welkom {

/// `runs discard ID`: wipes the sealed passwords of a run for good, after saying what that means.
/// Needs no sign-in and no key.
[[nodiscard]] QCoro::Task<ExitCode> discardRun(RunsCall call);

/// `runs forget ID`: removes a run whose passwords were discarded.
[[nodiscard]] QCoro::Task<ExitCode> forgetRun(RunsCall call);

} // namespace Welkom
