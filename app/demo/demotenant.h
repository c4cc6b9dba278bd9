// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "demofault.h"
#include "demouser.h"

#include <QHash>
#include <QList>
#include <QRandomGenerator>
#include <QString>

#include <chrono>
#include <deque>
#include <functional>
#include <optional>

namespace Welkom {

/// Either what was asked for, or the service's refusal.
template<typename T>
using DemoResult = tl::expected<T, DemoFault>;

/// A domain of a pretend customer.
struct DemoDomain
{
    QString name; ///< lower case
    bool isFederated = false;
};

/// What is fixed of a pretend customer, and how it treats the signed-in account.
struct DemoProfile
{
    /// What the account may do there under GDAP (reference 2.6, column GDAP).
    enum class Access {
        Full,              ///< User Administrator and Directory Writers
        UserAdministrator, ///< may create users, may not see the domains
        ReaderOnly,        ///< Directory Readers: sees users, creates none
        None,              ///< 403 on every call about users
    };
    enum class Relationship {
        Reseller,
        Ended,      ///< still listed, refused with 20002
        TenantGone, ///< still listed, refused with 60003
    };

    QString id; ///< GUID, lower case: tenant id and customer id
    QString companyName;
    QList<DemoDomain> domains; ///< the first is the default domain
    QString country;           ///< ISO 3166-1 alpha-2
    QString city;
    QString culture;  ///< nl-NL
    QString language; ///< nl
    Access access = Access::Full;
    Relationship relationship = Relationship::Reseller;
    int users = 0;          ///< that exist from the start, made at the first look
    bool isSynced = false;  ///< they come from the customer's own directory
    int userQuota = 50'000; ///< active and deleted together (reference 7)

    [[nodiscard]] QString defaultDomain() const
    {
        return domains.isEmpty() ? QString() : domains.first().name;
    }
};

/// The directory of one pretend customer, in memory. Refuses as the real one would; knows nothing
/// of HTTP, JSON or who may ask.
class DemoTenant
{
public:
    /// \param makeUsers gives the users that exist from the start; called once, at the first look.
    using MakeUsers = std::function<QList<DemoUser>(const DemoProfile &)>;
    DemoTenant(DemoProfile profile, MakeUsers makeUsers);

    [[nodiscard]] const DemoProfile &profile() const { return m_profile; }
    /// For tests: a role is withdrawn, a domain becomes federated while the program runs.
    [[nodiscard]] DemoProfile &profile() { return m_profile; }
    [[nodiscard]] const DemoDomain *domain(const QString &name) const;

    /// Every account there is, deleted ones included, in order of creation. An account is never
    /// removed from it, so that a position in it stays good.
    [[nodiscard]] const std::deque<DemoUser> &users();
    /// nullptr when there is none, or when it was deleted longer than 30 days ago.
    [[nodiscard]] const DemoUser *find(const QString &id, const QDateTime &now);
    /// The active account of that name, compared without case; nullptr when there is none.
    [[nodiscard]] const DemoUser *findActive(const QString &principalName);

    /// \param isPasswordRefused says no to passwords that the rules would let pass.
    using PasswordVerdict = std::function<bool(const QString &)>;
    [[nodiscard]] DemoResult<const DemoUser *> create(const DemoUserDraft &draft,
                                                      const Clock &clock, QRandomGenerator &random,
                                                      const PasswordVerdict &isPasswordRefused,
                                                      int existsStatus);
    [[nodiscard]] DemoResult<const DemoUser *> update(const QString &id, const DemoUserDraft &draft,
                                                      const QDateTime &now, int existsStatus);
    [[nodiscard]] DemoResult<const DemoUser *>
    resetPassword(const QString &id, const DemoUserDraft &draft, const QDateTime &now,
                  const PasswordVerdict &isPasswordRefused);
    [[nodiscard]] DemoResult<const DemoUser *> restore(const QString &id, const QDateTime &now,
                                                       int existsStatus);
    [[nodiscard]] DemoResult<const DemoUser *> remove(const QString &id, const QDateTime &now);

    /// Gives the account, named by its id or by its active user principal name, these licenses
    /// instead of those it had. False when there is no such account.
    bool setLicenses(const QString &idOrName, const QStringList &licenses, const QDateTime &now);

    /// Whether an active account of that name has this password.
    [[nodiscard]] bool signIn(const QString &principalName, const QString &password);

    /// Counts the listings that were begun, for users that appear late.
    int beginListing() { return ++m_listings; }
    [[nodiscard]] int listings() const { return m_listings; }

private:
    [[nodiscard]] DemoUser *findChangeable(const QString &id, const QDateTime &now);
    [[nodiscard]] std::optional<DemoFault> refusal(const DemoUserDraft &draft, bool isNew) const;
    [[nodiscard]] std::optional<DemoFault> nameRefusal(const QString &principalName,
                                                       int existsStatus) const;
    void add(DemoUser user);

    DemoProfile m_profile;
    MakeUsers m_makeUsers;
    std::deque<DemoUser> m_users;
    QHash<QString, std::size_t> m_byId;
    QHash<QString, std::size_t> m_activeByName; ///< folded name
    int m_listings = 0;
};

/// A GUID as the service writes it: 8-4-4-4-12 in lower case.
[[nodiscard]] QString demoGuid(QRandomGenerator &random);

/// How long a deleted user can be restored (reference 2.6).
constexpr std::chrono::hours demoRestorePeriod {24 * 30};

} // namespace Welkom
