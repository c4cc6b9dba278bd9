// SPDX-License-Identifier: Apache-2.0

#include "customerroutes.h"

#include "demojson.h"
#include "demopaging.h"

#include <QJsonArray>
#include <QUuid>

namespace Welkom::CustomerRoutes {

using namespace Qt::StringLiterals;

namespace {

using Access = DemoProfile::Access;
using Relationship = DemoProfile::Relationship;

bool matches(const DemoProfile &profile, const DemoFilter &filter)
{
    if (filter.field.isEmpty())
        return true;
    const bool isName = filter.field == "companyname"_L1;
    if (!isName && filter.field != "domain"_L1)
        return false; // a field of indirect providers, which this partner is not
    const auto text = isName ? profile.companyName : profile.defaultDomain();
    if (filter.operation == "equals"_L1)
        return text.compare(filter.value, Qt::CaseInsensitive) == 0;
    return text.startsWith(filter.value, Qt::CaseInsensitive);
}

std::optional<DemoFault> refusal(const DemoFilter &filter)
{
    if (filter.field.isEmpty())
        return std::nullopt;
    for (const auto &known : {"companyname"_L1, "domain"_L1, "indirectreseller"_L1,
                              "indirectcloudsolutionprovider"_L1}) {
        if (filter.field != known)
            continue;
        if (filter.operation == "startswith"_L1 || filter.operation == "equals"_L1)
            return std::nullopt;
        return DemoFault {400,
                          2000,
                          u"Customer search only allows starts with and equals operation."_s,
                          {u"Operator"_s},
                          {}};
    }
    return DemoFault {
        400, 3000, u"The field %1 cannot be searched."_s.arg(filter.field), {u"Field"_s}, {}};
}

DemoReply listCustomers(const DemoCall &call, const DemoWorld &world)
{
    const auto page = demoPageOf(call.request);
    if (!page)
        return page.error();
    const auto filter = demoFilterOf(call.request);
    if (!filter)
        return filter.error();
    if (const auto fault = refusal(*filter))
        return *fault;

    QJsonArray items;
    qsizetype next = -1;
    const auto &customers = world.directory.customers();
    for (auto i = static_cast<std::size_t>(page->from); i < customers.size(); ++i) {
        const auto &profile = customers[i].profile();
        if (!matches(profile, *filter))
            continue;
        if (items.size() == page->size) {
            next = static_cast<qsizetype>(i);
            break;
        }
        items.append(DemoJson::customer(profile));
    }
    return demoPage(call.request, items, *page, next, world.switches.nextLinkHasVersion);
}

DemoReply domainExists(const DemoCall &call, const DemoWorld &world)
{
    const bool exists = world.directory.findByDomain(call.domain)
        || call.domain.compare(QLatin1String(DemoPartner::domain), Qt::CaseInsensitive) == 0;
    DemoReply reply;
    reply.status = exists ? 200 : 404;
    return reply;
}

} // namespace

DemoFault missingRole()
{
    return {403,
            900150,
            u"The caller's role does not have permission to perform this operation."_s,
            {},
            {}};
}

DemoResult<DemoTenant *> reach(const DemoCall &call, const DemoWorld &world)
{
    if (QUuid::fromString(call.customerId).isNull())
        return tl::unexpected(DemoFault {400, 900118, u"The customer id is not valid."_s, {}, {}});
    auto *tenant = world.directory.find(call.customerId);
    if (!tenant || tenant->profile().relationship == Relationship::Ended) {
        const auto text = u"Reseller CAID %1 does not have a reseller relationship with customer "
                          "CAID %2."_s;
        const auto partner = QString::fromLatin1(DemoPartner::tenantId);
        // A customer that never was is not found; one that left is known, but no longer ours.
        if (!tenant)
            return tl::unexpected(DemoFault {
                404, 1000, u"The customer %1 was not found."_s.arg(call.customerId), {}, {}});
        return tl::unexpected(DemoFault {403, 20002, text.arg(partner, call.customerId), {}, {}});
    }
    if (tenant->profile().relationship == Relationship::TenantGone)
        return tl::unexpected(
            DemoFault {404, 60003, u"The tenant %1 was not found."_s.arg(call.customerId), {}, {}});
    return tenant;
}

DemoReply serve(const DemoCall &call, const DemoWorld &world)
{
    switch (call.operation) {
    case DemoOperation::OrganizationProfile:
        return QJsonDocument(DemoJson::partner());
    case DemoOperation::ListCustomers:
        return listCustomers(call, world);
    case DemoOperation::DomainExists:
        return domainExists(call, world);
    default:
        break;
    }
    const auto tenant = reach(call, world);
    if (!tenant)
        return tenant.error();
    const auto &profile = (*tenant)->profile();
    switch (call.operation) {
    case DemoOperation::GetCustomer:
        return QJsonDocument(DemoJson::customerDetails(profile));
    case DemoOperation::CompanyProfile:
        return QJsonDocument(DemoJson::companyProfile(profile));
    case DemoOperation::BillingProfile:
        return QJsonDocument(DemoJson::billingProfile(profile));
    case DemoOperation::Organization:
    case DemoOperation::CustomDomains:
        // Directory Writers or Global Reader; User Administrator alone is not enough (2.6).
        if (world.accessTo(profile) != Access::Full)
            return missingRole();
        if (call.operation == DemoOperation::Organization)
            return QJsonDocument(DemoJson::organization(profile));
        return QJsonDocument(DemoJson::customDomains(profile));
    default:
        return DemoFault {404, 1000, u"There is no such resource."_s, {}, {}};
    }
}

} // namespace Welkom::CustomerRoutes
