// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "customer.h"
#include "result.h"

namespace Welkom {

/// Seam: the partner's customers and own profile, read only. Failed reads are repeated by the
/// implementation as reference 3.4 allows; what comes back here is final for now.
///
/// Errors of every call: NotSignedIn, MfaRequired, NotAllowed, Throttled (after the patience of the
/// implementation), Unreachable, OutcomeUnknown, ServiceFault, Cancelled at the end of the program.
class CustomerDirectory
{
public:
    CustomerDirectory() = default;
    CustomerDirectory(const CustomerDirectory &) = delete;
    CustomerDirectory &operator=(const CustomerDirectory &) = delete;
    virtual ~CustomerDirectory() = default;

    /// The partner itself: proves the token, and exposes a missing MFA.
    [[nodiscard]] virtual Task<PartnerProfile> profile() = 0;

    /// The first page of the customers whose company name or, with a dot in it, domain starts with
    /// `search`; of all of them when it is empty.
    [[nodiscard]] virtual Task<CustomerPage> customers(QString search) = 0;
    /// The page behind a link that an earlier page gave.
    [[nodiscard]] virtual Task<CustomerPage> nextCustomers(PageLink link) = 0;

    /// One customer with its billing country. NotFound when there is no such customer.
    [[nodiscard]] virtual Task<CustomerDetails> customer(CustomerId id) = 0;
};

} // namespace Welkom
