// SPDX-License-Identifier: Apache-2.0

#include "foldedtext.h"

#include <QHashFunctions>

#include <algorithm>
#include <array>

namespace Welkom {

namespace {

constexpr char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

} // namespace

bool equalFolded(QByteArrayView a, QByteArrayView b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return folded(x) == folded(y); });
}

std::uint64_t foldedHash(QByteArrayView text)
{
    static const auto seed = static_cast<std::size_t>(QHashSeed::globalSeed());
    auto hash = seed;
    while (!text.isEmpty()) {
        std::array<char, 64> piece {}; // nearly every address is one piece
        const auto length = std::min<qsizetype>(text.size(), piece.size());
        std::transform(text.begin(), text.begin() + length, piece.begin(), folded);
        hash = qHashBits(piece.data(), static_cast<std::size_t>(length), hash);
        text = text.sliced(length);
    }
    // Slot and tag are taken from different bits, so all of them have to be good.
    const std::uint64_t wide = hash;
    const auto mixed = (wide ^ (wide >> 32U)) * 0x9E3779B97F4A7C15U;
    return mixed ^ (mixed >> 29U);
}

} // namespace Welkom
