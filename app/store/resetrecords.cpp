// SPDX-License-Identifier: Apache-2.0

#include "resetrecords.h"

#include "errorcolumns.h"

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// Where the passwords of a row with an account are sealed.
Result<SealedPlace> placeOf(RunDatabase &database, RunId run, qint64 row)
{
    auto found = database.run(
        u"SELECT user_principal_name, passwords_discarded_at, row.state = 'created'"
        " AND coalesce(removal.state, '') NOT IN ('deleted', 'gone')"
        " FROM run JOIN row ON run.id = row.run_id LEFT JOIN removal USING (run_id, row)"
        " WHERE row.run_id = ? AND row.row = ?"_s,
        {run.value, row});
    if (!found)
        return failure(found.error());
    if (!found->next())
        return failure(ErrorKind::NotFound, ErrorReason::RunMissing, run.text());
    if (!found->value(1).isNull())
        return failure(ErrorKind::Storage, ErrorReason::PasswordsDiscarded, run.text());
    if (!found->value(2).toBool())
        return failure(ErrorKind::Storage, ErrorReason::StoreBusy);
    return SealedPlace {run.value, row, found->value(0).toString()};
}

} // namespace

Result<void> requestReset(RunDatabase &database, const Sealer &sealer, RunId run, qint64 row,
                          const Secret &password, const RequestId &requestId, const QDateTime &when)
{
    return database.inTransaction([&]() -> Result<void> {
        const auto place = placeOf(database, run, row);
        if (!place)
            return failure(place.error());
        const auto done =
            database.run(u"INSERT OR REPLACE INTO password_reset"
                         " (run_id, row, state, request_id, changed_at, sealed_password)"
                         " VALUES (?, ?, ?, ?, ?, ?)"_s,
                         {run.value, row, nameOf(ResetState::Requested), requestId.value,
                          timeValue(when), sealer.seal(password, *place)});
        if (!done)
            return failure(done.error());
        return {};
    });
}

Result<std::optional<Secret>> openRequestedReset(RunDatabase &database, const Sealer &sealer,
                                                 RunId run, qint64 row)
{
    const auto place = placeOf(database, run, row);
    if (!place)
        return failure(place.error());
    auto found = database.run(u"SELECT sealed_password FROM password_reset"
                              " WHERE run_id = ? AND row = ? AND state = 'requested'"_s,
                              {run.value, row});
    if (!found)
        return failure(found.error());
    if (!found->next())
        return std::optional<Secret>();
    const auto password = sealer.open(found->value(0).toByteArray(), *place);
    if (!password)
        return failure(password.error());
    return std::optional(*password);
}

Result<void> writeReset(RunDatabase &database, RunId run, qint64 row, const PasswordReset &reset)
{
    return database.inTransaction([&]() -> Result<void> {
        if (reset.state == ResetState::Done) {
            const auto moved = database.run(
                u"UPDATE row SET sealed_password = (SELECT sealed_password FROM password_reset"
                " WHERE password_reset.run_id = row.run_id AND password_reset.row = row.row"
                " AND password_reset.state = 'requested')"
                " WHERE run_id = ? AND row = ? AND EXISTS (SELECT 1 FROM password_reset"
                " WHERE password_reset.run_id = row.run_id AND password_reset.row = row.row"
                " AND password_reset.state = 'requested')"_s,
                {run.value, row});
            if (!moved)
                return failure(moved.error());
            if (moved->numRowsAffected() != 1)
                return failure(ErrorKind::NotFound, ErrorReason::RunMissing, run.text());
        }
        QVariantList values {nameOf(reset.state), textValue(reset.requestId.value),
                             timeValue(reset.when)};
        values += ErrorColumns::values(reset.error);
        values += {reset.state == ResetState::Requested, run.value, row};
        const auto done = database.run(
            u"UPDATE password_reset SET state = ?, request_id = ?, changed_at = ?, error_kind = ?,"
            " error_reason = ?, error_subject = ?, service_text = ?, http_status = ?,"
            " service_code = ?, error_request_id = ?, error_correlation_id = ?,"
            " sealed_password = CASE WHEN ? THEN sealed_password END"
            " WHERE run_id = ? AND row = ? AND state = 'requested'"_s,
            values);
        if (!done)
            return failure(done.error());
        return {};
    });
}

} // namespace Welkom
