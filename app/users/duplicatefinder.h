// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "foldedtext.h"

#include <QByteArrayView>

#include <cstdint>
#include <vector>

namespace Welkom {

/// Remembers under which number a text came first, its ASCII case folded. It keeps 4 to 8 bytes for
/// each text and no text: whoever asks says what stands under a number.
///
/// An open-addressing table of 32-bit slots. A slot holds the number, and in the bits that numbers
/// of this size leave over a piece of the hash, so that other texts are seldom looked at.
class DuplicateFinder
{
public:
    /// For at most `count` texts, numbered below `count`, of at most 2^31.
    explicit DuplicateFinder(std::size_t count);

    /// What a text is looked up by. Making the key of a text some texts ahead hides the time that
    /// the memory takes to bring its slot: with a million texts that is most of the time.
    struct Key
    {
        std::uint64_t hash = 0;
    };
    [[nodiscard]] Key keyOf(QByteArrayView text) const;

    /// The number of the earlier text that equals `text`, or `number` itself when it is the first.
    /// `textOf(number)` gives a view that equals what was handed in, but for its case.
    template<typename TextOf>
    [[nodiscard]] std::uint32_t firstOf(Key key, QByteArrayView text, std::uint32_t number,
                                        TextOf textOf);

private:
    std::vector<std::uint32_t> m_slots; ///< 0 is empty, so numbers are kept one higher
    std::size_t m_mask;
    unsigned m_numberBits;
};

template<typename TextOf>
std::uint32_t DuplicateFinder::firstOf(Key key, QByteArrayView text, std::uint32_t number,
                                       TextOf textOf)
{
    const auto numberMask = static_cast<std::uint32_t>((std::uint64_t {1} << m_numberBits) - 1);
    const auto tag = static_cast<std::uint32_t>(key.hash >> 32U) & ~numberMask;
    for (auto at = key.hash & m_mask;; at = (at + 1) & m_mask) {
        auto &slot = m_slots[at];
        if (slot == 0) {
            slot = tag | (number + 1);
            return number;
        }
        if ((slot & ~numberMask) != tag)
            continue;
        const auto earlier = (slot & numberMask) - 1;
        if (equalFolded(text, textOf(earlier)))
            return earlier;
    }
}

} // namespace Welkom
