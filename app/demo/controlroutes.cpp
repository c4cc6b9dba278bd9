// SPDX-License-Identifier: Apache-2.0

#include "controlroutes.h"

#include "demoservice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Welkom::ControlRoutes {

using namespace Qt::StringLiterals;

namespace {

LoopbackAnswer json(const QJsonObject &object, int status = 200)
{
    LoopbackAnswer answer;
    answer.status = status;
    answer.headers.append("Content-Type", "application/json; charset=utf-8");
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

LoopbackAnswer refused(int status, const QString &why)
{
    return json({{u"error"_s, why}}, status);
}

QJsonObject bodyOf(const LoopbackRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

LoopbackAnswer index(DemoService &service)
{
    return json({
        {u"service"_s, service.url().toString()},
        {u"authority"_s, service.authority().toString()},
        {u"customers"_s, static_cast<qint64>(service.directory().customers().size())},
        {u"requests"_s, static_cast<qint64>(service.log().size())},
        {u"switches"_s, service.switches().toJson()},
        {u"faults"_s, service.faults().toJson()},
    });
}

LoopbackAnswer requests(const LoopbackRequest &request, DemoService &service)
{
    const auto since = request.queryValue(u"since"_s).toInt();
    QJsonArray items;
    const auto all = service.log().all();
    for (const auto &logged : all) {
        if (logged.number > since)
            items.append(logged.toJson());
    }
    return json({{u"requests"_s, items}});
}

LoopbackAnswer users(DemoTenant &tenant)
{
    QJsonArray items;
    for (const auto &user : tenant.users()) {
        items.append(QJsonObject {
            {u"id"_s, user.id},
            {u"userPrincipalName"_s, user.userPrincipalName},
            {u"displayName"_s, user.displayName},
            {u"usageLocation"_s, user.usageLocation},
            {u"isDeleted"_s, user.isDeleted()},
            {u"isNew"_s, !user.isOld},
            {u"licenses"_s, QJsonArray::fromStringList(user.licenses)},
            {u"mustChangePassword"_s, user.mustChangePassword},
        });
    }
    return json({{u"users"_s, items}});
}

LoopbackAnswer changeUser(const LoopbackRequest &request, DemoTenant &tenant, DemoService &service)
{
    const auto body = bodyOf(request);
    if (const auto name = body.value("displayName"_L1); name.isString()) {
        const auto *user = tenant.findActive(request.segments.value(4));
        DemoUserDraft draft;
        draft.displayName = name.toString();
        const auto now = service.clock().utcNow();
        const auto id = user ? user->id : request.segments.value(4);
        if (!tenant.update(id, draft, now, service.switches().existsStatus))
            return refused(404, u"There is no such user, or it may not be called so."_s);
        return json({});
    }
    const auto licenses = body.value("licenses"_L1);
    if (!licenses.isArray())
        return refused(400, u"Which licenses? A list of names, which may be empty."_s);
    QStringList names;
    for (const auto name : licenses.toArray())
        names += name.toString();
    if (!tenant.setLicenses(request.segments.value(4), names, service.clock().utcNow()))
        return refused(404, u"There is no such user."_s);
    return json({});
}

LoopbackAnswer signIn(const LoopbackRequest &request, DemoTenant &tenant)
{
    const auto body = bodyOf(request);
    const auto name = body.value("userPrincipalName"_L1).toString();
    const bool isRight = tenant.signIn(name, body.value("password"_L1).toString());
    const auto *user = tenant.findActive(name);
    return json({{u"exists"_s, user != nullptr},
                 {u"isRight"_s, isRight},
                 {u"mustChangePassword"_s, user && user->mustChangePassword}});
}

LoopbackAnswer customers(const LoopbackRequest &request, DemoService &service)
{
    const auto name = request.segments.value(2);
    auto *tenant = service.directory().find(name);
    if (!tenant)
        tenant = service.directory().findByDomain(name);
    if (!tenant)
        return refused(404, u"There is no such customer."_s);
    const auto what = request.segments.value(3);
    if (what == "users"_L1 && request.method == "GET")
        return users(*tenant);
    if (what == "users"_L1 && request.method == "PUT")
        return changeUser(request, *tenant, service);
    if (what == "sign-in"_L1 && request.method == "POST")
        return signIn(request, *tenant);
    return refused(404, u"There is no such control route."_s);
}

LoopbackAnswer faults(const LoopbackRequest &request, DemoService &service)
{
    if (request.method == "PUT") {
        const auto plan = FaultPlan::fromJson(request.body);
        if (!plan)
            return refused(400, describe(plan.error()));
        service.setFaults(*plan);
    } else if (request.method == "DELETE") {
        service.setFaults({});
    }
    return json({{u"faults"_s, service.faults().toJson()}});
}

LoopbackAnswer switches(const LoopbackRequest &request, DemoService &service)
{
    if (request.method == "PUT") {
        const auto document = QJsonDocument::fromJson(request.body);
        if (!document.isObject())
            return refused(400, u"The body is not a JSON object."_s);
        if (const auto changed = service.switches().change(document.object()); !changed)
            return refused(400,
                           u"There is no such switch, or it does not take that value: "_s
                               + changed.error().subject);
    }
    return json(service.switches().toJson());
}

LoopbackAnswer signIns(const LoopbackRequest &request, DemoService &service)
{
    if (request.method == "DELETE")
        service.revokeSignIns();
    return json({{u"signIns"_s, service.signIns()}});
}

LoopbackAnswer tokens(const LoopbackRequest &request, DemoService &service)
{
    const auto body = bodyOf(request);
    const auto accepted = body.value("accept"_L1).toString().toUtf8();
    const auto expired = body.value("expire"_L1).toString().toUtf8();
    if (accepted.isEmpty() && expired.isEmpty())
        return refused(400, u"Which token is to be accepted, or to expire?"_s);
    if (!accepted.isEmpty())
        service.acceptToken(accepted);
    if (!expired.isEmpty())
        service.expireToken(expired);
    return json({});
}

} // namespace

LoopbackAnswer serve(const LoopbackRequest &request, DemoService &service)
{
    const auto what = request.segments.value(1);
    const auto &method = request.method;
    const bool isGet = method == "GET";
    const bool changes = method == "PUT" || method == "DELETE";
    if (what.isEmpty() && isGet)
        return index(service);
    if (what == "requests"_L1 && isGet)
        return requests(request, service);
    if (what == "requests"_L1 && method == "DELETE") {
        service.log().clear();
        return json({});
    }
    if (what == "customers"_L1)
        return customers(request, service);
    if (what == "faults"_L1 && (isGet || changes))
        return faults(request, service);
    if (what == "switches"_L1 && (isGet || method == "PUT"))
        return switches(request, service);
    if (what == "tokens"_L1 && method == "POST")
        return tokens(request, service);
    if (what == "sign-ins"_L1 && (isGet || method == "DELETE"))
        return signIns(request, service);
    if (what == "reset"_L1 && method == "POST") {
        service.reset();
        return json({});
    }
    return refused(404, u"There is no such control route."_s);
}

} // namespace Welkom::ControlRoutes
