// SPDX-License-Identifier: Apache-2.0

#include "userroutes.h"

#include "customerroutes.h"
#include "demojson.h"
#include "demopaging.h"

#include <QJsonArray>

namespace Welkom::UserRoutes {

using namespace Qt::StringLiterals;

namespace {

using Access = DemoProfile::Access;

/// Whether a listing that begins or goes on now shows the user already.
bool isVisible(const DemoUser &user, const DemoTenant &tenant, const DemoWorld &world)
{
    if (user.isOld)
        return true;
    const auto &switches = world.switches;
    return world.clock.now() - user.madeAt >= switches.listingLag
        && tenant.listings() - user.madeAtListing > switches.listingLagCount;
}

bool isListed(const DemoUser &user, bool deletedOnes, const QDateTime &now)
{
    if (user.isDeleted() != deletedOnes)
        return false;
    const auto period = std::chrono::seconds(demoRestorePeriod).count();
    return !deletedOnes || user.softDeletionTime.secsTo(now) < period;
}

std::optional<DemoFault> refusal(const DemoFilter &filter)
{
    if (filter.field.isEmpty())
        return std::nullopt;
    const bool isKnown = filter.field == "userstate"_L1 || filter.field == "userstatus"_L1;
    const auto value = filter.value.toLower();
    if (isKnown && filter.operation == "equals"_L1
        && (value == "inactive"_L1 || value == "active"_L1))
        return std::nullopt;
    return DemoFault {
        400, 3000, u"The users cannot be filtered by %1."_s.arg(filter.field), {u"Field"_s}, {}};
}

DemoReply listUsers(const DemoCall &call, DemoTenant &tenant, const DemoWorld &world)
{
    const auto page = demoPageOf(call.request);
    if (!page)
        return page.error();
    const auto filter = demoFilterOf(call.request);
    if (!filter)
        return filter.error();
    if (const auto fault = refusal(*filter))
        return *fault;
    const bool deletedOnes = filter->value.compare("inactive"_L1, Qt::CaseInsensitive) == 0;
    if (page->isFirst && !deletedOnes)
        tenant.beginListing();

    const auto now = world.clock.utcNow();
    const auto &users = tenant.users();
    QJsonArray items;
    qsizetype next = -1;
    for (auto i = static_cast<std::size_t>(page->from); i < users.size(); ++i) {
        if (!isListed(users[i], deletedOnes, now) || !isVisible(users[i], tenant, world))
            continue;
        if (items.size() == page->size) {
            next = static_cast<qsizetype>(i);
            break;
        }
        items.append(DemoJson::user(users[i], tenant.profile().id));
    }
    return demoPage(call.request, items, *page, next, world.switches.nextLinkHasVersion);
}

DemoFault userNotFound(const QString &id)
{
    return {404, 60002, u"The user object %1 was not found."_s.arg(id), {}, {}};
}

DemoReply getUser(const DemoCall &call, DemoTenant &tenant, const DemoWorld &world)
{
    const auto *user = tenant.find(call.userId, world.clock.utcNow());
    if (!user)
        return userNotFound(call.userId);
    return QJsonDocument(DemoJson::user(*user, tenant.profile().id));
}

DemoReply userLicenses(const DemoCall &call, DemoTenant &tenant, const DemoWorld &world)
{
    const auto *user = tenant.find(call.userId, world.clock.utcNow());
    if (!user || user->isDeleted())
        return userNotFound(call.userId);
    return QJsonDocument(DemoJson::licenses(*user));
}

/// Beyond the rules: passwords that the switches refuse. Counts the refusals down.
DemoTenant::PasswordVerdict refusedPasswords(const DemoWorld &world)
{
    return [&switches = world.switches](const QString &password) {
        if (switches.refusesNextPasswords > 0) {
            --switches.refusesNextPasswords;
            return true;
        }
        return switches.refusedPasswords.contains(password);
    };
}

DemoReply done(QJsonDocument body)
{
    DemoReply reply(std::move(body));
    reply.tookEffect = true;
    return reply;
}

DemoReply createUser(const DemoUserDraft &draft, DemoTenant &tenant, const DemoWorld &world)
{
    const auto created = tenant.create(draft, world.clock, world.directory.random(),
                                       refusedPasswords(world), world.switches.existsStatus);
    if (!created)
        return created.error();
    const auto echo = world.switches.echoesPassword ? std::optional(draft.password) : std::nullopt;
    auto reply = done(QJsonDocument(
        DemoJson::changedUser(**created, tenant.profile().id, echo, draft.mustChangePassword)));
    reply.status = world.switches.createStatus;
    return reply;
}

DemoReply resetPassword(const DemoCall &call, const DemoUserDraft &draft, DemoTenant &tenant,
                        const DemoWorld &world)
{
    const auto reset =
        tenant.resetPassword(call.userId, draft, world.clock.utcNow(), refusedPasswords(world));
    if (!reset)
        return reset.error();
    const auto echo = world.switches.echoesPassword ? std::optional(draft.password) : std::nullopt;
    // The published answer says false although true was sent (reference 2.6, Reset password).
    return done(QJsonDocument(DemoJson::changedUser(**reset, tenant.profile().id, echo, false)));
}

DemoReply updateUser(const DemoCall &call, const DemoUserDraft &draft, DemoTenant &tenant,
                     const DemoWorld &world)
{
    const auto now = world.clock.utcNow();
    const auto existsStatus = world.switches.existsStatus;
    if (!draft.password.isNull())
        return DemoFault {400,
                          3000,
                          u"A password is reset by /resetpassword, not by an update."_s,
                          {u"passwordProfile"_s},
                          {}};
    if (!draft.state.isNull() && draft.state.compare("active"_L1, Qt::CaseInsensitive) != 0)
        return DemoFault {
            400, 3000, u"Invalid value specified for property 'state'."_s, {u"state"_s}, {}};
    const auto updated = draft.state.isNull() ? tenant.update(call.userId, draft, now, existsStatus)
                                              : tenant.restore(call.userId, now, existsStatus);
    if (!updated)
        return updated.error();
    return done(QJsonDocument(DemoJson::user(**updated, tenant.profile().id)));
}

DemoReply deleteUser(const DemoCall &call, DemoTenant &tenant, const DemoWorld &world)
{
    const auto removed = tenant.remove(call.userId, world.clock.utcNow());
    if (!removed)
        return removed.error();
    DemoReply reply;
    reply.status = 204;
    reply.tookEffect = true;
    return reply;
}

/// What the account may do at this customer (reference 2.6, column GDAP).
bool isAllowed(DemoOperation operation, Access access)
{
    if (access == Access::ReaderOnly)
        return !isWrite(operation);
    return access != Access::None;
}

} // namespace

DemoReply serve(const DemoCall &call, const DemoWorld &world)
{
    const auto tenant = CustomerRoutes::reach(call, world);
    if (!tenant)
        return tenant.error();
    if (!isAllowed(call.operation, world.accessTo((*tenant)->profile())))
        return CustomerRoutes::missingRole();

    switch (call.operation) {
    case DemoOperation::ListUsers:
    case DemoOperation::ListDeletedUsers:
        return listUsers(call, **tenant, world);
    case DemoOperation::GetUser:
        return getUser(call, **tenant, world);
    case DemoOperation::UserLicenses:
        return userLicenses(call, **tenant, world);
    case DemoOperation::DeleteUser:
        return deleteUser(call, **tenant, world);
    default:
        break;
    }
    if (!call.body)
        return DemoFault {400, 800002, u"The request body is not a JSON object."_s, {}, {}};
    const auto draft = DemoJson::draftOf(*call.body);
    switch (call.operation) {
    case DemoOperation::CreateUser:
        return createUser(draft, **tenant, world);
    case DemoOperation::ResetPassword:
        return resetPassword(call, draft, **tenant, world);
    default:
        return updateUser(call, draft, **tenant, world);
    }
}

} // namespace Welkom::UserRoutes
