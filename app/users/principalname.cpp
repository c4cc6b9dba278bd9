// SPDX-License-Identifier: Apache-2.0

#include "principalname.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

enum CharacterClass : unsigned char {
    Local = 1,  ///< allowed before the @
    Domain = 2, ///< allowed in a label of a domain
    Dot = 4,
};

constexpr std::array<unsigned char, 256> characterClasses = [] {
    std::array<unsigned char, 256> classes {};
    for (unsigned c = '0'; c <= '9'; ++c)
        classes[c] = Local | Domain;
    for (unsigned c = 'a'; c <= 'z'; ++c) {
        classes[c] = Local | Domain;
        classes[c - 'a' + 'A'] = Local | Domain;
    }
    for (const char c : std::string_view("'_!#^~"))
        classes[static_cast<unsigned char>(c)] = Local;
    classes['-'] = Local | Domain;
    classes['.'] = Local | Dot;
    return classes;
}();

bool isIn(char c, CharacterClass wanted)
{
    return (characterClasses[static_cast<unsigned char>(c)] & wanted) != 0;
}

bool isIn(QChar c, CharacterClass wanted)
{
    return c.unicode() < 0x80 && isIn(static_cast<char>(c.unicode()), wanted);
}

bool isAccented(QChar c)
{
    return c.unicode() >= 0x80;
}

bool isLabel(QStringView label)
{
    return !label.isEmpty() && label.size() <= 63 && !label.startsWith(u'-')
        && !label.endsWith(u'-');
}

NameFlaw flawInLocalPart(QStringView local)
{
    if (local.isEmpty())
        return NameFlaw::LocalPartMissing;
    if (std::any_of(local.begin(), local.end(), isAccented))
        return NameFlaw::AccentInLocalPart;
    if (!std::all_of(local.begin(), local.end(), [](QChar c) { return isIn(c, Local); }))
        return NameFlaw::LocalCharacter;
    return NameFlaw::None;
}

NameFlaw flawInDomain(QStringView domain)
{
    if (domain.isEmpty())
        return NameFlaw::DomainMissing;
    if (std::any_of(domain.begin(), domain.end(), isAccented))
        return NameFlaw::AccentInDomain;
    const auto fits = [](QChar c) { return isIn(c, Domain) || c == u'.'; };
    return std::all_of(domain.begin(), domain.end(), fits) ? NameFlaw::None
                                                           : NameFlaw::DomainCharacter;
}

/// Dots and lengths, of parts whose characters are fine.
NameFlaw flawInShape(QStringView local, QStringView domain)
{
    if (local.startsWith(u'.'))
        return NameFlaw::DotAtBegin;
    if (local.endsWith(u'.'))
        return NameFlaw::DotBeforeAt;
    if (local.contains(".."_L1) || domain.contains(".."_L1))
        return NameFlaw::DoubleDot;
    if (!domain.contains(u'.'))
        return NameFlaw::DomainWithoutDot;
    const auto labels = domain.split(u'.');
    if (!std::all_of(labels.begin(), labels.end(), isLabel))
        return NameFlaw::DomainMalformed;
    if (local.size() > maxLocalPartLength)
        return NameFlaw::LocalPartTooLong;
    if (domain.size() > maxDomainLength)
        return NameFlaw::DomainTooLong;
    return NameFlaw::None;
}

/// Letters that Unicode does not take apart into a plain letter and an accent.
constexpr std::array<std::pair<char16_t, QLatin1String>, 27> plainLetters {{
    {u'ß', "ss"_L1},     {u'ẞ', "SS"_L1},     {u'æ', "ae"_L1},     {u'Æ', "AE"_L1},
    {u'œ', "oe"_L1},     {u'Œ', "OE"_L1},     {u'ø', "o"_L1},      {u'Ø', "O"_L1},
    {u'ł', "l"_L1},      {u'Ł', "L"_L1},      {u'đ', "d"_L1},      {u'Đ', "D"_L1},
    {u'ð', "d"_L1},      {u'Ð', "D"_L1},      {u'þ', "th"_L1},     {u'Þ', "TH"_L1},
    {u'ı', "i"_L1},      {u'ħ', "h"_L1},      {u'Ħ', "H"_L1},      {u'ŋ', "ng"_L1},
    {u'ə', "e"_L1},      {u'Ə', "E"_L1},      {u'ʼ', "'"_L1},      {u'\u2018', "'"_L1},
    {u'\u2019', "'"_L1}, {u'\u2010', "-"_L1}, {u'\u2013', "-"_L1},
}};

QString asciiDomain(const QString &domain)
{
    const bool isAscii = std::none_of(domain.begin(), domain.end(), isAccented);
    return isAscii ? domain : QString::fromLatin1(QUrl::toAce(domain));
}

bool isInvisible(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format
        || c.category() == QChar::Other_Control;
}

/// The address of a text that holds one in a mail program's manner.
QString bareAddress(QString name)
{
    const auto open = name.lastIndexOf(u'<');
    const auto close = name.indexOf(u'>', open + 1);
    if (open >= 0 && close > open)
        name = name.mid(open + 1, close - open - 1);
    name.removeIf([](QChar c) { return isInvisible(c) || c == u'<' || c == u'>' || c == u'"'; });
    if (name.startsWith("mailto:"_L1, Qt::CaseInsensitive))
        name.remove(0, 7);
    while (name.endsWith(u';') || name.endsWith(u',') || name.endsWith(u'.'))
        name.chop(1);
    return name;
}

QString withSingleDots(QString text)
{
    while (text.contains(".."_L1))
        text.replace(".."_L1, "."_L1);
    return text;
}

} // namespace

bool isPrincipalName(QByteArrayView utf8)
{
    const char *const begin = utf8.data();
    const char *const end = begin + utf8.size();
    const char *at = begin;
    char before = '.'; // so that a dot at the begin counts as the second of two
    for (; at < end && isIn(*at, Local); ++at) {
        if (*at == '.' && before == '.')
            return false;
        before = *at;
    }
    if (at == end || *at != '@' || before == '.' || at - begin > maxLocalPartLength)
        return false;

    const char *const domain = ++at;
    const char *label = domain;
    for (;; ++at) {
        if (at < end && isIn(*at, Domain))
            continue;
        const bool isWhole = at > label && at - label <= 63 && *label != '-' && at[-1] != '-';
        if (!isWhole)
            return false;
        if (at == end)
            return label > domain && end - domain <= maxDomainLength;
        if (*at != '.')
            return false;
        label = at + 1;
    }
}

NameFlaw flawIn(const QString &name)
{
    if (name.startsWith("mailto:"_L1, Qt::CaseInsensitive))
        return NameFlaw::MailtoPrefix;
    if (name.contains(u'<') || name.contains(u'>'))
        return NameFlaw::AngleBrackets;
    if (std::any_of(name.begin(), name.end(), [](QChar c) { return c.isSpace(); }))
        return NameFlaw::Space;
    const auto at = name.indexOf(u'@');
    if (at < 0)
        return NameFlaw::NoAt;
    const auto local = QStringView(name).first(at);
    const auto domain = QStringView(name).sliced(at + 1);
    if (domain.contains(u','))
        return NameFlaw::CommaInDomain;
    if (domain.contains(u'@'))
        return NameFlaw::SeveralAts;
    for (const auto flaw : {flawInLocalPart(local), flawInDomain(domain)}) {
        if (flaw != NameFlaw::None)
            return flaw;
    }
    return flawInShape(local, domain);
}

QString repairedPrincipalName(const QString &name)
{
    auto address = bareAddress(name.normalized(QString::NormalizationForm_KC));
    while (address.contains("@@"_L1))
        address.replace("@@"_L1, "@"_L1);
    const auto at = address.indexOf(u'@');
    if (at < 0)
        return QString();

    auto local = withSingleDots(withoutAccents(address.first(at)));
    while (local.startsWith(u'.'))
        local.remove(0, 1);
    while (local.endsWith(u'.'))
        local.chop(1);
    auto domain = address.sliced(at + 1);
    domain.replace(u',', u'.');
    domain = asciiDomain(withSingleDots(domain));
    while (domain.startsWith(u'.'))
        domain.remove(0, 1);

    const QString repaired = local + u'@' + domain;
    return repaired != name && flawIn(repaired) == NameFlaw::None ? repaired : QString();
}

QString withoutAccents(const QString &text)
{
    const bool isPlain = std::none_of(text.begin(), text.end(), isAccented);
    if (isPlain)
        return text;
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.isMark())
            continue;
        const auto *const letter =
            std::find_if(plainLetters.begin(), plainLetters.end(),
                         [c](const auto &entry) { return entry.first == c.unicode(); });
        if (letter == plainLetters.end())
            plain += c;
        else
            plain += letter->second;
    }
    return plain;
}

} // namespace Welkom
