// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline.h"
#include "terminal.h"

#include "runs/runjob.h"
#include "services/services.h"

namespace Welkom {

/// Goes on with the upload of a run, begun now or another day, to its end (see RunDriver). The
/// store is unlocked; what is given outlives the wait.
[[nodiscard]] QCoro::Task<JobEnd> driveUpload(const CommandLine &line, Services &services,
                                              Terminal &terminal, RunStore &store,
                                              CustomerId customer, RunId run, RunBinding binding);

} // namespace Welkom
