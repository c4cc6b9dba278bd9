// SPDX-License-Identifier: Apache-2.0

#include "knowingreset.h"

#include "core/customertenant.h"
#include "store/runstore.h"

#include <algorithm>
#include <utility>

namespace Welkom {

namespace {

constexpr int mostThrottles = 40;

} // namespace

bool isResetOffered(const RunRow &row, bool isDamaged)
{
    return row.hasAccount() && !row.outcome.id.value.isEmpty()
        && (row.outcome.answerLost || isDamaged
            || (row.reset && row.reset->state == ResetState::Requested));
}

KnowingReset::KnowingReset(RunStore &store, CustomerTenant &tenant, Clock &clock,
                           RandomBelow random, RunBinding now)
    : m_store(store), m_tenant(tenant), m_clock(clock), m_random(std::move(random)),
      m_now(std::move(now))
{
}

Task<PasswordReset> KnowingReset::reset(RunId run, qint64 row)
{
    if (const auto reserved = m_store.reserve(run); !reserved)
        co_return failure(reserved.error());
    const auto done = co_await resetReserved(run, row);
    m_store.release(run);
    co_return done;
}

Task<PasswordReset> KnowingReset::resetReserved(RunId run, qint64 row)
{
    const auto attempt = co_await prepare(run, row);
    if (!attempt)
        co_return failure(attempt.error());
    const auto noted = co_await note(*attempt);
    if (!noted)
        co_return failure(noted.error());
    const auto done = co_await send(*attempt);
    co_return done;
}

Task<KnowingReset::Attempt> KnowingReset::prepare(RunId run, qint64 row)
{
    const auto stored = co_await m_store.run(run);
    if (!stored)
        co_return failure(stored.error());
    if (const auto same = requireSameBinding(stored->summary.binding, m_now); !same)
        co_return failure(same.error());
    if (stored->summary.customer.id != m_tenant.customer())
        co_return failure(ErrorKind::InvalidInput, ErrorReason::CustomerUnknown,
                          stored->summary.customer.id.value);
    const auto found = std::find_if(stored->rows.begin(), stored->rows.end(),
                                    [row](const RunRow &one) { return one.position.row == row; });
    if (found == stored->rows.end())
        co_return failure(ErrorKind::InvalidInput, ErrorReason::RowMissing, QString::number(row));
    const auto passwords = co_await m_store.passwords(run);
    if (!passwords)
        co_return failure(passwords.error());
    if (!isResetOffered(*found, passwords->damaged.contains(row)))
        co_return failure(ErrorKind::InvalidInput, ErrorReason::NothingToReset,
                          found->userPrincipalName);

    Attempt attempt;
    attempt.run = run;
    attempt.row = *found;
    // A reset without an answer goes on under its id and with its password.
    const auto begun = co_await m_store.requestedReset(run, row);
    const bool isDamaged = !begun && begun.error().reason == ErrorReason::StoreCorrupt;
    if (!begun && !isDamaged)
        co_return failure(begun.error());
    if (begun && *begun) {
        attempt.inDoubt = true;
        attempt.password = **begun;
        attempt.requestId = found->reset ? found->reset->requestId : RequestId::make();
    } else {
        attempt.password = newPassword(attempt.row);
        attempt.requestId = RequestId::make();
    }
    co_return attempt;
}

/// On disk before it leaves.
Task<void> KnowingReset::note(Attempt attempt)
{
    const auto row = attempt.row.position.row;
    const auto when = m_clock.utcNow();
    const auto noted =
        co_await m_store.requestReset(attempt.run, row, attempt.password, attempt.requestId, when);
    co_return noted;
}

Task<PasswordReset> KnowingReset::send(Attempt attempt)
{
    auto wait = m_firstWait;
    while (true) {
        const auto id = attempt.row.outcome.id;
        const auto sent = co_await m_tenant.resetPassword(id, attempt.password, attempt.requestId);
        const auto error = sent ? Error() : sent.error();
        bool isNewCall = false;
        if (sent) {
            const auto done = co_await end(attempt, ResetState::Done, std::nullopt);
            co_return done;
        }
        if (error.kind == ErrorKind::Throttled && ++attempt.throttles < mostThrottles) {
            isNewCall = true; // the tenant's rate limiter waits
        } else if (error.reason == ErrorReason::PasswordRefused && !attempt.passwordReplaced) {
            isNewCall = true;
            attempt.passwordReplaced = true;
            attempt.password = newPassword(attempt.row);
            // Who refuses it now refused it before.
            attempt.inDoubt = false;
        } else if ((error.kind == ErrorKind::OutcomeUnknown
                    || (error.kind == ErrorKind::Unreachable && !concernsWholeRun(error)))
                   && ++attempt.tries < mostTries) {
            attempt.inDoubt = attempt.inDoubt || error.kind == ErrorKind::OutcomeUnknown;
            const auto slept = co_await m_clock.sleepFor(wait);
            wait *= 2;
            if (slept)
                continue;
            const auto state = attempt.inDoubt ? ResetState::Requested : ResetState::Refused;
            const auto ended = co_await end(attempt, state, error);
            co_return ended;
        } else {
            // After a try that may have taken effect, no refusal is the last word.
            const bool inDoubt = attempt.inDoubt || error.kind == ErrorKind::OutcomeUnknown;
            const auto state = inDoubt ? ResetState::Requested : ResetState::Refused;
            const auto ended = co_await end(attempt, state, error);
            co_return ended;
        }
        if (isNewCall) {
            attempt.requestId = RequestId::make();
            const auto noted = co_await note(attempt);
            if (!noted)
                co_return failure(noted.error());
        }
    }
}

Task<PasswordReset> KnowingReset::end(Attempt attempt, ResetState state, std::optional<Error> error)
{
    if (error && error->subject == attempt.row.outcome.id.value)
        error->subject = attempt.row.userPrincipalName;
    const PasswordReset reset {state, attempt.requestId, error, m_clock.utcNow()};
    const auto row = attempt.row.position.row;
    const auto recorded = co_await m_store.recordReset(attempt.run, row, reset);
    if (!recorded)
        co_return failure(recorded.error());
    co_return reset;
}

Secret KnowingReset::newPassword(const RunRow &row) const
{
    const QStringList names {row.firstName, row.lastName, row.displayName,
                             row.userPrincipalName.section(u'@', 0, 0)};
    return drawTemporaryPassword(names, m_random);
}

} // namespace Welkom
