// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tables/csvwriter.h"
#include "translations/translations.h"

namespace Welkom {

/// Files are made in the language of the screen.
[[nodiscard]] constexpr FileLanguage fileLanguageOf(Language language)
{
    return language == Language::Dutch ? FileLanguage::Dutch : FileLanguage::English;
}

} // namespace Welkom
