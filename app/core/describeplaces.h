// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "error.h"
#include "outcome.h"

namespace Welkom {

// What describe() says, for places where the reader sees a part of it already, or where there is
// another way on than describe() can know of. Each falls back on describe() where it has nothing
// better to say, and is a plain text in the language of the installed translator.

/// What became of a row that was refused, in few words and without a full stop: "Refused: user name
/// is taken".
[[nodiscard]] QString describeShortly(const Error &refusal);

/// Why the service refused a row: in its own words, made printable, where the cause is not known.
[[nodiscard]] QString describeRefusal(const Error &refusal);

/// Why a row was not created, beside its user name, which is not said again. `outcome` is any but a
/// created one.
[[nodiscard]] QString describeNotCreated(const Outcome &outcome);

/// Why the customers cannot be loaded, under a headline that says so.
[[nodiscard]] QString describeLoadingCustomers(const Error &error);

/// Why no users can be created at a customer, under a headline that names it.
[[nodiscard]] QString describeAtCustomer(const Error &error);

/// Why signing in did not work, where other ways to sign in are buttons and not options.
[[nodiscard]] QString describeSigningIn(const Error &error);

} // namespace Welkom
