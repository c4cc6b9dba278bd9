// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "runscommandcall.h"

namespace Welkom {

/// `runs undo ID [--include-changed] [--include-licensed] [--include-answer-lost]`: shows which
/// accounts of the run would be deleted and which are left out and why, asks, and deletes. The same
/// call goes on with an undo that was cut off.
[[nodiscard]] QCoro::Task<ExitCode> undoRun(RunsCall call);

} // namespace Welkom
