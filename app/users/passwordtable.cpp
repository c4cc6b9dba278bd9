// SPDX-License-Identifier: Apache-2.0

#include "passwordtable.h"

#include <utility>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// The language is the file's, which need not be the screen's: so not by tr().
QString inLanguage(FileLanguage language, const char16_t *english, const char16_t *dutch)
{
    return QString::fromUtf16(language == FileLanguage::Dutch ? dutch : english);
}

QString statusOf(const PasswordRow &row, FileLanguage language)
{
    switch (row.outcome.state) {
    case RowState::Created:
        if (row.password.isEmpty())
            return inLanguage(language, u"created, password lost: reset it",
                              u"aangemaakt, wachtwoord verloren: stel het opnieuw in");
        if (row.resetUncertain)
            return inLanguage(language, u"created, reset not confirmed: reset it again",
                              u"aangemaakt, opnieuw instellen niet bevestigd: doe het nog eens");
        if (row.outcome.answerLost)
            return inLanguage(language, u"created (answer lost)",
                              u"aangemaakt (antwoord verloren)");
        return inLanguage(language, u"created", u"aangemaakt");
    case RowState::Exists:
        return inLanguage(language, u"exists already", u"bestaat al");
    case RowState::Refused:
        return inLanguage(language, u"refused", u"geweigerd");
    case RowState::Sending:
    case RowState::Unknown:
        return inLanguage(language, u"unknown", u"onbekend");
    case RowState::Waiting:
        break;
    }
    return inLanguage(language, u"not sent", u"niet verstuurd");
}

} // namespace

PasswordTable passwordTable(const QList<PasswordRow> &rows, FileLanguage language)
{
    PasswordTable table;
    table.header = QStringList(inLanguage(language, u"Line", u"Regel")) + templateHeaders(language)
        + QStringList(inLanguage(language, u"Temporary password", u"Tijdelijk wachtwoord"));
    table.rows.reserve(rows.size());
    for (const auto &row : rows) {
        const bool isCreated = row.outcome.state == RowState::Created;
        table.rows.append({{QString::number(row.position.line), row.firstName, row.lastName,
                            row.displayName, row.userPrincipalName, statusOf(row, language)},
                           isCreated ? row.password : Secret()});
    }
    return table;
}

Secret passwordFile(const PasswordTable &table, FileLanguage language)
{
    CsvWriter writer(delimiterOf(language));
    // At once, and at most: a buffer that grows leaves copies of the passwords behind.
    qsizetype size = 1024;
    for (const auto &row : table.rows) {
        size += 2 * row.password.size() + 8;
        for (const auto &cell : row.cells)
            size += 6 * cell.size() + 8;
    }
    writer.reserve(size);
    writer.addRow(table.header);
    for (const auto &row : table.rows) {
        for (const auto &cell : row.cells)
            writer.addCell(cell);
        writer.addCell(row.password.reveal());
        writer.endRow();
    }
    return Secret::take(writer.take());
}

} // namespace Welkom
