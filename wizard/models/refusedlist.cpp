// SPDX-License-Identifier: Apache-2.0

#include "refusedlist.h"

#include "core/describeplaces.h"
#include "runs/refusedfile.h"

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
    const auto refused = rowsNotCreated(run);
    setRows({refused.begin(), refused.end()});
}

bool RefusedList::hasOthers() const
{
    return std::any_of(rows().begin(), rows().end(), [](const RunRow &row) {
        return row.outcome.state != RowState::Refused && row.outcome.state != RowState::Exists;
    });
}

} // namespace Welkom
