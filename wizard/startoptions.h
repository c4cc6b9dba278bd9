// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "translations/translations.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace Welkom {

/// What the command line of the wizard says; the names are those of welkom-cli.
struct StartOptions
{
    bool isPractice = false;
    QUrl service;
    QString authority;
    QString clientId;
    QString cloud;
    QString dataFolder;
    QString caFile;
    std::optional<Language> language;
    QString file; ///< absolute path; page 3 begins with it
    bool showsVersion = false;
    bool showsHelp = false;
};

/// Options that cannot be used are an error, as a sentence.
[[nodiscard]] tl::expected<StartOptions, QString> readStartOptions(const QStringList &arguments);

[[nodiscard]] QString startHelp();

} // namespace Welkom
