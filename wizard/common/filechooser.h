// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QWidget;

namespace Welkom {

/// What a file dialog is for.
struct FileQuestion
{
    enum class Purpose { Open, Save } purpose = Purpose::Open;
    QString title;
    QString suggestedName; ///< without a folder
    QStringList nameFilters;
};

/// Asks the user for a file, over the window of `parent`, and calls `chosen` with its path, later
/// or, when the user says no, never. A seam: tests choose by themselves.
using FileChooser = std::function<void(QWidget *parent, const FileQuestion &question,
                                       std::function<void(const QString &)> chosen)>;

/// The system's own dialog. It has asked already when a file is to be replaced. Begins in the
/// folder that was used last.
[[nodiscard]] FileChooser systemFileChooser();

/// `name` fit for a file of any system: without separators and control characters, not too long.
[[nodiscard]] QString fileNameOf(const QString &name);

} // namespace Welkom
