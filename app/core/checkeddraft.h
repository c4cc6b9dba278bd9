// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "userfile.h"
#include "userrow.h"

#include <QList>

namespace Welkom {

/// What becomes of a row as it stands.
enum class RowStanding {
    Ready,          ///< it is created
    Warned,         ///< it is created too, but the user should know something
    NeedsAttention, ///< it has an Error: not created until it is corrected
    LeftOut,        ///< the user took it out
};

/// How many rows there are of each standing.
struct DraftCounts
{
    qsizetype ready = 0;
    qsizetype warned = 0;
    qsizetype needsAttention = 0;
    qsizetype leftOut = 0;

    [[nodiscard]] qsizetype rows() const { return ready + warned + needsAttention + leftOut; }
    /// Rows that Save creates, as far as the file itself tells.
    [[nodiscard]] qsizetype toCreate() const { return ready + warned; }
    friend bool operator==(const DraftCounts &, const DraftCounts &) = default;
};

/// A file of users with what the user corrected in it, checked. A value; the cells as read are
/// shared by all copies.
class CheckedDraft
{
public:
    /// Nothing corrected yet. Takes a moment for a large file: make it where the file is read.
    explicit CheckedDraft(UserFile file = {});

    [[nodiscard]] const UserFile &file() const { return m_file; }
    [[nodiscard]] const DraftCounts &counts() const { return m_counts; }
    /// The rows that Save creates, in the order of the file; none when the file is not usable.
    [[nodiscard]] QList<UserRow> rowsToCreate() const;

private:
    UserFile m_file;
    DraftCounts m_counts;
};

} // namespace Welkom
