// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "columnmap.h"
#include "finding.h"
#include "usercheck.h"
#include "userrow.h"
#include "usertable.h"

#include "tables/textencoding.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <optional>
#include <vector>

namespace Welkom {

/// What the user says about a file; what is absent is recognised.
struct ReadingOptions
{
    std::optional<TextEncoding> encoding;
    std::optional<char> delimiter;
    std::optional<bool> header; ///< whether the first row holds the names of the columns
    QList<ColumnChoice> columns;
    OtherColumns otherColumns = OtherColumns::Recognize;
};

/// A file of users, read and checked. Cheap to copy: the cells are shared, and never change.
struct UserFile
{
    TextEncoding encoding = TextEncoding::Utf8;
    /// Nothing when the file has one column only, or is no text.
    std::optional<char> delimiter;
    qint64 headerLine = 0; ///< physical line, from 1; 0 when there is no header
    QList<Column> columns;
    qint64 records = 0; ///< users, header and wholly empty records not counted
    qint64 uploads = 0; ///< of at most 100 users
    qint64 ready = 0;   ///< users without an error, in a file without an error
    /// First those about the file, then row by row.
    QList<Finding> findings;
    /// How many more there were than are kept (see maxFindings).
    qint64 findingsOmitted = 0;

    /// The cells as read; absent when the bytes are no text or there are none.
    std::shared_ptr<const UserTable> users;
    /// Index of the header in users->table(); -1 when there is none.
    qsizetype headerRecord = -1;
    /// For each user whether a finding is an Error.
    std::vector<bool> faulty;
    /// How its rows were checked, and are checked again when one is corrected.
    CheckOptions checkOptions;

    /// Whether a finding about the file keeps every row from being uploaded.
    [[nodiscard]] bool isUsable() const;
    /// The users without an error, trimmed; none when the file is not usable.
    [[nodiscard]] QList<UserRow> readyRows() const;
    /// The other users: those that an upload leaves out.
    [[nodiscard]] QList<UserRow> faultyRows() const;
};

/// Reads and checks a file (see readWhole), whatever its bytes: every problem is a finding. A whole
/// file is one value, so that what was recognised, what was found and what will be sent cannot
/// differ.
///
/// Before the header may stand the version line of an Entra template; behind it the row with its
/// examples ("Example: ..."). Both are skipped. The first row is the header when it names a field;
/// when it does not and an address stands in it, it is a user, and the file has no header.
[[nodiscard]] UserFile readUserFile(QByteArray bytes, const ReadingOptions &options = {});

} // namespace Welkom
