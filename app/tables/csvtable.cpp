// SPDX-License-Identifier: Apache-2.0

#include "csvtable.h"

#include <algorithm>
#include <new>

namespace Welkom {

void CsvTable::Offsets::reserve(std::size_t capacity)
{
    auto *moved = std::realloc(m_values.get(), capacity * sizeof(std::uint32_t));
    if (!moved)
        throw std::bad_alloc();
    static_cast<void>(m_values.release());
    m_values.reset(static_cast<std::uint32_t *>(moved));
    m_capacity = capacity;
}

CsvTable::Iterator CsvTable::at(qsizetype index) const
{
    Iterator iterator;
    iterator.m_table = this;
    iterator.m_record.m_index = index;
    if (index >= m_size)
        return iterator;

    const auto behind =
        std::upper_bound(m_runs.begin(), m_runs.end(), index, [](qsizetype wanted, const Run &run) {
            return wanted < qsizetype(run.firstRecord);
        });
    iterator.enterRun(static_cast<std::size_t>(behind - m_runs.begin()) - 1);
    auto &record = iterator.m_record;
    const auto skipped = index - record.m_index;
    record.m_index = index;
    record.m_row += skipped;
    record.m_line += skipped;
    record.m_cells += skipped * record.m_size;
    iterator.m_recordsLeftInRun -= skipped;
    return iterator;
}

void CsvTable::Iterator::enterRun(std::size_t run)
{
    const auto &runs = m_table->m_runs;
    if (run >= runs.size())
        return;
    const auto &entered = runs[run];
    const auto end = run + 1 < runs.size() ? qsizetype(runs[run + 1].firstRecord) : m_table->m_size;
    m_run = run;
    m_recordsLeftInRun = end - qsizetype(entered.firstRecord);
    m_record.m_text = m_table->m_text.constData();
    m_record.m_cells = m_table->m_cells.data() + entered.firstCell;
    m_record.m_size = entered.cells;
    m_record.m_index = entered.firstRecord;
    m_record.m_row = entered.row;
    m_record.m_line = entered.line;
}

CsvTable::Record CsvTable::record(qsizetype index) const
{
    return *at(index);
}

CsvTable::Iterator CsvTable::begin() const
{
    return at(0);
}

CsvTable::Iterator CsvTable::end() const
{
    return at(m_size);
}

bool isFormula(QByteArrayView text)
{
    qsizetype at = 0;
    while (at < text.size() && text[at] == '\'')
        ++at;
    if (at == text.size())
        return false;
    switch (text[at]) {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
        return true;
    default:
        return false;
    }
}

} // namespace Welkom
