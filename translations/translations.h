// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <memory>
#include <vector>

class QTranslator;

namespace Welkom {

enum class Language { Dutch, English };

/// `nl` or `en`.
[[nodiscard]] QString codeOf(Language language);
/// The language of the user's system: Dutch where it is asked for before English, else English.
[[nodiscard]] Language systemLanguage();

/// The words of one language, installed in the application as long as this object lives, together
/// with QLocale's default of that language. One object at a time.
class InstalledLanguage
{
public:
    explicit InstalledLanguage(Language language);
    ~InstalledLanguage();
    InstalledLanguage(const InstalledLanguage &) = delete;
    InstalledLanguage &operator=(const InstalledLanguage &) = delete;

    [[nodiscard]] Language language() const { return m_language; }

private:
    Language m_language;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace Welkom
