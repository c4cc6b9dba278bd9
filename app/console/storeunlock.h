// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline.h"
#include "terminal.h"

#include "services/services.h"

namespace Welkom {

/// The run store with its key. Where the key comes from a passphrase that no option named, or no
/// keychain can keep a new one, the person at the terminal is asked; nobody there, nothing asked
///. What it is given outlives the
/// wait. Errors: those of Services::unlockedRuns().
[[nodiscard]] Task<RunStore *> unlockRuns(const CommandLine &line, Services &services,
                                          Terminal &terminal);

} // namespace Welkom
