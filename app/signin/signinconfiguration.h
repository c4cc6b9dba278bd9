// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"

#include <QList>
#include <QProcessEnvironment>
#include <QString>
#include <QUrl>

#include <optional>

namespace Welkom {

/// What one place says about how to sign in; what it leaves open, the next place decides.
///
/// The places, the strongest first:
/// 1. the command line (`--client-id`, `--authority`, `--service`, `--ca-file`),
/// 2. the environment: WELKOM_CLIENT_ID, WELKOM_AUTHORITY, WELKOM_SCOPE, WELKOM_SERVICE,
///    WELKOM_CLOUD, WELKOM_CA_FILE,
/// 3. the user's file, 4. the machine's file (configurationfile.h),
/// 5. what Welkom knows of the cloud.
struct SignInSettings
{
    std::optional<QString> clientId;
    std::optional<QString> authority;
    std::optional<QString> scope;
    std::optional<QString> service; ///< base of the API
    std::optional<QString> cloud;   ///< `global`, `us-government` or `china`
    std::optional<QString> caFile;

    friend bool operator==(const SignInSettings &, const SignInSettings &) = default;
};

/// What the environment says; an empty variable says nothing.
[[nodiscard]] SignInSettings settingsOf(const QProcessEnvironment &environment);

/// How and where to sign in: one record, made once at the start.
struct SignInConfiguration
{
    QString cloud; ///< as in SignInSettings
    QUrl authority;
    QString clientId;
    QString scope;
    QUrl apiBase;
    QString caFile; ///< PEM certificates trusted besides the system's; may be empty

    friend bool operator==(const SignInConfiguration &, const SignInConfiguration &) = default;
};

/// Puts the settings together, the strongest first. A place that names a cloud makes all weaker
/// places' addresses and scopes void: they were meant for another cloud.
/// Errors: InvalidInput with InsecureAddress or ConfigurationInvalid. The client id is not looked
/// at: not everything needs one.
[[nodiscard]] Result<SignInConfiguration> configurationOf(const QList<SignInSettings> &settings);

/// Whether one can sign in with it. Microsoft's client ids are GUIDs, others' are any visible
/// ASCII. Errors: InvalidInput with ClientIdMissing or ClientIdMalformed.
[[nodiscard]] Result<void> checkClientId(const SignInConfiguration &configuration);

/// Whether a token may be expected to be meant for that API by its host: a cloud's own, or this
/// computer. Others are to be named in the confirmation (design, promise 6).
[[nodiscard]] bool isKnownService(const QUrl &apiBase);

} // namespace Welkom
