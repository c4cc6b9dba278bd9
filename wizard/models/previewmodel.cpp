// SPDX-License-Identifier: Apache-2.0

#include "previewmodel.h"

#include "core/error.h"
#include "theme/listroles.h"

#include <algorithm>

namespace Welkom {

namespace {

/// Enough to see whether the columns are right.
constexpr qsizetype mostRows = 100;
constexpr qsizetype mostShown = 200;

} // namespace

PreviewModel::PreviewModel(QObject *parent) : QAbstractTableModel(parent) { }

void PreviewModel::setFile(const UserFile &file)
{
    beginResetModel();
    m_file = file;
    endResetModel();
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_file.users)
        return 0;
    return static_cast<int>(std::min(m_file.users->size(), mostRows));
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_file.columns.size());
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &column = m_file.columns[index.column()];
    if (role == Qt::DisplayRole) {
        const auto &users = *m_file.users;
        const auto cell =
            users.table().record(users.firstUser() + index.row()).cell(index.column());
        return printable(QString::fromUtf8(beginningOf(cell, 4 * mostShown)), mostShown);
    }
    if (role == ListRole::Color)
        return QVariant::fromValue(column.field ? &Tokens::text : &Tokens::text3);
    return {};
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= columnCount())
        return {};
    const auto header = printable(m_file.columns[section].header.trimmed(), mostShown);
    //: A column of the file that has no name: "Column 3".
    return header.isEmpty() ? tr("Column %1").arg(section + 1) : header;
}

} // namespace Welkom
