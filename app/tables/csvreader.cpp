// SPDX-License-Identifier: Apache-2.0

#include "csvtable.h"
#include "specialbytes.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace Welkom {

namespace {

bool isBlankByte(char c)
{
    return c == ' ' || c == '\t';
}

} // namespace

/// Reads one text into one table; lives as long as that takes.
class CsvReader
{
public:
    CsvReader(QByteArray utf8, const CsvLayout &layout);
    [[nodiscard]] CsvTable read() &&;

private:
    using Position = std::size_t;

    [[nodiscard]] std::uint64_t specialsAt(Position at) const
    {
        return at + SpecialBytes::blockSize <= m_size ? m_specials.in(m_text + at)
                                                      : specialsAtEnd(at);
    }
    [[nodiscard]] std::uint64_t specialsAtEnd(Position at) const;
    void makeRoomForCells(std::size_t cells);
    void endCell(Position delimiter)
    {
        m_table.m_cells.append(static_cast<std::uint32_t>(m_cellBegin));
        m_cellBegin = delimiter + 1;
    }
    void endRecord(Position lineEnd);
    void keepRecord();
    void dropRecord(Position end);
    [[nodiscard]] bool isBlank(Position begin, Position end);
    void addOddity(QuoteOddity::Kind kind);
    void clear(Position begin, Position end);

    /// Reads the cell that begins with the quote at `open`; gives where to go on.
    [[nodiscard]] Position readQuoted(Position open);
    [[nodiscard]] Position closingQuote(Position from);
    [[nodiscard]] bool isSwallowing(Position open, Position close);
    [[nodiscard]] bool hasAddress(Position begin, Position end);
    [[nodiscard]] std::size_t delimitersIn(Position begin, Position end);
    [[nodiscard]] Position lineEndFrom(Position from, Position limit);
    [[nodiscard]] Position cellEndFrom(Position from);
    [[nodiscard]] Position unescape(Position begin, Position close);
    void countLines(Position begin, Position end);

    CsvTable m_table;
    SpecialBytes m_specials;
    char *m_text;
    Position m_begin;
    Position m_size;
    char m_delimiter;

    Position m_cellBegin;
    Position m_recordBegin;
    Position m_lineBegin;
    std::size_t m_recordFirstCell = 0;
    std::size_t m_lineFirstCell = 0;
    std::uint32_t m_row = 1;
    std::uint32_t m_line;
    std::uint32_t m_recordLine;
    /// Cells of the first record that has several; 0 before it.
    std::size_t m_expectedCells = 0;
    std::size_t m_examined = 0;
};

CsvReader::CsvReader(QByteArray utf8, const CsvLayout &layout)
    : m_specials(layout.delimiter), m_text(nullptr), m_begin(static_cast<Position>(layout.begin)),
      m_size(static_cast<Position>(utf8.size())), m_delimiter(layout.delimiter),
      m_cellBegin(m_begin), m_recordBegin(m_begin), m_lineBegin(m_begin),
      m_line(static_cast<std::uint32_t>(layout.firstLine)), m_recordLine(m_line)
{
    m_table.m_text = std::move(utf8);
    m_text = m_table.m_text.data();
}

CsvTable CsvReader::read() &&
{
    Position at = m_begin;
    while (at < m_size) {
        auto specials = specialsAt(at);
        auto next = at + SpecialBytes::blockSize;
        m_examined += SpecialBytes::blockSize;
        makeRoomForCells(SpecialBytes::blockSize);
        for (; specials != 0; specials &= specials - 1) {
            const auto found = at + static_cast<Position>(std::countr_zero(specials));
            const char c = m_text[found];
            if (c == m_delimiter) {
                endCell(found);
            } else if (c == '\n') {
                endRecord(found);
            } else if (c == '\r') {
                if (m_text[found + 1] == '\n') // the byte behind the last is a NUL of QByteArray's
                    m_text[found] = slackByte;
                else
                    endRecord(found);
            } else if (found == m_cellBegin) {
                next = readQuoted(found);
                break;
            }
        }
        at = next;
    }
    makeRoomForCells(1);
    if (m_recordBegin < m_size)
        endRecord(m_size);
    m_table.m_cells.append(static_cast<std::uint32_t>(m_cellBegin));
    m_table.m_bytesExamined = static_cast<qint64>(m_examined);
    return std::move(m_table);
}

std::uint64_t CsvReader::specialsAtEnd(Position at) const
{
    char padded[SpecialBytes::blockSize] {};
    const auto rest = m_size - at;
    std::memcpy(padded, m_text + at, rest);
    return m_specials.in(padded) & ((std::uint64_t {1} << rest) - 1);
}

/// For so many, the end of a record, and the mark behind the last cell.
void CsvReader::makeRoomForCells(std::size_t cells)
{
    auto &list = m_table.m_cells;
    const auto needed = list.size() + cells + 2;
    if (needed > list.capacity())
        list.reserve(std::max<std::size_t>(needed, list.capacity() * 2));
}

void CsvReader::endRecord(Position lineEnd)
{
    endCell(lineEnd);
    if (isBlank(m_recordBegin, lineEnd))
        dropRecord(lineEnd);
    else
        keepRecord();
    ++m_row;
    m_recordLine = ++m_line;
    m_recordBegin = m_lineBegin = m_cellBegin;
    m_recordFirstCell = m_lineFirstCell = m_table.m_cells.size();
}

void CsvReader::keepRecord()
{
    const auto cells = m_table.m_cells.size() - m_recordFirstCell;
    const auto index = static_cast<std::uint32_t>(m_table.m_size++);
    if (m_expectedCells == 0 && cells > 1)
        m_expectedCells = cells;

    auto &runs = m_table.m_runs;
    if (!runs.empty()) {
        const auto &run = runs.back();
        const auto behind = index - run.firstRecord;
        if (run.cells == cells && run.row + behind == m_row && run.line + behind == m_recordLine)
            return;
    }
    runs.push_back({index, static_cast<std::uint32_t>(m_recordFirstCell),
                    static_cast<std::uint32_t>(cells), m_row, m_recordLine});
}

/// Whether nothing but delimiters, blanks and emptied quotes stands there. Nearly always the first
/// byte says no.
bool CsvReader::isBlank(Position begin, Position end)
{
    auto at = begin;
    while (at < end
           && (m_text[at] == m_delimiter || m_text[at] == slackByte || isBlankByte(m_text[at])))
        ++at;
    m_examined += at - begin;
    return at == end;
}

/// The last cell of the record before must not end with what is dropped.
void CsvReader::dropRecord(Position end)
{
    m_table.m_cells.truncate(m_recordFirstCell);
    clear(m_recordBegin > m_begin ? m_recordBegin - 1 : m_recordBegin, end);
}

void CsvReader::clear(Position begin, Position end)
{
    std::fill(m_text + begin, m_text + end, slackByte);
}

void CsvReader::addOddity(QuoteOddity::Kind kind)
{
    m_table.m_oddities.push_back(
        {kind, static_cast<std::uint32_t>(m_table.m_size),
         static_cast<std::uint32_t>(m_table.m_cells.size() - m_recordFirstCell), m_line});
}

/// The place of the first quote from `from` on that is not one of a pair; the end without one.
///
/// That is the end of the first odd run of quotes. A cell that begins with an even run is closed
/// within it, so no cell in between can be left open too: however a cell is read again after it was
/// found unclosed, each byte is looked at for a closing quote twice at most.
CsvReader::Position CsvReader::closingQuote(Position from)
{
    auto at = from;
    while (at < m_size) {
        const auto *quote = static_cast<const char *>(std::memchr(m_text + at, '"', m_size - at));
        at = quote ? static_cast<Position>(quote - m_text) : m_size;
        if (at == m_size || m_text[at + 1] != '"')
            break;
        at += 2;
    }
    m_examined += at - from;
    return std::min(at, m_size);
}

CsvReader::Position CsvReader::readQuoted(Position open)
{
    const auto close = closingQuote(open + 1);
    if (close == m_size || isSwallowing(open, close)) {
        addOddity(QuoteOddity::Kind::Unclosed);
        return open + 1;
    }

    // The delimiter before it and the quotes become slack, so that the text need not be moved.
    if (open > m_begin)
        m_text[open - 1] = slackByte;
    m_text[open] = slackByte;
    m_cellBegin = open + 1;
    countLines(open, close);
    auto end = unescape(open + 1, close);

    const auto cellEnd = cellEndFrom(close + 1);
    auto *const rest = m_text + close + 1;
    auto *const restEnd = m_text + cellEnd;
    if (!std::all_of(rest, restEnd, isBlankByte)) {
        addOddity(QuoteOddity::Kind::TextAfterQuote);
        std::memmove(m_text + end, rest, static_cast<std::size_t>(restEnd - rest));
        end += static_cast<Position>(restEnd - rest);
    }
    clear(end, cellEnd);
    return cellEnd;
}

/// Makes one of each pair of quotes in a cell, where it lies; gives the new end of its text.
CsvReader::Position CsvReader::unescape(Position begin, Position close)
{
    auto *out = m_text + begin;
    const char *from = out;
    const char *const end = m_text + close;
    while (from < end) {
        const auto *quote =
            static_cast<const char *>(std::memchr(from, '"', static_cast<std::size_t>(end - from)));
        const auto *stop = quote ? quote + 1 : end;
        const auto length = static_cast<std::size_t>(stop - from);
        if (out != from)
            std::memmove(out, from, length);
        out += length;
        from = quote ? quote + 2 : end;
    }
    return static_cast<Position>(out - m_text);
}

/// The first line end from `from` on, or `limit`.
CsvReader::Position CsvReader::lineEndFrom(Position from, Position limit)
{
    auto at = from;
    while (at < limit && m_text[at] != '\n' && m_text[at] != '\r')
        ++at;
    m_examined += at - from;
    return at;
}

CsvReader::Position CsvReader::cellEndFrom(Position from)
{
    auto at = from;
    while (at < m_size && m_text[at] != m_delimiter && m_text[at] != '\n' && m_text[at] != '\r')
        ++at;
    m_examined += at - from;
    return at;
}

/// Whether a quoted cell of several lines holds what should be records of their own (see
/// readTable). Looks at the line of each quote and at the lines in between.
bool CsvReader::isSwallowing(Position open, Position close)
{
    auto lineEnd = lineEndFrom(open, close);
    if (lineEnd == close)
        return false;

    const auto cellEnd = cellEndFrom(close + 1);
    const bool endsCell = std::all_of(m_text + close + 1, m_text + cellEnd, isBlankByte);
    if (!endsCell)
        return true;
    if (m_expectedCells == 0)
        return false;

    // Delimiters before the quote may be slack by now; the cells on this line tell their number.
    const auto delimitersBefore = m_table.m_cells.size() - m_lineFirstCell;
    const bool openLineIsRecord = hasAddress(m_lineBegin, lineEnd)
        && delimitersBefore + delimitersIn(open, lineEnd) + 1 == m_expectedCells;
    for (;;) {
        const auto lineBegin = lineEnd + 1;
        lineEnd = lineEndFrom(lineBegin, m_size);
        const bool isRecord = hasAddress(lineBegin, lineEnd)
            && delimitersIn(lineBegin, lineEnd) + 1 == m_expectedCells;
        if (lineEnd >= close)
            return openLineIsRecord && isRecord;
        if (isRecord)
            return true;
    }
}

bool CsvReader::hasAddress(Position begin, Position end)
{
    m_examined += end - begin;
    return std::memchr(m_text + begin, '@', end - begin) != nullptr;
}

std::size_t CsvReader::delimitersIn(Position begin, Position end)
{
    m_examined += end - begin;
    return static_cast<std::size_t>(std::count(m_text + begin, m_text + end, m_delimiter));
}

/// Counts the line ends inside a cell, and remembers where its last line begins.
void CsvReader::countLines(Position begin, Position end)
{
    for (auto at = lineEndFrom(begin, end); at < end; at = lineEndFrom(at + 1, end)) {
        if (m_text[at] == '\r' && m_text[at + 1] == '\n')
            ++at;
        ++m_line;
        m_lineBegin = at + 1;
        m_lineFirstCell = m_table.m_cells.size();
    }
}

CsvTable readTable(QByteArray utf8, const CsvLayout &layout)
{
    return CsvReader(std::move(utf8), layout).read();
}

} // namespace Welkom
