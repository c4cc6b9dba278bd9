// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/run.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace Welkom {

/// The created users that were not deleted again, with their temporary passwords, masked; at most
/// one is shown at a time.
class PasswordList final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, UserName, Password, Actions, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRun(const Run &run, const OpenedPasswords &passwords);
    /// Shows the password of this row and hides all others; -1 hides all.
    void reveal(int row);
    [[nodiscard]] int revealedRow() const { return m_revealed; }
    /// Empty where it was damaged on disk.
    [[nodiscard]] Secret passwordAt(int row) const;
    [[nodiscard]] QString nameAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void retranslate();

private:
    struct Row
    {
        QString displayName;
        QString userName;
        Secret password;
    };

    std::vector<Row> m_rows;
    int m_revealed = -1;
};

} // namespace Welkom
