// SPDX-License-Identifier: Apache-2.0

#include "csvdialect.h"

#include <algorithm>
#include <array>
#include <compare>
#include <map>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array delimiters {',', ';', '\t', '|'};

/// As much of a file as is tried out; four times, so it stays small.
constexpr qsizetype sampleSize = 64 * 1024;
constexpr qsizetype sampleRecords = 100;
/// A header names all its fields within this many cells.
constexpr qsizetype sampleColumns = 100;

/// A tab, or a visible character that is neither letter, digit nor quote.
bool canDelimit(char c)
{
    const auto isBetween = [c](char first, char last) { return c >= first && c <= last; };
    return c == '\t'
        || (isBetween('!', '~') && c != '"' && !isBetween('0', '9') && !isBetween('A', 'Z')
            && !isBetween('a', 'z'));
}

/// The length of the first line, its end included, when it is Excel's `sep=;`.
struct SeparatorLine
{
    char delimiter;
    qsizetype length;
};

std::optional<SeparatorLine> separatorLine(QByteArrayView text)
{
    const auto line = text.first(std::min<qsizetype>(text.size(), 16));
    qsizetype at = line.startsWith('"') ? 1 : 0;
    if (line.size() < at + 5 || line.sliced(at, 4).compare("sep=", Qt::CaseInsensitive) != 0)
        return std::nullopt;
    const char delimiter = line[at + 4];
    if (!canDelimit(delimiter))
        return std::nullopt;
    at += 5;
    if (line.startsWith('"')) {
        if (at >= line.size() || line[at] != '"')
            return std::nullopt;
        ++at;
    }
    if (at < line.size() && line[at] == '\r')
        ++at;
    if (at < line.size() && line[at] == '\n')
        ++at;
    const bool endsLine = at == text.size() || line[at - 1] == '\r' || line[at - 1] == '\n';
    return endsLine ? std::optional(SeparatorLine {delimiter, at}) : std::nullopt;
}

/// How good a table a delimiter makes; the order of the members is the order of importance.
struct Fitness
{
    qsizetype namedFields = 0;
    qsizetype regularRecords = 0; ///< per thousand
    /// Per thousand; behind a delimiter that is punctuation of a sentence stands a space.
    qsizetype cellsWithoutSpaceBefore = 0;
    qsizetype cells = 0;

    auto operator<=>(const Fitness &) const = default;
};

qsizetype spacedCellsIn(const CsvTable::Record &record)
{
    qsizetype spaced = 0;
    for (qsizetype i = 1; i < record.size(); ++i)
        spaced += record.cell(i).startsWith(' ') ? 1 : 0;
    return spaced;
}

qsizetype namedFieldsIn(const CsvTable::Record &record, const NamesField &namesField)
{
    qsizetype named = 0;
    for (qsizetype i = 0; i < std::min(record.size(), sampleColumns); ++i)
        named += namesField(QString::fromUtf8(beginningOf(record.cell(i), 100))) ? 1 : 0;
    return named;
}

Fitness fitnessOf(const CsvTable &table, const NamesField &namesField)
{
    Fitness fitness;
    std::map<qsizetype, qsizetype> recordsOfSize;
    const auto records = std::min(table.size(), sampleRecords);
    qsizetype cells = 0;
    qsizetype spacedCells = 0;
    for (auto record = table.begin(); record->index() < records; ++record) {
        ++recordsOfSize[record->size()];
        cells += record->size();
        spacedCells += spacedCellsIn(*record);
        if (record->index() < 2) // a line with a version may stand before the header
            fitness.namedFields = std::max(fitness.namedFields, namedFieldsIn(*record, namesField));
    }
    qsizetype mostRecords = 0;
    for (const auto &[size, count] : recordsOfSize) {
        if (size > 1 && count >= mostRecords) {
            mostRecords = count;
            fitness.cells = size;
        }
    }
    if (fitness.cells == 0)
        return {};
    fitness.regularRecords = mostRecords * 1000 / records;
    fitness.cellsWithoutSpaceBefore = (cells - spacedCells) * 1000 / cells;
    return fitness;
}

std::optional<char> bestDelimiter(QByteArrayView text, const NamesField &namesField)
{
    auto sample = text.first(std::min(text.size(), sampleSize));
    // The last line is cut off, so it would count as irregular.
    const auto lastLine = sample.size() < text.size() ? sample.lastIndexOf('\n') : -1;
    if (lastLine > 0)
        sample = sample.first(lastLine + 1);

    std::optional<char> best;
    Fitness bestFitness;
    for (const char delimiter : delimiters) {
        const auto fitness =
            fitnessOf(readTable(sample.toByteArray(), {delimiter, 0, 1}), namesField);
        if (fitness.cells > 1 && (!best || fitness > bestFitness)) {
            best = delimiter;
            bestFitness = fitness;
        }
    }
    return best;
}

} // namespace

Result<char> parseDelimiter(const QString &name)
{
    const auto word = name.size() > 1 ? name.trimmed().toLower() : name;
    if (word == "comma"_L1 || word == ","_L1)
        return ',';
    if (word == "semicolon"_L1 || word == ";"_L1)
        return ';';
    if (word == "tab"_L1 || word == "\t"_L1)
        return '\t';
    if (word == "pipe"_L1 || word == "|"_L1)
        return '|';
    return failure(ErrorKind::InvalidInput, ErrorReason::DelimiterUnknown, name);
}

CsvDialect recognizeDialect(QByteArrayView utf8, const NamesField &namesField, qsizetype begin,
                            std::optional<char> given)
{
    CsvDialect dialect {given, {',', begin, 1}};
    if (const auto line = separatorLine(utf8.sliced(begin))) {
        dialect.layout.begin += line->length;
        ++dialect.layout.firstLine;
        if (!given)
            dialect.delimiter = line->delimiter;
    }
    if (!dialect.delimiter)
        dialect.delimiter = bestDelimiter(utf8.sliced(dialect.layout.begin), namesField);
    dialect.layout.delimiter = dialect.delimiter.value_or(noDelimiter);
    return dialect;
}

} // namespace Welkom
