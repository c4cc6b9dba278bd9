// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "personnames.h"
#include "secret.h"

#include <QDateTime>
#include <QString>

namespace Welkom {

/// A user's object id, a GUID in lower case; never reused by the directory.
struct UserId
{
    QString value;

    friend bool operator==(const UserId &, const UserId &) = default;
};

/// The GUID sent as MS-RequestId: the same for every try of one create whose answer did not come,
/// a new one after any answer (reference 2.2, 3.4).
struct RequestId
{
    QString value;

    /// A fresh one, 8-4-4-4-12 in lower case without braces.
    [[nodiscard]] static RequestId make();

    friend bool operator==(const RequestId &, const RequestId &) = default;
};

/// An account to be made (reference 2.6, Users). The password must be changed at the first sign-in.
struct NewUser : PersonNames
{
    QString usageLocation; ///< ISO 3166-1 alpha-2, upper case
    Secret password;
};

enum class UserState {
    Active,
    Inactive, ///< deleted, restorable for 30 days
    Other,    ///< a word this version does not know
};

/// An account as the directory holds it.
struct DirectoryUser : PersonNames
{
    UserId id;
    QString usageLocation;
    UserState state = UserState::Active;
    /// Valid when the account is synchronised from the customer's own directory.
    QDateTime lastDirectorySyncTime;
    /// Valid when deleted: the start of the 30 days in which it can be restored.
    QDateTime softDeletionTime;

    friend bool operator==(const DirectoryUser &, const DirectoryUser &) = default;
};

/// The account that a create made, and what its answer said of itself, for a support ticket.
struct CreatedUser : DirectoryUser
{
    int httpStatus = 0;
    QString correlationId; ///< MS-CorrelationId
};

/// Whether the directory holds what was sent: it may trim a text; nothing else is forgiven.
[[nodiscard]] bool isAsSent(const QString &found, const QString &sent);

/// `name` folded for comparison: the directory does not look at case (reference 7).
[[nodiscard]] QString foldedPrincipalName(const QString &name);

} // namespace Welkom
