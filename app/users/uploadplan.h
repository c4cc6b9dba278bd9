// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "temporarypassword.h"
#include "userrow.h"

#include "core/customer.h"
#include "core/user.h"

#include <QList>

namespace Welkom {

/// One account that Save will make, with its password drawn.
struct PlannedAccount
{
    RowPosition position;
    NewUser user;
};

/// Exactly what Save will do, and for whom (design section 4, promise 7).
struct UploadPlan
{
    Customer customer;
    QString location;               ///< ISO 3166-1 alpha-2, upper case
    QList<PlannedAccount> accounts; ///< in the order of the file
};

/// How many users Partner Center takes in one upload (reference 1.2); Welkom shows and counts them,
/// each user is a request of its own.
inline constexpr qsizetype usersPerUpload = 100;

/// Number of uploads of at most 100 for `users` users; 0 for none.
[[nodiscard]] constexpr qsizetype uploadsFor(qsizetype users)
{
    return (users + usersPerUpload - 1) / usersPerUpload;
}

/// Makes the plan for rows that were found ready. Draws a password for each.
[[nodiscard]] UploadPlan planUpload(const QList<UserRow> &ready, const Customer &customer,
                                    const QString &location, const RandomBelow &random);

} // namespace Welkom
