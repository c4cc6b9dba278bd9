// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStringList>

namespace Welkom {

/// The paths of the files that were chosen last on this computer, newest first, at most three.
/// Whether they are still there is not asked.
[[nodiscard]] QStringList recentFiles();
/// Puts a file in front.
void rememberFile(const QString &path);
/// Forgets one that is gone.
void forgetFile(const QString &path);

} // namespace Welkom
