// SPDX-License-Identifier: Apache-2.0

#include "refusedfile.h"

#include "core/describeplaces.h"

namespace Welkom {

using namespace Qt::StringLiterals;

QList<RunRow> rowsNotCreated(const Run &run)
{
    QList<RunRow> rows;
    for (const auto &row : run.rows) {
        if (row.outcome.state != RowState::Created)
            rows.append(row);
    }
    return rows;
}

QByteArray refusedFile(const Run &run, FileLanguage language)
{
    CsvWriter writer(delimiterOf(language));
    writer.addRow(templateHeaders(language)
                  << (language == FileLanguage::Dutch ? u"Reden"_s : u"Reason"_s));
    for (const auto &row : rowsNotCreated(run)) {
        writer.addRow({row.firstName, row.lastName, row.displayName, row.userPrincipalName,
                       QString(), describeNotCreated(row.outcome)});
    }
    return writer.take();
}

} // namespace Welkom
