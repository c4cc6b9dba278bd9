// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/run.h"
#include "tables/csvwriter.h"

#include <QAbstractTableModel>

#include <vector>

namespace Welkom {

/// The rows of a run that were not created, each with its reason.
class RefusedList final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { RowNumber, Name, UserName, Reason, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRun(const Run &run);
    /// Whether some were not refused but never sent, or are not certain.
    [[nodiscard]] bool hasOthers() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void retranslate();

    /// These rows as a file that can be corrected and uploaded: the columns of the template, and
    /// the reason behind them, in a column that is not sent.
    [[nodiscard]] QByteArray toCsv(FileLanguage language) const;

private:
    std::vector<RunRow> m_rows;
};

/// Why a row was not created, as a sentence.
[[nodiscard]] QString refusalReason(const RunRow &row);

} // namespace Welkom
