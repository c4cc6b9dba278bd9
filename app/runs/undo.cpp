// SPDX-License-Identifier: Apache-2.0

#include "undo.h"

#include "core/customertenant.h"
#include "store/runstore.h"

#include <QSet>

#include <utility>

namespace Welkom {

Undo::Undo(RunStore &store, CustomerTenant &tenant, Clock &clock, RunBinding now, QObject *parent)
    : RunJob(store, tenant, clock, std::move(now), parent), m_look(tenant)
{
    connect(&m_look, &UndoLook::looked, this, &Undo::looked);
}

Undo::~Undo() = default;

Task<UndoPlan> Undo::look(RunId run)
{
    Q_ASSERT(!isRunning());
    const TaskScope::Presence here(scope());
    m_look.restart();
    m_reserved = RunReservation();
    auto reserved = store().reserve(run);
    if (!reserved)
        co_return failure(reserved.error());
    const auto loaded = co_await loadRun(run);
    if (!loaded)
        co_return failure(loaded.error());
    const auto plan = co_await m_look.look(*loaded);
    if (!plan)
        co_return failure(plan.error());
    m_reserved = std::move(*reserved);
    co_return plan;
}

void Undo::start(const QList<UndoRow> &rows)
{
    Q_ASSERT(!isRunning() && m_reserved.isHeld());
    m_counts = UndoCounts();
    m_counts.chosen = rows.size();
    m_chosen = rows;
    m_deletions.clear();
    begin(m_reserved.run(), std::move(m_reserved));
}

void Undo::stop()
{
    m_look.stop();
    RunJob::stop();
}

JobProgress Undo::progress() const
{
    return {m_counts.done(), m_counts.chosen};
}

Task<void> Undo::load(Run)
{
    for (const auto &row : std::as_const(m_chosen)) {
        auto &deletion = m_deletions[row.position.row];
        deletion.row = row;
        deletion.removal.requestId = RequestId::make();
        deletion.inDoubt = row.requested;
        addRow(row.position.row);
    }
    co_return Result<void>();
}

Task<void> Undo::note(QList<qint64> rows)
{
    QList<PlannedRemoval> removals;
    for (const auto row : std::as_const(rows))
        removals.append({row, m_deletions[row].removal.requestId});
    return store().requestRemovals(run(), removals, clock().utcNow());
}

/// What was seen to be deleted already is only noted as gone.
bool Undo::needsNoRequest(qint64 row) const
{
    return m_deletions.constFind(row)->row.gone;
}

/// What was noted and certainly never left is as if nobody had asked for it.
Task<void> Undo::giveBack(QList<qint64> rows, std::optional<Error>)
{
    rows.removeIf([this](qint64 row) { return m_deletions[row].inDoubt; });
    return store().withdrawRemovals(run(), rows);
}

Task<void> Undo::send(qint64 row)
{
    const auto &deletion = m_deletions[row];
    return tenant().deleteUser(deletion.row.id, deletion.removal.requestId);
}

Try Undo::tryOf(qint64 row) const
{
    return {.effect = Try::Effect::Removes, .inDoubt = m_deletions.constFind(row)->inDoubt};
}

Task<void> Undo::renew(qint64 row, bool)
{
    takeNewRequestId(row);
    return note({row});
}

void Undo::settle(qint64 row, Verdict verdict, std::optional<Error> error)
{
    auto &deletion = m_deletions[row];
    auto &removal = deletion.removal;
    if (error && error->subject == deletion.row.id.value)
        error->subject = deletion.row.userPrincipalName;
    removal.when = clock().utcNow();
    removal.error.reset();
    switch (verdict.what) {
    case Verdict::What::Done:
        removal.state = RemovalState::Deleted;
        break;
    case Verdict::What::Gone:
        removal.state = deletion.inDoubt ? RemovalState::Deleted : RemovalState::Gone;
        break;
    case Verdict::What::Unknown:
        removal.state = RemovalState::Requested;
        removal.error = error;
        deletion.inDoubt = true;
        return;
    default:
        removal.state = RemovalState::Refused;
        removal.error = error;
        break;
    }
    ++(removal.state == RemovalState::Deleted    ? m_counts.deleted
           : removal.state == RemovalState::Gone ? m_counts.gone
                                                 : m_counts.refused);
}

void Undo::takeNewRequestId(qint64 row)
{
    m_deletions[row].removal.requestId = RequestId::make();
}

Task<void> Undo::record(qint64 row)
{
    return store().recordRemoval(run(), row, m_deletions[row].removal);
}

/// Settles what stands among the deleted users. What does not is sent again.
Task<RunJob::Looked> Undo::lookUp(QList<qint64> rows)
{
    const auto users = co_await tenant().deletedUsers();
    if (!users)
        co_return failure(users.error());
    QSet<QString> deleted;
    for (const auto &user : *users)
        deleted.insert(user.id.value);
    Looked looked;
    for (const auto row : std::as_const(rows)) {
        if (deleted.contains(m_deletions[row].row.id.value)) {
            settle(row, {Verdict::What::Done, true}, std::nullopt);
            looked.settled.append(row);
        } else {
            looked.again.append(row);
        }
    }
    co_return looked;
}

} // namespace Welkom
