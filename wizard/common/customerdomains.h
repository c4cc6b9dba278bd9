// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/customer.h"
#include "core/result.h"

#include <QStringList>

namespace Welkom {

class Services;

/// The domains of one customer. NotAllowed is usual: fewer roles may read them than may create
/// users. `services` outlive the answer.
[[nodiscard]] Task<QStringList> domainsOf(Services *services, CustomerId customer);

} // namespace Welkom
