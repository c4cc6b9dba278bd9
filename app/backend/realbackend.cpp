// SPDX-License-Identifier: Apache-2.0

#include "realbackend.h"

#include "serviceaddress.h"

#include "signin/configurationfile.h"

#include <QProcessEnvironment>
#include <QStandardPaths>

namespace Welkom {

namespace {

std::optional<QString> said(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

/// What the command line says, the strongest place.
SignInSettings onCommandLine(const ServicesOptions &options)
{
    SignInSettings settings;
    settings.service = said(options.service.toString());
    settings.authority = said(options.authority);
    settings.clientId = said(options.clientId);
    settings.cloud = said(options.cloud);
    settings.caFile = said(options.caFile);
    return settings;
}

Result<SignInConfiguration> configurationFor(const ServicesOptions &options)
{
    if (!options.service.isEmpty()) {
        if (const auto safe = safeAddress(options.service); !safe)
            return failure(safe.error());
    }
    const auto files = readConfigurationFiles(usualConfigurationPaths());
    if (!files)
        return failure(files.error());
    QList<SignInSettings> places {onCommandLine(options),
                                  settingsOf(QProcessEnvironment::systemEnvironment())};
    places += *files;
    return configurationOf(places);
}

} // namespace

RealBackend::RealBackend(const ServicesOptions &options, SignInConfiguration configuration)
    : m_keychain(m_clock), m_configuration(std::move(configuration)),
      m_dataFolder(options.dataFolder.isEmpty()
                       ? QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)
                       : options.dataFolder),
      m_passphrase(options.passphrase), m_givenToken(options.accessToken)
{
}

Result<std::unique_ptr<Backend>> RealBackend::make(const ServicesOptions &options)
{
    const auto configuration = configurationFor(options);
    if (!configuration)
        return failure(configuration.error());
    return std::unique_ptr<Backend>(new RealBackend(options, *configuration));
}

KeySource RealBackend::key()
{
    return m_passphrase ? KeySource::from(*m_passphrase) : KeySource::from(m_keychain);
}

} // namespace Welkom
