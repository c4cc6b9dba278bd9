// SPDX-License-Identifier: Apache-2.0

#include "duplicatefinder.h"

#include <algorithm>
#include <bit>

namespace Welkom {

DuplicateFinder::DuplicateFinder(std::size_t count)
    : m_slots(std::bit_ceil(std::max<std::size_t>(count, 4) * 2)), m_mask(m_slots.size() - 1),
      m_numberBits(static_cast<unsigned>(std::bit_width(count + 1)))
{
}

DuplicateFinder::Key DuplicateFinder::keyOf(QByteArrayView text) const
{
    const Key key {foldedHash(text)};
#if defined(__GNUC__)
    __builtin_prefetch(&m_slots[key.hash & m_mask]);
#endif
    return key;
}

} // namespace Welkom
