// SPDX-License-Identifier: Apache-2.0

#include "csvwriter.h"

#include "csvtable.h"

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr char byteOrderMark[] = "\xEF\xBB\xBF";

bool needsQuotes(QByteArrayView cell, char delimiter)
{
    // Space at an end is kept by quotes in programs that would trim it otherwise.
    return std::any_of(
               cell.begin(), cell.end(),
               [delimiter](char c) { return c == delimiter || c == '"' || c == '\r' || c == '\n'; })
        || cell.startsWith(' ') || cell.endsWith(' ');
}

} // namespace

CsvWriter::CsvWriter(char delimiter) : m_bytes(byteOrderMark), m_delimiter(delimiter) { }

void CsvWriter::addCell(QByteArrayView utf8)
{
    if (m_isRowBegun)
        m_bytes += m_delimiter;
    m_isRowBegun = true;
    const bool isQuoted = needsQuotes(utf8, m_delimiter);
    if (isQuoted)
        m_bytes += '"';
    if (isFormula(utf8))
        m_bytes += '\'';
    for (const char c : utf8) {
        if (c == '"')
            m_bytes += '"';
        m_bytes += c;
    }
    if (isQuoted)
        m_bytes += '"';
}

void CsvWriter::endRow()
{
    m_bytes += "\r\n";
    m_isRowBegun = false;
}

void CsvWriter::addRow(const QStringList &cells)
{
    for (const auto &cell : cells)
        addCell(cell);
    endRow();
}

QByteArray CsvWriter::take()
{
    m_isRowBegun = false;
    return std::exchange(m_bytes, QByteArray(byteOrderMark));
}

char delimiterOf(FileLanguage language)
{
    return language == FileLanguage::Dutch ? ';' : ',';
}

QStringList templateHeaders(FileLanguage language)
{
    if (language == FileLanguage::Dutch)
        return {u"Voornaam"_s, u"Achternaam"_s, u"Weergavenaam"_s, u"E-mail"_s, u"Statusupdate"_s};
    return {u"First name"_s, u"Last name"_s, u"Display name"_s, u"Email"_s, u"Status update"_s};
}

QByteArray templateFile(FileLanguage language)
{
    CsvWriter writer(delimiterOf(language));
    writer.addRow(templateHeaders(language));
    writer.addRow(
        {u"Anna"_s, u"Jansen"_s, u"Anna Jansen"_s, u"anna.jansen@example.com"_s, QString()});
    writer.addRow(
        {u"Zoë"_s, u"de Vries"_s, u"Zoë de Vries"_s, u"zoe.devries@example.com"_s, QString()});
    return writer.take();
}

} // namespace Welkom
