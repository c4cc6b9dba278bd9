// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "signinconfiguration.h"

#include <QString>
#include <QStringList>

namespace Welkom {

/// Where configuration files lie. A partner rolls the machine's file out to its people.
struct ConfigurationPaths
{
    /// `~/.config/welkom/welkom.json` and what corresponds to it elsewhere.
    QString user;
    /// `/etc/xdg/welkom/welkom.json`; `/Library/Application Support/Welkom/welkom.json` on macOS;
    /// `welkom.json` beside the program on Windows, where everybody may write in ProgramData.
    QString machine;
};

[[nodiscard]] ConfigurationPaths usualConfigurationPaths();

/// What the user's file and the machine's file say, in this order. A file that does not exist says
/// nothing. The machine's is only read when checkMachineFile() finds nothing against it.
///
/// A file is one JSON object with any of the members `clientId`, `authority`, `scope`, `service`,
/// `cloud`, `caFile`, all of them strings; a relative `caFile` lies beside the file. A member of
/// another name is an error: a misspelt one would be missed otherwise.
/// Errors: Storage with FileUnreadable; InvalidInput with ConfigurationInvalid or
/// ConfigurationUnsafe.
[[nodiscard]] Result<QList<SignInSettings>> readConfigurationFiles(const ConfigurationPaths &paths);

/// Writes the client id, authority and cloud that are given into the file at `path`, and takes
/// those out that are not; what else stands in it stays. The folder is made when it is missing.
/// Errors: those of readSettings() for a file that is there; Storage with FileUnreadable or
/// FileUnwritable.
[[nodiscard]] Result<void> writeUserSettings(const SignInSettings &settings, const QString &path);

/// What one file's bytes say; `path` is for messages and for a relative `caFile`.
[[nodiscard]] Result<SignInSettings> readSettings(const QByteArray &bytes, const QString &path);

/// Whether only administrators can change the file and its folder: owned by root and writable by
/// nobody else; on Windows owned by Administrators, SYSTEM or TrustedInstaller, with no right to
/// write for others. \param owner who may own it besides root, for tests.
/// Errors: InvalidInput, ConfigurationUnsafe.
[[nodiscard]] Result<void> checkMachineFile(const QString &path, uint owner = 0);

} // namespace Welkom
