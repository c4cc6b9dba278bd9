// SPDX-License-Identifier: Apache-2.0

#include "democall.h"

#include "demojson.h"

#include <iterator>
#include <utility>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<DemoOperation, const char *> operationNames[] = {
    {DemoOperation::Unknown, "unknown"},
    {DemoOperation::WrongMethod, "wrongMethod"},
    {DemoOperation::OrganizationProfile, "organizationProfile"},
    {DemoOperation::ListCustomers, "listCustomers"},
    {DemoOperation::GetCustomer, "getCustomer"},
    {DemoOperation::CompanyProfile, "companyProfile"},
    {DemoOperation::BillingProfile, "billingProfile"},
    {DemoOperation::Organization, "organization"},
    {DemoOperation::CustomDomains, "customDomains"},
    {DemoOperation::DomainExists, "domainExists"},
    {DemoOperation::ListUsers, "listUsers"},
    {DemoOperation::ListDeletedUsers, "listDeletedUsers"},
    {DemoOperation::GetUser, "getUser"},
    {DemoOperation::UserLicenses, "userLicenses"},
    {DemoOperation::CreateUser, "createUser"},
    {DemoOperation::UpdateUser, "updateUser"},
    {DemoOperation::RestoreUser, "restoreUser"},
    {DemoOperation::ResetPassword, "resetPassword"},
    {DemoOperation::DeleteUser, "deleteUser"},
};

/// A route: the method and the path, `*` for one segment.
struct Route
{
    const char *method;
    const char *path;
    DemoOperation operation;
};

constexpr Route routes[] = {
    {"GET", "v1/profiles/organization", DemoOperation::OrganizationProfile},
    {"GET", "v1/customers", DemoOperation::ListCustomers},
    {"GET", "v1/customers/*", DemoOperation::GetCustomer},
    {"GET", "v1/customers/*/profiles/company", DemoOperation::CompanyProfile},
    {"GET", "v1/customers/*/profiles/billing", DemoOperation::BillingProfile},
    {"GET", "v1/customers/*/organization", DemoOperation::Organization},
    {"GET", "v1/customers/*/customDomains", DemoOperation::CustomDomains},
    {"HEAD", "v1/domains/*", DemoOperation::DomainExists},
    {"GET", "v1/customers/*/users", DemoOperation::ListUsers},
    {"POST", "v1/customers/*/users", DemoOperation::CreateUser},
    {"GET", "v1/customers/*/users/*", DemoOperation::GetUser},
    {"GET", "v1/customers/*/users/*/licenses", DemoOperation::UserLicenses},
    {"PATCH", "v1/customers/*/users/*", DemoOperation::UpdateUser},
    {"DELETE", "v1/customers/*/users/*", DemoOperation::DeleteUser},
    {"PATCH", "v1/customers/*/users/*/resetpassword", DemoOperation::ResetPassword},
};

/// The service's paths are read without case.
bool matches(const char *pattern, const QStringList &segments)
{
    const auto pieces = QString::fromLatin1(pattern).split(u'/');
    if (pieces.size() != segments.size())
        return false;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (pieces.at(i) != u"*"_s
            && pieces.at(i).compare(segments.at(i), Qt::CaseInsensitive) != 0)
            return false;
    }
    return true;
}

DemoOperation operationOf(const LoopbackRequest &request)
{
    auto found = DemoOperation::Unknown;
    for (const auto &route : routes) {
        if (!matches(route.path, request.segments))
            continue;
        if (request.method == route.method)
            return route.operation;
        found = DemoOperation::WrongMethod;
    }
    return found;
}

std::optional<QJsonObject> objectOf(QByteArray body)
{
    if (body.startsWith("\xef\xbb\xbf"))
        body.remove(0, 3);
    const auto document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

} // namespace

QString nameOf(DemoOperation operation)
{
    for (const auto &[each, name] : operationNames) {
        if (each == operation)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<DemoOperation> demoOperationOf(const QString &name)
{
    for (const auto &[operation, each] : operationNames) {
        if (name == QLatin1String(each))
            return operation;
    }
    return std::nullopt;
}

bool isWrite(DemoOperation operation)
{
    switch (operation) {
    case DemoOperation::CreateUser:
    case DemoOperation::UpdateUser:
    case DemoOperation::RestoreUser:
    case DemoOperation::ResetPassword:
    case DemoOperation::DeleteUser:
        return true;
    default:
        return false;
    }
}

DemoCall demoCallOf(const LoopbackRequest &request)
{
    DemoCall call {request, operationOf(request), {}, {}, {}, objectOf(request.body)};
    const auto &segments = request.segments;
    if (call.operation == DemoOperation::DomainExists)
        call.domain = segments.at(2);
    else if (segments.size() > 2
             && segments.at(1).compare("customers"_L1, Qt::CaseInsensitive) == 0)
        call.customerId = segments.at(2);
    if (segments.size() > 4 && segments.at(3).compare("users"_L1, Qt::CaseInsensitive) == 0)
        call.userId = segments.at(4);

    if (call.operation == DemoOperation::UpdateUser && call.body
        && !DemoJson::member(*call.body, u"state"_s).isUndefined())
        call.operation = DemoOperation::RestoreUser;
    if (call.operation == DemoOperation::ListUsers
        && request.queryValue(u"filter"_s).contains("inactive"_L1, Qt::CaseInsensitive))
        call.operation = DemoOperation::ListDeletedUsers;
    return call;
}

QString principalNameOf(const DemoCall &call, DemoDirectory &directory, const QDateTime &now)
{
    if (call.operation == DemoOperation::CreateUser && call.body)
        return DemoJson::member(*call.body, u"userPrincipalName"_s).toString();
    if (call.userId.isEmpty())
        return {};
    auto *tenant = directory.find(call.customerId);
    const auto *user = tenant ? tenant->find(call.userId, now) : nullptr;
    return user ? user->userPrincipalName : QString();
}

} // namespace Welkom
