// SPDX-License-Identifier: Apache-2.0

#include "runhistory.h"

#include "errorcolumns.h"

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// Of a created row: whether the password that it has now is in a file. A reset that may have been
/// sent has put its own password in the place of the older one.
const auto isSavedColumn =
    u"coalesce(row.saved_name = substr(CASE password_reset.state WHEN 'requested'"
    " THEN password_reset.sealed_password ELSE row.sealed_password END, 1, %1), 0)"_s.arg(
        Sealer::nameSize);

/// Whether another row that still has an account has this row's.
const auto isClaimedTwiceColumn =
    u"EXISTS (SELECT 1 FROM row AS other LEFT JOIN removal AS undone"
    " ON undone.run_id = other.run_id AND undone.row = other.row"
    " WHERE other.object_id = row.object_id AND other.object_id <> '' AND other.state = 'created'"
    " AND (other.run_id <> row.run_id OR other.row <> row.row)"
    " AND coalesce(undone.state, '') NOT IN ('deleted', 'gone'))"_s;

const auto summaryColumns =
    u"SELECT id, authority, api_base, partner_tenant_id, account, customer_id, customer_domain,"
    " customer_name, location, file_name, file_hash, started_at, listed_at, passwords_saved_at,"
    " passwords_saved_to, passwords_discarded_at, passwords_wiped_at FROM run"_s;

RunSummary summaryIn(const QSqlQuery &found)
{
    int column = 0;
    const auto text = [&found, &column] { return found.value(column++).toString(); };
    RunSummary summary;
    summary.id.value = found.value(column++).toLongLong();
    summary.binding.authority = text();
    summary.binding.apiBase = text();
    summary.binding.partnerTenantId = text();
    summary.binding.account = text();
    summary.customer.id.value = text();
    summary.customer.domain = text();
    summary.customer.companyName = text();
    summary.location = text();
    summary.fileName = text();
    summary.fileHash = found.value(column++).toByteArray();
    summary.started = timeOf(found.value(column++));
    summary.firstListingStored = !found.value(column++).isNull();
    summary.passwordsSavedAt = timeOf(found.value(column++));
    summary.passwordsSavedTo = text();
    summary.passwordsDiscardedAt = timeOf(found.value(column++));
    summary.passwordsWipedAt = timeOf(found.value(column++));
    return summary;
}

Result<QHash<qint64, RunCounts>> countsByRun(RunDatabase &database)
{
    auto found = database.run(u"SELECT run_id, state, count(*) FROM row GROUP BY run_id, state"_s);
    if (!found)
        return failure(found.error());
    QHash<qint64, RunCounts> counts;
    while (found->next()) {
        const auto state = rowStateOf(found->value(1).toString());
        counts[found->value(0).toLongLong()].count(state.value_or(RowState::Unknown),
                                                   found->value(2).toLongLong());
    }
    return counts;
}

/// Counts what was changed of a run's accounts after they were made.
Result<void> countChanges(RunDatabase &database, QList<RunSummary> &summaries)
{
    QHash<qint64, RunSummary *> byRun;
    for (auto &summary : summaries)
        byRun.insert(summary.id.value, &summary);
    auto removals =
        database.run(u"SELECT run_id, state, count(*) FROM removal GROUP BY run_id, state"_s);
    if (!removals)
        return failure(removals.error());
    while (removals->next()) {
        auto *summary = byRun.value(removals->value(0).toLongLong());
        const Removal removal {removalStateOf(removals->value(1).toString()), {}, {}, {}};
        if (!summary || removal.state == RemovalState::Refused)
            continue;
        (removal.isDone() ? summary->removed : summary->removing) +=
            removals->value(2).toLongLong();
    }
    auto resets = database.run(u"SELECT run_id, count(*) FROM password_reset"
                               " WHERE state = 'requested' GROUP BY run_id"_s);
    if (!resets)
        return failure(resets.error());
    while (resets->next()) {
        if (auto *summary = byRun.value(resets->value(0).toLongLong()))
            summary->resetting = resets->value(1).toLongLong();
    }
    return {};
}

Result<void> countUnsaved(RunDatabase &database, QList<RunSummary> &summaries)
{
    auto found =
        database.run(u"SELECT row.run_id, count(*) FROM row LEFT JOIN removal USING (run_id, row)"
                     " LEFT JOIN password_reset USING (run_id, row) WHERE row.state = 'created'"
                     " AND coalesce(removal.state, '') NOT IN ('deleted', 'gone') AND NOT "_s
                     + isSavedColumn + u" GROUP BY row.run_id"_s);
    if (!found)
        return failure(found.error());
    QHash<qint64, qint64> unsaved;
    while (found->next())
        unsaved.insert(found->value(0).toLongLong(), found->value(1).toLongLong());
    for (auto &summary : summaries)
        summary.unsaved =
            summary.passwordsDiscardedAt.isValid() ? 0 : unsaved.value(summary.id.value);
    return {};
}

NameBefore nameBeforeOf(const QString &name)
{
    if (name == "absent"_L1)
        return NameBefore::Absent;
    if (name == "active"_L1)
        return NameBefore::Active;
    if (name == "deleted"_L1)
        return NameBefore::Deleted;
    return NameBefore::NotLooked;
}

RunRow rowIn(const QSqlQuery &found)
{
    RunRow row;
    row.position.row = found.value(0).toLongLong();
    row.position.line = found.value(1).toLongLong();
    row.position.record = found.value(2).toLongLong();
    row.userPrincipalName = found.value(3).toString();
    row.firstName = found.value(4).toString();
    row.lastName = found.value(5).toString();
    row.displayName = found.value(6).toString();
    row.nameBefore = nameBeforeOf(found.value(7).toString());
    // A word of a newer version: in doubt, so nothing is done with it before somebody looks.
    row.outcome.state = rowStateOf(found.value(8).toString()).value_or(RowState::Unknown);
    row.outcome.id.value = found.value(9).toString();
    row.outcome.answerLost = found.value(10).toBool();
    row.outcome.requestId.value = found.value(11).toString();
    row.outcome.when = timeOf(found.value(12));
    row.outcome.error = ErrorColumns::read(found, 13);
    row.outcome.httpStatus = found.value(21).toInt();
    row.outcome.correlationId = found.value(22).toString();
    constexpr int removal = 23;
    if (!found.value(removal).isNull()) {
        row.removal = Removal {removalStateOf(found.value(removal).toString()),
                               {found.value(removal + 1).toString()},
                               ErrorColumns::read(found, removal + 3),
                               timeOf(found.value(removal + 2))};
    }
    constexpr int reset = removal + 3 + ErrorColumns::count;
    if (!found.value(reset).isNull()) {
        row.reset = PasswordReset {resetStateOf(found.value(reset).toString()),
                                   {found.value(reset + 1).toString()},
                                   ErrorColumns::read(found, reset + 3),
                                   timeOf(found.value(reset + 2))};
    }
    row.passwordSaved = found.value(reset + 3 + ErrorColumns::count).toBool();
    row.accountClaimedTwice = found.value(reset + 4 + ErrorColumns::count).toBool();
    return row;
}

} // namespace

Result<QList<RunSummary>> runSummaries(RunDatabase &database)
{
    const auto counts = countsByRun(database);
    if (!counts)
        return failure(counts.error());
    auto found = database.run(summaryColumns + u" ORDER BY id DESC"_s);
    if (!found)
        return failure(found.error());
    QList<RunSummary> summaries;
    while (found->next()) {
        summaries.append(summaryIn(*found));
        summaries.last().counts = counts->value(summaries.last().id.value);
    }
    found->finish();
    if (const auto counted = countChanges(database, summaries); !counted)
        return failure(counted.error());
    if (const auto counted = countUnsaved(database, summaries); !counted)
        return failure(counted.error());
    return summaries;
}

Result<Run> loadRun(RunDatabase &database, RunId run)
{
    auto header = database.run(summaryColumns + u" WHERE id = ?"_s, {run.value});
    if (!header)
        return failure(header.error());
    if (!header->next())
        return failure(ErrorKind::NotFound, ErrorReason::RunMissing, run.text());
    Run loaded {summaryIn(*header), {}};
    header->finish();

    auto found = database.run(
        u"SELECT row.row, line, record, user_principal_name, first_name, last_name, display_name,"
        " name_before, row.state, object_id, answer_lost, row.request_id, row.changed_at, "_s
            + ErrorColumns::names(u"row."_s)
            + u", answer_status, answer_correlation_id,"
              " removal.state, removal.request_id, removal.changed_at, "_s
            + ErrorColumns::names(u"removal."_s)
            + u", password_reset.state, password_reset.request_id, password_reset.changed_at, "_s
            + ErrorColumns::names(u"password_reset."_s) + u", "_s + isSavedColumn + u", "_s
            + isClaimedTwiceColumn
            + u" FROM row LEFT JOIN removal USING (run_id, row)"
              " LEFT JOIN password_reset USING (run_id, row)"
              " WHERE row.run_id = ? ORDER BY row.row"_s,
        {run.value});
    if (!found)
        return failure(found.error());
    while (found->next()) {
        loaded.rows.append(rowIn(*found));
        const auto &row = loaded.rows.last();
        loaded.summary.counts.count(row.outcome.state);
        if (row.removal && row.removal->isDone())
            ++loaded.summary.removed;
        else if (row.removal && row.removal->state == RemovalState::Requested)
            ++loaded.summary.removing;
        if (row.reset && row.reset->state == ResetState::Requested)
            ++loaded.summary.resetting;
        if (row.hasAccount() && !row.passwordSaved
            && !loaded.summary.passwordsDiscardedAt.isValid())
            ++loaded.summary.unsaved;
    }
    return loaded;
}

Result<void> requirePasswordsKept(RunDatabase &database, RunId run)
{
    auto header =
        database.run(u"SELECT passwords_discarded_at FROM run WHERE id = ?"_s, {run.value});
    if (!header)
        return failure(header.error());
    if (!header->next())
        return failure(ErrorKind::NotFound, ErrorReason::RunMissing, run.text());
    if (!header->value(0).isNull())
        return failure(ErrorKind::Storage, ErrorReason::PasswordsDiscarded, run.text());
    return {};
}

Result<OpenedPasswords> openPasswords(RunDatabase &database, const Sealer &sealer, RunId run,
                                      PasswordsOf which)
{
    if (const auto kept = requirePasswordsKept(database, run); !kept)
        return failure(kept.error());

    const auto states = which == PasswordsOf::CreatedRows
        ? u"row.state = 'created' AND coalesce(removal.state, '') NOT IN ('deleted', 'gone')"_s
        : u"row.state IN ('waiting', 'sending', 'unknown')"_s;
    // A reset that may have been sent has put its own password in the place of the older one.
    auto found = database.run(
        u"SELECT row.row, user_principal_name, CASE password_reset.state WHEN 'requested'"
        " THEN password_reset.sealed_password ELSE row.sealed_password END"
        " FROM row LEFT JOIN removal USING (run_id, row)"
        " LEFT JOIN password_reset USING (run_id, row) WHERE row.run_id = ? AND "_s
            + states,
        {run.value});
    if (!found)
        return failure(found.error());
    OpenedPasswords opened;
    while (found->next()) {
        const auto row = found->value(0).toLongLong();
        const SealedPlace place {run.value, row, found->value(1).toString()};
        const auto sealed = found->value(2).toByteArray();
        if (auto password = sealer.open(sealed, place)) {
            opened.byRow.insert(row, *password);
            opened.sealNames.insert(row, sealed.left(Sealer::nameSize));
        } else {
            opened.damaged.append(row);
        }
    }
    return opened;
}

} // namespace Welkom
