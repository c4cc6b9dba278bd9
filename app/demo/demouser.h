// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/personnames.h"
#include "core/secret.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace Welkom {

/// An account at a pretend customer.
struct DemoUser : PersonNames
{
    QString id; ///< GUID, lower case
    QString usageLocation;
    QString immutableId;
    QString phoneNumber;
    QStringList licenses; ///< names of products
    /// Empty for accounts that nobody can sign in to with a password known here.
    Secret password;
    bool mustChangePassword = false;
    QDateTime lastDirectorySyncTime; ///< valid when synchronised from the customer's own directory
    QDateTime softDeletionTime;      ///< valid when deleted

    /// Since when, and since which listing of the customer, it exists: a listing may lag behind.
    Moment madeAt {};
    int madeAtListing = 0;
    bool isOld = false; ///< was there before the service started: never lags

    [[nodiscard]] bool isDeleted() const { return softDeletionTime.isValid(); }
};

/// A user as a request describes it. Members that were absent are null.
struct DemoUserDraft : PersonNames
{
    QString usageLocation;
    QString immutableId;
    QString phoneNumber;
    QString password;
    bool mustChangePassword = false;
    QString state;
};

} // namespace Welkom
