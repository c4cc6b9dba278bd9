// SPDX-License-Identifier: Apache-2.0

#include "errorcolumns.h"

#include <QStringList>
#include <QVariant>

namespace Welkom::ErrorColumns {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestServiceText = 4000;
}

QString names(const QString &prefix)
{
    QStringList all {u"error_kind"_s,       u"error_reason"_s,        u"error_subject"_s,
                     u"service_text"_s,     u"http_status"_s,         u"service_code"_s,
                     u"error_request_id"_s, u"error_correlation_id"_s};
    for (auto &name : all)
        name.prepend(prefix);
    return all.join(u", "_s);
}

QVariantList values(const std::optional<Error> &error)
{
    if (!error)
        return QVariantList(count);
    return {nameOf(error->kind), nameOf(error->reason),
            error->subject,      error->serviceText.left(longestServiceText),
            error->httpStatus,   error->serviceCode,
            error->requestId,    error->correlationId};
}

std::optional<Error> read(const QSqlQuery &found, int column)
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

} // namespace Welkom::ErrorColumns
