// SPDX-License-Identifier: Apache-2.0

#include "runwiping.h"

#include "runhistory.h"

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

Result<void> wipeFiles(RunDatabase &database)
{
    // What VACUUM puts aside meanwhile holds the passwords of other runs, sealed; still not for a
    // folder that everybody writes in.
    for (const auto &sql : {u"PRAGMA temp_store = MEMORY"_s, u"VACUUM"_s}) {
        if (const auto done = database.run(sql); !done)
            return failure(done.error());
    }
    auto checkpoint = database.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!checkpoint)
        return failure(checkpoint.error());
    // busy, pages in the log, pages written back
    if (checkpoint->next() && checkpoint->value(0).toInt() != 0)
        return failure(ErrorKind::Storage, ErrorReason::StoreBusy);
    return {};
}

/// One number that a statement finds.
Result<qint64> numberOf(RunDatabase &database, const QString &sql, RunId run)
{
    auto found = database.run(sql, {run.value});
    if (!found)
        return failure(found.error());
    return found->next() ? found->value(0).toLongLong() : 0;
}

/// How many accounts may exist, or have another password, than the store knows. A deletion that is
/// not certain needs no password.
Result<qint64> rowsInDoubt(RunDatabase &database, RunId run)
{
    const auto rows = numberOf(
        database,
        u"SELECT count(*) FROM row WHERE run_id = ? AND state IN ('sending', 'unknown')"_s, run);
    if (!rows)
        return rows;
    const auto resets = numberOf(
        database, u"SELECT count(*) FROM password_reset WHERE run_id = ? AND state = 'requested'"_s,
        run);
    if (!resets)
        return resets;
    return *rows + *resets;
}

/// Whether the passwords of a run were discarded already.
Result<bool> isDiscarded(RunDatabase &database, RunId run)
{
    auto found =
        database.run(u"SELECT passwords_discarded_at FROM run WHERE id = ?"_s, {run.value});
    if (!found)
        return failure(found.error());
    if (!found->next())
        return failure(ErrorKind::NotFound, ErrorReason::RunMissing, run.text());
    return !found->value(0).isNull();
}

Result<void> deletePasswords(RunDatabase &database, RunId run, const QDateTime &when)
{
    const auto inDoubt = rowsInDoubt(database, run);
    if (!inDoubt)
        return failure(inDoubt.error());
    if (*inDoubt > 0)
        return failure(ErrorKind::InvalidInput, ErrorReason::RunUnsettled, run.text());
    // What no file has is gone now: never to be called saved.
    const auto loaded = loadRun(database, run);
    if (!loaded)
        return failure(loaded.error());
    if (loaded->summary.unsaved > 0) {
        const auto noted = database.run(u"UPDATE run SET passwords_saved_at = NULL,"
                                        " passwords_saved_to = NULL WHERE id = ?"_s,
                                        {run.value});
        if (!noted)
            return failure(noted.error());
    }
    for (const auto &sql :
         {u"UPDATE row SET sealed_password = NULL, saved_name = NULL WHERE run_id = ?"_s,
          u"UPDATE password_reset SET sealed_password = NULL WHERE run_id = ?"_s}) {
        if (const auto done = database.run(sql, {run.value}); !done)
            return failure(done.error());
    }
    const auto noted = database.run(u"UPDATE run SET passwords_discarded_at = ? WHERE id = ?"_s,
                                    {timeValue(when), run.value});
    if (!noted)
        return failure(noted.error());
    return {};
}

} // namespace

Result<void> discardPasswords(RunDatabase &database, RunId run, const QDateTime &when)
{
    const auto deleted = database.inTransaction([&]() -> Result<void> {
        const auto known = isDiscarded(database, run);
        if (!known)
            return failure(known.error());
        return *known ? Result<void>() : deletePasswords(database, run, when);
    });
    if (!deleted)
        return deleted;
    if (const auto wiped = wipeFiles(database); !wiped)
        return wiped;
    const auto noted = database.run(u"UPDATE run SET passwords_wiped_at = ? WHERE id = ?"_s,
                                    {timeValue(when), run.value});
    if (!noted)
        return failure(noted.error());
    return {};
}

Result<void> forgetRun(RunDatabase &database, RunId run)
{
    const auto deleted = database.inTransaction([&]() -> Result<void> {
        const auto known = isDiscarded(database, run);
        if (!known)
            return failure(known.error());
        if (!*known)
            return failure(ErrorKind::InvalidInput, ErrorReason::PasswordsKept, run.text());
        const auto removing = numberOf(
            database, u"SELECT count(*) FROM removal WHERE run_id = ? AND state = 'requested'"_s,
            run);
        if (!removing)
            return failure(removing.error());
        if (*removing > 0)
            return failure(ErrorKind::InvalidInput, ErrorReason::RunUnsettled, run.text());
        const auto done = database.run(u"DELETE FROM run WHERE id = ?"_s, {run.value});
        if (!done)
            return failure(done.error());
        return {};
    });
    if (!deleted)
        return deleted;
    return wipeFiles(database);
}

} // namespace Welkom
