// SPDX-License-Identifier: Apache-2.0

#include "refusedlist.h"

#include "core/describeplaces.h"

#include <algorithm>

namespace Welkom {

RefusedList::RefusedList(QObject *parent) : RowTable(parent)
{
    setColumns({rowNumberColumn<RunRow>(),
                nameColumn<RunRow>(),
                userNameColumn<RunRow>(),
                {.heading = [] { return tr("Reason"); },
                 .text = [](const RunRow &row) { return describeNotCreated(row.outcome); }}});
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
                       QString(), describeNotCreated(row.outcome)});
    }
    return writer.take();
}

} // namespace Welkom
