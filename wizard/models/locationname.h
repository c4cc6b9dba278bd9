// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "translations/translations.h"
#include "users/usagelocation.h"

namespace Welkom {

/// The name of a location in that language.
[[nodiscard]] inline const QString &nameOf(const UsageLocation &location, Language language)
{
    return language == Language::Dutch ? location.dutchName : location.englishName;
}

/// The name of the location with this code; the code itself when it is none that is offered.
[[nodiscard]] inline QString locationName(const QString &code, Language language)
{
    const auto location = usageLocationOf(code);
    return location ? nameOf(*location, language) : code;
}

} // namespace Welkom
