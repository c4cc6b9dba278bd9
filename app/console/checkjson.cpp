// SPDX-License-Identifier: Apache-2.0

#include "checkjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

QJsonValue nameOrNull(const std::optional<Field> &field)
{
    return field ? QJsonValue(nameOf(*field)) : QJsonValue(QJsonValue::Null);
}

QJsonArray columnsJson(const QList<Column> &columns)
{
    QJsonArray array;
    for (const auto &column : columns) {
        array.append(QJsonObject {{u"index"_s, column.index},
                                  {u"header"_s, column.header},
                                  {u"field"_s, nameOrNull(column.field)}});
    }
    return array;
}

QJsonArray rowsJson(const UserFile &file)
{
    QJsonArray rows;
    if (!file.users)
        return rows;
    const auto &table = file.users->table();
    const auto first = file.headerRecord >= 0 ? file.headerRecord : 0;
    for (auto record = table.at(first); record != table.end(); ++record) {
        QJsonArray cells;
        for (qsizetype column = 0; column < record->size(); ++column)
            cells.append(QString::fromUtf8(record->cell(column)));
        rows.append(cells);
    }
    return rows;
}

} // namespace

QJsonObject toJson(const Finding &finding)
{
    return {
        {u"row"_s, finding.position.row},
        {u"line"_s, finding.position.line},
        {u"record"_s, finding.position.record},
        {u"column"_s, finding.column},
        {u"field"_s, nameOrNull(finding.field)},
        {u"kind"_s, nameOf(finding.kind)},
        {u"severity"_s, nameOf(finding.severity)},
        {u"value"_s, finding.value},
        {u"message"_s, describe(finding)},
        {u"suggestion"_s,
         finding.suggestion.isEmpty() ? QJsonValue(QJsonValue::Null)
                                      : QJsonValue(finding.suggestion)},
    };
}

QByteArray checkJson(const QString &name, const UserFile &file, bool withRows)
{
    QJsonArray findings;
    for (const auto &finding : file.findings)
        findings.append(toJson(finding));
    QJsonObject json {
        {u"file"_s, name},
        {u"encoding"_s, nameOf(file.encoding)},
        {u"delimiter"_s,
         file.delimiter ? QJsonValue(QString(QLatin1Char(*file.delimiter)))
                        : QJsonValue(QJsonValue::Null)},
        {u"headerLine"_s, file.headerLine},
        {u"columns"_s, columnsJson(file.columns)},
        {u"records"_s, file.records},
        {u"uploads"_s, file.uploads},
        {u"ready"_s, file.ready},
        {u"findings"_s, findings},
    };
    if (file.findingsOmitted > 0)
        json.insert(u"findingsOmitted"_s, file.findingsOmitted);
    if (withRows)
        json.insert(u"rows"_s, rowsJson(file));
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace Welkom
