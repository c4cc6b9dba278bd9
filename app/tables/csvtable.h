// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "textencoding.h"

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <cstdlib>
#include <memory>
#include <vector>

namespace Welkom {

/// Something odd about the quotes of a cell.
struct QuoteOddity
{
    enum class Kind {
        /// The quote that opens the cell is closed nowhere, or only behind other records. It was
        /// taken as an ordinary character, so the cell ends at the next delimiter or line end.
        Unclosed,
        /// Text stands between the closing quote and the delimiter. It was added to the cell:
        /// `"Jan"sen` is Jansen.
        TextAfterQuote,
    };

    Kind kind;
    std::uint32_t record; ///< index in the table
    std::uint32_t column; ///< index in the record
    std::uint32_t line;   ///< physical line, from 1, of the quote

    friend bool operator==(const QuoteOddity &, const QuoteOddity &) = default;
};

/// The records of a CSV text as they were read (RFC 4180, and what spreadsheets make of it): one
/// UTF-8 buffer and the places where the cells begin. Wholly empty records are not in it. Never
/// changes. A cell is a view into the buffer, valid as long as the table.
///
/// It takes 4 bytes a cell beside the text, and 20 for every run of records that have the same
/// number of cells and follow each other without a line in between.
class CsvTable
{
public:
    class Record;
    class Iterator;

    CsvTable() = default;

    /// Number of records, header included.
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    /// The record at `index`, from 0. Logarithmic in the number of runs; iterating is faster.
    [[nodiscard]] Record record(qsizetype index) const;
    [[nodiscard]] Iterator begin() const;
    [[nodiscard]] Iterator end() const;
    /// An iterator at record `index`, which may be size().
    [[nodiscard]] Iterator at(qsizetype index) const;

    /// In the order of the file.
    [[nodiscard]] const std::vector<QuoteOddity> &oddities() const { return m_oddities; }
    /// How many bytes were looked at to read it, again and again included: at most a small
    /// multiple of the size of any text, which a test proves.
    [[nodiscard]] qint64 bytesExamined() const { return m_bytesExamined; }

private:
    friend class CsvReader;

    /// Records in a row with as many cells, without a dropped record or a second line in between.
    struct Run
    {
        std::uint32_t firstRecord;
        std::uint32_t firstCell;
        std::uint32_t cells; ///< of each record
        std::uint32_t row;   ///< of the first record, from 1
        std::uint32_t line;  ///< of the first record, from 1
    };

    /// A list of numbers that grows by realloc, which moves pages instead of copying them.
    class Offsets
    {
    public:
        void reserve(std::size_t capacity);
        /// Only up to what was reserved.
        void append(std::uint32_t offset) { m_values.get()[m_size++] = offset; }
        void truncate(std::size_t size) { m_size = size; }
        [[nodiscard]] std::size_t size() const { return m_size; }
        [[nodiscard]] std::size_t capacity() const { return m_capacity; }
        [[nodiscard]] const std::uint32_t *data() const { return m_values.get(); }

    private:
        struct Free
        {
            void operator()(std::uint32_t *values) const { std::free(values); }
        };
        std::unique_ptr<std::uint32_t, Free> m_values;
        std::size_t m_size = 0;
        std::size_t m_capacity = 0;
    };

    QByteArray m_text;
    /// Where each cell begins, and one more behind the last. A cell ends one byte (the delimiter)
    /// before the next begins; what else stands between them was overwritten with `slackByte`.
    Offsets m_cells;
    std::vector<Run> m_runs;
    std::vector<QuoteOddity> m_oddities;
    qsizetype m_size = 0;
    qint64 m_bytesExamined = 0;
};

/// One record of a table: light, and valid as long as the table.
class CsvTable::Record
{
public:
    /// Index in the table, from 0.
    [[nodiscard]] qsizetype index() const { return m_index; }
    /// Physical line, from 1, where it begins.
    [[nodiscard]] qint64 line() const { return m_line; }
    /// The number that a spreadsheet shows: from 1, header and empty records counted.
    [[nodiscard]] qint64 row() const { return m_row; }
    /// Number of cells.
    [[nodiscard]] qsizetype size() const { return m_size; }

    /// The text of the cell at `column`, from 0; empty behind the last. The apostrophe with which
    /// Welkom neutralises a formula is taken off (see CsvWriter).
    [[nodiscard]] QByteArrayView cell(qsizetype column) const;
    /// All of its bytes, from the first cell to the last, with what stands between them.
    [[nodiscard]] QByteArrayView bytes() const;

private:
    friend class CsvTable;

    const char *m_text = nullptr;
    const std::uint32_t *m_cells = nullptr;
    qsizetype m_size = 0;
    qsizetype m_index = 0;
    qint64 m_row = 0;
    qint64 m_line = 0;
};

/// Goes through the records in the order of the file.
class CsvTable::Iterator
{
public:
    [[nodiscard]] const Record &operator*() const { return m_record; }
    [[nodiscard]] const Record *operator->() const { return &m_record; }
    Iterator &operator++();
    [[nodiscard]] bool operator==(const Iterator &other) const
    {
        return m_record.m_index == other.m_record.m_index;
    }

private:
    friend class CsvTable;

    void enterRun(std::size_t run);

    const CsvTable *m_table = nullptr;
    std::size_t m_run = 0;
    qsizetype m_recordsLeftInRun = 0;
    Record m_record;
};

/// The delimiter of a file whose records have one cell each: a byte that no text holds.
inline constexpr char noDelimiter = slackByte;

/// Where and how a table is read from a text.
struct CsvLayout
{
    /// Between the cells; `noDelimiter` when each record is one cell.
    char delimiter = ',';
    /// Where the first record begins in the text, and on which physical line.
    qsizetype begin = 0;
    qint64 firstLine = 1;
};

/// Reads UTF-8 (see decodeText) of less than 4 GiB. Takes any bytes, and time and memory linear in
/// their number. Lines end with CRLF, LF or CR, mixed as they come; the last may have no end.
///
/// A quote that opens a cell and is never closed must not take the records behind it into its cell.
/// It is taken as an ordinary character, and reported, when no quote closes it up to the end of the
/// text; when the quote that would close it stands on a later line with other text right behind it
/// (then that one opens a cell of its own); or when it would close over lines that by themselves
/// look like records: as many cells as the first record, and an @.
[[nodiscard]] CsvTable readTable(QByteArray utf8, const CsvLayout &layout = {});

/// Whether a spreadsheet would run `text` as a formula: it begins with = + - @ TAB or CR. So does
/// such a text behind apostrophes, for the sake of neutralising it (see CsvWriter) without loss.
[[nodiscard]] bool isFormula(QByteArrayView text);

/// The first `length` bytes of a cell, for who only wants to show or compare its beginning.
[[nodiscard]] inline QByteArrayView beginningOf(QByteArrayView cell, qsizetype length)
{
    return cell.size() > length ? cell.first(length) : cell;
}

inline QByteArrayView CsvTable::Record::cell(qsizetype column) const
{
    if (column >= m_size)
        return {};
    const auto *begin = m_text + m_cells[column];
    const auto *end = m_text + m_cells[column + 1] - 1;
    while (end > begin && end[-1] == slackByte)
        --end;
    if (begin < end && *begin == '\'' && isFormula({begin, end}))
        ++begin;
    return {begin, end};
}

inline QByteArrayView CsvTable::Record::bytes() const
{
    const auto *begin = m_text + m_cells[0];
    const auto *end = m_text + m_cells[m_size] - 1;
    while (end > begin && end[-1] == slackByte)
        --end;
    return {begin, end};
}

inline CsvTable::Iterator &CsvTable::Iterator::operator++()
{
    ++m_record.m_index;
    if (--m_recordsLeftInRun > 0) {
        ++m_record.m_row;
        ++m_record.m_line;
        m_record.m_cells += m_record.m_size;
    } else {
        enterRun(m_run + 1);
    }
    return *this;
}

} // namespace Welkom
