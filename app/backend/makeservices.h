// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "core/secret.h"
#include "services/services.h"

#include <QString>
#include <QUrl>

#include <memory>
#include <optional>

namespace Welkom {

/// What decides which services are built.
struct ServicesOptions
{
    /// The pretend Partner Center inside this program, with a throw-away data folder and key; then
    /// nothing else of this counts.
    bool practice = false;
    /// Address of the service. Plain http only for loopback. What is empty here and in the next
    /// four, the environment and the configuration files say, or else the cloud
    /// (signin/signinconfiguration.h tells the order).
    QUrl service;
    QString authority;
    QString clientId;
    QString cloud;
    /// PEM file with certificates that are trusted besides the system's.
    QString caFile;
    /// A token obtained elsewhere: used as it is, whoever has signed in.
    Secret accessToken;
    /// Where runs and the list of accounts are kept; the user's own data folder when empty.
    QString dataFolder;
    /// Seals the passwords of runs; the keychain's key does without it.
    std::optional<Secret> passphrase;
};

/// The services of the program, never null on success. Errors: InvalidInput, InsecureAddress,
/// AddressUnreadable, ConfigurationInvalid or ConfigurationUnsafe; Storage, or CertificatesMissing,
/// for the CA file; Storage for a configuration file; in practice Storage for the throw-away
/// folder, and Unreachable when the pretend service finds no port.
[[nodiscard]] Result<std::unique_ptr<Services>> makeServices(const ServicesOptions &options);

} // namespace Welkom
