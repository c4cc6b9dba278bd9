// SPDX-License-Identifier: Apache-2.0

#include "passwordresetting.h"

#include "core/customertenant.h"
#include "store/runstore.h"

#include <algorithm>
#include <utility>

namespace Welkom {

bool isResetOffered(const RunRow &row, bool isDamaged)
{
    return row.hasAccount() && !row.outcome.id.value.isEmpty()
        && (row.outcome.answerLost || isDamaged
            || (row.reset && row.reset->state == ResetState::Requested));
}

PasswordResetting::PasswordResetting(RunStore &store, CustomerTenant &tenant, Clock &clock,
                                     RandomBelow random, RunBinding now, QObject *parent)
    : RunJob(store, tenant, clock, std::move(now), parent), m_random(std::move(random))
{
}

void PasswordResetting::start(RunId run, const QList<qint64> &rows)
{
    m_chosen = rows;
    m_attempts.clear();
    begin(run);
}

JobProgress PasswordResetting::progress() const
{
    const auto done = std::count_if(m_attempts.cbegin(), m_attempts.cend(),
                                    [](const Attempt &attempt) { return attempt.isDone; });
    return {done, m_chosen.size()};
}

Task<void> PasswordResetting::load(Run run)
{
    const auto passwords = co_await store().passwords(run.summary.id);
    if (!passwords)
        co_return failure(passwords.error());
    QHash<qint64, RunRow> rows;
    for (const auto &row : std::as_const(run.rows))
        rows.insert(row.position.row, row);
    for (const auto number : std::as_const(m_chosen)) {
        const auto found = rows.constFind(number);
        if (found == rows.constEnd())
            co_return failure(ErrorKind::InvalidInput, ErrorReason::RowMissing,
                              QString::number(number));
        if (!isResetOffered(*found, passwords->damaged.contains(number)))
            co_return failure(ErrorKind::InvalidInput, ErrorReason::NothingToReset,
                              found->userPrincipalName);
        const auto row = *found;
        const auto prepared = co_await prepareRow(row);
        if (!prepared)
            co_return failure(prepared.error());
    }
    for (const auto number : std::as_const(m_chosen))
        addRow(number);
    co_return Result<void>();
}

/// A reset without an answer goes on under its id and with its password.
Task<void> PasswordResetting::prepareRow(RunRow row)
{
    const auto number = row.position.row;
    const auto begun = co_await store().requestedReset(run(), number);
    const bool isDamaged = !begun && begun.error().reason == ErrorReason::StoreCorrupt;
    if (!begun && !isDamaged)
        co_return failure(begun.error());
    Attempt attempt;
    attempt.row = row;
    attempt.reset.requestId = RequestId::make();
    if (begun && *begun) {
        attempt.inDoubt = true;
        attempt.password = **begun;
        if (row.reset)
            attempt.reset.requestId = row.reset->requestId;
    } else {
        attempt.password = temporaryPasswordFor(row, m_random);
    }
    m_attempts.insert(number, attempt);
    co_return Result<void>();
}

Task<void> PasswordResetting::note(QList<qint64> rows)
{
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const auto row = rows[i];
        const auto password = m_attempts[row].password;
        const auto requestId = m_attempts[row].reset.requestId;
        const auto when = clock().utcNow();
        const auto noted = co_await store().requestReset(run(), row, password, requestId, when);
        if (noted)
            continue;
        // All or none: a password that is not sent may not stand beside the one that counts.
        const auto before = rows.first(i);
        const auto why = noted.error();
        const auto given = co_await giveBack(before, why);
        Q_UNUSED(given)
        co_return failure(why);
    }
    co_return Result<void>();
}

/// The older password stands, and the store says why.
Task<void> PasswordResetting::giveBack(QList<qint64> rows, std::optional<Error> why)
{
    Result<void> all;
    for (const auto row : std::as_const(rows)) {
        auto &attempt = m_attempts[row];
        attempt.reset.error = why;
        attempt.reset.when = clock().utcNow();
        attempt.reset.state = attempt.inDoubt ? ResetState::Requested : ResetState::Refused;
        const auto given = co_await record(row);
        if (!given)
            all = given;
    }
    co_return all;
}

Task<void> PasswordResetting::send(qint64 row)
{
    const auto &attempt = m_attempts[row];
    return tenant().resetPassword(attempt.row.outcome.id, attempt.password,
                                  attempt.reset.requestId);
}

Try PasswordResetting::tryOf(qint64 row) const
{
    const auto attempt = m_attempts.constFind(row);
    return {.effect = Try::Effect::Changes,
            .inDoubt = attempt->inDoubt,
            .mayChangePassword = !attempt->passwordReplaced};
}

Task<void> PasswordResetting::renew(qint64 row, bool withAnotherPassword)
{
    takeNewRequestId(row);
    if (withAnotherPassword) {
        auto &attempt = m_attempts[row];
        attempt.passwordReplaced = true;
        attempt.password = temporaryPasswordFor(attempt.row, m_random);
        // Who refuses it now refused it before.
        attempt.inDoubt = false;
    }
    return note({row});
}

void PasswordResetting::settle(qint64 row, Verdict verdict, std::optional<Error> error)
{
    auto &attempt = m_attempts[row];
    if (error && error->subject == attempt.row.outcome.id.value)
        error->subject = attempt.row.userPrincipalName;
    attempt.reset.when = clock().utcNow();
    attempt.reset.error = error;
    if (verdict.what == Verdict::What::Unknown)
        attempt.inDoubt = true;
    else
        attempt.isDone = true;
    attempt.reset.state = verdict.what == Verdict::What::Done ? ResetState::Done
        : attempt.inDoubt                                     ? ResetState::Requested
                                                              : ResetState::Refused;
}

void PasswordResetting::takeNewRequestId(qint64 row)
{
    m_attempts[row].reset.requestId = RequestId::make();
}

Task<void> PasswordResetting::record(qint64 row)
{
    return store().recordReset(run(), row, m_attempts[row].reset);
}

/// No listing tells which password an account has: sent again, it has the new one for sure.
Task<RunJob::Looked> PasswordResetting::lookUp(QList<qint64> rows)
{
    Looked looked;
    looked.again = rows;
    co_return looked;
}

} // namespace Welkom
