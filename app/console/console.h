// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/secret.h"
#include "translations/translations.h"

#include <QStringList>

namespace Welkom {

/// The whole of welkom-cli behind its main(): reads the command line, does the command, and gives
/// the exit code (design section 9). Needs a QCoreApplication and its language installed; runs the
/// event loop for the commands that wait for something.
/// \param arguments without the program's own name.
/// \param accessToken empty when none was given.
[[nodiscard]] int runConsole(const QStringList &arguments, Language language,
                             const Secret &accessToken);

} // namespace Welkom
