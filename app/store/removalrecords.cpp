// SPDX-License-Identifier: Apache-2.0

#include "removalrecords.h"

#include "errorcolumns.h"

namespace Welkom {

using namespace Qt::StringLiterals;

Result<void> requestRemovals(RunDatabase &database, RunId run,
                             const QList<PlannedRemoval> &removals, const QDateTime &when)
{
    return database.inTransaction([&]() -> Result<void> {
        for (const auto &[row, requestId] : removals) {
            // What this run did not make, was deleted already, or another row claims too, is not
            // deleted.
            const auto done = database.run(
                u"INSERT OR REPLACE INTO removal (run_id, row, state, request_id, changed_at)"
                " SELECT run_id, row, ?, ?, ? FROM row WHERE run_id = ? AND row = ?"
                " AND state = 'created' AND coalesce(object_id, '') <> ''"
                " AND NOT EXISTS (SELECT 1 FROM removal WHERE removal.run_id = row.run_id"
                " AND removal.row = row.row AND removal.state IN ('deleted', 'gone'))"
                " AND NOT EXISTS (SELECT 1 FROM row AS other LEFT JOIN removal AS undone"
                " ON undone.run_id = other.run_id AND undone.row = other.row"
                " WHERE other.object_id = row.object_id AND other.state = 'created'"
                " AND (other.run_id <> row.run_id OR other.row <> row.row)"
                " AND coalesce(undone.state, '') NOT IN ('deleted', 'gone'))"_s,
                {nameOf(RemovalState::Requested), requestId.value, timeValue(when), run.value,
                 row});
            if (!done)
                return failure(done.error());
            if (done->numRowsAffected() != 1)
                return failure(ErrorKind::Storage, ErrorReason::StoreBusy);
        }
        return {};
    });
}

Result<void> withdrawRemovals(RunDatabase &database, RunId run, const QList<qint64> &rows)
{
    return database.inTransaction([&]() -> Result<void> {
        for (const auto row : rows) {
            const auto done = database.run(
                u"DELETE FROM removal WHERE run_id = ? AND row = ? AND state = 'requested'"_s,
                {run.value, row});
            if (!done)
                return failure(done.error());
        }
        return {};
    });
}

Result<void> writeRemoval(RunDatabase &database, RunId run, qint64 row, const Removal &removal)
{
    QVariantList values {nameOf(removal.state), textValue(removal.requestId.value),
                         timeValue(removal.when)};
    values += ErrorColumns::values(removal.error);
    values += {run.value, row};
    const auto done = database.run(
        u"UPDATE removal SET state = ?, request_id = ?, changed_at = ?, error_kind = ?,"
        " error_reason = ?, error_subject = ?, service_text = ?, http_status = ?,"
        " service_code = ?, error_request_id = ?, error_correlation_id = ?"
        " WHERE run_id = ? AND row = ? AND state NOT IN ('deleted', 'gone')"_s,
        values);
    if (!done)
        return failure(done.error());
    return {};
}

} // namespace Welkom
