// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/run.h"

#include <QAbstractTableModel>

#include <vector>

namespace Welkom {

/// The users of a run whose accounts were deleted again: their passwords open nothing any more, so
/// none is shown.
class DeletedList final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { RowNumber, Name, UserName, Deleted, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRun(const Run &run);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void retranslate();

private:
    std::vector<RunRow> m_rows;
};

} // namespace Welkom
