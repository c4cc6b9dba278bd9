// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Welkom {

/// A customer's tenant id, a GUID in lower case. Equals the customer id of Partner Center
/// (reference 2.1). A type of its own, so that it cannot be swapped with a user's.
struct CustomerId
{
    QString value;

    friend bool operator==(const CustomerId &, const CustomerId &) = default;
};

/// A customer as the list shows it (reference 2.6, Customers).
struct Customer
{
    CustomerId id;
    /// The default domain, normally `*.onmicrosoft.com`.
    QString domain;
    QString companyName;

    friend bool operator==(const Customer &, const Customer &) = default;
};

/// What the customer's own page adds. Asked for one customer only, never once per list row: the
/// service allows 500 of these a minute (reference 4).
struct CustomerDetails
{
    Customer customer;
    /// ISO 3166-1 alpha-2 in upper case, empty when unknown; the natural preselection of a
    /// location.
    QString billingCountry;

    friend bool operator==(const CustomerDetails &, const CustomerDetails &) = default;
};

/// The partner whose account is signed in (reference 2.6, Own organization).
struct PartnerProfile
{
    QString tenantId;
    QString companyName;
    QString domain;
    QString country;

    friend bool operator==(const PartnerProfile &, const PartnerProfile &) = default;
};

/// Where the next page of a list is to be had. Opaque: only the directory that gave it reads it.
struct PageLink
{
    QString uri;
    QList<std::pair<QString, QString>> headers;

    friend bool operator==(const PageLink &, const PageLink &) = default;
};

/// One page of the list of customers; without `next` it is the last.
struct CustomerPage
{
    QList<Customer> customers;
    std::optional<PageLink> next;
};

} // namespace Welkom
