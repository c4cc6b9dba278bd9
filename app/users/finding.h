// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "principalname.h"
#include "userfield.h"
#include "userrow.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace Welkom {

/// What can be wrong with a file, a row or a cell (design section 9). The names are a contract.
enum class FindingKind {
    // The file.
    NotText,
    EmptyFile,
    NoHeader,
    NoRecords,
    MissingColumn,
    UnknownColumn,
    DuplicateColumn,
    TooManyRecords,
    DisplayNameComposed,
    // How a row is written.
    RaggedRow,
    UnclosedQuote,
    TextAfterQuote,
    NulCharacter,
    UndecodableBytes,
    ControlCharacter,
    SurroundingSpace,
    // What a row says.
    MissingDisplayName,
    MissingEmail,
    MalformedEmail,
    EmailTooLong,
    EmailCharacters,
    DuplicateEmail,
    FirstNameTooLong,
    LastNameTooLong,
    DisplayNameTooLong,
    StatusNotEmpty,
    // What the customer's tenant says to it.
    UnknownDomain,
    FederatedDomain,
    UserExists,
    DeletedUserExists,
};

enum class Severity {
    Error,   ///< the row, or with a finding about the file the file, cannot be uploaded
    Warning, ///< it can, but not quite as it is written
    Info,    ///< it can; good to know
};

/// A finding holds no more of a cell, in UTF-16 units: no sentence and no suggestion needs it.
inline constexpr qsizetype maxShownLength = 1000;

/// Something that is wrong, where, and what was most likely meant.
struct Finding
{
    FindingKind kind = FindingKind::NotText;
    Severity severity = Severity::Error;
    /// All 0 when it is about the file.
    RowPosition position;
    /// Of the column, from 1; 0 when it is about no column or about several.
    int column = 0;
    std::optional<Field> field;
    /// The cell as it stands, or the header; may be hostile.
    QString value;
    /// What to put in its place, which has no finding of this kind; empty when that is a guess.
    QString suggestion;

    // What the sentence needs beside that.
    /// Of MalformedEmail, EmailCharacters and EmailTooLong.
    NameFlaw flaw = NameFlaw::None;
    /// DuplicateEmail: the row of the first. ...TooLong: the number of characters. RaggedRow: the
    /// number of cells. UnclosedQuote, TextAfterQuote: the line of the quote. TooManyRecords: the
    /// number of uploads. DeletedUserExists: the days in which it can still be restored. NotText:
    /// the BinaryKind. MissingColumn: the number of columns found.
    qint64 number = 0;
    /// MissingColumn: the columns found. NoHeader: those expected. DuplicateColumn: all that are
    /// for the field. RaggedRow: the number of columns. UnknownDomain, FederatedDomain: the domain.
    QString detail;

    friend bool operator==(const Finding &, const Finding &) = default;
};

/// The severity of a kind. ControlCharacter is a Warning instead when it is a line break or a tab.
[[nodiscard]] Severity severityOf(FindingKind kind);

/// Stable names: `missing-display-name`, `warning`.
[[nodiscard]] QString nameOf(FindingKind kind);
[[nodiscard]] QString nameOf(Severity severity);
/// The kind of that name; nothing for a word that this version does not know.
[[nodiscard]] std::optional<FindingKind> findingKindOf(const QString &name);

/// One sentence that names row and column, in the language of the installed translator. Plain
/// text; what comes from the file is made printable first.
[[nodiscard]] QString describe(const Finding &finding);

} // namespace Welkom

Q_DECLARE_METATYPE(Welkom::Finding)
