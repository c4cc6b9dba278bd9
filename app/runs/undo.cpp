// SPDX-License-Identifier: Apache-2.0

#include "undo.h"

#include "core/customertenant.h"
#include "store/runstore.h"

#include <QPointer>
#include <QSet>

#include <algorithm>
#include <utility>

namespace Welkom {

namespace {

/// A service that throttles one deletion as often as this will not take it now.
constexpr int mostThrottles = 40;

} // namespace

Undo::Undo(RunStore &store, CustomerTenant &tenant, Clock &clock, RunBinding now, QObject *parent)
    : QObject(parent), m_store(store), m_tenant(tenant), m_clock(clock), m_now(std::move(now))
{
}

Undo::~Undo()
{
    Q_ASSERT(!m_running && !m_isLooking);
    release();
}

void Undo::start(const QList<UndoRow> &rows)
{
    Q_ASSERT(!m_running && !m_isLooking && m_reserved);
    m_state = State();
    m_counts = UndoCounts();
    m_counts.chosen = rows.size();
    for (const auto &row : rows) {
        Deletion deletion;
        deletion.row = row;
        deletion.requestId = RequestId::make();
        deletion.inDoubt = row.requested;
        m_state.queue.push_back(std::move(deletion));
    }
    m_running = true;
    (void)proceed();
}

void Undo::pause()
{
    if (m_running)
        hold(Error::of(ErrorKind::Cancelled));
}

void Undo::resume()
{
    const auto isWaiting = m_state.held || m_state.notBefore > m_clock.now();
    if (!m_running || !isWaiting)
        return;
    m_state.held = false;
    m_state.error.reset();
    m_state.unreachableInARow = 0;
    m_state.looks = 0;
    m_state.notBefore = {};
    m_state.nextLook = {};
    m_changed.wakeAll();
}

void Undo::stop()
{
    if ((!m_running && !m_isLooking) || m_state.stopping)
        return;
    m_state.stopping = true;
    m_tenant.cancelWaiting();
    m_changed.wakeAll();
}

Task<void> Undo::proceed()
{
    const auto worked = co_await work();
    Q_UNUSED(worked)
    // Whoever hears of the end may start anew, or let go of this object: nothing is touched after.
    const UndoEnd end {hasWorkLeft(), m_state.error};
    release();
    m_running = false;
    Q_EMIT finished(end);
    co_return Result<void>();
}

Task<void> Undo::work()
{
    auto &state = m_state;
    while (!state.stopping) {
        if (state.held) {
            co_await m_changed.next();
        } else if (maySend()) {
            auto next = std::move(state.ready.front());
            state.ready.pop_front();
            (void)send(std::move(next));
        } else if (!state.requesting && state.ready.empty() && !state.queue.empty()
                   && state.notBefore <= m_clock.now()) {
            (void)request();
        } else if (state.coroutines > 0) {
            co_await m_changed.next();
        } else if (const auto moment = tooEarlyUntil()) {
            (void)wakeAt(*moment);
            // It may have woken us, or ended the undo, before we wait.
            if (!state.stopping && m_clock.now() < *moment)
                co_await m_changed.next();
        } else if (!state.unknown.empty() && state.looks < m_limits.looksWithoutProgress) {
            const auto looked = co_await lookForUnknown();
            if (!looked)
                hold(looked.error());
        } else {
            if (!state.unknown.empty())
                state.error = state.lastUnknown;
            break;
        }
    }
    while (state.coroutines > 0)
        co_await m_changed.next();
    const auto withdrawn = co_await withdraw();
    if (!withdrawn && !state.error)
        state.error = withdrawn.error();
    co_return Result<void>();
}

/// Notes the next few on disk. What was seen to be deleted already is noted as gone.
Task<void> Undo::request()
{
    ++m_state.coroutines;
    m_state.requesting = true;
    std::deque<Deletion> block;
    QList<PlannedRemoval> removals;
    while (!m_state.queue.empty() && removals.size() < m_limits.rowsPerRequest) {
        auto &next = m_state.queue.front();
        next.isNoted = true;
        const PlannedRemoval removal {next.row.position.row, next.requestId};
        removals.append(removal);
        block.push_back(std::move(next));
        m_state.queue.pop_front();
    }
    const auto run = *m_reserved;
    const auto now = m_clock.utcNow();
    const auto noted = co_await m_store.requestRemovals(run, removals, now);
    m_state.requesting = false;
    if (!noted) {
        for (auto &deletion : block)
            deletion.isNoted = false;
        m_state.queue.insert(m_state.queue.begin(), block.begin(), block.end());
        hold(noted.error());
    } else {
        for (auto &deletion : block) {
            const auto state = deletion.inDoubt ? RemovalState::Deleted : RemovalState::Gone;
            if (deletion.row.gone)
                (void)record(std::move(deletion), state, std::nullopt);
            else
                m_state.ready.push_back(std::move(deletion));
        }
    }
    --m_state.coroutines;
    m_changed.wakeAll();
    co_return Result<void>();
}

Task<void> Undo::send(Deletion deletion)
{
    ++m_state.coroutines;
    ++m_state.sending;
    for (int throttles = 0;;) {
        const auto id = deletion.row.id;
        const auto requestId = deletion.requestId;
        const auto deleted = co_await m_tenant.deleteUser(id, requestId);
        const auto error = deleted ? Error() : deleted.error();
        if (deleted) {
            m_state.unreachableInARow = 0;
            m_state.looks = 0;
            const auto written = co_await record(deletion, RemovalState::Deleted, std::nullopt);
            Q_UNUSED(written)
        } else if (error.kind == ErrorKind::OutcomeUnknown) {
            deletion.inDoubt = true;
            m_state.lastUnknown = error;
            const auto written = co_await record(deletion, RemovalState::Requested, error);
            Q_UNUSED(written)
        } else if (error.kind == ErrorKind::Throttled && ++throttles < mostThrottles
                   && !m_state.held && !m_state.stopping) {
            // After an answer the next try is another call (reference 2.2); on disk before it goes.
            deletion.requestId = RequestId::make();
            const QList<PlannedRemoval> again {{deletion.row.position.row, deletion.requestId}};
            const auto run = *m_reserved;
            const auto now = m_clock.utcNow();
            const auto noted = co_await m_store.requestRemovals(run, again, now);
            if (noted)
                continue;
            m_state.ready.push_front(deletion);
            hold(noted.error());
        } else if (error.kind == ErrorKind::Throttled || error.kind == ErrorKind::Cancelled
                   || error.kind == ErrorKind::Unreachable || concernsWholeRun(error)) {
            // It did not leave, or was refused for a reason that is not its own.
            m_state.ready.push_front(deletion);
            if (error.kind == ErrorKind::Unreachable && !concernsWholeRun(error))
                noteUnreachable(error);
            else
                hold(error);
        } else if (error.kind == ErrorKind::NotFound) {
            m_state.unreachableInARow = 0;
            const auto state = deletion.inDoubt ? RemovalState::Deleted : RemovalState::Gone;
            const auto written = co_await record(deletion, state, std::nullopt);
            Q_UNUSED(written)
        } else {
            const auto written = co_await record(deletion, RemovalState::Refused, error);
            Q_UNUSED(written)
        }
        break;
    }
    --m_state.sending;
    --m_state.coroutines;
    m_changed.wakeAll();
    co_return Result<void>();
}

Task<void> Undo::record(Deletion deletion, RemovalState state, std::optional<Error> error)
{
    ++m_state.coroutines;
    if (error && error->subject == deletion.row.id.value)
        error->subject = deletion.row.userPrincipalName;
    const Removal removal {state, deletion.requestId, error, m_clock.utcNow()};
    const auto run = *m_reserved;
    const auto row = deletion.row.position.row;
    const auto recorded = co_await m_store.recordRemoval(run, row, removal);
    // What could not be written is asked for again: a deletion may be repeated.
    if (!recorded || state == RemovalState::Requested) {
        deletion.inDoubt = true;
        m_state.unknown.push_back(std::move(deletion));
    }
    if (!recorded) {
        m_state.lastUnknown = recorded.error();
        hold(recorded.error());
    } else if (state != RemovalState::Requested) {
        ++(state == RemovalState::Deleted    ? m_counts.deleted
               : state == RemovalState::Gone ? m_counts.gone
                                             : m_counts.refused);
        Q_EMIT rowFinished(row, removal);
    }
    --m_state.coroutines;
    m_changed.wakeAll();
    co_return Result<void>();
}

/// Settles what stands among the deleted users. What does not is sent again.
Task<void> Undo::lookForUnknown()
{
    const auto users = co_await m_tenant.deletedUsers();
    if (!users)
        co_return failure(users.error());
    QSet<QString> deleted;
    for (const auto &user : *users)
        deleted.insert(user.id.value);
    ++m_state.looks;
    m_state.nextLook = m_clock.now() + waitAfter(m_state.looks);
    auto deletions = std::exchange(m_state.unknown, {});
    for (auto &deletion : deletions) {
        if (!deleted.contains(deletion.row.id.value)) {
            m_state.ready.push_back(std::move(deletion));
            continue;
        }
        m_state.looks = 0;
        (void)record(std::move(deletion), RemovalState::Deleted, std::nullopt);
    }
    co_return Result<void>();
}

/// What was noted and certainly never left is as if nobody had asked for it.
Task<void> Undo::withdraw()
{
    QList<qint64> rows;
    for (const auto &deletion : m_state.ready) {
        if (deletion.isNoted && !deletion.inDoubt)
            rows += deletion.row.position.row;
    }
    if (rows.isEmpty())
        co_return Result<void>();
    const auto run = *m_reserved;
    const auto withdrawn = co_await m_store.withdrawRemovals(run, rows);
    co_return withdrawn;
}

Task<void> Undo::wakeAt(Moment moment)
{
    if (m_state.wakeUp == moment)
        co_return Result<void>();
    m_state.wakeUp = moment;
    const QPointer<Undo> alive(this);
    const auto slept = co_await m_clock.sleepUntil(moment);
    if (!alive)
        co_return Result<void>();
    // The program ends: nothing will ever wake us again.
    if (!slept)
        stop();
    m_changed.wakeAll();
    co_return Result<void>();
}

bool Undo::maySend() const
{
    return !m_state.ready.empty() && m_state.sending < m_limits.rowsInTheAir
        && m_state.notBefore <= m_clock.now();
}

std::optional<Moment> Undo::tooEarlyUntil() const
{
    const auto now = m_clock.now();
    if (m_state.notBefore > now)
        return m_state.notBefore;
    if (!m_state.unknown.empty() && m_state.nextLook > now)
        return m_state.nextLook;
    return std::nullopt;
}

std::chrono::milliseconds Undo::waitAfter(int times) const
{
    auto wait = m_limits.firstWait;
    for (int i = 1; i < times && wait < m_limits.longestWait; ++i)
        wait *= 2;
    return std::min(wait, m_limits.longestWait);
}

bool Undo::hasWorkLeft() const
{
    return !m_state.queue.empty() || !m_state.ready.empty() || !m_state.unknown.empty();
}

void Undo::noteUnreachable(const Error &error)
{
    // What left together fails together: that counts once.
    if (m_state.notBefore > m_clock.now())
        return;
    // A certificate that is not trusted will not be trusted in a minute.
    if (++m_state.unreachableInARow >= m_limits.unreachableInARow
        || error.reason == ErrorReason::TlsFailed) {
        hold(error);
        return;
    }
    const auto wait = waitAfter(m_state.unreachableInARow);
    m_state.notBefore = m_clock.now() + wait;
    Q_EMIT outOfReach(error, wait);
}

void Undo::hold(const Error &error)
{
    if (m_state.held || m_state.stopping)
        return;
    m_state.held = true;
    m_state.error = error;
    m_tenant.cancelWaiting();
    Q_EMIT paused(error);
}

void Undo::release()
{
    if (m_reserved)
        m_store.release(*m_reserved);
    m_reserved.reset();
}

} // namespace Welkom
