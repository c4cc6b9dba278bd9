// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "csvtable.h"

#include "core/result.h"

#include <QByteArrayView>
#include <QString>

#include <functional>
#include <optional>

namespace Welkom {

/// Reads `comma`, `semicolon`, `tab`, `pipe`, or the character itself.
/// Errors: InvalidInput, DelimiterUnknown.
[[nodiscard]] Result<char> parseDelimiter(const QString &name);

/// How a CSV text is laid out, as far as it tells.
struct CsvDialect
{
    /// Nothing when every record has one cell only.
    std::optional<char> delimiter;
    /// What to hand to readTable: behind the byte order mark and a `sep=;` line, which is no
    /// record.
    CsvLayout layout;
};

/// Whether a header cell names something that the reader of the table looks for. A table knows no
/// such words itself.
using NamesField = std::function<bool(const QString &header)>;

/// Finds the delimiter of the text that begins at `begin`: the one that is `given`; else the one in
/// Excel's `sep=;` line; else the one of comma, semicolon, tab and pipe under which the beginning
/// of the file makes the best table. Better is: more header cells for which `namesField`, then more
/// records with the usual number of cells, then fewer cells that begin with a space, then more
/// cells. Quotes are understood while looking.
[[nodiscard]] CsvDialect recognizeDialect(QByteArrayView utf8, const NamesField &namesField,
                                          qsizetype begin = 0, std::optional<char> given = {});

} // namespace Welkom
