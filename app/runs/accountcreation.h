// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settling.h"

#include "store/run.h"
#include "users/temporarypassword.h"

#include <QCoroTask>

#include <QSet>

#include <functional>
#include <optional>

namespace Welkom {

class Clock;
class CustomerTenant;
class RunStore;

/// How a row came down.
struct Landing
{
    RowToSend row;   ///< as it would be sent next: password and MS-RequestId may be new
    Outcome outcome; ///< to be recorded
    /// Why no other row would fare better: the run pauses (design section 4, promise 4).
    std::optional<Error> pauses;
    /// It was called back before it left.
    bool cancelled = false;
    /// Why it did not leave: safe to try again after a while.
    std::optional<Error> unreachable;
};

/// One row's life in the air (reference 3.4): sent, and sent again where that is safe at once.
///
/// - Throttled: again, under a new MS-RequestId, since an answer came. The tenant's rate limiter
/// waits.
/// - The password is refused: one new one, sealed and on disk before it is sent.
/// - The name is taken: *exists*.
/// - Any refusal when an earlier try is in doubt: *unknown*, for that one may have made it; its
/// password stays as it is.
/// - An answer with an account that another row has already: *unknown*, too.
/// - No answer: *unknown*, to be looked up, then sent again under the same MS-RequestId.
/// - Cancelled, unreachable, or a refusal of the whole run: as before it was sent.
///
/// Its objects outlive every send().
class AccountCreation
{
public:
    AccountCreation(CustomerTenant &tenant, RunStore &store, const Clock &clock, RandomBelow random,
                    RunId run);

    /// An account that a row of the run has: no other row can have it.
    void addAccount(const UserId &account) { m_accounts.insert(account.value); }

    /// Whether a row that came back may be sent once more. Outlives the wait.
    using MayRepeat = std::function<bool()>;

    /// `row` is claimed in the store. Does not record the outcome. `mayRepeat` is asked before
    /// every repetition: a run that was paused or stopped meanwhile sends nothing more.
    [[nodiscard]] QCoro::Task<Landing> send(RowToSend row, MayRepeat mayRepeat);

private:
    [[nodiscard]] Landing landed(RowToSend row, RowState state,
                                 std::optional<Error> error = {}) const;
    [[nodiscard]] Landing refused(RowToSend row, const Error &error) const;
    [[nodiscard]] Landing backOnGround(RowToSend row) const;
    [[nodiscard]] Secret anotherPassword(const NewUser &user) const;

    CustomerTenant &m_tenant;
    RunStore &m_store;
    const Clock &m_clock;
    RandomBelow m_random;
    RunId m_run;
    QSet<QString> m_accounts;
};

} // namespace Welkom
