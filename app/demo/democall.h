// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "demoaccounts.h"
#include "demodirectory.h"
#include "demofault.h"
#include "demoswitches.h"
#include "loopback/loopbackrequest.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace Welkom {

/// What is asked for, of the routes of reference 2.6 that this service knows.
enum class DemoOperation {
    Unknown,
    WrongMethod,
    OrganizationProfile,
    ListCustomers,
    GetCustomer,
    CompanyProfile,
    BillingProfile,
    Organization,
    CustomDomains,
    DomainExists,
    ListUsers,
    ListDeletedUsers,
    GetUser,
    UserLicenses,
    CreateUser,
    UpdateUser,
    RestoreUser,
    ResetPassword,
    DeleteUser,
};

/// `createUser`, as the request log and the fault plan write it.
[[nodiscard]] QString nameOf(DemoOperation operation);
/// The operation of that name, if there is one.
[[nodiscard]] std::optional<DemoOperation> demoOperationOf(const QString &name);
/// Whether it changes something.
[[nodiscard]] bool isWrite(DemoOperation operation);

/// A request whose route is known.
struct DemoCall
{
    const LoopbackRequest &request;
    DemoOperation operation = DemoOperation::Unknown;
    QString customerId; ///< as sent; empty when the route has none
    QString userId;     ///< as sent; empty when the route has none
    QString domain;     ///< of DomainExists
    /// The body as an object; nothing when there is no body or it is not a JSON object.
    std::optional<QJsonObject> body;
};

/// Finds the route and reads the body. The result refers to `request`.
[[nodiscard]] DemoCall demoCallOf(const LoopbackRequest &request);

/// The user principal name that a call is about: from the body of a create, else of the user that
/// its path names; empty when unknown.
[[nodiscard]] QString principalNameOf(const DemoCall &call, DemoDirectory &directory,
                                      const QDateTime &now);

/// What an operation ends in, before it becomes bytes.
struct DemoReply
{
    int status = 200;
    QJsonDocument body;             ///< null: no body
    std::optional<DemoFault> fault; ///< then status and body come from it
    HeaderFields headers;
    bool tookEffect = false;

    DemoReply() = default;
    DemoReply(QJsonDocument json) : body(std::move(json)) { }
    DemoReply(DemoFault refusal) : status(refusal.status), fault(std::move(refusal)) { }
};

/// What the operations work on.
struct DemoWorld
{
    DemoDirectory &directory;
    DemoSwitches &switches;
    const Clock &clock;
    const DemoAccount &account; ///< who asks

    /// What this account may do at that customer.
    [[nodiscard]] DemoProfile::Access accessTo(const DemoProfile &profile) const
    {
        return account.lacksRoleAt(profile.id) ? DemoProfile::Access::None : profile.access;
    }
};

} // namespace Welkom
