// SPDX-License-Identifier: Apache-2.0

#include "usercheck.h"

#include "duplicatefinder.h"

#include <algorithm>
#include <array>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// No sentence and no suggestion needs more of a cell.
constexpr qsizetype maxShownLength = 1000;

/// The bytes with which something may begin that is not simply a part of a name: control
/// characters, and the first bytes of C1 controls and no-break space (C2), of other spaces,
/// separators and direction marks (E2, E3), of a byte order mark (EF), and our sign for bytes
/// without meaning.
constexpr std::array<bool, 256> needsALook = [] {
    std::array<bool, 256> bytes {};
    for (unsigned c = 0; c < 0x20; ++c)
        bytes[c] = true;
    for (const unsigned c : {0x7FU, 0xC2U, 0xE2U, 0xE3U, 0xEFU, 0xFEU, 0xFFU})
        bytes[c] = true;
    return bytes;
}();

/// Whether a cell is neither surrounded by space nor holds anything that needs a look.
bool isOrdinary(QByteArrayView cell)
{
    bool needsLook = false;
    for (const char c : cell)
        needsLook |= needsALook[static_cast<unsigned char>(c)];
    return !needsLook && (cell.isEmpty() || (cell.front() != ' ' && cell.back() != ' '));
}

/// Characters that nobody sees and nobody means: controls, and what turns the reading direction or
/// has no width. The joiners that Persian and Indian names need are not among them.
bool isControl(QChar c)
{
    const auto code = c.unicode();
    return c.category() == QChar::Other_Control || (code >= 0x202A && code <= 0x202E)
        || (code >= 0x2066 && code <= 0x2069) || code == 0x200B || code == 0xFEFF;
}

/// The text in which control characters are left out; `clean` has no line breaks any more.
QString withoutControls(QString clean)
{
    clean.removeIf(isControl);
    return clean.trimmed();
}

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

/// Goes through the rows once and collects.
class Checker
{
public:
    Checker(const UserTable &users, const CheckOptions &options);
    [[nodiscard]] UserCheck check() &&;

private:
    using Record = CsvTable::Record;

    [[nodiscard]] DuplicateFinder::Key &keyAhead(const Record &record)
    {
        return m_keysAhead[static_cast<std::size_t>(record.index() % lookahead)];
    }
    void checkRow(const Record &record);
    void reportOddities(const Record &record);
    void checkSize(const Record &record);
    void checkEveryCell(const Record &record);

    /// The text of a field as it will be sent, in UTF-8; reports what is odd about the cell.
    [[nodiscard]] QByteArrayView examined(const Record &record, Field field, QByteArrayView cell);
    void reportDamage(const Record &record, int column, const QString &text);
    void checkLength(const Record &record, Field field, QByteArrayView text);
    void checkDisplayName(const Record &record, const UserCells &sent);
    void checkEmail(const Record &record, QByteArrayView email);
    void checkDuplicate(const Record &record, QByteArrayView email);

    [[nodiscard]] bool isThere(const Record &record, Field field) const;
    [[nodiscard]] QByteArrayView emailOf(std::uint32_t user);
    [[nodiscard]] Finding finding(FindingKind kind, const Record &record, int column) const;
    [[nodiscard]] Finding finding(FindingKind kind, const Record &record, Field field) const;
    void report(Finding finding);

    const UserTable &m_users;
    CheckOptions m_options;
    DuplicateFinder m_emails;
    /// The keys of the addresses as read, of this row and those ahead (see DuplicateFinder::Key).
    static constexpr qsizetype lookahead = 16;
    std::array<DuplicateFinder::Key, lookahead> m_keysAhead;
    std::size_t m_nextOddity = 0;
    bool m_rowIsFaulty = false;
    /// Texts of this row that differ from their cells; and one of an earlier row.
    std::array<QByteArray, 5> m_cleaned;
    QByteArray m_earlierEmail;
    UserCheck m_check;
};

Checker::Checker(const UserTable &users, const CheckOptions &options)
    : m_users(users), m_options(options), m_emails(static_cast<std::size_t>(users.size()))
{
    m_check.faulty.resize(static_cast<std::size_t>(users.size()));
}

UserCheck Checker::check() &&
{
    const auto &table = m_users.table();
    // A quote may be odd in the header too.
    for (auto record = table.begin(); record->index() < m_users.firstUser(); ++record)
        reportOddities(*record);
    std::size_t user = 0;
    auto ahead = table.at(m_users.firstUser());
    for (auto record = ahead; !(record == table.end()); ++record) {
        for (; ahead->index() < std::min(record->index() + lookahead, table.size()); ++ahead)
            keyAhead(*ahead) = m_emails.keyOf(m_users.cells(*ahead).of(Field::Email));
        m_rowIsFaulty = false;
        checkRow(*record);
        m_check.faulty[user++] = m_rowIsFaulty;
        m_check.ready += m_rowIsFaulty ? 0 : 1;
    }
    return std::move(m_check);
}

void Checker::checkRow(const Record &record)
{
    reportOddities(record);
    if (record.size() != m_users.columns().columns.size())
        checkSize(record);
    if (m_options.lookAtEveryCell)
        checkEveryCell(record);

    auto cells = m_users.cells(record);
    for (const auto field : allFields) {
        auto &cell = cells.values[indexOf(field)];
        if (!isOrdinary(cell))
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
    for (; m_nextOddity < oddities.size() && oddities[m_nextOddity].record == record.index();
         ++m_nextOddity) {
        const auto &oddity = oddities[m_nextOddity];
        const auto kind = oddity.kind == QuoteOddity::Kind::Unclosed ? FindingKind::UnclosedQuote
                                                                     : FindingKind::TextAfterQuote;
        auto found = finding(kind, record, static_cast<int>(oddity.column));
        found.value = QString::fromUtf8(beginningOf(record.cell(oddity.column), maxShownLength));
        found.number = oddity.line;
        report(std::move(found));
    }
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

void Checker::reportDamage(const Record &record, int column, const QString &text)
{
    const auto shown = text.left(maxShownLength);
    if (text.contains(QChar::Null)) {
        auto nul = finding(FindingKind::NulCharacter, record, column);
        nul.value = shown;
        report(std::move(nul));
    }
    // A U+FFFD that stands in the file itself was lost by the program that wrote it.
    if (text.contains(QChar::ReplacementCharacter)) {
        auto undecodable = finding(FindingKind::UndecodableBytes, record, column);
        undecodable.value = shown;
        report(std::move(undecodable));
    }
}

QByteArrayView Checker::examined(const Record &record, Field field, QByteArrayView cell)
{
    const auto column = m_users.columns().of(field);
    const auto text = QString::fromUtf8(cell);
    const auto trimmed = text.trimmed();
    const auto clean = cleanText(cell);
    const auto shown = text.left(maxShownLength);
    reportDamage(record, column, text);

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
    const auto name = QString(QString::fromUtf8(sent.of(Field::FirstName)) + u' '
                              + QString::fromUtf8(sent.of(Field::LastName)))
                          .simplified();
    const bool hasColumn = m_users.columns().of(Field::DisplayName) >= 0;
    if (hasColumn ? !isThere(record, Field::DisplayName) : name.isEmpty())
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
    checkDuplicate(record, email);
}

void Checker::checkDuplicate(const Record &record, QByteArrayView email)
{
    const auto user = static_cast<std::uint32_t>(record.index() - m_users.firstUser());
    const bool isAsRead = email.data() != m_cleaned[indexOf(Field::Email)].constData();
    const auto key = isAsRead ? keyAhead(record) : m_emails.keyOf(email);
    const auto first = m_emails.firstOf(key, email, user,
                                        [this](std::uint32_t earlier) { return emailOf(earlier); });
    if (first == user)
        return;
    auto duplicate = finding(FindingKind::DuplicateEmail, record, Field::Email);
    duplicate.value = QString::fromUtf8(email).left(maxShownLength);
    duplicate.number = m_users.table().record(m_users.firstUser() + first).row();
    report(std::move(duplicate));
}

/// The address of an earlier row, cleaned as it was when that row was checked.
QByteArrayView Checker::emailOf(std::uint32_t user)
{
    const auto record = m_users.table().record(m_users.firstUser() + user);
    const auto cell = m_users.cells(record).of(Field::Email);
    if (isOrdinary(cell))
        return cell;
    m_earlierEmail = cleanText(cell).toUtf8();
    return m_earlierEmail;
}

/// Whether the file has a column for the field and the row reaches up to it.
bool Checker::isThere(const Record &record, Field field) const
{
    const auto column = m_users.columns().of(field);
    return column >= 0 && column < record.size();
}

Finding Checker::finding(FindingKind kind, const Record &record, int column) const
{
    const auto &columns = m_users.columns().columns;
    Finding found;
    found.kind = kind;
    found.severity = severityOf(kind);
    found.position = m_users.position(record);
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

} // namespace

UserCheck checkUsers(const UserTable &users, const CheckOptions &options)
{
    return Checker(users, options).check();
}

} // namespace Welkom
