// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/run.h"

#include <QByteArray>
#include <QString>

namespace Welkom {

/// What became of one row, as a sentence in the language of the installed translator.
[[nodiscard]] QString rowSentence(const RunRow &row);
/// What became of taking its account back; empty when nobody tried.
[[nodiscard]] QString removalSentence(const RunRow &row);
/// What became of resetting its password; empty when nobody tried.
[[nodiscard]] QString resetSentence(const RunRow &row);

/// The report of a run as a CSV file (see CsvWriter): for each row its outcome, object id, the
/// service's code and words, request and correlation ids and times, for a support ticket. Headers
/// and sentences are in the language of the installed translator. It is given no password, so it
/// holds none.
[[nodiscard]] QByteArray reportFile(const Run &run, char delimiter);

} // namespace Welkom
