// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "correctedusers.h"
#include "finding.h"

#include <cstdint>
#include <vector>

namespace Welkom {

/// A user whose address an earlier user has too.
struct DuplicateEmail
{
    std::uint32_t user;  ///< index among the users
    std::uint32_t first; ///< of the first user with that address

    friend bool operator==(const DuplicateEmail &, const DuplicateEmail &) = default;
};

/// Finds them, in the order of the file. Addresses are compared as they are sent, without regard to
/// case (reference 1.2); that they are well formed is not asked. A row that is left out has none.
/// Only reads, so it may run on a thread of its own.
[[nodiscard]] std::vector<DuplicateEmail> findDuplicateEmails(const CorrectedUsers &users);

/// What is to be said of it.
[[nodiscard]] Finding findingOf(const DuplicateEmail &duplicate, const CorrectedUsers &users);

} // namespace Welkom
