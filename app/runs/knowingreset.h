// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "store/run.h"
#include "users/temporarypassword.h"

#include <chrono>

namespace Welkom {

class CustomerTenant;
class RunStore;

/// Whether there is a reason to reset a row's password: its account was recognised by looking, its
/// stored password is damaged, or an earlier reset had no answer.
[[nodiscard]] bool isResetOffered(const RunRow &row, bool isDamaged);

/// Gives an account of a run another temporary password, when a person asked for it knowingly
/// (design section 4, promises 1 and 3). The new password is sealed and on disk, beside the older
/// one, before the request leaves; the older one goes when the answer is in. A reset without an
/// answer is sent again with the same password, which does no harm; when no answer comes at all,
/// both are kept, and doing it again goes on with the same one.
///
/// What it needs outlives every reset(); the store is unlocked.
class KnowingReset
{
public:
    /// \param now where and as whom one is signed in; a run bound to another is refused.
    KnowingReset(RunStore &store, CustomerTenant &tenant, Clock &clock, RandomBelow random,
                 RunBinding now);

    /// What became of it, as it is on disk. Reserves the run meanwhile.
    /// Errors: InvalidInput, RowMissing or NothingToReset; NotAllowed, OtherAccount; Storage.
    [[nodiscard]] Task<PasswordReset> reset(RunId run, qint64 row);

    /// Between two tries: doubled each time. The tests make it short.
    void setFirstWait(std::chrono::milliseconds wait) { m_firstWait = wait; }
    static constexpr int mostTries = 6;

private:
    struct Attempt
    {
        RunId run;
        RunRow row;
        Secret password;
        RequestId requestId;
        bool inDoubt = false;
        bool passwordReplaced = false;
        int tries = 0;
        int throttles = 0;
    };

    [[nodiscard]] Task<PasswordReset> resetReserved(RunId run, qint64 row);
    [[nodiscard]] Task<Attempt> prepare(RunId run, qint64 row);
    [[nodiscard]] Task<void> note(Attempt attempt);
    [[nodiscard]] Task<PasswordReset> send(Attempt attempt);
    [[nodiscard]] Task<PasswordReset> end(Attempt attempt, ResetState state,
                                          std::optional<Error> error);
    [[nodiscard]] Secret newPassword(const RunRow &row) const;

    RunStore &m_store;
    CustomerTenant &m_tenant;
    Clock &m_clock;
    RandomBelow m_random;
    RunBinding m_now;
    std::chrono::milliseconds m_firstWait = std::chrono::seconds(1);
};

} // namespace Welkom
