// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/run.h"
#include "tables/csvwriter.h"

#include <QByteArray>
#include <QList>

namespace Welkom {

/// The rows of a run without an account of this run, refused or not, in the order of the file.
[[nodiscard]] QList<RunRow> rowsNotCreated(const Run &run);

/// These rows as a CSV file that can be corrected and uploaded: the columns of the template, and
/// the reason (in the language of the installed translator) behind them, in a column that is not
/// sent. The status update is left empty, for the next upload.
[[nodiscard]] QByteArray refusedFile(const Run &run, FileLanguage language);

} // namespace Welkom
