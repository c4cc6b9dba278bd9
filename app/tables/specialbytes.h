// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtEndian>

#include <cstdint>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace Welkom {

/// Finds, 64 bytes at a time, the bytes that mean something to CSV: the delimiter, the quote, CR
/// and LF. Bit i of the answer stands for byte i.
///
/// Most of a file is between such bytes, so this is where reading spends its time; looking at one
/// byte after the other takes four times as long.
class SpecialBytes
{
public:
    static constexpr int blockSize = 64;

    explicit SpecialBytes(char delimiter);

    [[nodiscard]] std::uint64_t in(const char *block) const;

private:
#ifdef __SSE2__
    static constexpr int laneSize = 16;
    using Lane = __m128i;
#else
    static constexpr int laneSize = 8;
    using Lane = std::uint64_t;
#endif
    [[nodiscard]] static Lane filledWith(char c);
    [[nodiscard]] std::uint64_t inLane(const char *lane) const;

    Lane m_delimiter;
    Lane m_quote;
    Lane m_carriageReturn;
    Lane m_lineFeed;
};

inline SpecialBytes::SpecialBytes(char delimiter)
    : m_delimiter(filledWith(delimiter)), m_quote(filledWith('"')),
      m_carriageReturn(filledWith('\r')), m_lineFeed(filledWith('\n'))
{
}

inline std::uint64_t SpecialBytes::in(const char *block) const
{
    std::uint64_t found = 0;
    for (int at = 0; at < blockSize; at += laneSize)
        found |= inLane(block + at) << at;
    return found;
}

#ifdef __SSE2__

inline SpecialBytes::Lane SpecialBytes::filledWith(char c)
{
    return _mm_set1_epi8(c);
}

inline std::uint64_t SpecialBytes::inLane(const char *lane) const
{
    const auto bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(lane));
    const auto cellEnds =
        _mm_or_si128(_mm_cmpeq_epi8(bytes, m_delimiter), _mm_cmpeq_epi8(bytes, m_lineFeed));
    const auto others =
        _mm_or_si128(_mm_cmpeq_epi8(bytes, m_quote), _mm_cmpeq_epi8(bytes, m_carriageReturn));
    return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_or_si128(cellEnds, others)));
}

#else

inline SpecialBytes::Lane SpecialBytes::filledWith(char c)
{
    return 0x0101010101010101U * static_cast<unsigned char>(c);
}

inline std::uint64_t SpecialBytes::inLane(const char *lane) const
{
    const auto bytes = qFromLittleEndian<std::uint64_t>(lane);
    // 0x80 in every byte of the difference that is zero, without carries between the bytes.
    const auto zeros = [](std::uint64_t x) {
        constexpr std::uint64_t low = 0x7F7F7F7F7F7F7F7FU;
        return ~(((x & low) + low) | x | low);
    };
    const auto found = zeros(bytes ^ m_delimiter) | zeros(bytes ^ m_quote)
        | zeros(bytes ^ m_carriageReturn) | zeros(bytes ^ m_lineFeed);
    // Gathers the eight high bits into one byte.
    return ((found >> 7U) * 0x0102040810204080U) >> 56U;
}

#endif

} // namespace Welkom
