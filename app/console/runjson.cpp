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

QJsonObject toJson(const RunRow &row)
{
    const auto &error = row.outcome.error;
    return {
        {u"line"_s, row.position.line},
        {u"row"_s, row.position.row},
        {u"userPrincipalName"_s, row.userPrincipalName},
        {u"state"_s, nameOf(row.outcome.state)},
        {u"id"_s, orNull(row.outcome.id.value)},
        {u"kind"_s, error ? QJsonValue(nameOf(error->kind)) : QJsonValue(QJsonValue::Null)},
        {u"message"_s, error ? QJsonValue(describe(*error)) : QJsonValue(QJsonValue::Null)},
        {u"requestId"_s, row.outcome.requestId.value},
        {u"answerLost"_s, row.outcome.answerLost},
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
        {u"passwordsSaved"_s, run.passwordsSavedAt.isValid()},
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
