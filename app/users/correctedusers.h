// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "corrections.h"
#include "usertable.h"

#include <QByteArray>
#include <QByteArrayView>

namespace Welkom {

/// The users of a file as the user corrected them: the table as read, seen through the
/// corrections. Refers to both and gives views into them, so it is made anew when they change.
class CorrectedUsers
{
public:
    /// Nothing corrected.
    explicit CorrectedUsers(const UserTable &users) : m_users(users) { }
    CorrectedUsers(const UserTable &users, const Corrections &corrections)
        : m_users(users), m_corrections(corrections.isEmpty() ? nullptr : &corrections)
    {
    }

    /// As they were read.
    [[nodiscard]] const UserTable &asRead() const { return m_users; }
    [[nodiscard]] const CsvTable &table() const { return m_users.table(); }
    [[nodiscard]] const ColumnMap &columns() const { return m_users.columns(); }
    [[nodiscard]] qsizetype size() const { return m_users.size(); }
    [[nodiscard]] qsizetype firstUser() const { return m_users.firstUser(); }
    /// The record of the user of that index.
    [[nodiscard]] CsvTable::Record record(qsizetype user) const
    {
        return table().record(firstUser() + user);
    }

    /// nullptr when the row stays as it was read.
    [[nodiscard]] const RowCorrection *correctionOf(const CsvTable::Record &record) const
    {
        return m_corrections != nullptr ? m_corrections->of(record.index() - firstUser()) : nullptr;
    }
    [[nodiscard]] UserCells cells(const CsvTable::Record &record) const;
    [[nodiscard]] QByteArrayView cell(const CsvTable::Record &record, Field field) const;
    /// The address as it is sent; empty for a row that is left out. `changed` keeps it when that is
    /// not the cell itself.
    [[nodiscard]] QByteArrayView address(const CsvTable::Record &record, QByteArray &changed) const;
    /// The user as it will be sent: trimmed, and line breaks made spaces.
    [[nodiscard]] UserRow row(const CsvTable::Record &record) const;

private:
    const UserTable &m_users;
    const Corrections *m_corrections = nullptr; ///< only when there are any
};

} // namespace Welkom
