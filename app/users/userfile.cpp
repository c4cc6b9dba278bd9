// SPDX-License-Identifier: Apache-2.0

#include "userfile.h"

#include "correctedusers.h"
#include "uploadplan.h"

#include "tables/csvdialect.h"

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// Reads one file; lives as long as that takes.
class FileReader
{
public:
    explicit FileReader(const ReadingOptions &options) : m_options(options) { }
    [[nodiscard]] UserFile read(QByteArray bytes) &&;

private:
    [[nodiscard]] bool isText(QByteArrayView bytes);
    [[nodiscard]] CsvTable tableOf(QByteArray bytes);
    void findHeader(const CsvTable &table);
    [[nodiscard]] bool isHeader(const CsvTable::Record &record) const;
    [[nodiscard]] QStringList headersOf(const CsvTable &table) const;
    void reportNamelessColumns();
    void checkRows();
    void report(FindingKind kind, qint64 number = 0, const QString &detail = {});

    const ReadingOptions &m_options;
    UserFile m_file;
    qsizetype m_firstUser = 0;
};

QString textOf(const CsvTable::Record &record, qsizetype column)
{
    return QString::fromUtf8(beginningOf(record.cell(column), 1000));
}

/// Entra's bulk templates begin with `version:v1.0`, alone in its record.
bool isVersionLine(const CsvTable::Record &record)
{
    if (!beginningOf(record.cell(0).trimmed(), 8).toByteArray().toLower().startsWith("version:"))
        return false;
    for (qsizetype i = 1; i < record.size(); ++i) {
        if (!record.cell(i).trimmed().isEmpty())
            return false;
    }
    return true;
}

/// Behind the header of Entra's bulk templates stands a row like `Example: Chris Green`.
bool isExampleRow(const CsvTable::Record &record)
{
    const auto text = textOf(record, 0).trimmed();
    return text.startsWith("Example:"_L1, Qt::CaseInsensitive)
        || text.startsWith("Voorbeeld:"_L1, Qt::CaseInsensitive);
}

bool namesField(const QString &header)
{
    return fieldNamedBy(header).has_value();
}

/// Number of cells up to the last that is not empty.
qsizetype usedCells(const CsvTable::Record &record)
{
    auto size = record.size();
    while (size > 0 && record.cell(size - 1).trimmed().isEmpty())
        --size;
    return size;
}

UserFile FileReader::read(QByteArray bytes) &&
{
    if (!isText(bytes))
        return std::move(m_file);
    auto table = tableOf(std::move(bytes));
    if (table.isEmpty()) {
        report(FindingKind::EmptyFile);
        return std::move(m_file);
    }
    findHeader(table);
    if (m_file.headerRecord < 0 && m_options.columns.isEmpty()
        && m_options.otherColumns == OtherColumns::Recognize) {
        QStringList expected;
        for (const auto field : allFields)
            expected.append(labelOf(field));
        report(FindingKind::NoHeader, 0, expected.join(", "_L1));
    }
    const auto headers = headersOf(table);
    QList<Finding> aboutColumns;
    auto map = mapColumns(headers, m_options.columns, aboutColumns, m_options.otherColumns);
    if (m_file.isUsable()) // without a header every column would be missing, which says nothing
        m_file.findings += aboutColumns;
    m_file.columns = map.columns;
    m_file.users = std::make_shared<const UserTable>(std::move(table), std::move(map), m_firstUser);
    m_file.records = m_file.users->size();
    m_file.uploads = uploadsFor(m_file.records);
    reportNamelessColumns();
    checkRows();
    return std::move(m_file);
}

bool FileReader::isText(QByteArrayView bytes)
{
    const auto binary = recognizeBinary(bytes);
    // Who names an encoding knows why the zeros are there.
    if (binary == BinaryKind::None || (binary == BinaryKind::Other && m_options.encoding))
        return true;
    report(FindingKind::NotText, static_cast<qint64>(binary));
    return false;
}

CsvTable FileReader::tableOf(QByteArray bytes)
{
    auto text = decodeText(std::move(bytes), m_options.encoding);
    m_file.encoding = text.encoding;
    m_file.checkOptions.lookAtEveryCell = text.hasUndecodable || text.utf8.contains('\0');
    const auto dialect = recognizeDialect(text.utf8, namesField, text.begin, m_options.delimiter);
    m_file.delimiter = dialect.delimiter;
    return readTable(std::move(text.utf8), dialect.layout);
}

bool FileReader::isHeader(const CsvTable::Record &record) const
{
    if (m_options.header)
        return *m_options.header;
    bool holdsAddress = false;
    for (qsizetype i = 0; i < record.size(); ++i) {
        const auto text = textOf(record, i);
        if (fieldNamedBy(text))
            return true;
        holdsAddress = holdsAddress || text.contains(u'@');
    }
    return !holdsAddress;
}

void FileReader::findHeader(const CsvTable &table)
{
    auto record = table.begin();
    if (isVersionLine(*record) && table.size() > 1)
        ++record;
    m_firstUser = record->index();
    if (!isHeader(*record))
        return;
    m_file.headerRecord = record->index();
    m_file.headerLine = record->line();
    do {
        ++record;
    } while (record->index() < table.size() && isExampleRow(*record));
    m_firstUser = record->index();
}

/// Without a header, as many empty ones as the first record has cells.
QStringList FileReader::headersOf(const CsvTable &table) const
{
    QStringList headers;
    const bool hasHeader = m_file.headerRecord >= 0;
    const auto record = table.record(hasHeader ? m_file.headerRecord : m_firstUser);
    const auto size = hasHeader ? usedCells(record) : record.size();
    for (qsizetype i = 0; i < size; ++i)
        headers.append(hasHeader ? textOf(record, i) : QString());
    return headers;
}

/// A column without a name is one only when something stands in it.
void FileReader::reportNamelessColumns()
{
    if (m_file.headerRecord < 0)
        return;
    const auto &table = m_file.users->table();
    for (const auto &column : std::as_const(m_file.columns)) {
        if (column.field || !column.header.trimmed().isEmpty())
            continue;
        for (auto record = table.at(m_firstUser); !(record == table.end()); ++record) {
            if (record->cell(column.index - 1).trimmed().isEmpty())
                continue;
            Finding finding;
            finding.kind = FindingKind::UnknownColumn;
            finding.severity = Severity::Warning;
            finding.column = column.index;
            m_file.findings.append(finding);
            break;
        }
    }
}

void FileReader::checkRows()
{
    if (m_file.records == 0 && m_file.isUsable())
        report(FindingKind::NoRecords);
    if (m_file.uploads > 1)
        report(FindingKind::TooManyRecords, m_file.uploads);
    const bool usable = m_file.isUsable();
    auto check = checkUsers(CorrectedUsers(*m_file.users), m_file.checkOptions);
    m_file.findings += std::move(check.findings);
    m_file.findingsOmitted = check.findingsOmitted;
    m_file.faulty = std::move(check.faulty);
    m_file.ready = usable ? check.ready : 0;
}

void FileReader::report(FindingKind kind, qint64 number, const QString &detail)
{
    Finding finding;
    finding.kind = kind;
    finding.severity = severityOf(kind);
    finding.number = number;
    finding.detail = detail;
    m_file.findings.append(finding);
}

QList<UserRow> rowsOf(const UserFile &file, bool faulty)
{
    QList<UserRow> rows;
    if (!file.users)
        return rows;
    const CorrectedUsers users(*file.users);
    std::size_t user = 0;
    for (auto record = users.table().at(users.firstUser()); !(record == users.table().end());
         ++record) {
        if (file.faulty[user++] == faulty)
            rows.append(users.row(*record));
    }
    return rows;
}

} // namespace

bool UserFile::isUsable() const
{
    return std::none_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.position.row == 0 && finding.severity == Severity::Error;
    });
}

QList<UserRow> UserFile::readyRows() const
{
    return isUsable() ? rowsOf(*this, false) : QList<UserRow>();
}

QList<UserRow> UserFile::faultyRows() const
{
    return rowsOf(*this, true);
}

UserFile readUserFile(QByteArray bytes, const ReadingOptions &options)
{
    return FileReader(options).read(std::move(bytes));
}

} // namespace Welkom
