// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace Welkom {

/// Where a row stands in its file; the three numbers travel with it (design section 3).
struct RowPosition
{
    qint64 line = 0;   ///< physical line, from 1, where it begins
    qint64 record = 0; ///< from 1, without the header and wholly empty records
    qint64 row = 0; ///< what Excel shows: records from 1 with header and empty ones, without `sep=`

    friend bool operator==(const RowPosition &, const RowPosition &) = default;
};

/// The fields of one user as the file, or the user's correction, gives them: trimmed, otherwise
/// untouched.
struct UserRow
{
    RowPosition position;
    QString firstName;
    QString lastName;
    QString displayName;
    QString email;  ///< becomes the user principal name
    QString status; ///< must be empty (reference 1.1)

    friend bool operator==(const UserRow &, const UserRow &) = default;
};

} // namespace Welkom
