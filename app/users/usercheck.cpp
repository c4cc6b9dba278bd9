// SPDX-License-Identifier: Apache-2.0

#include "usercheck.h"

#include "duplicateemails.h"

#include "tables/celltext.h"

#include <algorithm>
#include <array>
#include <functional>
#include <future>
#include <utility>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// From here on a thread costs less than it saves.
constexpr qsizetype manyUsers = 20'000;

FindingKind tooLongKind(Field field)
{
    switch (field) {
    case Field::FirstName:
        return FindingKind::FirstNameTooLong;
    case Field::LastName:
        return FindingKind::LastNameTooLong;
    default:
        return FindingKind::DisplayNameTooLong;
    }
}

FindingKind kindOf(NameFlaw flaw)
{
    switch (flaw) {
    case NameFlaw::Space:
    case NameFlaw::AccentInLocalPart:
    case NameFlaw::LocalCharacter:
    case NameFlaw::AccentInDomain:
    case NameFlaw::DomainCharacter:
        return FindingKind::EmailCharacters;
    case NameFlaw::LocalPartTooLong:
    case NameFlaw::DomainTooLong:
        return FindingKind::EmailTooLong;
    default:
        return FindingKind::MalformedEmail;
    }
}

/// Users `begin` to `end`, by their index.
struct UserRange
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// Goes through a range of rows once and collects what each says by itself.
class Checker
{
public:
    Checker(const CorrectedUsers &users, const CheckOptions &options, UserRange range);
    [[nodiscard]] UserCheck check() &&;
    /// Those of the only row of the range.
    [[nodiscard]] QList<Finding> findings() &&;

private:
    using Record = CsvTable::Record;

    void checkRow(const Record &record);
    void checkHeader();
    void skipOdditiesBefore(const Record &record);
    void reportOddities(const Record &record);
    [[nodiscard]] bool isSettled(int column) const;
    void checkSize(const Record &record);
    void checkEveryCell(const Record &record);

    /// The text of a field as it will be sent, in UTF-8; reports what is odd about the cell.
    [[nodiscard]] QByteArrayView examined(const Record &record, Field field, QByteArrayView cell);
    template<typename Where>
    void reportDamage(const Record &record, Where where, const QString &text);
    void checkLength(const Record &record, Field field, QByteArrayView text);
    void checkDisplayName(const Record &record, const UserCells &sent);
    void checkEmail(const Record &record, QByteArrayView email);

    [[nodiscard]] bool isThere(const Record &record, Field field) const;
    [[nodiscard]] Finding finding(FindingKind kind, const Record &record, int column) const;
    [[nodiscard]] Finding finding(FindingKind kind, const Record &record, Field field) const;
    void report(Finding finding);

    const CorrectedUsers &m_users;
    CheckOptions m_options;
    UserRange m_range;
    std::size_t m_nextOddity = 0;
    bool m_rowIsFaulty = false;
    /// What the user did to this row, and whether a cell of it was corrected.
    const RowCorrection *m_correction = nullptr;
    bool m_isCorrected = false;
    /// Texts of this row that differ from their cells.
    std::array<QByteArray, 5> m_cleaned;
    UserCheck m_check;
};

Checker::Checker(const CorrectedUsers &users, const CheckOptions &options, UserRange range)
    : m_users(users), m_options(options), m_range(range)
{
    m_check.faulty.reserve(static_cast<std::size_t>(range.end - range.begin));
}

UserCheck Checker::check() &&
{
    const auto &table = m_users.table();
    const auto end = table.at(m_users.firstUser() + m_range.end);
    if (m_range.begin == 0)
        checkHeader();
    auto record = table.at(m_users.firstUser() + m_range.begin);
    skipOdditiesBefore(*record);
    for (; !(record == end); ++record) {
        m_rowIsFaulty = false;
        checkRow(*record);
        m_check.faulty.push_back(m_rowIsFaulty);
        const bool isLeftOut = m_correction != nullptr && m_correction->isLeftOut;
        m_check.ready += m_rowIsFaulty || isLeftOut ? 0 : 1;
    }
    return std::move(m_check);
}

QList<Finding> Checker::findings() &&
{
    const auto record = m_users.record(m_range.begin);
    skipOdditiesBefore(record);
    checkRow(record);
    return std::move(m_check.findings);
}

/// A quote may be odd there too.
void Checker::checkHeader()
{
    for (auto record = m_users.table().begin(); record->index() < m_users.firstUser(); ++record)
        reportOddities(*record);
}

void Checker::skipOdditiesBefore(const Record &record)
{
    const auto &oddities = m_users.table().oddities();
    const auto first = std::lower_bound(
        oddities.begin(), oddities.end(), record.index(),
        [](const QuoteOddity &oddity, qsizetype index) { return oddity.record < index; });
    m_nextOddity = static_cast<std::size_t>(first - oddities.begin());
}

void Checker::checkRow(const Record &record)
{
    m_correction = m_users.correctionOf(record);
    m_isCorrected = m_correction != nullptr && m_correction->hasTexts();
    if (m_correction != nullptr && m_correction->isLeftOut)
        return;
    reportOddities(record);
    // Who corrects a row sees all that will be sent of it: what else stands in it does not matter.
    if (record.size() != m_users.columns().columns.size() && !m_isCorrected)
        checkSize(record);
    if (m_options.lookAtEveryCell && !m_isCorrected)
        checkEveryCell(record);

    auto cells = m_users.cells(record);
    // Nearly every row is plain as a whole, which is faster to see than that of its cells.
    const bool isPlain =
        !m_isCorrected && m_users.columns().domainColumn < 0 && holdsOnlyPlainBytes(record.bytes());
    for (const auto field : allFields) {
        auto &cell = cells.values[indexOf(field)];
        if (isPlain ? isSurroundedBySpace(cell) : !isOrdinary(cell))
            cell = examined(record, field, cell);
    }
    checkLength(record, Field::FirstName, cells.of(Field::FirstName));
    checkLength(record, Field::LastName, cells.of(Field::LastName));
    checkDisplayName(record, cells);
    checkEmail(record, cells.of(Field::Email));
    if (!cells.of(Field::Status).isEmpty()) {
        auto status = finding(FindingKind::StatusNotEmpty, record, Field::Status);
        status.value = QString::fromUtf8(cells.of(Field::Status)).left(maxShownLength);
        report(std::move(status));
    }
}

void Checker::reportOddities(const Record &record)
{
    const auto &oddities = m_users.table().oddities();
    while (m_nextOddity < oddities.size() && oddities[m_nextOddity].record < record.index())
        ++m_nextOddity; // of rows that are left out
    for (; m_nextOddity < oddities.size() && oddities[m_nextOddity].record == record.index();
         ++m_nextOddity) {
        const auto &oddity = oddities[m_nextOddity];
        if (m_isCorrected && isSettled(static_cast<int>(oddity.column)))
            continue;
        const auto kind = oddity.kind == QuoteOddity::Kind::Unclosed ? FindingKind::UnclosedQuote
                                                                     : FindingKind::TextAfterQuote;
        auto found = finding(kind, record, static_cast<int>(oddity.column));
        found.value = QString::fromUtf8(beginningOf(record.cell(oddity.column), maxShownLength));
        found.number = oddity.line;
        report(std::move(found));
    }
}

/// Whether what was odd about the quotes of a cell has been settled: the cell was corrected, or is
/// not sent and the user has seen what is.
bool Checker::isSettled(int column) const
{
    const auto &columns = m_users.columns().columns;
    const auto field = column < columns.size() ? columns[column].field : std::nullopt;
    return !field || m_correction->of(*field).has_value();
}

void Checker::checkSize(const Record &record)
{
    const auto &columns = m_users.columns().columns;
    auto at = record.size();
    if (at < columns.size()) {
        const auto isNeeded = [](const Column &column) {
            return column.field && *column.field != Field::Status;
        };
        if (std::none_of(columns.begin() + at, columns.end(), isNeeded))
            return;
    } else {
        at = columns.size();
        while (at < record.size() && record.cell(at).trimmed().isEmpty())
            ++at;
        if (at == record.size())
            return;
    }
    auto ragged = finding(FindingKind::RaggedRow, record, static_cast<int>(at));
    ragged.value = QString::fromUtf8(beginningOf(record.cell(at), maxShownLength));
    ragged.number = record.size();
    ragged.detail = QString::number(columns.size());
    report(std::move(ragged));
}

/// Those that are sent are looked at anyway.
void Checker::checkEveryCell(const Record &record)
{
    const auto &columns = m_users.columns().columns;
    for (qsizetype at = 0; at < record.size(); ++at) {
        const bool isSent = at < columns.size() && columns[at].field;
        if (!isSent && !isOrdinary(record.cell(at)))
            reportDamage(record, static_cast<int>(at), QString::fromUtf8(record.cell(at)));
    }
}

template<typename Where>
void Checker::reportDamage(const Record &record, Where where, const QString &text)
{
    const auto shown = text.left(maxShownLength);
    if (text.contains(QChar::Null)) {
        auto nul = finding(FindingKind::NulCharacter, record, where);
        nul.value = shown;
        report(std::move(nul));
    }
    // A U+FFFD that stands in the file itself was lost by the program that wrote it.
    if (text.contains(QChar::ReplacementCharacter)) {
        auto undecodable = finding(FindingKind::UndecodableBytes, record, where);
        undecodable.value = shown;
        report(std::move(undecodable));
    }
}

QByteArrayView Checker::examined(const Record &record, Field field, QByteArrayView cell)
{
    const auto text = QString::fromUtf8(cell);
    const auto trimmed = text.trimmed();
    const auto clean = cleanText(cell);
    const auto shown = text.left(maxShownLength);
    reportDamage(record, field, text);

    const auto suggested = [&clean] {
        const auto visible = withoutControls(clean);
        const bool isUsable =
            visible.size() <= maxShownLength && !visible.contains(QChar::ReplacementCharacter);
        return isUsable ? visible : QString();
    };
    const auto isStrayControl = [](QChar c) { return isControl(c) && !c.isNull(); };
    if (std::any_of(clean.begin(), clean.end(), isStrayControl)) {
        auto control = finding(FindingKind::ControlCharacter, record, field);
        control.value = shown;
        control.suggestion = suggested();
        report(std::move(control));
    } else if (clean != trimmed && field != Field::Email) {
        // In an address it is a space too many, which is said there.
        auto lineBreak = finding(FindingKind::ControlCharacter, record, field);
        lineBreak.severity = Severity::Warning;
        lineBreak.value = shown;
        lineBreak.suggestion = suggested();
        report(std::move(lineBreak));
    }
    if (trimmed.size() != text.size() && !trimmed.isEmpty()) {
        auto space = finding(FindingKind::SurroundingSpace, record, field);
        space.severity = Severity::Info;
        space.value = shown;
        space.suggestion = suggested();
        report(std::move(space));
    }
    auto &cleaned = m_cleaned[indexOf(field)];
    cleaned = clean.toUtf8();
    return cleaned;
}

void Checker::checkLength(const Record &record, Field field, QByteArrayView text)
{
    if (text.size() <= maxNameLength) // a UTF-16 unit takes at least one byte
        return;
    const auto name = QString::fromUtf8(text);
    if (name.size() <= maxNameLength)
        return;
    auto tooLong = finding(tooLongKind(field), record, field);
    tooLong.value = name.left(maxShownLength);
    tooLong.number = name.size();
    report(std::move(tooLong));
}

void Checker::checkDisplayName(const Record &record, const UserCells &sent)
{
    const auto displayName = sent.of(Field::DisplayName);
    if (!displayName.isEmpty()) {
        checkLength(record, Field::DisplayName, displayName);
        return;
    }
    const auto name = composedDisplayName(sent.of(Field::FirstName), sent.of(Field::LastName));
    const bool hasColumn = m_users.columns().of(Field::DisplayName) >= 0;
    const bool isComposed = m_users.columns().composesDisplayName;
    if (!isComposed && (hasColumn ? !isThere(record, Field::DisplayName) : name.isEmpty()))
        return;
    auto missing = finding(FindingKind::MissingDisplayName, record, Field::DisplayName);
    if (name.size() <= maxNameLength)
        missing.suggestion = withoutControls(name);
    report(std::move(missing));
}

void Checker::checkEmail(const Record &record, QByteArrayView email)
{
    if (!isThere(record, Field::Email))
        return;
    if (email.isEmpty()) {
        report(finding(FindingKind::MissingEmail, record, Field::Email));
        return;
    }
    if (!isPrincipalName(email)) {
        const auto name = QString::fromUtf8(email);
        const auto flaw = flawIn(name);
        auto malformed = finding(kindOf(flaw), record, Field::Email);
        malformed.flaw = flaw;
        malformed.value = name.left(maxShownLength);
        if (name.size() <= maxShownLength)
            malformed.suggestion = repairedPrincipalName(name);
        const auto at = name.indexOf(u'@');
        malformed.number = flaw == NameFlaw::LocalPartTooLong ? at
            : flaw == NameFlaw::DomainTooLong                 ? name.size() - at - 1
                                                              : 0;
        report(std::move(malformed));
    }
}

/// Whether the file has a column for the field and the row, unless corrected, reaches up to it.
bool Checker::isThere(const Record &record, Field field) const
{
    const auto column = m_users.columns().of(field);
    return column >= 0 && (m_isCorrected || column < record.size());
}

Finding Checker::finding(FindingKind kind, const Record &record, int column) const
{
    const auto &columns = m_users.columns().columns;
    Finding found;
    found.kind = kind;
    found.severity = severityOf(kind);
    found.position = m_users.asRead().position(record);
    if (record.index() < m_users.firstUser())
        found.position.record = 0;
    found.column = column + 1;
    if (column >= 0 && column < columns.size())
        found.field = columns[column].field;
    return found;
}

Finding Checker::finding(FindingKind kind, const Record &record, Field field) const
{
    auto found = finding(kind, record, m_users.columns().of(field));
    found.field = field;
    return found;
}

void Checker::report(Finding finding)
{
    m_rowIsFaulty = m_rowIsFaulty || finding.severity == Severity::Error;
    if (m_check.findings.size() < maxFindings)
        m_check.findings.append(std::move(finding));
    else
        ++m_check.findingsOmitted;
}

/// Puts each duplicate behind the other findings of its row.
void addDuplicates(UserCheck &check, const std::vector<DuplicateEmail> &duplicates,
                   const CorrectedUsers &users)
{
    if (duplicates.empty())
        return;
    const auto found = std::exchange(check.findings, {});
    const auto all = found.size() + static_cast<qsizetype>(duplicates.size());
    check.findings.reserve(std::min(all, maxFindings));
    auto next = found.begin();
    for (const auto &duplicate : duplicates) {
        std::vector<bool>::reference faulty = check.faulty[duplicate.user];
        check.ready -= faulty ? 0 : 1;
        faulty = true;
        if (check.findings.size() >= maxFindings)
            continue;
        const auto finding = findingOf(duplicate, users);
        while (next != found.end() && next->position.row <= finding.position.row
               && check.findings.size() < maxFindings)
            check.findings.append(*next++);
        if (check.findings.size() < maxFindings)
            check.findings.append(finding);
    }
    while (next != found.end() && check.findings.size() < maxFindings)
        check.findings.append(*next++);
    check.findingsOmitted += all - check.findings.size();
}

/// Puts what was found in later rows behind what was found in earlier ones.
void append(UserCheck &check, UserCheck &&later)
{
    const auto room = maxFindings - check.findings.size();
    const auto all = later.findings.size();
    if (all > room)
        later.findings.resize(room);
    check.findings += std::move(later.findings);
    check.findingsOmitted += later.findingsOmitted + std::max<qsizetype>(all - room, 0);
    check.faulty.insert(check.faulty.end(), later.faulty.begin(), later.faulty.end());
    check.ready += later.ready;
}

} // namespace

UserCheck checkUsers(const CorrectedUsers &users, const CheckOptions &options)
{
    const auto checkRange = [&](UserRange range) { return Checker(users, options, range).check(); };
    if (users.size() < manyUsers) {
        auto check = checkRange({0, users.size()});
        addDuplicates(check, findDuplicateEmails(users), users);
        return check;
    }
    // Nothing is written but results, so halves, and what rows say of each other, go side by side;
    // one after the other where there are no threads to be had.
    const auto policy = std::launch::async | std::launch::deferred;
    const auto half = users.size() / 2;
    auto duplicates = std::async(policy, findDuplicateEmails, std::cref(users));
    auto later = std::async(policy, checkRange, UserRange {half, users.size()});
    auto check = checkRange({0, half});
    append(check, later.get());
    addDuplicates(check, duplicates.get(), users);
    return check;
}

QList<Finding> checkUser(const CorrectedUsers &users, const CheckOptions &options, qsizetype user)
{
    return Checker(users, options, {user, user + 1}).findings();
}

} // namespace Welkom
