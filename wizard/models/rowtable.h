// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rowcolumn.h"

#include "theme/listroles.h"

#include <QAbstractTableModel>

#include <utility>
#include <vector>

namespace Welkom {

/// The base of the lists that show one value per row, for a ListView: a model gives its columns
/// once, and from then on only its rows.
template<typename Row>
class RowTable : public QAbstractTableModel
{
public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const auto &row = rowAt(index.row());
        const auto &column = m_columns[static_cast<std::size_t>(index.column())];
        switch (role) {
        case Qt::DisplayRole:
            return column.text ? column.text(row) : QVariant();
        case Qt::AccessibleTextRole:
            return column.spoken ? column.spoken(row) : QVariant();
        case ListRole::Color:
            return column.color ? QVariant::fromValue(column.color(row)) : QVariant();
        case ListRole::Type:
            return column.type ? static_cast<int>(column.type(row)) : QVariant();
        default:
            break;
        }
        if (const auto found = column.other ? column.other(row, role) : QVariant(); found.isValid())
            return found;
        const auto mark = column.mark ? column.mark(row) : std::nullopt;
        return mark ? partOf(*mark, role) : QVariant();
    }

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0
            || section >= columnCount())
            return {};
        const auto &heading = m_columns[static_cast<std::size_t>(section)].heading;
        return heading ? heading() : QVariant();
    }

    /// Tells the view that the words have changed.
    void retranslate()
    {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        tellAll();
    }

protected:
    using QAbstractTableModel::QAbstractTableModel;

    /// From left to right. To be called once, before there is a view.
    void setColumns(std::vector<RowColumn<Row>> columns) { m_columns = std::move(columns); }

    void setRows(std::vector<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }

    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] const Row &rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    /// Who changes it tells it.
    [[nodiscard]] Row &rowAt(int row) { return m_rows[static_cast<std::size_t>(row)]; }

    /// Tells the view that these cells of one row have changed.
    void tell(int row, int firstColumn, int lastColumn)
    {
        Q_EMIT dataChanged(index(row, firstColumn), index(row, lastColumn));
    }

    /// Tells the view that any cell may have changed.
    void tellAll()
    {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

private:
    [[nodiscard]] static QVariant partOf(const RowMark &mark, int role)
    {
        switch (role) {
        case ListRole::Glyph:
            return static_cast<int>(mark.icon);
        case ListRole::GlyphColor:
            return QVariant::fromValue(mark.color);
        case ListRole::Busy:
            return mark.isBusy;
        default:
            return {};
        }
    }

    std::vector<RowColumn<Row>> m_columns;
    std::vector<Row> m_rows;
};

} // namespace Welkom
