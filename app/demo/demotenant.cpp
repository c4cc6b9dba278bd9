// SPDX-License-Identifier: Apache-2.0

#include "demotenant.h"

#include "demorules.h"

#include <QUuid>

#include <array>
#include <utility>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

QString folded(const QString &name)
{
    return name.toCaseFolded();
}

DemoFault invalid(const QString &description, const QString &property)
{
    return {400, 3000, description, {property}, {}};
}

DemoFault invalidValue(const QString &property)
{
    return invalid(u"Invalid value specified for property '%1' of resource 'User'."_s.arg(property),
                   property);
}

DemoFault missingValue(const QString &property)
{
    return invalid(u"A value is required for property '%1' of resource 'User'."_s.arg(property),
                   property);
}

DemoFault weakPassword()
{
    return invalid(u"The specified password does not comply with password complexity requirements. "
                   "Please provide a different password."_s,
                   u"passwordProfile"_s);
}

DemoFault nameTaken(int status)
{
    return {status,
            3000,
            u"Another object with the same value for property userPrincipalName already exists."_s,
            {u"userPrincipalName"_s},
            {}};
}

DemoFault userNotFound(const QString &id)
{
    return {404, 60002, u"The user object %1 was not found."_s.arg(id), {}, {}};
}

DemoFault quotaExceeded()
{
    return invalid(u"The directory object quota limit for the Tenant has been exceeded. Please ask "
                   "your administrator to increase the quota limit or delete objects to reduce the "
                   "used quota."_s,
                   u"quota"_s);
}

} // namespace

QString demoGuid(QRandomGenerator &random)
{
    std::array<quint32, 4> bits {};
    random.generate(bits.begin(), bits.end());
    auto id = QUuid(bits[0], static_cast<ushort>(bits[1]), static_cast<ushort>(bits[1] >> 16),
                    static_cast<uchar>(bits[2]), static_cast<uchar>(bits[2] >> 8),
                    static_cast<uchar>(bits[2] >> 16), static_cast<uchar>(bits[2] >> 24),
                    static_cast<uchar>(bits[3]), static_cast<uchar>(bits[3] >> 8),
                    static_cast<uchar>(bits[3] >> 16), static_cast<uchar>(bits[3] >> 24));
    id.data3 = static_cast<ushort>((id.data3 & 0x0fffu) | 0x4000u);
    id.data4[0] = static_cast<uchar>((id.data4[0] & 0x3fu) | 0x80u);
    return id.toString(QUuid::WithoutBraces);
}

DemoTenant::DemoTenant(DemoProfile profile, MakeUsers makeUsers)
    : m_profile(std::move(profile)), m_makeUsers(std::move(makeUsers))
{
}

const DemoDomain *DemoTenant::domain(const QString &name) const
{
    for (const auto &domain : m_profile.domains) {
        if (domain.name == name)
            return &domain;
    }
    return nullptr;
}

const std::deque<DemoUser> &DemoTenant::users()
{
    if (const auto makeUsers = std::exchange(m_makeUsers, {})) {
        const auto made = makeUsers(m_profile);
        for (const auto &user : made)
            add(user);
    }
    return m_users;
}

void DemoTenant::add(DemoUser user)
{
    const auto position = m_users.size();
    m_byId.insert(user.id, position);
    if (!user.isDeleted())
        m_activeByName.insert(folded(user.userPrincipalName), position);
    m_users.push_back(std::move(user));
}

DemoUser *DemoTenant::findChangeable(const QString &id, const QDateTime &now)
{
    static_cast<void>(users());
    const auto at = m_byId.constFind(id.toLower());
    if (at == m_byId.constEnd())
        return nullptr;
    auto &user = m_users[*at];
    const auto period = std::chrono::seconds(demoRestorePeriod).count();
    if (user.isDeleted() && user.softDeletionTime.secsTo(now) >= period)
        return nullptr;
    return &user;
}

const DemoUser *DemoTenant::find(const QString &id, const QDateTime &now)
{
    return findChangeable(id, now);
}

const DemoUser *DemoTenant::findActive(const QString &principalName)
{
    static_cast<void>(users());
    const auto at = m_activeByName.constFind(folded(principalName));
    return at == m_activeByName.constEnd() ? nullptr : &m_users[*at];
}

/// What is wrong with the members themselves, name and password apart.
std::optional<DemoFault> DemoTenant::refusal(const DemoUserDraft &draft, bool isNew) const
{
    const auto isMissing = [isNew](const QString &value) {
        return isNew ? value.isEmpty() : value.isEmpty() && !value.isNull();
    };
    if (isMissing(draft.userPrincipalName))
        return missingValue(u"userPrincipalName"_s);
    if (isMissing(draft.displayName))
        return missingValue(u"displayName"_s);
    if (isMissing(draft.usageLocation))
        return missingValue(u"usageLocation"_s);
    if (draft.displayName.size() > DemoRules::maxDisplayName)
        return invalidValue(u"displayName"_s);
    if (draft.firstName.size() > DemoRules::maxNamePart)
        return invalidValue(u"firstName"_s);
    if (draft.lastName.size() > DemoRules::maxNamePart)
        return invalidValue(u"lastName"_s);
    if (!draft.usageLocation.isNull() && !DemoRules::isUsageLocation(draft.usageLocation))
        return invalidValue(u"usageLocation"_s);
    return std::nullopt;
}

std::optional<DemoFault> DemoTenant::nameRefusal(const QString &principalName,
                                                 int existsStatus) const
{
    if (!DemoRules::isPrincipalName(principalName))
        return invalid(u"Property userPrincipalName is invalid."_s, u"userPrincipalName"_s);
    const auto *home = domain(DemoRules::domainOf(principalName));
    if (!home)
        return invalid(u"The domain portion of the userPrincipalName property is invalid. You must "
                       "use one of the verified domain names in your organization."_s,
                       u"userPrincipalName"_s);
    if (home->isFederated)
        return invalid(u"One or more properties contains invalid values."_s,
                       u"userPrincipalName"_s);
    if (m_activeByName.contains(folded(principalName)))
        return nameTaken(existsStatus);
    return std::nullopt;
}

DemoResult<const DemoUser *> DemoTenant::create(const DemoUserDraft &draft, const Clock &clock,
                                                QRandomGenerator &random,
                                                const PasswordVerdict &isPasswordRefused,
                                                int existsStatus)
{
    static_cast<void>(users());
    if (const auto fault = refusal(draft, true))
        return tl::unexpected(*fault);
    if (draft.password.isEmpty())
        return tl::unexpected(missingValue(u"passwordProfile"_s));
    if (const auto fault = nameRefusal(draft.userPrincipalName, existsStatus))
        return tl::unexpected(*fault);
    if (!DemoRules::isStrongPassword(draft.password, draft.userPrincipalName)
        || isPasswordRefused(draft.password))
        return tl::unexpected(weakPassword());
    if (m_users.size() >= static_cast<std::size_t>(m_profile.userQuota))
        return tl::unexpected(quotaExceeded());

    DemoUser user;
    user.id = demoGuid(random);
    user.setNames(draft);
    user.usageLocation = draft.usageLocation;
    user.immutableId = draft.immutableId;
    user.phoneNumber = draft.phoneNumber;
    user.password = Secret::take(draft.password.toUtf8());
    user.mustChangePassword = draft.mustChangePassword;
    user.madeAt = clock.now();
    user.madeAtListing = m_listings;
    add(std::move(user));
    return &m_users.back();
}

DemoResult<const DemoUser *> DemoTenant::update(const QString &id, const DemoUserDraft &draft,
                                                const QDateTime &now, int existsStatus)
{
    auto *user = findChangeable(id, now);
    if (!user || user->isDeleted())
        return tl::unexpected(userNotFound(id));
    if (const auto fault = refusal(draft, false))
        return tl::unexpected(*fault);
    const auto oldName = folded(user->userPrincipalName);
    if (!draft.userPrincipalName.isNull() && folded(draft.userPrincipalName) != oldName) {
        if (const auto fault = nameRefusal(draft.userPrincipalName, existsStatus))
            return tl::unexpected(*fault);
        m_activeByName.insert(folded(draft.userPrincipalName), m_activeByName.take(oldName));
    }
    const std::pair<QString *, const QString *> members[] = {
        {&user->userPrincipalName, &draft.userPrincipalName},
        {&user->firstName, &draft.firstName},
        {&user->lastName, &draft.lastName},
        {&user->displayName, &draft.displayName},
        {&user->usageLocation, &draft.usageLocation},
        {&user->immutableId, &draft.immutableId},
        {&user->phoneNumber, &draft.phoneNumber},
    };
    for (const auto &[member, value] : members) {
        if (!value->isNull())
            *member = *value;
    }
    return user;
}

DemoResult<const DemoUser *> DemoTenant::resetPassword(const QString &id,
                                                       const DemoUserDraft &draft,
                                                       const QDateTime &now,
                                                       const PasswordVerdict &isPasswordRefused)
{
    auto *user = findChangeable(id, now);
    if (!user || user->isDeleted())
        return tl::unexpected(userNotFound(id));
    if (draft.password.isEmpty())
        return tl::unexpected(missingValue(u"passwordProfile"_s));
    if (!DemoRules::isStrongPassword(draft.password, user->userPrincipalName)
        || isPasswordRefused(draft.password))
        return tl::unexpected(weakPassword());
    user->password = Secret::take(draft.password.toUtf8());
    user->mustChangePassword = draft.mustChangePassword;
    return user;
}

DemoResult<const DemoUser *> DemoTenant::restore(const QString &id, const QDateTime &now,
                                                 int existsStatus)
{
    auto *user = findChangeable(id, now);
    if (!user)
        return tl::unexpected(userNotFound(id));
    if (!user->isDeleted())
        return user;
    const auto name = folded(user->userPrincipalName);
    if (m_activeByName.contains(name))
        return tl::unexpected(nameTaken(existsStatus));
    user->softDeletionTime = {};
    m_activeByName.insert(name, m_byId.value(user->id));
    return user;
}

DemoResult<const DemoUser *> DemoTenant::remove(const QString &id, const QDateTime &now)
{
    auto *user = findChangeable(id, now);
    if (!user || user->isDeleted())
        return tl::unexpected(userNotFound(id));
    user->softDeletionTime = now;
    m_activeByName.remove(folded(user->userPrincipalName));
    return user;
}

bool DemoTenant::setLicenses(const QString &idOrName, const QStringList &licenses,
                             const QDateTime &now)
{
    const auto *named = findActive(idOrName);
    auto *user = findChangeable(named ? named->id : idOrName, now);
    if (!user)
        return false;
    user->licenses = licenses;
    return true;
}

bool DemoTenant::signIn(const QString &principalName, const QString &password)
{
    const auto *user = findActive(principalName);
    return user && !user->password.isEmpty() && user->password == Secret(password.toUtf8());
}

} // namespace Welkom
