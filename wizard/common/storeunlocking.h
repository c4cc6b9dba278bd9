// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "store/runstore.h"

#include <QPointer>
#include <QWidget>

namespace Welkom {

class Services;

/// Gets the run store with its key for a page. Where the key comes from a passphrase, or no
/// keychain can keep a new one, a dialog over the page's window asks for it: an explicit choice,
/// never a plain file (design section 4, promise 2). Errors: those of Services::unlockedRuns();
/// Cancelled when the user gave none, or the page has gone meanwhile. `services` outlive the wait.
[[nodiscard]] Task<RunStore *> unlockRuns(QPointer<QWidget> page, Services *services);

} // namespace Welkom
