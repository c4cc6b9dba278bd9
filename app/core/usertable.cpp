// SPDX-License-Identifier: Apache-2.0

#include "usertable.h"

namespace Welkom {

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

QByteArrayView UserTable::joinedAddress(const CsvTable::Record &record) const
{
    const auto user = static_cast<std::size_t>(record.index() - m_firstUser);
    const auto begin = user == 0 ? 0 : m_addressEnds[user - 1];
    return QByteArrayView(m_addresses).sliced(begin, m_addressEnds[user] - begin);
}

RowPosition UserTable::position(const CsvTable::Record &record) const
{
    return {record.line(), record.index() - m_firstUser + 1, record.row()};
}

} // namespace Welkom
