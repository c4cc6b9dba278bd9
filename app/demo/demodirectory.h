// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "demotenant.h"

#include <QHash>
#include <QRandomGenerator>
#include <QString>

#include <deque>

namespace Welkom {

/// How large the pretend world is.
struct DemoSize
{
    int customers = 312;       ///< up to 20,000
    int usersPerCustomer = 25; ///< that exist from the start; up to 50,000
    quint32 seed = 1;          ///< the same seed, the same world
};

/// The pretend partner "Proseware Cloud B.V." and its customers.
class DemoDirectory
{
public:
    DemoDirectory(DemoSize size, const Clock &clock);
    DemoDirectory(const DemoDirectory &) = delete;
    DemoDirectory &operator=(const DemoDirectory &) = delete;

    /// In the order of the list of customers.
    [[nodiscard]] std::deque<DemoTenant> &customers() { return m_customers; }
    /// By tenant id, compared without case; nullptr when there is none.
    [[nodiscard]] DemoTenant *find(const QString &id);
    /// By any of its domains, compared without case; nullptr when nobody has it.
    [[nodiscard]] DemoTenant *findByDomain(const QString &domain);

    /// For everything that is made up while the service runs; seeded.
    [[nodiscard]] QRandomGenerator &random() { return m_random; }

    static constexpr int maxCustomers = 20'000;
    static constexpr int maxUsersPerCustomer = 50'000;

private:
    void add(DemoProfile profile);
    /// Gives the customer domains that nobody else has.
    void chooseDomains(DemoProfile &profile) const;

    DemoSize m_size;
    const Clock &m_clock;
    QRandomGenerator m_random;
    std::deque<DemoTenant> m_customers;
    QHash<QString, std::size_t> m_byId;
    QHash<QString, std::size_t> m_byDomain;
};

/// The partner itself, whose account is signed in.
namespace DemoPartner {
constexpr auto tenantId = "c0ffee00-5a7d-4e11-9b2c-0123456789ab";
constexpr auto companyName = "Proseware Cloud B.V.";
constexpr auto domain = "prosewarecloud.onmicrosoft.com";
constexpr auto firstName = "Sanne";
constexpr auto lastName = "de Wit";
constexpr auto email = "sanne.dewit@prosewarecloud.onmicrosoft.com";
} // namespace DemoPartner

} // namespace Welkom
