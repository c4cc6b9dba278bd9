// SPDX-License-Identifier: Apache-2.0

#include "usertable.h"

namespace Welkom {

QByteArrayView UserTable::MadeCells::of(qsizetype user) const
{
    const auto at = static_cast<std::size_t>(user);
    const auto begin = at == 0 ? 0 : m_ends[at - 1];
    return QByteArrayView(m_text).sliced(begin, m_ends[at] - begin);
}

UserTable::UserTable(CsvTable table, ColumnMap columns, qsizetype firstUser)
    : m_table(std::move(table)), m_columns(std::move(columns)), m_firstUser(firstUser)
{
    if (m_columns.domainColumn >= 0)
        joinAddresses();
    if (m_columns.composesDisplayName)
        composeDisplayNames();
}

void UserTable::joinAddresses()
{
    m_addresses.reserve(size());
    for (auto record = m_table.at(m_firstUser); !(record == m_table.end()); ++record) {
        const auto name = record->cell(m_columns.of(Field::Email)).trimmed();
        const auto domain = record->cell(m_columns.domainColumn).trimmed();
        m_addresses.append(name);
        if (!name.isEmpty() && !domain.isEmpty() && !name.contains('@')) {
            if (!domain.startsWith('@'))
                m_addresses.append("@");
            m_addresses.append(domain);
        }
        m_addresses.endCell();
    }
}

void UserTable::composeDisplayNames()
{
    m_displayNames.reserve(size());
    for (auto record = m_table.at(m_firstUser); !(record == m_table.end()); ++record) {
        const auto first = record->cell(m_columns.of(Field::FirstName));
        const auto last = record->cell(m_columns.of(Field::LastName));
        m_displayNames.append(composedDisplayName(first, last).toUtf8());
        m_displayNames.endCell();
    }
}

QString composedDisplayName(QByteArrayView firstName, QByteArrayView lastName)
{
    return QString(QString::fromUtf8(firstName) + u' ' + QString::fromUtf8(lastName)).simplified();
}

RowPosition UserTable::position(const CsvTable::Record &record) const
{
    return {record.line(), record.index() - m_firstUser + 1, record.row()};
}

} // namespace Welkom
