// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace Welkom {

/// The rules by which the directory behind the pretend service takes names and passwords (reference
/// 7 and 8). Written from the reference alone and on purpose apart from the rules that Welkom
/// checks by, so that a mistake there is refused here.
namespace DemoRules {

/// A whole user principal name: characters, one `@`, lengths of both parts.
[[nodiscard]] bool isPrincipalName(const QString &name);

/// Complexity, allowed characters, banned words, and not the user's own name.
[[nodiscard]] bool isStrongPassword(const QString &password, const QString &principalName);

/// An ISO 3166-1 alpha-2 code, in upper case, of the list of locations.
[[nodiscard]] bool isUsageLocation(const QString &code);

/// What is after the `@`, in lower case; empty when there is none.
[[nodiscard]] QString domainOf(const QString &principalName);

constexpr qsizetype maxDisplayName = 256;
constexpr qsizetype maxNamePart = 64; ///< first name, last name

} // namespace DemoRules

} // namespace Welkom
