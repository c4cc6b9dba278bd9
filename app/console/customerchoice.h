// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/customerdirectory.h"

#include <QList>

namespace Welkom {

/// What looking for a customer gave: exactly one, or those it could have been.
struct CustomerChoice
{
    std::optional<Customer> customer;
    /// When there is none: who has that domain or, when nobody has, whose domain or company name
    /// begins alike. At most ten.
    QList<Customer> candidates;
};

/// Looks for the customer with this tenant id or, otherwise, this whole domain, whatever the case.
/// Never guesses. `directory` outlives the wait.
[[nodiscard]] Task<CustomerChoice> chooseCustomer(CustomerDirectory &directory, QString wanted);

/// All customers that the search gives, every page.
[[nodiscard]] Task<QList<Customer>> allCustomers(CustomerDirectory &directory, QString search);

} // namespace Welkom
