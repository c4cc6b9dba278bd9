// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "foldedtext.h"

#include <QByteArrayView>

#include <cstdint>
#include <vector>

namespace Welkom {

/// Which users have which address, to be asked again and again while addresses are corrected. As
/// DuplicateFinder it keeps no text, 8 to 12 bytes a user: whoever asks says what stands where.
///
/// A hash table with chains, each in the order of the users, so that the first with an address is
/// found at once even when thousands have it.
class AddressIndex
{
public:
    using User = std::uint32_t;
    static constexpr User nobody = 0xFFFFFFFF;

    /// For users below `count`; empty. Inserting is quickest from the last user to the first.
    explicit AddressIndex(std::size_t count = 0);

    /// Notes that `user` has that address, which is not empty.
    void insert(User user, QByteArrayView address);
    /// Forgets it. The address has to be the one that was inserted.
    void remove(User user, QByteArrayView address);

    /// The first user with that address; `nobody` when there is none. `addressOf(user)` gives the
    /// address of any user that was inserted.
    template<typename AddressOf>
    [[nodiscard]] User first(QByteArrayView address, AddressOf addressOf) const;

private:
    [[nodiscard]] User &chainOf(QByteArrayView address)
    {
        return m_heads[foldedHash(address) & (m_heads.size() - 1)];
    }

    std::vector<User> m_heads; ///< as many as a power of two
    std::vector<User> m_next;
};

template<typename AddressOf>
AddressIndex::User AddressIndex::first(QByteArrayView address, AddressOf addressOf) const
{
    auto user = m_heads[foldedHash(address) & (m_heads.size() - 1)];
    while (user != nobody && !equalFolded(address, addressOf(user)))
        user = m_next[user];
    return user;
}

} // namespace Welkom
