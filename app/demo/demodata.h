// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "demotenant.h"

#include <QList>
#include <QRandomGenerator>

namespace Welkom {

/// The invented world of the pretend service: the same seed gives the same customers and people.
namespace DemoData {

/// The customers that tests, examples and practice rely on. In this order, always the first ones.
[[nodiscard]] QList<DemoProfile> wellKnownCustomers();

/// An invented customer, Dutch four times out of five. Names may come twice.
[[nodiscard]] DemoProfile inventCustomer(QRandomGenerator &random);

/// The accounts that exist at a customer from the start, `profile.users` active ones and a few
/// deleted ones.
[[nodiscard]] QList<DemoUser> inventUsers(const DemoProfile &profile, QRandomGenerator &random,
                                          const QDateTime &now);

/// `text` in lower-case ASCII letters and digits, accents taken off; may become empty.
[[nodiscard]] QString asciiName(const QString &text);

} // namespace DemoData

} // namespace Welkom
