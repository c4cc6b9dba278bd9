// SPDX-License-Identifier: Apache-2.0

#include "columnmap.h"

#include "principalname.h"

#include <QHash>

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

/// What a column can be by its header; the weak ones only count when nothing better is there.
enum class Meaning {
    None,
    FirstName,
    LastName,
    DisplayName,
    Email,
    Status,
    WeakDisplayName, ///< Name, Naam: in Belgium also the last name, beside Voornaam
    LocalPart,       ///< mailNickname: half an address, the domain stands in another column
    Domain,
    Own,
};

/// Letters and digits only, without accents, in lower case.
QString folded(const QString &header)
{
    QString key;
    for (const QChar c : withoutAccents(header)) {
        if (c.isLetterOrNumber())
            key += c.toLower();
    }
    return key;
}

const QHash<QString, Meaning> &meanings()
{
    static const QHash<QString, Meaning> words {
        {u"firstname"_s, Meaning::FirstName},
        {u"givenname"_s, Meaning::FirstName},
        {u"forename"_s, Meaning::FirstName},
        {u"voornaam"_s, Meaning::FirstName},
        {u"roepnaam"_s, Meaning::FirstName},
        {u"lastname"_s, Meaning::LastName},
        {u"surname"_s, Meaning::LastName},
        {u"familyname"_s, Meaning::LastName},
        {u"achternaam"_s, Meaning::LastName},
        {u"familienaam"_s, Meaning::LastName},
        {u"displayname"_s, Meaning::DisplayName},
        {u"fullname"_s, Meaning::DisplayName},
        {u"weergavenaam"_s, Meaning::DisplayName},
        {u"volledigenaam"_s, Meaning::DisplayName},
        {u"schermnaam"_s, Meaning::DisplayName},
        {u"name"_s, Meaning::WeakDisplayName},
        {u"naam"_s, Meaning::WeakDisplayName},
        {u"email"_s, Meaning::Email},
        {u"emailaddress"_s, Meaning::Email},
        {u"mail"_s, Meaning::Email},
        {u"mailaddress"_s, Meaning::Email},
        {u"emailadres"_s, Meaning::Email},
        {u"mailadres"_s, Meaning::Email},
        {u"username"_s, Meaning::Email},
        {u"userprincipalname"_s, Meaning::Email},
        {u"upn"_s, Meaning::Email},
        {u"gebruikersnaam"_s, Meaning::Email},
        {u"aanmeldnaam"_s, Meaning::Email},
        {u"signinname"_s, Meaning::Email},
        {u"loginname"_s, Meaning::Email},
        {u"statusupdate"_s, Meaning::Status},
        {u"mailnickname"_s, Meaning::LocalPart},
        {u"domain"_s, Meaning::Domain},
        {u"primdomain"_s, Meaning::Domain},
        {u"primarydomain"_s, Meaning::Domain},
        {u"domein"_s, Meaning::Domain},
        {u"line"_s, Meaning::Own},
        {u"regel"_s, Meaning::Own},
        {u"temporarypassword"_s, Meaning::Own},
        {u"tijdelijkwachtwoord"_s, Meaning::Own},
        {u"reason"_s, Meaning::Own},
        {u"reden"_s, Meaning::Own},
    };
    return words;
}

/// The part of a header that names the field: of `Name [displayName] Required` what stands in the
/// brackets, of `First Name [Required]` what stands before them.
QString namingPart(const QString &header)
{
    const auto open = header.indexOf(u'[');
    const auto close = header.indexOf(u']', open + 1);
    if (open < 0 || close < 0)
        return header;
    const auto inside = header.mid(open + 1, close - open - 1);
    const auto key = folded(inside);
    const bool isRemark = key == "required"_L1 || key == "optional"_L1 || key == "upload"_L1
        || key == "verplicht"_L1 || key == "optioneel"_L1 || key.startsWith("uploadonly"_L1)
        || key.startsWith("mustbe"_L1) || key.startsWith("readonly"_L1);
    return isRemark ? header.first(open) : inside;
}

Meaning meaningOf(const QString &header)
{
    return meanings().value(folded(namingPart(header)), Meaning::None);
}

std::optional<Field> fieldOf(Meaning meaning)
{
    switch (meaning) {
    case Meaning::FirstName:
        return Field::FirstName;
    case Meaning::LastName:
        return Field::LastName;
    case Meaning::DisplayName:
        return Field::DisplayName;
    case Meaning::Email:
        return Field::Email;
    case Meaning::Status:
        return Field::Status;
    default:
        return std::nullopt;
    }
}

/// Works out the map of one file.
class Mapper
{
public:
    Mapper(const QStringList &headers, QList<Finding> &findings);

    void choose(const QList<ColumnChoice> &choices);
    void leaveOutOthers();
    void settleWeakMeanings();
    void recognize();
    void reportMissing();
    void reportUnknown();
    [[nodiscard]] ColumnMap map() && { return std::move(m_map); }

private:
    [[nodiscard]] int columnChosenBy(const ColumnChoice &choice) const;
    [[nodiscard]] bool isAnywhere(Meaning meaning) const { return m_meanings.contains(meaning); }
    [[nodiscard]] QString listOf(const QList<int> &columns) const;
    [[nodiscard]] QString allHeaders() const;
    void fill(Field field, int column);

    QStringList m_headers;
    QList<Meaning> m_meanings;
    QList<Finding> &m_findings;
    ColumnMap m_map;
};

Mapper::Mapper(const QStringList &headers, QList<Finding> &findings)
    : m_headers(headers), m_findings(findings)
{
    for (int i = 0; i < headers.size(); ++i) {
        m_map.columns.append({i + 1, headers[i], {}});
        m_meanings.append(meaningOf(headers[i]));
    }
}

void Mapper::fill(Field field, int column)
{
    m_map.columnOf[indexOf(field)] = column;
    m_map.columns[column].field = field;
}

int Mapper::columnChosenBy(const ColumnChoice &choice) const
{
    if (choice.index > 0)
        return choice.index <= m_headers.size() ? choice.index - 1 : -1;
    const auto exact = m_headers.indexOf(choice.header);
    if (exact >= 0)
        return static_cast<int>(exact);
    const auto key = folded(choice.header);
    for (int i = 0; i < m_headers.size(); ++i) {
        if (folded(m_headers[i]) == key || folded(namingPart(m_headers[i])) == key)
            return i;
    }
    return -1;
}

void Mapper::choose(const QList<ColumnChoice> &choices)
{
    for (const auto &choice : choices) {
        const auto column = columnChosenBy(choice);
        if (column >= 0 && !m_map.columns[column].field) {
            fill(choice.field, column);
            m_meanings[column] = Meaning::None;
            continue;
        }
        Finding finding;
        finding.kind = column < 0 ? FindingKind::MissingColumn : FindingKind::DuplicateColumn;
        finding.field = choice.field;
        finding.value = choice.index > 0 ? QString::number(choice.index) : choice.header;
        finding.detail = column < 0 ? allHeaders() : listOf({column});
        m_findings.append(finding);
    }
}

void Mapper::leaveOutOthers()
{
    for (auto &meaning : m_meanings) {
        if (meaning != Meaning::Own && meaning != Meaning::Domain)
            meaning = Meaning::None;
    }
}

/// Half addresses need each other, and Name alone is the display name.
void Mapper::settleWeakMeanings()
{
    const bool hasEmail = isAnywhere(Meaning::Email) || m_map.of(Field::Email) >= 0;
    const bool hasDomain = isAnywhere(Meaning::Domain);
    const bool isNameWhole = !isAnywhere(Meaning::DisplayName) && !isAnywhere(Meaning::FirstName)
        && m_map.of(Field::DisplayName) < 0 && m_map.of(Field::FirstName) < 0;
    for (auto &meaning : m_meanings) {
        if (meaning == Meaning::WeakDisplayName)
            meaning = isNameWhole ? Meaning::DisplayName : Meaning::None;
        else if (meaning == Meaning::LocalPart)
            meaning = hasDomain && !hasEmail ? Meaning::Email : Meaning::None;
    }
}

void Mapper::recognize()
{
    for (const auto field : allFields) {
        if (m_map.of(field) >= 0)
            continue;
        QList<int> columns;
        for (int i = 0; i < m_meanings.size(); ++i) {
            if (fieldOf(m_meanings[i]) == field)
                columns.append(i);
        }
        if (columns.isEmpty())
            continue;
        fill(field, columns.first());
        if (columns.size() == 1)
            continue;
        for (const auto column : columns)
            m_map.columns[column].field = field;
        Finding finding;
        finding.kind = FindingKind::DuplicateColumn;
        finding.field = field;
        finding.column = columns[1] + 1;
        finding.value = m_headers[columns[1]];
        finding.detail = listOf(columns);
        m_findings.append(finding);
    }
    const auto domain = m_meanings.indexOf(Meaning::Domain);
    if (domain >= 0 && m_map.of(Field::Email) >= 0) {
        m_map.domainColumn = static_cast<int>(domain);
        m_map.columns[domain].field = Field::Email;
    }
}

QString Mapper::listOf(const QList<int> &columns) const
{
    QStringList names;
    for (const auto column : columns)
        names.append(u"%1 (%2)"_s.arg(m_headers[column].trimmed()).arg(column + 1));
    return names.join(", "_L1);
}

QString Mapper::allHeaders() const
{
    QStringList names;
    for (const auto &header : m_headers)
        names.append(header.trimmed().isEmpty() ? u"…"_s : header.trimmed());
    return names.join(", "_L1);
}

void Mapper::reportMissing()
{
    const auto isReported = [this](Field field) {
        return std::any_of(m_findings.begin(), m_findings.end(),
                           [field](const Finding &finding) { return finding.field == field; });
    };
    for (const auto field : allFields) {
        if (!isRequired(field) || m_map.of(field) >= 0 || isReported(field))
            continue;
        Finding finding;
        if (field == Field::DisplayName && m_map.of(Field::FirstName) >= 0
            && m_map.of(Field::LastName) >= 0) {
            m_map.composesDisplayName = true;
            finding.kind = FindingKind::DisplayNameComposed;
            finding.severity = severityOf(finding.kind);
            finding.field = field;
            m_findings.append(finding);
            continue;
        }
        finding.kind = FindingKind::MissingColumn;
        finding.field = field;
        finding.detail = allHeaders();
        finding.number = m_headers.size();
        m_findings.append(finding);
    }
}

void Mapper::reportUnknown()
{
    for (int i = 0; i < m_headers.size(); ++i) {
        if (m_map.columns[i].field)
            continue;
        if (m_meanings[i] == Meaning::Own) {
            m_map.ownColumns.append(i);
            continue;
        }
        if (m_headers[i].trimmed().isEmpty())
            continue; // only its cells can tell whether it is a column at all
        Finding finding;
        finding.kind = FindingKind::UnknownColumn;
        finding.severity = Severity::Warning;
        finding.column = i + 1;
        finding.value = m_headers[i];
        m_findings.append(finding);
    }
}

} // namespace

Result<QList<ColumnChoice>> parseColumnChoices(const QString &text)
{
    QList<ColumnChoice> choices;
    const auto unreadable = [&text] {
        return failure(ErrorKind::InvalidInput, ErrorReason::ColumnsUnreadable, text);
    };
    for (const auto &part : text.split(u',')) {
        const auto equals = part.indexOf(u'=');
        const auto field = Welkom::fieldOf(part.first(std::max<qsizetype>(equals, 0)).trimmed());
        const auto column = part.sliced(equals + 1).trimmed();
        if (equals < 0 || !field || column.isEmpty())
            return unreadable();
        const bool isTwice =
            std::any_of(choices.begin(), choices.end(),
                        [&](const ColumnChoice &choice) { return choice.field == *field; });
        bool isNumber = false;
        const auto index = column.toInt(&isNumber);
        if (isTwice || (isNumber && index < 1))
            return unreadable();
        choices.append(isNumber ? ColumnChoice {*field, index, {}}
                                : ColumnChoice {*field, 0, column});
    }
    return choices;
}

ColumnMap mapColumns(const QStringList &headers, const QList<ColumnChoice> &choices,
                     QList<Finding> &findings, OtherColumns others)
{
    Mapper mapper(headers, findings);
    mapper.choose(choices);
    if (others == OtherColumns::LeaveOut)
        mapper.leaveOutOthers();
    mapper.settleWeakMeanings();
    mapper.recognize();
    mapper.reportMissing();
    mapper.reportUnknown();
    return std::move(mapper).map();
}

std::optional<Field> fieldNamedBy(const QString &header)
{
    const auto meaning = meaningOf(header);
    return meaning == Meaning::WeakDisplayName ? Field::DisplayName : fieldOf(meaning);
}

} // namespace Welkom
