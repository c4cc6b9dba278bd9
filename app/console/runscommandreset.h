// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "runscommandcall.h"

namespace Welkom {

/// `runs reset ID --row N [--output F]`: a knowing reset of the password of one account, where the
/// stored one is not proven or damaged. With --output the password file is saved after it.
[[nodiscard]] QCoro::Task<ExitCode> resetPasswordOfRow(RunsCall call);

} // namespace Welkom
