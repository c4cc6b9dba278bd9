// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/run.h"
#include "users/temporarypassword.h"

namespace Welkom {

class RunStore;

/// Puts those refused rows of a run back to waiting that may fare better without a change
/// (mayBeRetried): the next Upload sends them, under a new MS-RequestId, after looking anew who is
/// there. Their sealed passwords stay, except where the service refused the password: then another
/// one is drawn and sealed. Returns how many; none is no error.
///
/// Nothing is sent. The store is unlocked, outlives the wait, and keeps the run from others
/// meanwhile. Errors: StoreBusy when somebody works on the run; PasswordsDiscarded; those of the
/// store.
[[nodiscard]] Task<qint64> retryRefused(RunStore *store, RunId run, RandomBelow random,
                                        QDateTime when);

/// How many rows that would be.
[[nodiscard]] qint64 rowsToRetry(const Run &run);

} // namespace Welkom
