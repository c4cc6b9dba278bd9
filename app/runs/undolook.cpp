// SPDX-License-Identifier: Apache-2.0

// The half of Undo that only reads.

#include "undo.h"

#include "core/customertenant.h"
#include "store/runstore.h"

#include <utility>

namespace Welkom {

namespace {

/// The licences of users may be closed to an account that may delete them: then they are unknown,
/// and the admin decides. A national cloud may not know the question at all.
bool isNotTold(const Error &error)
{
    return !(concernsWholeRun(error) && error.reason != ErrorReason::RoleMissing
             && error.reason != ErrorReason::None)
        && (error.kind == ErrorKind::NotAllowed || error.kind == ErrorKind::InvalidInput);
}

} // namespace

Task<UndoPlan> Undo::look(RunId run)
{
    Q_ASSERT(!m_running && !m_isLooking);
    release();
    if (const auto reserved = m_store.reserve(run); !reserved)
        co_return failure(reserved.error());
    m_reserved = run;
    m_isLooking = true;
    m_state = State();
    const auto loaded = co_await load(run);
    Result<void> looked;
    if (loaded)
        looked = co_await lookAtAll();
    else
        looked = failure(loaded.error());
    m_isLooking = false;
    m_changed.wakeAll();
    if (!looked) {
        release();
        co_return failure(looked.error());
    }
    UndoPlan plan;
    plan.rows = std::exchange(m_looking.undoRows, {});
    const auto &counts = loaded->summary.counts;
    plan.unsettled = counts.waiting + counts.sending + counts.unknown;
    plan.removedBefore = loaded->summary.removed;
    co_return plan;
}

Task<Run> Undo::load(RunId run)
{
    auto stored = co_await m_store.run(run);
    if (!stored)
        co_return failure(stored.error());
    const auto &summary = stored->summary;
    if (const auto same = requireSameBinding(summary.binding, m_now); !same)
        co_return failure(same.error());
    if (summary.customer.id != m_tenant.customer())
        co_return failure(ErrorKind::InvalidInput, ErrorReason::CustomerUnknown,
                          summary.customer.id.value);
    m_looking = Looking();
    m_looking.location = summary.location;
    for (const auto &row : std::as_const(stored->rows)) {
        if (row.hasAccount() && !row.outcome.id.value.isEmpty())
            m_looking.rows += row;
    }
    co_return stored;
}

Task<void> Undo::lookAtAll()
{
    auto &looking = m_looking;
    if (looking.rows.isEmpty())
        co_return Result<void>();
    const auto users = co_await m_tenant.users();
    if (!users)
        co_return failure(users.error());
    for (const auto &user : *users)
        looking.found.insert(user.id.value, user);
    looking.undoRows.resize(looking.rows.size());
    while (looking.next < looking.rows.size() || looking.coroutines > 0) {
        const bool mayGoOn = !looking.error && !m_state.stopping;
        if (mayGoOn && looking.next < looking.rows.size()
            && looking.coroutines < m_limits.rowsInTheAir) {
            (void)lookAtRow(looking.next++);
        } else if (looking.coroutines > 0) {
            co_await m_changed.next();
        } else {
            break;
        }
    }
    if (looking.error)
        co_return failure(*looking.error);
    if (m_state.stopping)
        co_return failure(ErrorKind::Cancelled);
    co_return Result<void>();
}

Task<void> Undo::lookAtRow(qsizetype index)
{
    auto &looking = m_looking;
    ++looking.coroutines;
    const auto row = looking.rows.at(index);
    const auto id = row.outcome.id;
    const auto found = co_await findUser(id);
    if (found) {
        looking.undoRows[index] = undoRow(row, looking.location, *found);
        const auto &undo = looking.undoRows.at(index);
        if (!undo.gone && !undo.missing) {
            const auto licenses = co_await findLicenses(index);
            Q_UNUSED(licenses)
        }
    } else if (!looking.error) {
        looking.error = found.error();
    }
    --looking.coroutines;
    ++looking.done;
    Q_EMIT looked(looking.done, looking.rows.size());
    m_changed.wakeAll();
    co_return Result<void>();
}

/// A listing can lag behind a user that was just made, so who is not in it is asked for by id.
Task<std::optional<DirectoryUser>> Undo::findUser(UserId id)
{
    const auto listed = m_looking.found.constFind(id.value);
    if (listed != m_looking.found.constEnd())
        co_return std::optional(*listed);
    const auto user = co_await m_tenant.user(id);
    if (user)
        co_return std::optional(*user);
    if (user.error().kind == ErrorKind::NotFound && !concernsWholeRun(user.error()))
        co_return std::optional<DirectoryUser>();
    co_return failure(user.error());
}

Task<void> Undo::findLicenses(qsizetype index)
{
    if (!m_looking.mayReadLicenses) {
        m_looking.undoRows[index].licensesUnknown = true;
        co_return Result<void>();
    }
    const auto id = m_looking.undoRows.at(index).id;
    const auto licenses = co_await m_tenant.licenses(id);
    auto &row = m_looking.undoRows[index];
    if (licenses) {
        row.licenses = *licenses;
    } else if (isNotTold(licenses.error())) {
        m_looking.mayReadLicenses = false;
        row.licensesUnknown = true;
    } else if (licenses.error().kind == ErrorKind::NotFound
               && !concernsWholeRun(licenses.error())) {
        // Listed, and yet gone, or not everywhere yet: nothing is known of it.
        row.licensesUnknown = true;
    } else if (!m_looking.error) {
        m_looking.error = licenses.error();
    }
    co_return Result<void>();
}

} // namespace Welkom
