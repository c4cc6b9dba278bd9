// SPDX-License-Identifier: Apache-2.0

#include "deletedlist.h"

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

DeletedList::DeletedList(QObject *parent) : RowTable(parent)
{
    setColumns({rowNumberColumn<RunRow>(),
                nameColumn<RunRow>(),
                userNameColumn<RunRow>(),
                {.heading = [] { return tr("Deleted"); },
                 .text = [](const RunRow &row) { return whatBecameOf(*row.removal); },
                 .color = always(&Tokens::text2)}});
}

void DeletedList::setRun(const Run &run)
{
    std::vector<RunRow> deleted;
    for (const auto &row : run.rows) {
        if (row.removal && row.removal->isDone())
            deleted.push_back(row);
    }
    setRows(std::move(deleted));
}

} // namespace Welkom
