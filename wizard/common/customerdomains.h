// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/customer.h"
#include "core/result.h"

#include <QStringList>

namespace Welkom {

class Connection;

/// The domains of one customer. NotAllowed is usual: fewer roles may read them than may create
/// users. `connection` outlives the answer.
[[nodiscard]] Task<QStringList> domainsOf(Connection *connection, CustomerId customer);

} // namespace Welkom
