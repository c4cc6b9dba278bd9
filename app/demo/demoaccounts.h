// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

namespace Welkom {

/// Somebody at the pretend partner who can be signed in.
struct DemoAccount
{
    QString id;       ///< `sanne`: names the account in the addresses of the sign-in pages
    QString objectId; ///< GUID, lower case
    QString firstName;
    QString lastName;
    QString userPrincipalName;
    bool hasMfa = true; ///< without it every call ends in 401 and 900421
    /// The customer (GUID, lower case) where the account has no role, and its name; empty: none.
    QString customerWithoutRole;
    QString customerWithoutRoleName;

    [[nodiscard]] QString name() const { return firstName + u' ' + lastName; }
    [[nodiscard]] bool lacksRoleAt(const QString &customerId) const
    {
        return !customerWithoutRole.isEmpty() && customerWithoutRole == customerId;
    }
};

/// The accounts among which the sign-in page lets one choose. They live as long as the program.
namespace DemoAccounts {

/// In the order of the page: one that may do everything, one without multi-factor authentication,
/// one without a role at a customer.
[[nodiscard]] const QList<DemoAccount> &all();
/// The one that may do everything: whom the fixed access token stands for.
[[nodiscard]] const DemoAccount &allowedEverything();
/// nullptr when there is none.
[[nodiscard]] const DemoAccount *find(const QString &id);
/// By user principal name, compared without case; nullptr when there is none.
[[nodiscard]] const DemoAccount *findByName(const QString &userPrincipalName);

} // namespace DemoAccounts

} // namespace Welkom
