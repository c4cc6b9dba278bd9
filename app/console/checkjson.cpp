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

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Collects the elements of a JSON array and gives them away in large pieces.
class ArrayWriter
{
public:
    ArrayWriter(const QByteArray &name, const WritePiece &write) : m_write(write)
    {
        m_piece = ",\"" + name + "\":[";
    }
    ArrayWriter(const ArrayWriter &) = delete;
    ArrayWriter &operator=(const ArrayWriter &) = delete;
    ~ArrayWriter() { m_write(m_piece + ']'); }

    void append(const QByteArray &element)
    {
        constexpr qsizetype largePiece = 256 * 1024;
        if (m_isBegun)
            m_piece += ',';
        m_isBegun = true;
        m_piece += element;
        if (m_piece.size() < largePiece)
            return;
        m_write(m_piece);
        m_piece.clear();
    }

private:
    const WritePiece &m_write;
    QByteArray m_piece;
    bool m_isBegun = false;
};

void writeRows(const UserFile &file, const WritePiece &write)
{
    ArrayWriter rows("rows", write);
    if (!file.users)
        return;
    const auto &table = file.users->table();
    const auto first = file.headerRecord >= 0 ? file.headerRecord : 0;
    for (auto record = table.at(first); record != table.end(); ++record) {
        QJsonArray cells;
        for (qsizetype column = 0; column < record->size(); ++column)
            cells.append(QString::fromUtf8(record->cell(column)));
        rows.append(QJsonDocument(cells).toJson(QJsonDocument::Compact));
    }
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

void writeCheckJson(const QString &name, const UserFile &file, bool withRows,
                    const WritePiece &write)
{
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
    };
    if (file.findingsOmitted > 0)
        json.insert(u"findingsOmitted"_s, file.findingsOmitted);
    auto begin = compact(json);
    begin.chop(1); // the brace that closes it
    write(begin);
    {
        ArrayWriter findings("findings", write);
        for (const auto &finding : file.findings)
            findings.append(compact(toJson(finding)));
    }
    if (withRows)
        writeRows(file, write);
    write("}\n");
}

} // namespace Welkom
