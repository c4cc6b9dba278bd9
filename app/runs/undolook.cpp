// SPDX-License-Identifier: Apache-2.0

#include "undolook.h"

#include "core/customertenant.h"

#include <utility>

namespace Welkom {

namespace {

constexpr int mostAtOnce = 6;

/// The licenses of users may be closed to an account that may delete them: then they are unknown,
/// and the admin decides. A national cloud may not know the question at all.
bool isNotTold(const Error &error)
{
    return !(concernsWholeRun(error) && error.reason != ErrorReason::RoleMissing
             && error.reason != ErrorReason::None)
        && (error.kind == ErrorKind::NotAllowed || error.kind == ErrorKind::InvalidInput);
}

} // namespace

UndoLook::UndoLook(CustomerTenant &tenant, QObject *parent) : QObject(parent), m_tenant(tenant) { }

Task<UndoPlan> UndoLook::look(Run run)
{
    m_state = State();
    m_state.location = run.summary.location;
    for (const auto &row : std::as_const(run.rows)) {
        if (row.hasAccount() && !row.outcome.id.value.isEmpty())
            m_state.rows += row;
    }
    const auto looked = co_await lookAtAll();
    if (!looked)
        co_return failure(looked.error());
    UndoPlan plan;
    plan.rows = std::exchange(m_state.undoRows, {});
    const auto &counts = run.summary.counts;
    plan.unsettled = counts.waiting + counts.sending + counts.unknown;
    plan.removedBefore = run.summary.removed;
    co_return plan;
}

void UndoLook::stop()
{
    m_isStopping = true;
    m_tenant.cancelWaiting();
}

Task<void> UndoLook::lookAtAll()
{
    auto &state = m_state;
    if (m_isStopping)
        co_return failure(ErrorKind::Cancelled);
    if (state.rows.isEmpty())
        co_return Result<void>();
    const auto users = co_await m_tenant.users();
    if (!users)
        co_return failure(users.error());
    for (const auto &user : *users)
        state.found.insert(user.id.value, user);
    state.undoRows.resize(state.rows.size());
    qsizetype next = 0;
    while (true) {
        const bool mayGoOn = !state.error && !m_isStopping && next < state.rows.size();
        if (mayGoOn && m_looking.running() < mostAtOnce)
            m_looking.start(lookAtRow(next++));
        else if (m_looking.running() > 0)
            co_await m_looking.change();
        else
            break;
    }
    if (state.error)
        co_return failure(*state.error);
    if (m_isStopping)
        co_return failure(ErrorKind::Cancelled);
    co_return Result<void>();
}

Task<void> UndoLook::lookAtRow(qsizetype index)
{
    auto &state = m_state;
    const auto row = state.rows.at(index);
    const auto id = row.outcome.id;
    const auto found = co_await findUser(id);
    if (found) {
        state.undoRows[index] = undoRow(row, state.location, *found);
        const auto &undo = state.undoRows.at(index);
        if (!undo.gone && !undo.missing) {
            const auto licenses = co_await findLicenses(index);
            Q_UNUSED(licenses)
        }
    } else if (!state.error) {
        state.error = found.error();
    }
    ++state.done;
    Q_EMIT looked(state.done, state.rows.size());
    co_return Result<void>();
}

/// A listing can lag behind a user that was just made, so who is not in it is asked for by id.
Task<std::optional<DirectoryUser>> UndoLook::findUser(UserId id)
{
    const auto listed = m_state.found.constFind(id.value);
    if (listed != m_state.found.constEnd())
        co_return std::optional(*listed);
    const auto user = co_await m_tenant.user(id);
    if (user)
        co_return std::optional(*user);
    if (user.error().kind == ErrorKind::NotFound && !concernsWholeRun(user.error()))
        co_return std::optional<DirectoryUser>();
    co_return failure(user.error());
}

Task<void> UndoLook::findLicenses(qsizetype index)
{
    if (!m_state.mayReadLicenses) {
        m_state.undoRows[index].licensesUnknown = true;
        co_return Result<void>();
    }
    const auto id = m_state.undoRows.at(index).id;
    const auto licenses = co_await m_tenant.licenses(id);
    auto &row = m_state.undoRows[index];
    if (licenses) {
        row.licenses = *licenses;
    } else if (isNotTold(licenses.error())) {
        m_state.mayReadLicenses = false;
        row.licensesUnknown = true;
    } else if (licenses.error().kind == ErrorKind::NotFound
               && !concernsWholeRun(licenses.error())) {
        // Listed, and yet gone, or not everywhere yet: nothing is known of it.
        row.licensesUnknown = true;
    } else if (!m_state.error) {
        m_state.error = licenses.error();
    }
    co_return Result<void>();
}

} // namespace Welkom
