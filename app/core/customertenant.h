// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "customer.h"
#include "result.h"
#include "user.h"

#include <QStringList>

namespace Welkom {

/// Seam: one customer's domains and users; the only seam that writes. An object of it serves one
/// customer and one thread.
///
/// Reads are repeated by the implementation as reference 3.4 allows. Writes are sent exactly once:
/// only a `RunJob` repeats them. A write ends
/// - with a value: done;
/// - as Unreachable or Cancelled: it never left, and may be tried again freely;
/// - as OutcomeUnknown: it was sent and no whole answer came (a cut, a time-out, 408, 5xx, an
///   unreadable answer, one that is about another user): look before trying again;
/// - as anything else: the service refused it, and it had no effect.
class CustomerTenant
{
public:
    CustomerTenant() = default;
    CustomerTenant(const CustomerTenant &) = delete;
    CustomerTenant &operator=(const CustomerTenant &) = delete;
    virtual ~CustomerTenant() = default;

    [[nodiscard]] virtual CustomerId customer() const = 0;

    /// Names of the domains, lower case. NotAllowed is usual: fewer roles may read them than may
    /// create users (reference 2.6).
    [[nodiscard]] virtual Task<QStringList> domains() = 0;
    /// Every active user, all pages.
    [[nodiscard]] virtual Task<QList<DirectoryUser>> users() = 0;
    /// Every deleted user that can still be restored, all pages.
    [[nodiscard]] virtual Task<QList<DirectoryUser>> deletedUsers() = 0;

    /// One user, also a deleted one that can still be restored. NotFound when there is none.
    [[nodiscard]] virtual Task<DirectoryUser> user(UserId user) = 0;
    /// Names of the products that a user has licenses for; empty when it has none.
    [[nodiscard]] virtual Task<QStringList> licenses(UserId user) = 0;

    /// Makes one account, in one request under `requestId`.
    [[nodiscard]] virtual Task<CreatedUser> createUser(NewUser user, RequestId requestId) = 0;
    /// Gives a user another temporary password. With the same password it may be repeated.
    [[nodiscard]] virtual Task<void> resetPassword(UserId user, Secret password,
                                                   RequestId requestId) = 0;
    /// Deletes a user; restorable for 30 days. NotFound when it is gone already.
    [[nodiscard]] virtual Task<void> deleteUser(UserId user, RequestId requestId) = 0;
    /// Takes a deletion back.
    [[nodiscard]] virtual Task<void> restoreUser(UserId user) = 0;

    /// Ends every call that waits for its turn as Cancelled; what has left goes on. Later calls are
    /// served as usual.
    virtual void cancelWaiting() = 0;
};

} // namespace Welkom
