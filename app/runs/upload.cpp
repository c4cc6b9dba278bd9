// SPDX-License-Identifier: Apache-2.0

#include "upload.h"

#include "core/customertenant.h"
#include "store/runstore.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace Welkom {

namespace {

using What = Verdict::What;

RowToSend rowToSend(const RunRow &row, const QString &location, const Secret &password)
{
    RowToSend next;
    next.row = row.position.row;
    next.user = {row.names(), location, password};
    next.requestId = row.outcome.requestId;
    next.nameBefore = row.nameBefore;
    // A row that was on its way when the program ended may have arrived.
    next.inDoubt = row.outcome.state != RowState::Waiting;
    next.doubt = row.outcome.error;
    // After an answer, the next try is another call (reference 2.2).
    if (next.doubt && next.doubt->kind == ErrorKind::AlreadyExists)
        next.requestId = RequestId::make();
    return next;
}

FirstListing namesOf(const QList<DirectoryUser> &active, const QList<DirectoryUser> &deleted)
{
    FirstListing listing;
    for (const auto &user : active)
        listing.active.append(foldedPrincipalName(user.userPrincipalName));
    for (const auto &user : deleted)
        listing.deleted.append(foldedPrincipalName(user.userPrincipalName));
    return listing;
}

} // namespace

Upload::Upload(RunStore &store, CustomerTenant &tenant, Clock &clock, RandomBelow random,
               RunBinding now, QObject *parent)
    : RunJob(store, tenant, clock, std::move(now), parent), m_random(std::move(random))
{
}

void Upload::start(RunId run)
{
    m_rows.clear();
    m_accounts.clear();
    m_counts = RunCounts();
    begin(run);
}

JobProgress Upload::progress() const
{
    return {m_counts.created + m_counts.exists + m_counts.refused, m_counts.records};
}

bool Upload::hasWorkLeft() const
{
    return m_counts.hasWorkLeft();
}

Task<void> Upload::load(Run run)
{
    const auto passwords = co_await store().openRowPasswords(run.summary.id);
    if (!passwords)
        co_return failure(passwords.error());
    m_isListed = run.summary.firstListingStored;
    for (const auto &stored : std::as_const(run.rows)) {
        const auto state = stored.outcome.state;
        m_counts.count(state == RowState::Sending ? RowState::Unknown : state);
        if (stored.hasAccount())
            m_accounts.insert(stored.outcome.id.value);
        const auto number = stored.position.row;
        auto &row = m_rows[number];
        row.outcome = stored.outcome;
        if (state == RowState::Sending)
            row.outcome.state = RowState::Unknown;
        const auto password = passwords->byRow.constFind(number);
        if (password == passwords->byRow.constEnd())
            continue;
        row.next = rowToSend(stored, run.summary.location, *password);
        addRow(number, row.next.inDoubt);
    }
    // A row whose password was damaged on disk is left alone; the others are sent all the same.
    if (!passwords->damaged.isEmpty())
        noteTrouble(Error::of(ErrorKind::Storage, ErrorReason::StoreCorrupt));
    co_return Result<void>();
}

Task<void> Upload::prepare()
{
    if (!m_isListed) {
        const auto listed = co_await listFirst();
        if (!listed)
            co_return failure(listed.error());
        m_isListed = true;
    }
    recordTaken();
    co_return Result<void>();
}

/// The names that were there before the first create: what an account of this run is told by.
Task<void> Upload::listFirst()
{
    const auto active = co_await tenant().users();
    if (!active)
        co_return failure(active.error());
    const auto deleted = co_await tenant().deletedUsers();
    if (!deleted)
        co_return failure(deleted.error());
    const auto listing = namesOf(*active, *deleted);
    const auto when = clock().utcNow();
    const auto stored = co_await store().storeFirstListing(run(), listing, when);
    if (!stored)
        co_return failure(stored.error());

    const QSet<QString> activeNames(listing.active.begin(), listing.active.end());
    const QSet<QString> deletedNames(listing.deleted.begin(), listing.deleted.end());
    const auto queued = queuedRows();
    for (const auto number : queued) {
        auto &next = m_rows[number].next;
        if (next.nameBefore != NameBefore::NotLooked)
            continue; // known from before a retry
        const auto name = foldedPrincipalName(next.user.userPrincipalName);
        next.nameBefore = activeNames.contains(name) ? NameBefore::Active
            : deletedNames.contains(name)            ? NameBefore::Deleted
                                                     : NameBefore::Absent;
    }
    co_return Result<void>();
}

/// Rows whose name was taken before the run began are not sent at all.
void Upload::recordTaken()
{
    QList<qint64> taken;
    const auto queued = queuedRows();
    for (const auto number : queued) {
        auto &row = m_rows[number];
        if (row.next.nameBefore != NameBefore::Active)
            continue;
        setOutcome(row, takenBefore(row.next, clock().utcNow()));
        taken.append(number);
    }
    recordUnsent(taken);
}

Task<void> Upload::note(QList<qint64> rows)
{
    return store().claim(run(), rows);
}

/// The outcomes of several rows share a commit.
Task<void> Upload::giveBack(QList<qint64> rows, std::optional<Error>)
{
    std::vector<Task<void>> writing;
    for (const auto row : std::as_const(rows)) {
        setOutcome(m_rows[row], outcomeOf(m_rows[row], {What::CalledBack, false}, std::nullopt));
        writing.push_back(record(row));
    }
    Result<void> all;
    for (auto &one : writing) {
        const auto written = co_await one;
        if (!written)
            all = written;
    }
    co_return all;
}

Task<void> Upload::send(qint64 row)
{
    const auto user = m_rows[row].next.user;
    const auto requestId = m_rows[row].next.requestId;
    const auto created = co_await tenant().createUser(user, requestId);
    if (!created)
        co_return failure(created.error());
    auto &outcome = m_rows[row].outcome;
    outcome.httpStatus = created->httpStatus;
    outcome.correlationId = created->correlationId;
    if (m_accounts.contains(created->id.value)) {
        auto error = Error::of(ErrorKind::OutcomeUnknown, ErrorReason::AnswerOfAnother,
                               user.userPrincipalName);
        error.httpStatus = created->httpStatus;
        error.correlationId = created->correlationId;
        co_return failure(error);
    }
    m_accounts.insert(created->id.value);
    outcome.id = created->id;
    co_return Result<void>();
}

Try Upload::tryOf(qint64 row) const
{
    const auto &next = m_rows.constFind(row)->next;
    return {.effect = Try::Effect::Makes,
            .inDoubt = next.inDoubt,
            .mayChangePassword = !next.passwordReplaced};
}

/// On disk before it leaves: were the program killed, the row would be looked for, and sent again,
/// under the id and with the password of the try that may have taken effect.
Task<void> Upload::renew(qint64 row, bool withAnotherPassword)
{
    auto &next = m_rows[row].next;
    next.requestId = RequestId::make();
    const auto requestId = next.requestId;
    if (!withAnotherPassword) {
        const auto noted = co_await store().renewRequestId(run(), row, requestId);
        co_return noted;
    }
    const auto password = temporaryPasswordFor(next.user, m_random);
    const auto stored = co_await store().replacePassword(run(), row, password, requestId);
    if (!stored)
        co_return failure(stored.error());
    auto &replaced = m_rows[row].next;
    replaced.user.password = password;
    replaced.passwordReplaced = true;
    co_return Result<void>();
}

void Upload::settle(qint64 row, Verdict verdict, std::optional<Error> error)
{
    auto &settled = m_rows[row];
    setOutcome(settled, outcomeOf(settled, verdict, std::move(error)));
}

Outcome Upload::outcomeOf(Row &row, Verdict verdict, std::optional<Error> error) const
{
    auto &next = row.next;
    if (error && error->subject.isEmpty())
        error->subject = next.user.userPrincipalName;
    Outcome outcome;
    outcome.requestId = next.requestId;
    outcome.when = clock().utcNow();
    outcome.error = error;
    switch (verdict.what) {
    case What::Done:
        outcome.state = RowState::Created;
        outcome.id = row.outcome.id;
        outcome.httpStatus = row.outcome.httpStatus;
        outcome.correlationId = row.outcome.correlationId;
        break;
    case What::Taken:
        outcome.state = RowState::Exists;
        break;
    case What::Unknown:
        outcome.state = RowState::Unknown;
        // A refusal after a try in doubt: another try would tell nothing new.
        next.nameTaken = error && error->kind != ErrorKind::OutcomeUnknown;
        next.inDoubt = true;
        next.doubt = error;
        break;
    case What::Unreachable:
    case What::CalledBack:
    case What::WholeRun:
        // As before it was sent: still in doubt when it was in doubt.
        outcome.state = next.inDoubt ? RowState::Unknown : RowState::Waiting;
        outcome.error = next.doubt;
        break;
    default:
        outcome.state = RowState::Refused;
        break;
    }
    return outcome;
}

void Upload::setOutcome(Row &row, Outcome outcome)
{
    m_counts.count(row.outcome.state, -1);
    m_counts.count(outcome.state);
    row.outcome = std::move(outcome);
}

void Upload::takeNewRequestId(qint64 row)
{
    m_rows[row].next.requestId = RequestId::make();
}

Task<void> Upload::record(qint64 row)
{
    return store().record(run(), row, m_rows[row].outcome);
}

/// Settles what stands in the listing. What does not is sent again as it was sent before, unless
/// that was done already.
Task<RunJob::Looked> Upload::lookUp(QList<qint64> rows)
{
    const auto users = co_await tenant().users();
    if (!users)
        co_return failure(users.error());
    QHash<QString, DirectoryUser> byName;
    for (const auto &user : *users)
        byName.insert(foldedPrincipalName(user.userPrincipalName), user);

    Looked looked;
    std::sort(rows.begin(), rows.end()); // they go up again in the order of the file
    for (const auto number : std::as_const(rows)) {
        auto &row = m_rows[number];
        const auto name = foldedPrincipalName(row.next.user.userPrincipalName);
        const auto found = byName.constFind(name);
        if (found != byName.constEnd()) {
            setOutcome(row, settled(row.next, *found, clock().utcNow()));
            if (row.outcome.state == RowState::Created)
                m_accounts.insert(row.outcome.id.value);
            looked.settled.append(number);
        } else if (row.next.nameTaken) {
            // Taken, and yet not listed: the listing lags, so it is looked at again.
            looked.later.append(number);
        } else {
            looked.again.append(number);
        }
    }
    co_return looked;
}

} // namespace Welkom
