// SPDX-License-Identifier: Apache-2.0

#include "duplicateemails.h"

#include "duplicatefinder.h"

#include "tables/celltext.h"

#include <algorithm>
#include <array>

namespace Welkom {

std::vector<DuplicateEmail> findDuplicateEmails(const CorrectedUsers &users)
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
        return users.address(users.record(user), changedEarlier);
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
        address = users.address(*record, changed);
        key = finder.keyOf(address);
    }
    for (auto left = user - std::min(user, lookahead); left < user; ++left)
        lookUp(left);
    return duplicates;
}

Finding findingOf(const DuplicateEmail &duplicate, const CorrectedUsers &users)
{
    const auto record = users.record(duplicate.user);
    Finding finding;
    finding.kind = FindingKind::DuplicateEmail;
    finding.severity = severityOf(finding.kind);
    finding.position = users.asRead().position(record);
    finding.column = users.columns().of(Field::Email) + 1;
    finding.field = Field::Email;
    finding.value = cleanText(users.cell(record, Field::Email)).left(maxShownLength);
    finding.number = users.record(duplicate.first).row();
    return finding;
}

} // namespace Welkom
