// SPDX-License-Identifier: Apache-2.0

#include "partnercenterdirectory.h"

#include "pagelink.h"
#include "partnercenterjson.h"

namespace Welkom {

namespace {

/// The service gives at most 500 at a time (reference 2.4).
constexpr char customersPath[] = "/v1/customers?size=500";

/// Errors that stay when a detail that nobody needs cannot be had.
bool endsEverything(const Error &error)
{
    return error.kind == ErrorKind::NotSignedIn || error.kind == ErrorKind::MfaRequired
        || error.kind == ErrorKind::Cancelled;
}

} // namespace

Task<PartnerProfile> PartnerCenterDirectory::profile()
{
    const auto url = m_reader.transport().url("/v1/profiles/organization");
    const auto answer = co_await m_reader.read(url, QString());
    if (!answer)
        co_return failure(answer.error());
    auto profile = readPartnerProfile(answer->body);
    if (!profile)
        co_return failure(m_reader.unreadable(*answer));
    co_return profile;
}

Task<CustomerPage> PartnerCenterDirectory::customers(QString search)
{
    QByteArray path = customersPath;
    if (const auto wanted = search.trimmed(); !wanted.isEmpty()) {
        const auto filter = QString::fromUtf8(customerFilter(wanted));
        path += "&filter=" + QUrl::toPercentEncoding(filter);
    }
    const auto answer = co_await m_reader.read(m_reader.transport().url(path), search);
    if (!answer)
        co_return failure(answer.error());
    auto page = readCustomerPage(answer->body);
    if (!page)
        co_return failure(m_reader.unreadable(*answer));
    co_return page;
}

Task<CustomerPage> PartnerCenterDirectory::nextCustomers(PageLink link)
{
    const auto url = resolveLink(m_reader.transport().service(), link.uri);
    if (!url)
        co_return failure(url.error());
    const auto headers = headersOf(link);
    const auto answer = co_await m_reader.read(*url, QString(), headers);
    if (!answer)
        co_return failure(answer.error());
    auto page = readCustomerPage(answer->body);
    if (!page)
        co_return failure(m_reader.unreadable(*answer));
    if (page->next == link)
        co_return failure(ErrorKind::ServiceFault, ErrorReason::TooManyPages,
                          m_reader.transport().service().host());
    co_return page;
}

Task<CustomerDetails> PartnerCenterDirectory::customer(CustomerId id)
{
    const auto url = m_reader.transport().url("/v1/customers/" + pathSegment(id.value));
    const auto answer = co_await m_reader.read(url, id.value);
    if (!answer)
        co_return failure(answer.error());
    auto details = readCustomer(answer->body);
    if (!details)
        co_return failure(m_reader.unreadable(*answer));
    if (details->billingCountry.isEmpty()) {
        const auto found = co_await country(id);
        if (!found)
            co_return failure(found.error());
        details->billingCountry = *found;
    }
    co_return details;
}

Task<QString> PartnerCenterDirectory::country(CustomerId id)
{
    const auto path = "/v1/customers/" + pathSegment(id.value);
    const auto billing =
        co_await m_reader.read(m_reader.transport().url(path + "/profiles/billing"), id.value);
    if (!billing && endsEverything(billing.error()))
        co_return failure(billing.error());
    if (billing) {
        const auto found = readBillingCountry(billing->body);
        if (found && !found->isEmpty())
            co_return found;
    }
    const auto organization =
        co_await m_reader.read(m_reader.transport().url(path + "/organization"), id.value);
    if (!organization && endsEverything(organization.error()))
        co_return failure(organization.error());
    if (!organization)
        co_return QString();
    co_return readOrganizationCountry(organization->body).value_or(QString());
}

} // namespace Welkom
