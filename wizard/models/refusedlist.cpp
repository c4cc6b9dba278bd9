// SPDX-License-Identifier: Apache-2.0

#include "refusedlist.h"

#include <algorithm>

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

RefusedList::RefusedList(QObject *parent) : RowTable(parent)
{
    setColumns({rowNumberColumn<RunRow>(),
                nameColumn<RunRow>(),
                userNameColumn<RunRow>(),
                {.heading = [] { return tr("Reason"); }, .text = refusalReason}});
}

void RefusedList::setRun(const Run &run)
{
    std::vector<RunRow> refused;
    for (const auto &row : run.rows) {
        if (row.outcome.state != RowState::Created)
            refused.push_back(row);
    }
    setRows(std::move(refused));
}

bool RefusedList::hasOthers() const
{
    return std::any_of(rows().begin(), rows().end(), [](const RunRow &row) {
        return row.outcome.state != RowState::Refused && row.outcome.state != RowState::Exists;
    });
}

QByteArray RefusedList::toCsv(FileLanguage language) const
{
    CsvWriter writer(delimiterOf(language));
    writer.addRow(templateHeaders(language) << tr("Reason"));
    for (const auto &row : rows()) {
        writer.addRow({row.firstName, row.lastName, row.displayName, row.userPrincipalName,
                       QString(), refusalReason(row)});
    }
    return writer.take();
}

} // namespace Welkom
