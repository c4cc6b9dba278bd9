// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/services.h"
#include "store/run.h"

#include <QPointer>
#include <QWidget>

namespace Welkom {

/// A stored run with all that is needed to go on with it.
struct OpenedRun
{
    RunStore *store = nullptr; ///< the services'
    RunBinding binding;        ///< where and as whom one is signed in now
    Run run;
};

/// Loads a run, for all that needs no password. `services` outlive the wait, here and below.
/// Errors: those of the sign-in and of the store.
[[nodiscard]] Task<OpenedRun> openRun(Services *services, RunId run);

/// Loads a run whose users are to be created, with the store's key: for that the user may be asked,
/// over the page. Errors: those of unlockRuns() and openRun().
[[nodiscard]] Task<OpenedRun> openUpload(QPointer<QWidget> page, Services *services, RunId run);

/// A run that is stored, and what came of loading it.
struct BegunUpload
{
    RunId run;
    Result<OpenedRun> opened;
};

/// Stores a run, its start and binding being those of now, and loads it as openUpload() does; an
/// error says that nothing was stored. Cancelled when the page has gone before that.
[[nodiscard]] Task<BegunUpload> beginUpload(QPointer<QWidget> page, Services *services, NewRun run);

} // namespace Welkom
