// SPDX-License-Identifier: Apache-2.0

#include "translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

namespace Welkom {

QString codeOf(Language language)
{
    return language == Language::Dutch ? QStringLiteral("nl") : QStringLiteral("en");
}

Language systemLanguage()
{
    const auto wanted = QLocale::system().uiLanguages();
    for (const auto &tag : wanted) {
        if (tag.startsWith(QLatin1String("nl"), Qt::CaseInsensitive))
            return Language::Dutch;
        if (tag.startsWith(QLatin1String("en"), Qt::CaseInsensitive))
            return Language::English;
    }
    return Language::English;
}

InstalledLanguage::InstalledLanguage(Language language) : m_language(language)
{
    const auto code = codeOf(language);
    // English too: its file holds the plural forms.
    for (const auto &stem : {QStringLiteral("qtbase_"), QStringLiteral("welkom_")}) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(QStringLiteral(":/i18n/") + stem + code + QStringLiteral(".qm")))
            continue; // Qt has no file for English, its own words are English.
        QCoreApplication::installTranslator(translator.get());
        m_translators.push_back(std::move(translator));
    }
    QLocale::setDefault(language == Language::Dutch
                            ? QLocale(QLocale::Dutch, QLocale::Netherlands)
                            : QLocale(QLocale::English, QLocale::UnitedKingdom));
}

InstalledLanguage::~InstalledLanguage()
{
    for (const auto &translator : m_translators)
        QCoreApplication::removeTranslator(translator.get());
}

} // namespace Welkom
