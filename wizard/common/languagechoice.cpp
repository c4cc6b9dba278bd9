// SPDX-License-Identifier: Apache-2.0

#include "languagechoice.h"

#include <QSettings>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

const auto languageKey = u"language"_s;

} // namespace

LanguageChoice::LanguageChoice(Language language, QObject *parent)
    : QObject(parent), m_installed(std::make_unique<InstalledLanguage>(language))
{
}

LanguageChoice::~LanguageChoice() = default;

Language LanguageChoice::remembered()
{
    const auto code = QSettings().value(languageKey).toString();
    if (code == codeOf(Language::Dutch))
        return Language::Dutch;
    if (code == codeOf(Language::English))
        return Language::English;
    return systemLanguage();
}

Language LanguageChoice::language() const
{
    return m_installed->language();
}

void LanguageChoice::choose(Language language)
{
    if (language == m_installed->language())
        return;
    m_installed.reset(); // one at a time
    m_installed = std::make_unique<InstalledLanguage>(language);
    QSettings().setValue(languageKey, codeOf(language));
    Q_EMIT chosen(language);
}

} // namespace Welkom
