// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "columnmap.h"
#include "userrow.h"

#include "tables/csvtable.h"

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <vector>

namespace Welkom {

/// The five cells of a user, as read; empty where the file has no such column.
struct UserCells
{
    std::array<QByteArrayView, 5> values;

    [[nodiscard]] QByteArrayView of(Field field) const { return values[indexOf(field)]; }
};

/// A table seen as users: which records are users, and which of their cells fills which field.
class UserTable
{
public:
    /// The users begin at `firstUser`; what stands before is the header and the like.
    UserTable(CsvTable table, ColumnMap columns, qsizetype firstUser);

    [[nodiscard]] const CsvTable &table() const { return m_table; }
    [[nodiscard]] const ColumnMap &columns() const { return m_columns; }

    /// Number of users.
    [[nodiscard]] qsizetype size() const { return m_table.size() - m_firstUser; }
    /// Index in the table of the first user.
    [[nodiscard]] qsizetype firstUser() const { return m_firstUser; }

    [[nodiscard]] UserCells cells(const CsvTable::Record &record) const;
    [[nodiscard]] QByteArrayView cell(const CsvTable::Record &record, Field field) const;
    [[nodiscard]] RowPosition position(const CsvTable::Record &record) const;

private:
    /// Cells that no record has as they are: one for each user, one after the other.
    class MadeCells
    {
    public:
        void reserve(qsizetype users) { m_ends.reserve(static_cast<std::size_t>(users)); }
        void append(QByteArrayView piece) { m_text.append(piece); }
        void endCell() { m_ends.push_back(m_text.size()); }
        [[nodiscard]] QByteArrayView of(qsizetype user) const;

    private:
        QByteArray m_text;
        std::vector<qsizetype> m_ends;
    };

    void joinAddresses();
    void composeDisplayNames();

    CsvTable m_table;
    ColumnMap m_columns;
    qsizetype m_firstUser;
    MadeCells m_addresses;    ///< where name and domain stand in two columns
    MadeCells m_displayNames; ///< where the file has first and last names only
};

/// First and last name with one space between them, in UTF-8; what is missing leaves none.
[[nodiscard]] QString composedDisplayName(QByteArrayView firstName, QByteArrayView lastName);

inline QByteArrayView UserTable::cell(const CsvTable::Record &record, Field field) const
{
    if (field == Field::Email && m_columns.domainColumn >= 0)
        return m_addresses.of(record.index() - m_firstUser);
    if (field == Field::DisplayName && m_columns.composesDisplayName)
        return m_displayNames.of(record.index() - m_firstUser);
    const auto column = m_columns.of(field);
    return column >= 0 ? record.cell(column) : QByteArrayView();
}

inline UserCells UserTable::cells(const CsvTable::Record &record) const
{
    UserCells cells;
    for (const auto field : allFields)
        cells.values[indexOf(field)] = cell(record, field);
    return cells;
}

} // namespace Welkom
