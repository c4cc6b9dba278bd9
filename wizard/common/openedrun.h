// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/services.h"

#include "store/run.h"

namespace Welkom {

/// A stored run with all that is needed to go on with it.
struct OpenedRun
{
    RunStore *store = nullptr; ///< the services'
    RunBinding binding;        ///< where and as whom one is signed in now
    Run run;
};

enum class StoreUse {
    Reading,
    Passwords, ///< with its key; unlockRuns() comes first, where the user may have to be asked
};

/// Loads a run. `services` outlive the wait. Errors: those of the sign-in and of the store.
[[nodiscard]] Task<OpenedRun> openRun(Services *services, RunId run, StoreUse use);

} // namespace Welkom
