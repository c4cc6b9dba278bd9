// SPDX-License-Identifier: Apache-2.0

#include "runrecords.h"

#include "errorcolumns.h"

#include <QSet>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

Result<void> insertRow(RunDatabase &database, QSqlQuery &insert, const Sealer &sealer, RunId run,
                       const PlannedAccount &account)
{
    const auto &user = account.user;
    const SealedPlace place {run.value, account.position.row, user.userPrincipalName};
    return database.run(
        insert,
        {run.value, account.position.row, account.position.line, account.position.record,
         textValue(user.userPrincipalName), foldedPrincipalName(user.userPrincipalName),
         textValue(user.firstName), textValue(user.lastName), textValue(user.displayName),
         nameOf(RowState::Waiting), RequestId::make().value, sealer.seal(user.password, place)});
}

/// That a statement changed a row.
Result<void> requireOne(const Result<QSqlQuery> &done, RunId run)
{
    if (!done)
        return failure(done.error());
    if (done->numRowsAffected() != 1)
        return failure(ErrorKind::NotFound, ErrorReason::RunMissing, run.text());
    return {};
}

/// A created row is never overwritten: whatever is said of it later, its account has its password.
Result<void> requireCreated(RunDatabase &database, RunId run, qint64 row)
{
    auto found =
        database.run(u"SELECT state FROM row WHERE run_id = ? AND row = ?"_s, {run.value, row});
    if (!found)
        return failure(found.error());
    if (!found->next())
        return failure(ErrorKind::NotFound, ErrorReason::RunMissing, run.text());
    return {};
}

} // namespace

Result<RunId> insertRun(RunDatabase &database, const Sealer &sealer, const NewRun &run)
{
    const auto &plan = run.plan;
    if (plan.accounts.isEmpty())
        return failure(ErrorKind::InvalidInput, ErrorReason::NothingToUpload);
    RunId id;
    const auto stored = database.inTransaction([&]() -> Result<void> {
        auto header = database.run(
            u"INSERT INTO run (authority, api_base, partner_tenant_id, account, customer_id,"
            " customer_domain, customer_name, location, file_name, file_hash, started_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {textValue(run.binding.authority), textValue(run.binding.apiBase),
             textValue(run.binding.partnerTenantId), textValue(run.binding.account),
             textValue(plan.customer.id.value), textValue(plan.customer.domain),
             textValue(plan.customer.companyName), textValue(plan.location),
             textValue(run.fileName), run.fileHash.isNull() ? QByteArray("") : run.fileHash,
             timeValue(run.started)});
        if (!header)
            return failure(header.error());
        id.value = header->lastInsertId().toLongLong();
        auto insert = database.prepare(
            u"INSERT INTO row (run_id, row, line, record, user_principal_name, folded_name,"
            " first_name, last_name, display_name, state, request_id, sealed_password)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        if (!insert)
            return failure(insert.error());
        for (const auto &account : plan.accounts) {
            if (const auto done = insertRow(database, *insert, sealer, id, account); !done)
                return done;
        }
        return {};
    });
    if (!stored)
        return failure(stored.error());
    return id;
}

Result<void> storeFirstListing(RunDatabase &database, RunId run, const FirstListing &listing,
                               const QDateTime &when)
{
    const QSet<QString> active(listing.active.begin(), listing.active.end());
    const QSet<QString> deleted(listing.deleted.begin(), listing.deleted.end());
    return database.inTransaction([&]() -> Result<void> {
        auto known = database.run(u"SELECT listed_at FROM run WHERE id = ?"_s, {run.value});
        if (!known)
            return failure(known.error());
        if (!known->next())
            return failure(ErrorKind::NotFound, ErrorReason::RunMissing, run.text());
        // Once only: a later listing would hold what the run itself has made.
        if (!known->value(0).isNull())
            return {};
        known->finish();
        const auto noted = database.run(u"UPDATE run SET listed_at = ? WHERE id = ?"_s,
                                        {timeValue(when), run.value});
        if (!noted)
            return failure(noted.error());
        // After a retry only the rows of the retry: the others may stand in this listing because
        // the run itself has made them.
        auto names = database.run(u"SELECT row, folded_name FROM row WHERE run_id = ?"
                                  " AND name_before IS NULL"_s,
                                  {run.value});
        if (!names)
            return failure(names.error());
        QList<std::pair<qint64, QString>> rows;
        while (names->next())
            rows.append({names->value(0).toLongLong(), names->value(1).toString()});
        names->finish();
        auto update =
            database.prepare(u"UPDATE row SET name_before = ? WHERE run_id = ? AND row = ?"_s);
        if (!update)
            return failure(update.error());
        for (const auto &[row, name] : rows) {
            const auto before = active.contains(name) ? u"active"_s
                : deleted.contains(name)              ? u"deleted"_s
                                                      : u"absent"_s;
            if (const auto done = database.run(*update, {before, run.value, row}); !done)
                return done;
        }
        return {};
    });
}

Result<void> claimRows(RunDatabase &database, RunId run, const QList<qint64> &rows)
{
    return database.inTransaction([&]() -> Result<void> {
        for (const auto row : rows) {
            const auto done = database.run(u"UPDATE row SET state = ? WHERE run_id = ? AND row = ?"
                                           " AND state IN ('waiting', 'sending', 'unknown')"_s,
                                           {nameOf(RowState::Sending), run.value, row});
            if (!done)
                return failure(done.error());
            // Another program has recorded what became of this row: nothing of the block may leave.
            if (done->numRowsAffected() != 1)
                return failure(ErrorKind::Storage, ErrorReason::StoreBusy);
        }
        return {};
    });
}

Result<void> writeOutcome(RunDatabase &database, RunId run, qint64 row, const Outcome &outcome)
{
    QVariantList values {nameOf(outcome.state), outcome.id.value, outcome.answerLost,
                         textValue(outcome.requestId.value), timeValue(outcome.when)};
    values += ErrorColumns::values(outcome.error);
    values += {outcome.httpStatus != 0 ? QVariant(outcome.httpStatus) : QVariant(),
               outcome.correlationId};
    values += {run.value, row};
    const auto done = database.run(
        u"UPDATE row SET state = ?, object_id = ?, answer_lost = ?, request_id = ?,"
        " changed_at = ?, error_kind = ?, error_reason = ?, error_subject = ?, service_text = ?,"
        " http_status = ?, service_code = ?, error_request_id = ?, error_correlation_id = ?,"
        " answer_status = ?, answer_correlation_id = ?"
        " WHERE run_id = ? AND row = ? AND state <> 'created'"_s,
        values);
    if (!done)
        return failure(done.error());
    return done->numRowsAffected() == 1 ? Result<void>() : requireCreated(database, run, row);
}

Result<void> renewRequestId(RunDatabase &database, RunId run, qint64 row,
                            const RequestId &requestId)
{
    const auto done = database.run(u"UPDATE row SET request_id = ? WHERE run_id = ? AND row = ?"_s,
                                   {requestId.value, run.value, row});
    return requireOne(done, run);
}

Result<void> replacePassword(RunDatabase &database, const Sealer &sealer, RunId run, qint64 row,
                             const Secret &password, const RequestId &requestId)
{
    return database.inTransaction([&]() -> Result<void> {
        auto found =
            database.run(u"SELECT user_principal_name FROM row WHERE run_id = ? AND row = ?"_s,
                         {run.value, row});
        if (!found)
            return failure(found.error());
        if (!found->next())
            return failure(ErrorKind::NotFound, ErrorReason::RunMissing, run.text());
        const SealedPlace place {run.value, row, found->value(0).toString()};
        found->finish();
        const auto done =
            database.run(u"UPDATE row SET sealed_password = ?, request_id = ?"
                         " WHERE run_id = ? AND row = ?"_s,
                         {sealer.seal(password, place), requestId.value, run.value, row});
        return requireOne(done, run);
    });
}

Result<void> markPasswordsSaved(RunDatabase &database, RunId run,
                                const QHash<qint64, QByteArray> &sealNames, const QString &where,
                                const QDateTime &when)
{
    return database.inTransaction([&]() -> Result<void> {
        const auto noted = database.run(
            u"UPDATE run SET passwords_saved_at = ?, passwords_saved_to = ? WHERE id = ?"_s,
            {timeValue(when), textValue(where), run.value});
        if (const auto one = requireOne(noted, run); !one)
            return one;
        auto update =
            database.prepare(u"UPDATE row SET saved_name = ? WHERE run_id = ? AND row = ?"_s);
        if (!update)
            return failure(update.error());
        for (auto it = sealNames.cbegin(); it != sealNames.cend(); ++it) {
            const auto marked = database.run(*update, {it.value(), run.value, it.key()});
            if (!marked)
                return marked;
        }
        return {};
    });
}

} // namespace Welkom
