// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace Welkom {

/// How a person is called, the base of everything that is about one: a user to be made, a row of a
/// run, an account in the directory, a line of the password file.
struct PersonNames
{
    QString userPrincipalName;
    QString firstName; ///< may be empty
    QString lastName;  ///< may be empty
    QString displayName;

    /// The names alone, to be copied from one that has them to another.
    [[nodiscard]] const PersonNames &names() const { return *this; }
    void setNames(const PersonNames &names) { *this = names; }

    friend bool operator==(const PersonNames &, const PersonNames &) = default;
};

} // namespace Welkom
