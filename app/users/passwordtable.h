// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "userrow.h"

#include "core/outcome.h"
#include "core/personnames.h"
#include "core/secret.h"
#include "tables/csvwriter.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Welkom {

/// One row of a run as the password file tells of it.
struct PasswordRow : PersonNames
{
    RowPosition position;
    Outcome outcome;
    /// Empty where it cannot be had. Only a created row's is ever written.
    Secret password;
    /// The password was reset, and no answer came: it may still be the one before.
    bool resetUncertain = false;
};

/// The password file before it is text. The password is the last cell of its row, and stays a
/// Secret until the text is made.
struct PasswordTable
{
    struct Row
    {
        QStringList cells;
        Secret password;
    };

    QStringList header;
    QList<Row> rows;
};

/// Our documented columns: line, the five of Partner Center's own file with the status filled in,
/// and the temporary password, for created rows only. A created row whose password cannot be had
/// says so in its status.
[[nodiscard]] PasswordTable passwordTable(const QList<PasswordRow> &rows, FileLanguage language);

/// The table as a CSV file of that language (see CsvWriter).
[[nodiscard]] Secret passwordFile(const PasswordTable &table, FileLanguage language);

} // namespace Welkom
