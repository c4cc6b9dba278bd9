// SPDX-License-Identifier: Apache-2.0

#include "addressindex.h"

#include <algorithm>
#include <bit>

namespace Welkom {

AddressIndex::AddressIndex(std::size_t count)
    : m_heads(std::bit_ceil(std::max<std::size_t>(count, 1)), nobody), m_next(count, nobody)
{
}

void AddressIndex::insert(User user, QByteArrayView address)
{
    auto *link = &chainOf(address);
    while (*link < user) // nobody is behind everybody
        link = &m_next[*link];
    m_next[user] = *link;
    *link = user;
}

void AddressIndex::remove(User user, QByteArrayView address)
{
    auto *link = &chainOf(address);
    while (*link < user)
        link = &m_next[*link];
    if (*link == user)
        *link = m_next[user];
}

} // namespace Welkom
