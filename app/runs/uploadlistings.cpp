// SPDX-License-Identifier: Apache-2.0

#include "upload.h"

#include "core/customertenant.h"
#include "store/runstore.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

namespace Welkom {

namespace {

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

/// The names that were there before the first create: what an account of this run is told by.
Task<void> Upload::lookFirst()
{
    const auto active = co_await m_tenant.users();
    if (!active)
        co_return failure(active.error());
    const auto deleted = co_await m_tenant.deletedUsers();
    if (!deleted)
        co_return failure(deleted.error());
    const auto listing = namesOf(*active, *deleted);
    const auto when = m_clock.utcNow();
    const auto stored = co_await m_store.storeFirstListing(m_state.run, listing, when);
    if (!stored)
        co_return failure(stored.error());

    const QSet<QString> activeNames(listing.active.begin(), listing.active.end());
    const QSet<QString> deletedNames(listing.deleted.begin(), listing.deleted.end());
    for (auto &row : m_state.queue) {
        if (row.nameBefore != NameBefore::NotLooked)
            continue; // known from before a retry
        const auto name = foldedPrincipalName(row.user.userPrincipalName);
        row.nameBefore = activeNames.contains(name) ? NameBefore::Active
            : deletedNames.contains(name)           ? NameBefore::Deleted
                                                    : NameBefore::Absent;
    }
    m_state.listed = true;
    setApartTaken();
    co_return Result<void>();
}

/// Rows whose name was taken before the run began are not sent at all.
void Upload::setApartTaken()
{
    auto rows = std::exchange(m_state.queue, {});
    for (auto &row : rows) {
        if (row.nameBefore == NameBefore::Active) {
            const auto outcome = takenBefore(row, m_clock.utcNow());
            (void)write(std::move(row), outcome);
        } else {
            m_state.queue.push_back(std::move(row));
        }
    }
}

/// Settles what stands in the listing. What does not is sent again as it was sent before, unless
/// that was done already.
Task<void> Upload::lookForUnknown()
{
    const auto users = co_await m_tenant.users();
    if (!users)
        co_return failure(users.error());
    QHash<QString, DirectoryUser> byName;
    for (const auto &user : *users)
        byName.insert(foldedPrincipalName(user.userPrincipalName), user);

    ++m_state.looks;
    m_state.nextLook = m_clock.now() + waitAfter(m_state.looks);
    m_state.unknownInARow = 0;
    auto rows = std::exchange(m_state.unknown, {});
    // Backwards, so that they stand in the order of the file at the head of the queue.
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.row > b.row; });
    for (auto &row : rows) {
        const auto found = byName.constFind(foldedPrincipalName(row.user.userPrincipalName));
        row.inDoubt = true;
        if (found == byName.constEnd()) {
            // Taken, and yet not listed: the listing lags, so it is looked at again.
            if (row.nameTaken)
                m_state.unknown.push_back(std::move(row));
            else
                m_state.queue.push_front(std::move(row));
        } else {
            const auto outcome = settled(row, *found, m_clock.utcNow());
            m_state.looks = 0;
            (void)write(std::move(row), outcome);
        }
    }
    co_return Result<void>();
}

} // namespace Welkom
