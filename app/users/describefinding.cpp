// SPDX-License-Identifier: Apache-2.0

#include "finding.h"

#include "core/error.h"
#include "tables/textencoding.h"

#include <QCoreApplication>
#include <QLocale>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// Gives the sentences a context of their own for the translator.
class Findings
{
    Q_DECLARE_TR_FUNCTIONS(Findings)

public:
    static QString ofFile(const Finding &finding);
    static QString ofColumns(const Finding &finding);
    static QString ofWriting(const Finding &finding);
    static QString ofRow(const Finding &finding);
    static QString ofAddress(const Finding &finding);
    static QString ofTenant(const Finding &finding);

private:
    static QString columnOf(const Finding &finding);
};

QString rowOf(const Finding &finding)
{
    return QString::number(finding.position.row);
}

QString valueOf(const Finding &finding)
{
    return printable(finding.value, 100);
}

QString detailOf(const Finding &finding)
{
    return printable(finding.detail);
}

/// The name of the field, or the number of a column that fills none.
QString Findings::columnOf(const Finding &finding)
{
    return finding.field ? labelOf(*finding.field) : tr("column %1").arg(finding.column);
}

QString Findings::ofFile(const Finding &finding)
{
    switch (finding.kind) {
    case FindingKind::NotText:
        switch (static_cast<BinaryKind>(finding.number)) {
        case BinaryKind::Workbook:
            return tr("This is a workbook, not a CSV file. Open it in Excel, choose Save As and "
                      "the type “CSV UTF-8 (Comma delimited)”, and use that file.");
        case BinaryKind::Pdf:
            return tr("This is a PDF, not a CSV file. Put the users in a worksheet, save it in "
                      "Excel as “CSV UTF-8 (Comma delimited)”, and use that file.");
        case BinaryKind::Image:
            return tr("This is a picture, not a CSV file. Put the users in a worksheet, save it in "
                      "Excel as “CSV UTF-8 (Comma delimited)”, and use that file.");
        case BinaryKind::Archive:
            return tr("This is a compressed archive, not a CSV file. Unpack it and use the CSV "
                      "file in it; a workbook has to be saved in Excel as “CSV UTF-8 (Comma "
                      "delimited)”.");
        default:
            return tr("This is not a text file. Save the users in Excel as “CSV UTF-8 (Comma "
                      "delimited)”, and use that file.");
        }
    case FindingKind::EmptyFile:
        return tr("The file is empty.");
    case FindingKind::NoRecords:
        return tr("The file has column names but no users.");
    case FindingKind::TooManyRecords:
        return tr("The file has more than 100 users. It counts as %n uploads of at most 100; "
                  "Welkom does them all.",
                  nullptr, static_cast<int>(finding.number));
    default:
        return QString();
    }
}

QString Findings::ofColumns(const Finding &finding)
{
    switch (finding.kind) {
    case FindingKind::NoHeader:
        return tr("The first row holds a user, not the names of the columns. Put a row with the "
                  "names above it (%1), or say which column is which.")
            .arg(detailOf(finding));
    case FindingKind::MissingColumn:
        if (finding.column > 0 || !finding.value.isEmpty())
            return tr("The file has no column %1, which was chosen for %2. Columns found: %3.")
                .arg(valueOf(finding), columnOf(finding), detailOf(finding));
        if (finding.number == 1)
            return tr("No column was recognized as %1: the file has only one column, %2. Check "
                      "that its columns are separated by commas, semicolons, tabs or pipes.")
                .arg(columnOf(finding), detailOf(finding));
        return tr("No column was recognized as %1. Columns found: %2. Give the right column the "
                  "name “%1”, or say which one it is.")
            .arg(columnOf(finding), detailOf(finding));
    case FindingKind::UnknownColumn:
        if (finding.value.isEmpty())
            return tr("Column %1 has no name and is left out: Partner Center takes only its own "
                      "fields.")
                .arg(finding.column);
        return tr("Column %1 (%2) is left out: Partner Center takes only its own fields.")
            .arg(QString::number(finding.column), valueOf(finding));
    case FindingKind::DisplayNameComposed:
        return tr("The file has no column for the display name. It is made of the first and the "
                  "last name.");
    case FindingKind::DuplicateColumn:
        return tr("Several columns are for %1: %2. Leave one of them, or say which one it is.")
            .arg(columnOf(finding), detailOf(finding));
    default:
        return QString();
    }
}

QString Findings::ofWriting(const Finding &finding)
{
    const auto row = rowOf(finding);
    const auto column = columnOf(finding);
    switch (finding.kind) {
    case FindingKind::RaggedRow:
        return tr("Row %1, %2: number of cells %3, number of columns %4. Look for a "
                  "separator too many, or one that is missing.")
            .arg(row, column, QString::number(finding.number), detailOf(finding));
    case FindingKind::UnclosedQuote:
        return tr("Row %1, %2: a quotation mark is opened but never closed (line %3).")
            .arg(row, column, QString::number(finding.number));
    case FindingKind::TextAfterQuote:
        return tr("Row %1, %2: there is text behind the closing quotation mark (line %3). It was "
                  "added to the cell.")
            .arg(row, column, QString::number(finding.number));
    case FindingKind::NulCharacter:
        return tr("Row %1, %2: the cell holds a NUL character, so the file may be damaged.")
            .arg(row, column);
    case FindingKind::UndecodableBytes:
        return tr("Row %1, %2: the cell holds bytes that are no text in this encoding. Choose "
                  "another text encoding, or type the cell again.")
            .arg(row, column);
    case FindingKind::ControlCharacter:
        if (finding.severity == Severity::Warning)
            return tr("Row %1, %2: the cell holds a line break or a tab. It is sent as a space.")
                .arg(row, column);
        return tr("Row %1, %2: the cell holds an invisible control character.").arg(row, column);
    case FindingKind::SurroundingSpace:
        return tr("Row %1, %2: the spaces around the text are left out.").arg(row, column);
    default:
        return QString();
    }
}

QString Findings::ofRow(const Finding &finding)
{
    const auto row = rowOf(finding);
    const auto number = QString::number(finding.number);
    switch (finding.kind) {
    case FindingKind::MissingDisplayName:
        return tr("Row %1: the display name is missing.").arg(row);
    case FindingKind::MissingEmail:
        return tr("Row %1: the email address is missing.").arg(row);
    case FindingKind::DuplicateEmail:
        return tr("Row %1: row %2 has the same email address.").arg(row, number);
    case FindingKind::FirstNameTooLong:
        return tr("Row %1: the first name has %2 characters; at most 50 are allowed.")
            .arg(row, number);
    case FindingKind::LastNameTooLong:
        return tr("Row %1: the last name has %2 characters; at most 50 are allowed.")
            .arg(row, number);
    case FindingKind::DisplayNameTooLong:
        return tr("Row %1: the display name has %2 characters; at most 50 are allowed.")
            .arg(row, number);
    case FindingKind::StatusNotEmpty:
        return tr("Row %1, %2: the cell has to be empty. The result file of an earlier upload was "
                  "probably chosen again.")
            .arg(row, labelOf(Field::Status));
    default:
        return QString();
    }
}

QString Findings::ofAddress(const Finding &finding)
{
    const auto row = rowOf(finding);
    switch (finding.flaw) {
    case NameFlaw::None:
        break;
    case NameFlaw::MailtoPrefix:
        return tr("Row %1, Email: “mailto:” is not part of the address.").arg(row);
    case NameFlaw::AngleBrackets:
        return tr("Row %1, Email: only the address itself is allowed, without angle brackets.")
            .arg(row);
    case NameFlaw::Space:
        return tr("Row %1, Email: the address has a space in it.").arg(row);
    case NameFlaw::CommaInDomain:
        return tr("Row %1, Email: the domain has a comma instead of a dot.").arg(row);
    case NameFlaw::NoAt:
        return tr("Row %1, Email: the address has no @.").arg(row);
    case NameFlaw::SeveralAts:
        return tr("Row %1, Email: the address has more than one @.").arg(row);
    case NameFlaw::LocalPartMissing:
        return tr("Row %1, Email: the name before the @ is missing.").arg(row);
    case NameFlaw::DomainMissing:
        return tr("Row %1, Email: the domain behind the @ is missing.").arg(row);
    case NameFlaw::AccentInLocalPart:
        return tr("Row %1, Email: letters with accents are not allowed before the @.").arg(row);
    case NameFlaw::LocalCharacter:
        return tr("Row %1, Email: before the @ only letters, digits and ' . - _ ! # ^ ~ are "
                  "allowed.")
            .arg(row);
    case NameFlaw::AccentInDomain:
        return tr("Row %1, Email: letters with accents are not allowed in the domain.").arg(row);
    case NameFlaw::DomainCharacter:
        return tr("Row %1, Email: in the domain only letters, digits, hyphens and dots are "
                  "allowed.")
            .arg(row);
    case NameFlaw::DotAtBegin:
        return tr("Row %1, Email: the address begins with a dot.").arg(row);
    case NameFlaw::DotBeforeAt:
        return tr("Row %1, Email: there is a dot right before the @.").arg(row);
    case NameFlaw::DoubleDot:
        return tr("Row %1, Email: the address has two dots in a row.").arg(row);
    case NameFlaw::DomainWithoutDot:
        return tr("Row %1, Email: the domain is not whole, it has no dot.").arg(row);
    case NameFlaw::DomainMalformed:
        return tr("Row %1, Email: the domain is malformed.").arg(row);
    case NameFlaw::LocalPartTooLong:
        return tr("Row %1, Email: the name before the @ has %2 characters; at most 64 are allowed.")
            .arg(row, QString::number(finding.number));
    case NameFlaw::DomainTooLong:
        return tr("Row %1, Email: the domain has %2 characters; at most 48 are allowed.")
            .arg(row, QString::number(finding.number));
    }
    return QString();
}

QString Findings::ofTenant(const Finding &finding)
{
    const auto row = rowOf(finding);
    switch (finding.kind) {
    case FindingKind::UnknownDomain:
        return tr("Row %1: %2 is not a domain of this customer.").arg(row, detailOf(finding));
    case FindingKind::FederatedDomain:
        return tr("Row %1: the domain %2 signs in elsewhere (it is federated), so no account can "
                  "be created in it here.")
            .arg(row, detailOf(finding));
    case FindingKind::UserExists:
        return tr("Row %1: this user already exists at the customer.").arg(row);
    case FindingKind::DeletedUserExists:
        return tr("Row %1: a deleted user has this name and can be restored for %2 days.")
            .arg(row, QString::number(finding.number));
    default:
        return QString();
    }
}

} // namespace

QString describe(const Finding &finding)
{
    using Teller = QString (*)(const Finding &);
    for (const Teller tell : {&Findings::ofFile, &Findings::ofColumns, &Findings::ofWriting,
                              &Findings::ofRow, &Findings::ofTenant}) {
        if (auto sentence = tell(finding); !sentence.isEmpty())
            return sentence;
    }
    return Findings::ofAddress(finding);
}

} // namespace Welkom
