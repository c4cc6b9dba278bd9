// SPDX-License-Identifier: Apache-2.0

#include "retryrecords.h"

#include "runhistory.h"
#include "runrecords.h"

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

Result<void> requireRefused(RunDatabase &database, RunId run, qint64 row, QString &name)
{
    auto found = database.run(u"SELECT user_principal_name, state IN ('refused', 'exists')"
                              " FROM row WHERE run_id = ? AND row = ?"_s,
                              {run.value, row});
    if (!found)
        return failure(found.error());
    if (!found->next())
        return failure(ErrorKind::NotFound, ErrorReason::RunMissing, run.text());
    // Somebody else has sent it again meanwhile.
    if (!found->value(1).toBool())
        return failure(ErrorKind::Storage, ErrorReason::StoreBusy);
    name = found->value(0).toString();
    return {};
}

Result<void> putRowBack(RunDatabase &database, const Sealer &sealer, RunId run,
                        const RowRetry &retry, const QDateTime &when)
{
    QString name;
    if (const auto refused = requireRefused(database, run, retry.row, name); !refused)
        return refused;
    Outcome outcome;
    outcome.requestId = retry.requestId;
    outcome.when = when;
    if (const auto written = writeOutcome(database, run, retry.row, outcome); !written)
        return written;
    const auto unlooked =
        database.run(u"UPDATE row SET name_before = NULL WHERE run_id = ? AND row = ?"_s,
                     {run.value, retry.row});
    if (!unlooked)
        return failure(unlooked.error());
    if (!retry.password)
        return {};
    const SealedPlace place {run.value, retry.row, name};
    const auto sealed = database.run(u"UPDATE row SET sealed_password = ?"
                                     " WHERE run_id = ? AND row = ?"_s,
                                     {sealer.seal(*retry.password, place), run.value, retry.row});
    if (!sealed)
        return failure(sealed.error());
    return {};
}

} // namespace

Result<void> putBack(RunDatabase &database, const Sealer &sealer, RunId run,
                     const QList<RowRetry> &rows, const QDateTime &when)
{
    return database.inTransaction([&]() -> Result<void> {
        if (const auto kept = requirePasswordsKept(database, run); !kept)
            return kept;
        for (const auto &row : rows) {
            if (const auto done = putRowBack(database, sealer, run, row, when); !done)
                return done;
        }
        const auto unlisted =
            database.run(u"UPDATE run SET listed_at = NULL WHERE id = ?"_s, {run.value});
        if (!unlisted)
            return failure(unlisted.error());
        return {};
    });
}

} // namespace Welkom
