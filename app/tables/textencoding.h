// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace Welkom {

enum class TextEncoding { Utf8, Utf16Le, Utf16Be, Windows1252 };

/// `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`.
[[nodiscard]] QString nameOf(TextEncoding encoding);
/// The encoding of that name, its case and hyphens forgiven (`UTF8`, `cp1252`, `latin1` ...).
/// Errors: InvalidInput, EncodingUnknown.
[[nodiscard]] Result<TextEncoding> parseEncoding(const QString &name);

/// Two bytes that no UTF-8 text holds, so that the text of a file can carry two signs of ours.
/// `undecodableByte` stands where bytes had no meaning in the encoding; QString::fromUtf8 makes
/// U+FFFD of it. `slackByte` fills room in a CsvTable that no cell uses.
inline constexpr char undecodableByte = '\xFE';
inline constexpr char slackByte = '\xFF';

/// The text of a file.
struct DecodedText
{
    /// UTF-8 in which each undecodable byte (or UTF-16 unit) of the file is an `undecodableByte`.
    QByteArray utf8;
    TextEncoding encoding = TextEncoding::Utf8;
    /// Where the text begins in `utf8`: behind the byte order mark.
    qsizetype begin = 0;
    bool hasUndecodable = false;
};

/// Recognises the encoding: by the byte order mark; else UTF-16 when every other byte of the
/// beginning is mostly zero; else UTF-8 when the bytes are UTF-8, or hold more sequences that are
/// than bytes that are not; else Windows-1252.
[[nodiscard]] TextEncoding recognizeEncoding(QByteArrayView bytes);

/// The text of `bytes`. UTF-8 is used where it lies when nobody shares it; Windows-1252 grows in
/// its own place; UTF-16 is written anew. Each takes one pass, and never more than 3 bytes for 1.
[[nodiscard]] DecodedText decodeText(QByteArray bytes, std::optional<TextEncoding> encoding = {});

/// What a file is that is no text at all, by its first bytes; the name of the file is not asked.
enum class BinaryKind {
    None,
    Workbook, ///< .xlsx, .ods, .xls: a zip archive or an OLE2 file
    Pdf,
    Image,
    Archive, ///< gzip and others
    Other,   ///< UTF-32, or so many NUL characters that nobody wrote this
};

[[nodiscard]] BinaryKind recognizeBinary(QByteArrayView bytes);

} // namespace Welkom
