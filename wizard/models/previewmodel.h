// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "users/userfile.h"

#include <QAbstractTableModel>

namespace Welkom {

/// The first rows of a file as they were read, column by column, for a ListView.
class PreviewModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit PreviewModel(QObject *parent = nullptr);

    void setFile(const UserFile &file);
    [[nodiscard]] const UserFile &file() const { return m_file; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// What stands above a column in the file; its number where that has no name.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    UserFile m_file;
};

} // namespace Welkom
