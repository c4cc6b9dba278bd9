// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "correctedusers.h"
#include "finding.h"

#include <QList>

#include <vector>

namespace Welkom {

/// Longest first, last and display name of Partner Center's file (reference 1.1), in UTF-16 units.
inline constexpr qsizetype maxNameLength = 50;

/// Findings are kept up to this number, so that a hostile file cannot fill the memory with them;
/// what comes behind is still counted, and makes its row faulty.
inline constexpr qsizetype maxFindings = 1'000'000;

/// What was found in the rows of a file.
struct UserCheck
{
    /// Row by row, in the order of the file.
    QList<Finding> findings;
    /// How many more there would have been.
    qint64 findingsOmitted = 0;
    /// For each user whether a finding is an Error.
    std::vector<bool> faulty;
    qsizetype ready = 0; ///< users without one
};

struct CheckOptions
{
    /// The text holds bytes that were not decoded, or NUL characters: look at every cell for them,
    /// not only at those that are sent.
    bool lookAtEveryCell = false;
};

/// Checks every user by the rules of reference 1 and 7, and reports how the rows are written.
///
/// A row may lack cells at its end when they belong to no field or to the status, which is empty
/// anyway (Excel leaves such delimiters out); it may have more when they are empty. A user without
/// a display name gets first and last name for a suggestion, also when the file has no column for
/// it. Of several findings that say the same the first is enough: a cell that is not there is
/// ragged-row, not also missing-email.
///
/// A row that is left out has no finding, is not ready, and is no duplicate of another. Once a cell
/// of a row was corrected, the row is taken as it then stands: how many cells it was written with
/// and what stands in columns that are not sent no longer matters, and what was odd about the
/// quotes of a cell only until that cell is corrected.
[[nodiscard]] UserCheck checkUsers(const CorrectedUsers &users, const CheckOptions &options = {});

/// What checkUsers() finds in one row by itself: all but whether it is a duplicate.
[[nodiscard]] QList<Finding> checkUser(const CorrectedUsers &users, const CheckOptions &options,
                                       qsizetype user);

} // namespace Welkom
