// SPDX-License-Identifier: Apache-2.0

#include "runhistory.h"

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

const auto summaryColumns =
    u"SELECT id, authority, api_base, partner_tenant_id, account, customer_id, customer_domain,"
    " customer_name, location, file_name, file_hash, started_at, listed_at, passwords_saved_at,"
    " passwords_saved_to FROM run"_s;

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

std::optional<Error> errorIn(const QSqlQuery &found, int column)
{
    if (found.value(column).isNull())
        return std::nullopt;
    Error error;
    error.kind = errorKindOf(found.value(column).toString());
    error.reason = errorReasonOf(found.value(column + 1).toString());
    error.subject = found.value(column + 2).toString();
    error.serviceText = found.value(column + 3).toString();
    error.httpStatus = found.value(column + 4).toInt();
    error.serviceCode = found.value(column + 5).toString();
    error.requestId = found.value(column + 6).toString();
    error.correlationId = found.value(column + 7).toString();
    return error;
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
    row.outcome.error = errorIn(found, 13);
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
        u"SELECT row, line, record, user_principal_name, first_name, last_name, display_name,"
        " name_before, state, object_id, answer_lost, request_id, changed_at, error_kind,"
        " error_reason, error_subject, service_text, http_status, service_code,"
        " error_request_id, error_correlation_id FROM row WHERE run_id = ? ORDER BY row"_s,
        {run.value});
    if (!found)
        return failure(found.error());
    while (found->next()) {
        loaded.rows.append(rowIn(*found));
        loaded.summary.counts.count(loaded.rows.last().outcome.state);
    }
    return loaded;
}

Result<OpenedPasswords> openPasswords(RunDatabase &database, const Sealer &sealer, RunId run,
                                      PasswordsOf which)
{
    auto header = database.run(u"SELECT id FROM run WHERE id = ?"_s, {run.value});
    if (!header)
        return failure(header.error());
    if (!header->next())
        return failure(ErrorKind::NotFound, ErrorReason::RunMissing, run.text());

    const auto states = which == PasswordsOf::CreatedRows
        ? u"state = 'created'"_s
        : u"state IN ('waiting', 'sending', 'unknown')"_s;
    auto found = database.run(u"SELECT row, user_principal_name, sealed_password FROM row"
                              " WHERE run_id = ? AND "_s
                                  + states,
                              {run.value});
    if (!found)
        return failure(found.error());
    OpenedPasswords opened;
    while (found->next()) {
        const auto row = found->value(0).toLongLong();
        const SealedPlace place {run.value, row, found->value(1).toString()};
        if (auto password = sealer.open(found->value(2).toByteArray(), place))
            opened.byRow.insert(row, *password);
        else
            opened.damaged.append(row);
    }
    return opened;
}

} // namespace Welkom
