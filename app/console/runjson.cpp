// SPDX-License-Identifier: Apache-2.0

#include "runjson.h"

#include <QJsonArray>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QJsonValue orNull(const QDateTime &time)
{
    return orNull(time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString());
}

QJsonValue orNull(int number)
{
    return number == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(number);
}

/// Of a removal or a reset: what became of it, with the facts for a support ticket.
template<typename Change>
QJsonValue toJson(const std::optional<Change> &change)
{
    if (!change)
        return QJsonValue::Null;
    const auto error = change->error.value_or(Error());
    const bool failed = change->error.has_value();
    return QJsonObject {
        {u"state"_s, nameOf(change->state)},
        {u"time"_s, orNull(change->when)},
        {u"requestId"_s, orNull(change->requestId.value)},
        {u"kind"_s, orNull(failed ? nameOf(error.kind) : QString())},
        {u"message"_s, orNull(failed ? describe(error) : QString())},
        {u"httpStatus"_s, orNull(error.httpStatus)},
        {u"serviceCode"_s, orNull(error.serviceCode)},
        {u"serviceText"_s, orNull(error.serviceText)},
        {u"correlationId"_s, orNull(error.correlationId)},
    };
}

QJsonObject toJson(const RunRow &row)
{
    const auto &outcome = row.outcome;
    const auto error = outcome.error.value_or(Error());
    const bool failed = outcome.error.has_value();
    return {
        {u"line"_s, row.position.line},
        {u"row"_s, row.position.row},
        {u"userPrincipalName"_s, row.userPrincipalName},
        {u"state"_s, nameOf(outcome.state)},
        {u"id"_s, orNull(outcome.id.value)},
        {u"kind"_s, orNull(failed ? nameOf(error.kind) : QString())},
        {u"message"_s, orNull(failed ? describe(error) : QString())},
        {u"requestId"_s, outcome.requestId.value},
        {u"answerLost"_s, outcome.answerLost},
        {u"reason"_s, orNull(failed ? nameOf(error.reason) : QString())},
        {u"time"_s, orNull(outcome.when)},
        {u"httpStatus"_s, orNull(failed ? error.httpStatus : outcome.httpStatus)},
        {u"serviceCode"_s, orNull(error.serviceCode)},
        {u"serviceText"_s, orNull(error.serviceText)},
        {u"correlationId"_s, orNull(failed ? error.correlationId : outcome.correlationId)},
        {u"removal"_s, toJson(row.removal)},
        {u"passwordReset"_s, toJson(row.reset)},
    };
}

} // namespace

QJsonObject toJson(const RunSummary &run)
{
    const auto &counts = run.counts;
    return {
        {u"id"_s, run.id.text()},
        {u"state"_s, run.state()},
        {u"started"_s, run.started.toUTC().toString(Qt::ISODate)},
        {u"service"_s, run.binding.apiBase},
        {u"partner"_s, run.binding.partnerTenantId},
        {u"customer"_s, run.customer.id.value},
        {u"customerDomain"_s, run.customer.domain},
        {u"companyName"_s, run.customer.companyName},
        {u"location"_s, run.location},
        {u"file"_s, run.fileName},
        {u"records"_s, counts.records},
        {u"created"_s, counts.created},
        {u"refused"_s, counts.refused},
        {u"exists"_s, counts.exists},
        {u"unknown"_s, counts.unknown + counts.sending},
        {u"waiting"_s, counts.waiting},
        {u"passwordsSaved"_s, run.allPasswordsSaved()},
        {u"passwordsDiscarded"_s, run.passwordsDiscardedAt.isValid()},
        {u"removed"_s, run.removed},
        {u"removing"_s, run.removing},
        {u"resetting"_s, run.resetting},
        {u"account"_s, run.binding.account},
        {u"fileHash"_s, QString::fromLatin1(run.fileHash.toHex())},
    };
}

QJsonObject toJson(const Run &run)
{
    auto json = toJson(run.summary);
    QJsonArray rows;
    for (const auto &row : run.rows)
        rows.append(toJson(row));
    json.insert(u"rows"_s, rows);
    return json;
}

} // namespace Welkom
