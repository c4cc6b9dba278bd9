// SPDX-License-Identifier: Apache-2.0

#include "demorules.h"

#include <QStringList>

#include <algorithm>
#include <string_view>
#include <utility>

namespace Welkom::DemoRules {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxLocalPart = 64;
constexpr qsizetype maxDomain = 48;
constexpr qsizetype maxPrincipalName = 113;
constexpr qsizetype minPassword = 8;
constexpr qsizetype maxPassword = 256;
/// Shorter parts of a name occur in strong passwords by chance.
constexpr qsizetype minOwnName = 4;

// The 244 codes of reference 8, in alphabetical order.
constexpr std::string_view locations =
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ "
    "BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CV CW CX CY CZ DE DJ DK DM DO "
    "DZ EC EE EG ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU "
    "GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IS IT JE JM JO JP KE KG KH KI KM KN KR KW KY "
    "KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU "
    "MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT "
    "PW PY QA RE RO RS RU RW SA SB SC SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SZ TC TD TF "
    "TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE "
    "YT ZA ZM ZW";

bool isLower(QChar c)
{
    return c >= u'a' && c <= u'z';
}

bool isUpper(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isAlphanumeric(QChar c)
{
    return isLower(c) || isUpper(c) || isDigit(c);
}

/// LDH labels: letters, digits and hyphens, no hyphen at an end, at least two labels.
bool isDomain(const QString &domain)
{
    const auto labels = domain.split(u'.');
    const auto isLabel = [](const QString &label) {
        return !label.isEmpty() && label.size() <= 63 && !label.startsWith(u'-')
            && !label.endsWith(u'-') && std::all_of(label.begin(), label.end(), [](QChar c) {
                   return isAlphanumeric(c) || c == u'-';
               });
    };
    return domain.size() <= maxDomain && labels.size() >= 2
        && std::all_of(labels.begin(), labels.end(), isLabel);
}

bool isPasswordSymbol(QChar c)
{
    return uR"(@#$%^&*-_!+=[]{}|\:',.?/`~"();<> )"_s.contains(c);
}

/// Letters that are written as digits and signs, made letters again, as the service's fuzzy
/// matching of banned words does.
QString unmasked(const QString &password)
{
    auto plain = password.toLower();
    for (const auto &[mask, letter] :
         {std::pair(u'0', u'o'), std::pair(u'1', u'l'), std::pair(u'@', u'a'),
          std::pair(u'$', u's'), std::pair(u'3', u'e')})
        plain.replace(QChar(mask), QChar(letter));
    return plain;
}

bool isBanned(const QString &password)
{
    const auto plain = unmasked(password);
    for (const auto *word : {"password", "wachtwoord", "welkom", "qwerty", "letmein"}) {
        if (plain.contains(QLatin1String(word)))
            return true;
    }
    return password.contains("12345678"_L1);
}

} // namespace

bool isPrincipalName(const QString &name)
{
    const auto parts = name.split(u'@');
    if (parts.size() != 2 || name.size() > maxPrincipalName)
        return false;
    const auto &local = parts.at(0);
    return !local.isEmpty() && local.size() <= maxLocalPart && !local.startsWith(u'.')
        && !local.endsWith(u'.') && !local.contains(".."_L1)
        && std::all_of(local.begin(), local.end(),
                       [](QChar c) { return isAlphanumeric(c) || u"'.-_!#^~"_s.contains(c); })
        && isDomain(parts.at(1));
}

bool isStrongPassword(const QString &password, const QString &principalName)
{
    if (password.size() < minPassword || password.size() > maxPassword)
        return false;
    bool hasLower = false;
    bool hasUpper = false;
    bool hasDigit = false;
    bool hasSymbol = false;
    for (const auto c : password) {
        if (!isAlphanumeric(c) && !isPasswordSymbol(c))
            return false;
        hasLower |= isLower(c);
        hasUpper |= isUpper(c);
        hasDigit |= isDigit(c);
        hasSymbol |= isPasswordSymbol(c);
    }
    const int classes = int(hasLower) + int(hasUpper) + int(hasDigit) + int(hasSymbol);
    const auto ownName = principalName.section(u'@', 0, 0);
    const bool holdsOwnName =
        ownName.size() >= minOwnName && password.contains(ownName, Qt::CaseInsensitive);
    return classes >= 3 && !isBanned(password) && !holdsOwnName;
}

bool isUsageLocation(const QString &code)
{
    if (code.size() != 2 || !isUpper(code.at(0)) || !isUpper(code.at(1)))
        return false;
    return QLatin1String(locations.data(), static_cast<qsizetype>(locations.size())).contains(code);
}

QString domainOf(const QString &principalName)
{
    return principalName.section(u'@', 1).toLower();
}

} // namespace Welkom::DemoRules
