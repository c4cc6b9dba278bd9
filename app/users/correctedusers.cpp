// SPDX-License-Identifier: Apache-2.0

#include "correctedusers.h"

#include "tables/celltext.h"

namespace Welkom {

UserCells CorrectedUsers::cells(const CsvTable::Record &record) const
{
    auto cells = m_users.cells(record);
    if (const auto *const correction = correctionOf(record)) {
        for (const auto field : allFields) {
            if (const auto &text = correction->of(field))
                cells.values[indexOf(field)] = *text;
        }
    }
    return cells;
}

QByteArrayView CorrectedUsers::cell(const CsvTable::Record &record, Field field) const
{
    const auto *const correction = correctionOf(record);
    if (correction != nullptr && correction->of(field))
        return *correction->of(field);
    return m_users.cell(record, field);
}

QByteArrayView CorrectedUsers::address(const CsvTable::Record &record, QByteArray &changed) const
{
    const auto *const correction = correctionOf(record);
    if (correction != nullptr && correction->isLeftOut)
        return {};
    const auto text = cell(record, Field::Email);
    if (isOrdinary(text))
        return text;
    changed = cleanText(text).toUtf8();
    return changed;
}

UserRow CorrectedUsers::row(const CsvTable::Record &record) const
{
    const auto texts = cells(record);
    return {m_users.position(record),
            cleanText(texts.of(Field::FirstName)),
            cleanText(texts.of(Field::LastName)),
            cleanText(texts.of(Field::DisplayName)),
            cleanText(texts.of(Field::Email)),
            cleanText(texts.of(Field::Status))};
}

} // namespace Welkom
