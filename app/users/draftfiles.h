// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "checkeddraft.h"

#include "tables/csvwriter.h"

#include <QByteArray>

namespace Welkom {

/// What is to be said of a file and of each row, as CSV: row, column, kind, severity, value, the
/// sentence (in the language of the installed translator) and the suggestion. Findings about the
/// file come first and have no row; rows that are left out have none. The column is the name of the
/// field, or the number of a column that fills none. Kinds and severities are those of the console
/// (see nameOf).
[[nodiscard]] QByteArray findingsFile(const CheckedDraft &draft, FileLanguage language);

/// The users as they stand, as CSV with Partner Center's five columns: every row that is not left
/// out, those that need attention too, with each cell as it would be sent. Read again it gives the
/// same users, and the same findings about what they say; how a row was once written is gone.
[[nodiscard]] QByteArray correctedFile(const CheckedDraft &draft, FileLanguage language);

} // namespace Welkom
