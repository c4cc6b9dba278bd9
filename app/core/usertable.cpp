// SPDX-License-Identifier: Apache-2.0

#include "usertable.h"

namespace Welkom {

namespace {

bool isBreak(QChar c)
{
    switch (c.unicode()) {
    case u'\t':
    case u'\n':
    case u'\v':
    case u'\f':
    case u'\r':
    case u'\u0085':
    case u'\u2028':
    case u'\u2029':
        return true;
    default:
        return false;
    }
}

} // namespace

QString cleanText(QByteArrayView cell)
{
    const auto text = QString::fromUtf8(cell).trimmed();
    QString clean;
    clean.reserve(text.size());
    bool isInBreak = false;
    for (const QChar c : text) {
        if (!isBreak(c))
            clean += c;
        else if (!isInBreak)
            clean += u' ';
        isInBreak = isBreak(c);
    }
    return clean;
}

UserTable::UserTable(CsvTable table, ColumnMap columns, qsizetype firstUser)
    : m_table(std::move(table)), m_columns(std::move(columns)), m_firstUser(firstUser)
{
    if (m_columns.domainColumn >= 0)
        joinAddresses();
}

void UserTable::joinAddresses()
{
    m_addressEnds.reserve(static_cast<std::size_t>(size()));
    for (auto record = m_table.at(m_firstUser); !(record == m_table.end()); ++record) {
        const auto name = record->cell(m_columns.of(Field::Email)).trimmed();
        const auto domain = record->cell(m_columns.domainColumn).trimmed();
        m_addresses.append(name);
        if (!name.isEmpty() && !domain.isEmpty() && !name.contains('@')) {
            if (!domain.startsWith('@'))
                m_addresses.append('@');
            m_addresses.append(domain);
        }
        m_addressEnds.push_back(m_addresses.size());
    }
}

UserCells UserTable::cells(const CsvTable::Record &record) const
{
    UserCells cells;
    for (std::size_t i = 0; i < cells.values.size(); ++i) {
        if (m_columns.columnOf[i] >= 0)
            cells.values[i] = record.cell(m_columns.columnOf[i]);
    }
    if (!m_addressEnds.empty()) {
        const auto user = static_cast<std::size_t>(record.index() - m_firstUser);
        const auto begin = user == 0 ? 0 : m_addressEnds[user - 1];
        cells.values[indexOf(Field::Email)] =
            QByteArrayView(m_addresses).sliced(begin, m_addressEnds[user] - begin);
    }
    return cells;
}

RowPosition UserTable::position(const CsvTable::Record &record) const
{
    return {record.line(), record.index() - m_firstUser + 1, record.row()};
}

UserRow UserTable::row(const CsvTable::Record &record) const
{
    const auto read = cells(record);
    return {position(record),
            cleanText(read.of(Field::FirstName)),
            cleanText(read.of(Field::LastName)),
            cleanText(read.of(Field::DisplayName)),
            cleanText(read.of(Field::Email)),
            cleanText(read.of(Field::Status))};
}

} // namespace Welkom
