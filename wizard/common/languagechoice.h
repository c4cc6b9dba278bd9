// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "translations/translations.h"

#include <QObject>

#include <memory>

namespace Welkom {

/// The language of the screen: chosen at any moment, and remembered. Every widget hears of a
/// change by QEvent::LanguageChange.
class LanguageChoice final : public QObject
{
    Q_OBJECT

public:
    /// Begins with `language`, which is not remembered.
    explicit LanguageChoice(Language language, QObject *parent = nullptr);
    ~LanguageChoice() override;

    /// What was chosen before on this computer, else the system's language.
    [[nodiscard]] static Language remembered();

    [[nodiscard]] Language language() const;
    void choose(Language language);

Q_SIGNALS:
    void chosen(Welkom::Language language);

private:
    std::unique_ptr<InstalledLanguage> m_installed;
};

} // namespace Welkom
