// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "finding.h"
#include "userfield.h"

#include "core/result.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace Welkom {

/// The user's own word on which column fills a field.
struct ColumnChoice
{
    Field field = Field::Email;
    int index = 0;  ///< from 1; 0 when it is chosen by name
    QString header; ///< compared as forgivingly as any header

    friend bool operator==(const ColumnChoice &, const ColumnChoice &) = default;
};

/// Reads `email=3,displayName=Naam`. A column whose name is a number is chosen by its number.
/// Errors: InvalidInput, ColumnsUnreadable (also when a field is named twice).
[[nodiscard]] Result<QList<ColumnChoice>> parseColumnChoices(const QString &text);

/// What becomes of the columns that no choice names.
enum class OtherColumns {
    Recognize, ///< their headers decide
    LeaveOut,  ///< the choices are all there is; only the domain of an address in two stays
};

/// A column of a file.
struct Column
{
    int index = 0;  ///< from 1
    QString header; ///< as it stands in the file; empty without a header
    std::optional<Field> field;

    friend bool operator==(const Column &, const Column &) = default;
};

/// Which column fills which field.
struct ColumnMap
{
    QList<Column> columns;
    /// Index from 0 of the column of each field; -1 where no column is.
    std::array<int, 5> columnOf {-1, -1, -1, -1, -1};
    /// Index from 0 of the column that holds the domains, in files that keep the name before the @
    /// and the domain apart; else -1.
    int domainColumn = -1;
    /// The file has first and last names but no display names (Google's template): they are made of
    /// the two.
    bool composesDisplayName = false;
    /// Index from 0 of the columns that Welkom itself wrote for the reader: the line, the temporary
    /// password, the reason of a refusal. They are skipped without a word.
    QList<int> ownColumns;

    [[nodiscard]] int of(Field field) const { return columnOf[indexOf(field)]; }
};

/// Recognises the columns by their headers, in Dutch and English whatever the screen's language.
/// Case, spaces, hyphens, underscores, dots and accents do not matter, and of `Name [displayName]
/// Required` or `First Name [Required]` the part counts that names the field. Understands Partner
/// Center's five columns and the usual words for them, and the templates of Microsoft 365, Entra
/// bulk create, CIPP (a name and a domain in two columns are one address) and Google.
///
/// A choice beats a header. Findings: DuplicateColumn, MissingColumn for a required field or a
/// choice that is not there, DisplayNameComposed in place of a missing display name where first and
/// last name are there, UnknownColumn for every other named column. The headers are those up
/// to the last that is not empty; without headers give empty ones.
[[nodiscard]] ColumnMap mapColumns(const QStringList &headers, const QList<ColumnChoice> &choices,
                                   QList<Finding> &findings,
                                   OtherColumns others = OtherColumns::Recognize);

/// The field that a header names, whatever else stands in the file.
[[nodiscard]] std::optional<Field> fieldNamedBy(const QString &header);

} // namespace Welkom
