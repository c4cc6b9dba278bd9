// SPDX-License-Identifier: Apache-2.0

#include "customerdomains.h"

#include "connection.h"

namespace Welkom {

/// Holds the tenant as long as it is asked.
Task<QStringList> domainsOf(Connection *connection, CustomerId customer)
{
    const Connection::Use use(*connection);
    const auto tenant = connection->tenant(customer);
    const auto domains = co_await tenant->domains();
    co_return domains;
}

} // namespace Welkom
