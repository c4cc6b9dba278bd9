// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace Welkom {

/// Asks for a CSV file to open, without blocking; calls `chosen` with its path, or nobody. `folder`
/// is where it begins.
void askForCsvFile(QWidget *parent, const QString &folder,
                   const std::function<void(const QString &)> &chosen);

/// Asks where to save a CSV file; the dialog itself asks before it gives the path of a file that is
/// there. `name` is the file that it proposes, in `folder`.
void askWhereToSave(QWidget *parent, const QString &title, const QString &folder,
                    const QString &name, const std::function<void(const QString &)> &chosen);

/// Beside which other files go: the folder of a file, or that of the user's documents.
[[nodiscard]] QString folderOf(const QString &path);

} // namespace Welkom
