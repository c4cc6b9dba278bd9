// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <array>
#include <cstddef>
#include <optional>

namespace Welkom {

/// The five fields of a user, in the order of Partner Center's own file (reference 1.1).
enum class Field {
    FirstName,
    LastName,
    DisplayName,
    Email,
    Status,
};

inline constexpr std::array<Field, 5> allFields {Field::FirstName, Field::LastName,
                                                 Field::DisplayName, Field::Email, Field::Status};

[[nodiscard]] constexpr std::size_t indexOf(Field field)
{
    return static_cast<std::size_t>(field);
}

/// Only a display name and an address make a user (reference 1.1). Partner Center wants a column
/// for the status too, but it is always empty, so a file without one says the same.
[[nodiscard]] constexpr bool isRequired(Field field)
{
    return field == Field::DisplayName || field == Field::Email;
}

/// The name in JSON and in `--columns`: firstName, lastName, displayName, email, status.
[[nodiscard]] QString nameOf(Field field);
/// The field of that name, whatever its case.
[[nodiscard]] std::optional<Field> fieldOf(const QString &name);

/// The name on the screen, in the language of the installed translator.
[[nodiscard]] QString labelOf(Field field);

} // namespace Welkom
