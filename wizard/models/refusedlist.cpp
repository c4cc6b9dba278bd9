// SPDX-License-Identifier: Apache-2.0

#include "refusedlist.h"

#include "theme/listroles.h"
#include "theme/type.h"

#include <QLocale>

namespace Welkom {

QString refusalReason(const RunRow &row)
{
    if (row.outcome.state == RowState::Waiting)
        return RefusedList::tr("Not created: the upload was stopped before.");
    if (row.outcome.state == RowState::Unknown || row.outcome.state == RowState::Sending)
        return RefusedList::tr("Not certain: continue the upload to find out.");
    const auto error = row.outcome.error.value_or(Error());
    if (row.outcome.state == RowState::Exists || error.reason == ErrorReason::NameTaken)
        return RefusedList::tr("The user name is already taken.");
    if (error.reason == ErrorReason::PasswordRefused)
        return RefusedList::tr("The password was refused twice.");
    if (error.reason == ErrorReason::UnknownDomain)
        return RefusedList::tr("The domain is not a domain of this customer.");
    if (error.reason == ErrorReason::None && !error.serviceText.isEmpty())
        return RefusedList::tr("Refused by the service: %1").arg(printable(error.serviceText));
    return describe(error);
}

void RefusedList::setRun(const Run &run)
{
    beginResetModel();
    m_rows.clear();
    for (const auto &row : run.rows) {
        if (row.outcome.state != RowState::Created)
            m_rows.push_back(row);
    }
    endResetModel();
}

bool RefusedList::hasOthers() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const RunRow &row) {
        return row.outcome.state != RowState::Refused && row.outcome.state != RowState::Exists;
    });
}

int RefusedList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RefusedList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RefusedList::data(const QModelIndex &index, int role) const
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
            return refusalReason(row);
        }
    }
    if (role == ListRole::Type && index.column() == RowNumber)
        return static_cast<int>(TextRole::Small);
    if (role == ListRole::Color && index.column() == RowNumber)
        return QVariant::fromValue(&Tokens::text3);
    if (role == ListRole::Color && index.column() == UserName)
        return QVariant::fromValue(&Tokens::text2);
    return {};
}

QVariant RefusedList::headerData(int section, Qt::Orientation orientation, int role) const
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
        return tr("Reason");
    }
}

void RefusedList::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

QByteArray RefusedList::toCsv(FileLanguage language) const
{
    CsvWriter writer(delimiterOf(language));
    writer.addRow(templateHeaders(language) << tr("Reason"));
    for (const auto &row : m_rows) {
        writer.addRow({row.firstName, row.lastName, row.displayName, row.userPrincipalName,
                       QString(), refusalReason(row)});
    }
    return writer.take();
}

} // namespace Welkom
