// SPDX-License-Identifier: Apache-2.0

#include "textencoding.h"

#include <QUtf8StringView>

#include <algorithm>
#include <array>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

using Byte = unsigned char;

/// How much of a file is looked at to see whether it is UTF-16 or no text.
constexpr qsizetype sampleSize = 4096;

/// Windows-1252 from 0x80 to 0x9F (WHATWG Encoding, index windows-1252, without its five C1
/// controls: those bytes have no character and are 0 here). From 0xA0 on it equals Latin-1.
constexpr std::array<char16_t, 32> windows1252 {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

Byte byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<Byte>(bytes[at]);
}

bool isContinuation(QByteArrayView bytes, qsizetype at)
{
    return at < bytes.size() && (byteAt(bytes, at) & 0xC0) == 0x80;
}

/// Length of the UTF-8 sequence that begins at `at`; 0 when there is none (RFC 3629 section 4: no
/// overlong forms, no surrogates, nothing above U+10FFFF).
qsizetype sequenceLength(QByteArrayView bytes, qsizetype at)
{
    const auto lead = byteAt(bytes, at);
    if (lead < 0x80)
        return 1;
    if (lead < 0xC2 || lead > 0xF4 || !isContinuation(bytes, at + 1))
        return 0;
    if (lead < 0xE0)
        return 2;
    const auto second = byteAt(bytes, at + 1);
    const bool secondFits = (lead != 0xE0 || second >= 0xA0) && (lead != 0xED || second < 0xA0)
        && (lead != 0xF0 || second >= 0x90) && (lead != 0xF4 || second < 0x90);
    if (!secondFits || !isContinuation(bytes, at + 2))
        return 0;
    if (lead < 0xF0)
        return 3;
    return isContinuation(bytes, at + 3) ? 4 : 0;
}

/// Whether bytes that are not all UTF-8 are more likely damaged UTF-8 than Windows-1252: letters
/// with accents of the one are hardly ever sequences of the other.
bool isMostlyUtf8(QByteArrayView bytes)
{
    qsizetype sequences = 0;
    qsizetype strays = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const auto length = sequenceLength(bytes, at);
        sequences += length > 1 ? 1 : 0;
        strays += length == 0 ? 1 : 0;
        at += std::max<qsizetype>(length, 1);
    }
    return sequences > strays;
}

/// UTF-16 without a mark, when the zero bytes make it plain: the separators, line ends, @ and all
/// letters of a European file have a zero for their high byte, and no 8-bit text has any.
std::optional<TextEncoding> recognizeUtf16(QByteArrayView bytes)
{
    const auto sample = bytes.first(std::min(bytes.size(), sampleSize));
    const auto units = sample.size() / 2;
    std::array<qsizetype, 2> zeros {};
    for (qsizetype at = 0; at < units * 2; ++at)
        zeros[static_cast<std::size_t>(at % 2)] += sample[at] == '\0' ? 1 : 0;
    if (units < 2)
        return std::nullopt;
    if (zeros[1] * 3 >= units && zeros[0] * 20 <= units)
        return TextEncoding::Utf16Le;
    if (zeros[0] * 3 >= units && zeros[1] * 20 <= units)
        return TextEncoding::Utf16Be;
    return std::nullopt;
}

/// Puts the undecodable sign over every byte of `text` that belongs to no sequence.
bool markStrays(QByteArray &text)
{
    bool found = false;
    auto *bytes = text.data();
    for (qsizetype at = 0; at < text.size();) {
        const auto length = sequenceLength(text, at);
        if (length == 0) {
            bytes[at] = undecodableByte;
            found = true;
        }
        at += std::max<qsizetype>(length, 1);
    }
    return found;
}

/// Writes a code point at `out` and gives the place behind it.
char *writeUtf8(char *out, char32_t c)
{
    if (c < 0x80) {
        *out++ = static_cast<char>(c);
    } else if (c < 0x800) {
        *out++ = static_cast<char>(0xC0 | (c >> 6));
        *out++ = static_cast<char>(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        *out++ = static_cast<char>(0xE0 | (c >> 12));
        *out++ = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        *out++ = static_cast<char>(0x80 | (c & 0x3F));
    } else {
        *out++ = static_cast<char>(0xF0 | (c >> 18));
        *out++ = static_cast<char>(0x80 | ((c >> 12) & 0x3F));
        *out++ = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
        *out++ = static_cast<char>(0x80 | (c & 0x3F));
    }
    return out;
}

char16_t fromWindows1252(Byte byte)
{
    return byte >= 0x80 && byte < 0xA0 ? windows1252[byte - 0x80] : byte;
}

qsizetype utf8Length(char16_t c)
{
    return c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
}

/// Undefined bytes need the one byte of their sign.
qsizetype lengthOfWindows1252(Byte byte)
{
    const auto c = fromWindows1252(byte);
    return c == 0 && byte != 0 ? 1 : utf8Length(c);
}

/// Makes room at the end, then moves the text there from behind, so that it needs no second
/// buffer of the size of the file.
void expandWindows1252(DecodedText &text)
{
    auto &bytes = text.utf8;
    const auto before = bytes.size();
    qsizetype after = 0;
    for (const char c : std::as_const(bytes))
        after += lengthOfWindows1252(static_cast<Byte>(c));
    bytes.resize(after);
    auto *const begin = bytes.data();
    auto *out = begin + after;
    for (auto at = before; at-- > 0;) {
        const auto byte = static_cast<Byte>(begin[at]);
        const auto c = fromWindows1252(byte);
        out -= lengthOfWindows1252(byte);
        if (c == 0 && byte != 0) {
            *out = undecodableByte;
            text.hasUndecodable = true;
        } else {
            writeUtf8(out, c);
        }
    }
}

bool isHighSurrogate(char32_t unit)
{
    return (unit & 0xFC00) == 0xD800;
}

bool isLowSurrogate(char32_t unit)
{
    return (unit & 0xFC00) == 0xDC00;
}

/// Calls `take` with every code point of UTF-16 bytes; 0xFFFFFFFF for half a pair or half a unit.
template<typename Take>
void forEachUtf16(QByteArrayView bytes, bool bigEndian, Take take)
{
    const auto unitAt = [&](qsizetype at) -> char32_t {
        const auto first = byteAt(bytes, at);
        const auto second = byteAt(bytes, at + 1);
        return bigEndian ? first * 256U + second : second * 256U + first;
    };
    qsizetype at = 0;
    for (; at + 1 < bytes.size(); at += 2) {
        const auto unit = unitAt(at);
        if (isHighSurrogate(unit) && at + 3 < bytes.size() && isLowSurrogate(unitAt(at + 2))) {
            take(0x10000 + ((unit & 0x3FF) << 10) + (unitAt(at + 2) & 0x3FF));
            at += 2;
        } else {
            take(isHighSurrogate(unit) || isLowSurrogate(unit) ? 0xFFFFFFFF : unit);
        }
    }
    if (at < bytes.size())
        take(0xFFFFFFFF);
}

void rewriteUtf16(DecodedText &text, bool bigEndian)
{
    const auto bytes = std::exchange(text.utf8, QByteArray());
    const bool marked = bytes.startsWith(bigEndian ? "\xFE\xFF" : "\xFF\xFE");
    const auto units = QByteArrayView(bytes).sliced(marked ? 2 : 0);

    qsizetype length = 0;
    forEachUtf16(units, bigEndian, [&](char32_t c) {
        length += c == 0xFFFFFFFF ? 1 : c >= 0x10000 ? 4 : utf8Length(static_cast<char16_t>(c));
    });
    text.utf8 = QByteArray(length, Qt::Uninitialized);
    auto *out = text.utf8.data();
    forEachUtf16(units, bigEndian, [&](char32_t c) {
        if (c == 0xFFFFFFFF) {
            *out++ = undecodableByte;
            text.hasUndecodable = true;
        } else {
            out = writeUtf8(out, c);
        }
    });
}

} // namespace

QString nameOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return u"utf-8"_s;
    case TextEncoding::Utf16Le:
        return u"utf-16le"_s;
    case TextEncoding::Utf16Be:
        return u"utf-16be"_s;
    case TextEncoding::Windows1252:
        return u"windows-1252"_s;
    }
    return QString();
}

Result<TextEncoding> parseEncoding(const QString &name)
{
    auto key = name.trimmed().toLower();
    key.remove(u'-').remove(u'_').remove(u' ');
    if (key == "utf8"_L1 || key == "utf8bom"_L1 || key == "utf8sig"_L1)
        return TextEncoding::Utf8;
    if (key == "utf16le"_L1 || key == "utf16"_L1 || key == "unicode"_L1)
        return TextEncoding::Utf16Le;
    if (key == "utf16be"_L1)
        return TextEncoding::Utf16Be;
    if (key == "windows1252"_L1 || key == "cp1252"_L1 || key == "ansi"_L1 || key == "latin1"_L1
        || key == "iso88591"_L1)
        return TextEncoding::Windows1252;
    return failure(ErrorKind::InvalidInput, ErrorReason::EncodingUnknown, name);
}

TextEncoding recognizeEncoding(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return TextEncoding::Utf8;
    if (bytes.startsWith("\xFF\xFE"))
        return TextEncoding::Utf16Le;
    if (bytes.startsWith("\xFE\xFF"))
        return TextEncoding::Utf16Be;
    if (const auto utf16 = recognizeUtf16(bytes))
        return *utf16;
    if (QUtf8StringView(bytes.data(), bytes.size()).isValidUtf8() || isMostlyUtf8(bytes))
        return TextEncoding::Utf8;
    return TextEncoding::Windows1252;
}

DecodedText decodeText(QByteArray bytes, std::optional<TextEncoding> encoding)
{
    DecodedText text;
    text.encoding = encoding ? *encoding : recognizeEncoding(bytes);
    text.utf8 = std::move(bytes);
    switch (text.encoding) {
    case TextEncoding::Utf8:
        text.begin = text.utf8.startsWith("\xEF\xBB\xBF") ? 3 : 0;
        if (!QUtf8StringView(text.utf8.constData(), text.utf8.size()).isValidUtf8())
            text.hasUndecodable = markStrays(text.utf8);
        break;
    case TextEncoding::Utf16Le:
    case TextEncoding::Utf16Be:
        rewriteUtf16(text, text.encoding == TextEncoding::Utf16Be);
        break;
    case TextEncoding::Windows1252:
        expandWindows1252(text);
        break;
    }
    return text;
}

BinaryKind recognizeBinary(QByteArrayView bytes)
{
    using namespace std::string_view_literals;
    const auto begins = [bytes](std::string_view magic) {
        return bytes.startsWith(QByteArrayView(magic));
    };
    if (begins("PK\x03\x04"sv) || begins("PK\x05\x06"sv) || begins("\xD0\xCF\x11\xE0"sv))
        return BinaryKind::Workbook;
    // What calls itself .xls is often a web page with a table in it, or XML.
    if (begins("<html"sv) || begins("<HTML"sv) || begins("<!DOCTYPE"sv) || begins("<?xml"sv))
        return BinaryKind::Workbook;
    if (begins("%PDF-"sv))
        return BinaryKind::Pdf;
    if (begins("\x89PNG"sv) || begins("\xFF\xD8\xFF"sv) || begins("GIF8"sv) || begins("II*\0"sv)
        || begins("MM\0*"sv))
        return BinaryKind::Image;
    if (begins("\x1F\x8B"sv) || begins("7z\xBC\xAF\x27\x1C"sv) || begins("Rar!\x1A"sv)
        || begins("BZh9"sv)
        || begins("\xFD"
                  "7zXZ"sv))
        return BinaryKind::Archive;
    if (begins("\xFF\xFE\0\0"sv) || begins("\0\0\xFE\xFF"sv))
        return BinaryKind::Other;

    const auto sample = bytes.first(std::min(bytes.size(), sampleSize));
    const auto zeros = std::count(sample.begin(), sample.end(), '\0');
    const bool isUtf16 = begins("\xFF\xFE"sv) || begins("\xFE\xFF"sv) || recognizeUtf16(bytes);
    return zeros * 10 > sample.size() && !isUtf16 ? BinaryKind::Other : BinaryKind::None;
}

} // namespace Welkom
