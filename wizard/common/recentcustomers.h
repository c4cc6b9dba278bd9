// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/customer.h"

#include <QList>
#include <QString>

namespace Welkom {

/// The customers that were chosen last on this computer, newest first, at most five; those of
/// another partner are not seen.
[[nodiscard]] QList<Customer> recentCustomers(const QString &partnerTenantId);
/// Puts a customer in front.
void rememberCustomer(const QString &partnerTenantId, const Customer &customer);
/// Forgets one that is gone.
void forgetCustomer(const QString &partnerTenantId, const CustomerId &customer);

} // namespace Welkom
