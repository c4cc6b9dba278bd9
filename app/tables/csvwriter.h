// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace Welkom {

/// Writes a CSV file as spreadsheets and Welkom itself read it: UTF-8 with a byte order mark,
/// CRLF, quotes where a cell needs them (RFC 4180).
///
/// A cell that a spreadsheet would run as a formula (= + - @ TAB or CR at its begin) gets a leading
/// apostrophe; readTable takes off exactly that one. So that nothing is lost, a cell in which
/// apostrophes stand before such a character gets one more.
class CsvWriter
{
public:
    explicit CsvWriter(char delimiter);

    /// Makes room for so many bytes, so that none of them is ever copied to a larger buffer.
    void reserve(qsizetype bytes) { m_bytes.reserve(bytes); }

    /// Adds a cell to the current row, in UTF-8.
    void addCell(QByteArrayView utf8);
    void addCell(const QString &text) { addCell(QByteArrayView(text.toUtf8())); }
    void endRow();
    void addRow(const QStringList &cells);

    /// What was written; leaves the writer as if new.
    [[nodiscard]] QByteArray take();

private:
    QByteArray m_bytes;
    char m_delimiter;
    bool m_isRowBegun = false;
};

/// In which language a file is made: its headers, and the delimiter that a spreadsheet of that
/// language expects.
enum class FileLanguage {
    Dutch,   ///< Voornaam;Achternaam;Weergavenaam;E-mail;Statusupdate
    English, ///< First name,Last name,Display name,Email,Status update
};

[[nodiscard]] char delimiterOf(FileLanguage language);
/// The five columns of Partner Center's file (reference 1.1), in their order.
[[nodiscard]] QStringList templateHeaders(FileLanguage language);

/// The template: the header, and two examples to be replaced. Read again it has no finding. The
/// examples are users of a domain that nobody has (RFC 2606 section 3), so that whoever forgets to
/// take them out is told so, and nobody is created.
[[nodiscard]] QByteArray templateFile(FileLanguage language);

} // namespace Welkom
