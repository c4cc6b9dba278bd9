// SPDX-License-Identifier: Apache-2.0

#include "duplicatefinder.h"

#include <QHashFunctions>

#include <algorithm>
#include <array>
#include <bit>

namespace Welkom {

namespace {

/// The bytes of letters beyond ASCII stay as they are.
constexpr char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

} // namespace

DuplicateFinder::DuplicateFinder(std::size_t count)
    : m_slots(std::bit_ceil(std::max<std::size_t>(count, 4) * 2)), m_mask(m_slots.size() - 1),
      m_numberBits(static_cast<unsigned>(std::bit_width(count + 1)))
{
}

std::uint64_t DuplicateFinder::hashOf(QByteArrayView text)
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

DuplicateFinder::Key DuplicateFinder::keyOf(QByteArrayView text) const
{
    const Key key {hashOf(text)};
#if defined(__GNUC__)
    __builtin_prefetch(&m_slots[key.hash & m_mask]);
#endif
    return key;
}

bool DuplicateFinder::equal(QByteArrayView a, QByteArrayView b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return folded(x) == folded(y); });
}

} // namespace Welkom
