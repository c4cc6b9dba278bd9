// SPDX-License-Identifier: Apache-2.0

#include "demodirectory.h"

#include "demodata.h"

#include <algorithm>
#include <utility>

namespace Welkom {

using namespace Qt::StringLiterals;

DemoDirectory::DemoDirectory(DemoSize size, const Clock &clock)
    : m_size(size), m_clock(clock), m_random(size.seed)
{
    const auto count = std::clamp(size.customers, 0, maxCustomers);
    m_size.usersPerCustomer = std::clamp(size.usersPerCustomer, 0, maxUsersPerCustomer);
    const auto wellKnown = DemoData::wellKnownCustomers();
    for (qsizetype i = 0; i < std::min<qsizetype>(count, wellKnown.size()); ++i)
        add(wellKnown.at(i));
    // A generator of its own: what is made up later does not depend on how many there are.
    QRandomGenerator names(size.seed);
    for (auto i = wellKnown.size(); i < count; ++i)
        add(DemoData::inventCustomer(names));
}

void DemoDirectory::add(DemoProfile profile)
{
    if (profile.domains.isEmpty())
        chooseDomains(profile);
    if (profile.users == 0)
        profile.users = m_size.usersPerCustomer;
    const auto position = m_customers.size();
    m_byId.insert(profile.id, position);
    for (const auto &domain : std::as_const(profile.domains))
        m_byDomain.insert(domain.name, position);
    const auto seed = m_size.seed * 7919U + static_cast<quint32>(position);
    m_customers.emplace_back(std::move(profile), [seed, this](const DemoProfile &made) {
        QRandomGenerator people(seed);
        return DemoData::inventUsers(made, people, m_clock.utcNow());
    });
}

void DemoDirectory::chooseDomains(DemoProfile &profile) const
{
    auto stem = DemoData::asciiName(profile.companyName).left(22);
    if (stem.size() < 3)
        stem = u"bedrijf"_s;
    auto name = stem;
    for (int i = 2; m_byDomain.contains(name + ".onmicrosoft.com"_L1); ++i)
        name = stem + QString::number(i);
    profile.domains = {{name + ".onmicrosoft.com"_L1, false},
                       {name + u'.' + profile.country.toLower(), false}};
}

DemoTenant *DemoDirectory::find(const QString &id)
{
    const auto at = m_byId.constFind(id.toLower());
    return at == m_byId.constEnd() ? nullptr : &m_customers[*at];
}

DemoTenant *DemoDirectory::findByDomain(const QString &domain)
{
    const auto at = m_byDomain.constFind(domain.toLower());
    return at == m_byDomain.constEnd() ? nullptr : &m_customers[*at];
}

} // namespace Welkom
