// SPDX-License-Identifier: Apache-2.0

#include "deletedlist.h"

#include "theme/listroles.h"
#include "theme/type.h"

#include <QLocale>

namespace Welkom {

namespace {

/// Deleted users can be restored for so long (reference 2.6, Delete).
constexpr int daysToRestore = 30;

QString whatBecameOf(const Removal &removal)
{
    if (removal.state == RemovalState::Gone)
        return DeletedList::tr("Was deleted already");
    const auto last = removal.when.toLocalTime().date().addDays(daysToRestore);
    //: %1 is a day.
    return DeletedList::tr("Can be restored until %1")
        .arg(QLocale().toString(last, QLocale::ShortFormat));
}

} // namespace

void DeletedList::setRun(const Run &run)
{
    beginResetModel();
    m_rows.clear();
    for (const auto &row : run.rows) {
        if (row.removal && row.removal->isDone())
            m_rows.push_back(row);
    }
    endResetModel();
}

int DeletedList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int DeletedList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DeletedList::data(const QModelIndex &index, int role) const
{
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::DisplayRole) {
        switch (index.column()) {
        case RowNumber:
            return QLocale().toString(row.position.row);
        case Name:
            return printable(row.displayName);
        case UserName:
            return printable(row.userPrincipalName);
        default:
            return whatBecameOf(*row.removal);
        }
    }
    if (role == ListRole::Type && index.column() == RowNumber)
        return static_cast<int>(TextRole::Small);
    if (role == ListRole::Color && index.column() == RowNumber)
        return QVariant::fromValue(&Tokens::text3);
    if (role == ListRole::Color && index.column() != Name)
        return QVariant::fromValue(&Tokens::text2);
    return {};
}

QVariant DeletedList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RowNumber:
        return tr("Row");
    case Name:
        return tr("Name");
    case UserName:
        return tr("User name");
    default:
        return tr("Deleted");
    }
}

void DeletedList::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace Welkom
