// SPDX-License-Identifier: Apache-2.0

#include "duplicateemails.h"

#include "celltext.h"
#include "duplicatefinder.h"

#include <algorithm>
#include <array>

namespace Welkom {

namespace {

/// The address as it is sent; `changed` keeps it when that is not the cell itself.
QByteArrayView sentAddress(const UserTable &users, const CsvTable::Record &record,
                           QByteArray &changed)
{
    const auto cell = users.cell(record, Field::Email);
    if (isOrdinary(cell))
        return cell;
    changed = cleanText(cell).toUtf8();
    return changed;
}

} // namespace

std::vector<DuplicateEmail> findDuplicateEmails(const UserTable &users)
{
    // The address that is looked up was made this many rows ago (see DuplicateFinder::keyOf).
    struct Pending
    {
        QByteArrayView address;
        QByteArray changed;
        DuplicateFinder::Key key;
    };
    constexpr std::uint32_t lookahead = 16;
    std::array<Pending, lookahead> pending;
    DuplicateFinder finder(static_cast<std::size_t>(users.size()));
    std::vector<DuplicateEmail> duplicates;

    QByteArray changedEarlier;
    const auto addressOf = [&](std::uint32_t user) {
        const auto record = users.table().record(users.firstUser() + user);
        return sentAddress(users, record, changedEarlier);
    };
    const auto lookUp = [&](std::uint32_t user) {
        const auto &[address, changed, key] = pending[user % lookahead];
        if (address.isEmpty())
            return;
        const auto first = finder.firstOf(key, address, user, addressOf);
        if (first != user)
            duplicates.push_back({user, first});
    };

    std::uint32_t user = 0;
    const auto end = users.table().end();
    for (auto record = users.table().at(users.firstUser()); !(record == end); ++record, ++user) {
        if (user >= lookahead)
            lookUp(user - lookahead);
        auto &[address, changed, key] = pending[user % lookahead];
        address = sentAddress(users, *record, changed);
        key = finder.keyOf(address);
    }
    for (auto left = user - std::min(user, lookahead); left < user; ++left)
        lookUp(left);
    return duplicates;
}

} // namespace Welkom
