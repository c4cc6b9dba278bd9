// SPDX-License-Identifier: Apache-2.0

#include "customerdomains.h"

#include "services/services.h"

namespace Welkom {

/// Holds the tenant as long as it is asked.
Task<QStringList> domainsOf(Services *services, CustomerId customer)
{
    const Services::Use use(*services);
    const auto tenant = services->tenant(customer);
    const auto domains = co_await tenant->domains();
    co_return domains;
}

} // namespace Welkom
