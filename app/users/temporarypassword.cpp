// SPDX-License-Identifier: Apache-2.0

#include "temporarypassword.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace Welkom {

namespace {

// Without 0 O o 1 l I, which look alike; the symbols are plain to dictate, mean nothing to CSV and,
// as the first character is always a letter, nothing to a spreadsheet.
constexpr std::array<std::string_view, 4> classes {
    "abcdefghijkmnpqrstuvwxyz",
    "ABCDEFGHJKLMNPQRSTUVWXYZ",
    "23456789",
    "#$%*!?-_",
};
constexpr std::string_view letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";
constexpr std::string_view all = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789#$%*!?-_";
constexpr std::size_t passwordLength = 16;
constexpr qsizetype shortestNamePart = 3;

char drawFrom(std::string_view characters, const RandomBelow &random)
{
    return characters[random(static_cast<std::uint32_t>(characters.size()))];
}

bool hasAllClasses(const QByteArray &password)
{
    return std::all_of(classes.begin(), classes.end(), [&password](std::string_view characters) {
        return std::any_of(password.begin(), password.end(), [characters](char c) {
            return characters.find(c) != std::string_view::npos;
        });
    });
}

/// Whether any three letters in a row of a name stand in the password.
bool holdsNamePart(const QByteArray &password, const QStringList &names)
{
    const auto drawn = QLatin1String(password);
    for (const auto &name : names) {
        for (qsizetype i = 0; i + shortestNamePart <= name.size(); ++i) {
            if (drawn.contains(QStringView(name).mid(i, shortestNamePart), Qt::CaseInsensitive))
                return true;
        }
    }
    return false;
}

} // namespace

Secret drawTemporaryPassword(const QStringList &names, const RandomBelow &random)
{
    // Drawing again instead of repairing keeps every allowed password equally likely.
    for (;;) {
        QByteArray password(passwordLength, '\0');
        password[0] = drawFrom(letters, random);
        for (qsizetype i = 1; i < password.size(); ++i)
            password[i] = drawFrom(all, random);
        if (hasAllClasses(password) && !holdsNamePart(password, names))
            return Secret::take(std::move(password));
        wipe(password);
    }
}

QStringList namesNotInPassword(const QString &firstName, const QString &lastName,
                               const QString &displayName, const QString &userPrincipalName)
{
    return {firstName, lastName, displayName, userPrincipalName.section(u'@', 0, 0)};
}

} // namespace Welkom
