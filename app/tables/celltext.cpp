// SPDX-License-Identifier: Apache-2.0

#include "celltext.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace Welkom {

namespace {

/// Whether a byte may be or begin something that is not simply a part of a name: control
/// characters, and the first bytes of C1 controls and no-break space (C2), of other spaces,
/// separators and direction marks (E2, E3), of a byte order mark (EF), and our two signs.
constexpr bool needsLook(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xE3
        || byte == 0xEF || byte >= 0xFE;
}

constexpr qsizetype wordSize = 8;

/// Whether one of eight bytes needs a look. Plain ASCII is seen in all of them at once.
bool wordNeedsLook(const char *bytes)
{
    constexpr std::uint64_t each = 0x0101010101010101U;
    constexpr std::uint64_t highBits = each * 0x80;
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, wordSize);
    const auto low = word & ~highBits;
    const auto isVisible = low + each * (0x80 - 0x20); // the high bit, and no carry
    const auto isDelete = low + each * (0x80 - 0x7F);
    if (((word | ~isVisible | isDelete) & highBits) == 0)
        return false;
    return std::any_of(bytes, bytes + wordSize, needsLook);
}

bool isBreak(QChar c)
{
    switch (c.unicode()) {
    case u'\t':
    case u'\n':
    case u'\v':
    case u'\f':
    case u'\r':
    case u'\u0085':
    case u'\u2028':
    case u'\u2029':
        return true;
    default:
        return false;
    }
}

} // namespace

bool holdsOnlyPlainBytes(QByteArrayView utf8)
{
    const auto *at = utf8.data();
    const auto *const end = at + utf8.size();
    if (utf8.size() < wordSize)
        return std::none_of(at, end, needsLook);
    for (; end - at >= wordSize; at += wordSize) {
        if (wordNeedsLook(at))
            return false;
    }
    return !wordNeedsLook(end - wordSize); // overlaps the last whole one
}

QString cleanText(QByteArrayView cell)
{
    const auto text = QString::fromUtf8(cell).trimmed();
    QString clean;
    clean.reserve(text.size());
    bool isInBreak = false;
    for (const QChar c : text) {
        if (!isBreak(c))
            clean += c;
        else if (!isInBreak)
            clean += u' ';
        isInBreak = isBreak(c);
    }
    return clean;
}

bool isControl(QChar c)
{
    const auto code = c.unicode();
    return c.category() == QChar::Other_Control || (code >= 0x202A && code <= 0x202E)
        || (code >= 0x2066 && code <= 0x2069) || code == 0x200B || code == 0xFEFF;
}

QString withoutControls(QString clean)
{
    clean.removeIf(isControl);
    return clean.trimmed();
}

} // namespace Welkom
