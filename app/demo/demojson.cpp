// SPDX-License-Identifier: Apache-2.0

#include "demojson.h"

#include "demodirectory.h"

#include <QUuid>

#include <utility>

namespace Welkom::DemoJson {

using namespace Qt::StringLiterals;

namespace {

QJsonObject link(const QString &uri, const QJsonArray &headers = {})
{
    return {{u"uri"_s, uri}, {u"method"_s, u"GET"_s}, {u"headers"_s, headers}};
}

QJsonObject selfLinks(const QString &uri)
{
    return {{u"self"_s, link(uri)}};
}

QJsonObject attributes(const QString &objectType, const QString &etag = {})
{
    QJsonObject object {{u"objectType"_s, objectType}};
    if (!etag.isEmpty())
        object.insert(u"etag"_s, etag);
    return object;
}

/// The service gives times in UTC with a Z, without fractions.
QJsonValue timeOrNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QString textOf(const QJsonObject &body, const QString &name)
{
    const auto value = member(body, name);
    if (!value.isString())
        return {};
    const auto text = value.toString();
    return text.isNull() ? u""_s : text; // present but empty is not absent
}

QJsonObject address(const DemoProfile &profile)
{
    return {
        {u"country"_s, profile.country},
        {u"city"_s, profile.city},
        {u"addressLine1"_s, u"Stationsplein 1"_s},
        {u"postalCode"_s, u"1012 AB"_s},
        {u"firstName"_s, u"Robin"_s},
        {u"lastName"_s, u"de Jong"_s},
        {u"phoneNumber"_s, u"0201234567"_s},
    };
}

/// The same id for the same product every time.
QString demoSkuId(const QString &name)
{
    return QUuid::createUuidV5(QUuid(), name).toString(QUuid::WithoutBraces);
}

QJsonObject companyProfileItem(const DemoProfile &profile)
{
    return {
        {u"tenantId"_s, profile.id},
        {u"domain"_s, profile.defaultDomain()},
        {u"companyName"_s, profile.companyName},
        {u"links"_s, selfLinks(u"/customers/%1/profiles/company"_s.arg(profile.id))},
        {u"attributes"_s, attributes(u"CustomerCompanyProfile"_s)},
    };
}

} // namespace

QJsonValue member(const QJsonObject &object, const QString &name)
{
    const auto exact = object.constFind(name);
    if (exact != object.constEnd())
        return *exact;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().compare(name, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return QJsonValue(QJsonValue::Undefined);
}

DemoUserDraft draftOf(const QJsonObject &body)
{
    const auto password = member(body, u"passwordProfile"_s).toObject();
    DemoUserDraft draft;
    draft.userPrincipalName = textOf(body, u"userPrincipalName"_s);
    draft.firstName = textOf(body, u"firstName"_s);
    draft.lastName = textOf(body, u"lastName"_s);
    draft.displayName = textOf(body, u"displayName"_s);
    draft.usageLocation = textOf(body, u"usageLocation"_s);
    draft.immutableId = textOf(body, u"immutableId"_s);
    draft.phoneNumber = textOf(body, u"phoneNumber"_s);
    draft.state = textOf(body, u"state"_s);
    draft.password = textOf(password, u"password"_s);
    draft.mustChangePassword = member(password, u"forceChangePassword"_s).toBool();
    return draft;
}

QJsonObject partner()
{
    const auto tenantId = QString::fromLatin1(DemoPartner::tenantId);
    const QJsonObject defaultAddress {
        {u"country"_s, u"NL"_s},
        {u"city"_s, u"Utrecht"_s},
        {u"state"_s, QString()},
        {u"addressLine1"_s, u"Vredenburg 40"_s},
        {u"addressLine2"_s, QString()},
        {u"postalCode"_s, u"3511 BD"_s},
        {u"phoneNumber"_s, QString()},
        {u"firstName"_s, QString::fromLatin1(DemoPartner::firstName)},
        {u"lastName"_s, QString::fromLatin1(DemoPartner::lastName)},
    };
    return {
        {u"id"_s, tenantId},
        {u"companyName"_s, QString::fromLatin1(DemoPartner::companyName)},
        {u"defaultAddress"_s, defaultAddress},
        {u"tenantId"_s, tenantId},
        {u"domain"_s, QString::fromLatin1(DemoPartner::domain)},
        {u"email"_s, QString::fromLatin1(DemoPartner::email)},
        {u"language"_s, u"nl"_s},
        {u"culture"_s, u"nl-NL"_s},
        {u"profileType"_s, u"OrganizationProfile"_s},
        {u"links"_s, selfLinks(u"/profiles/organization"_s)},
        {u"attributes"_s, attributes(u"OrganizationProfile"_s, u"\"-7411206548520\""_s)},
    };
}

QJsonObject customer(const DemoProfile &profile)
{
    return {
        {u"id"_s, profile.id},
        {u"companyProfile"_s, companyProfileItem(profile)},
        {u"relationshipToPartner"_s, u"reseller"_s},
        {u"links"_s, selfLinks(u"/customers/"_s + profile.id)},
        {u"attributes"_s, attributes(u"Customer"_s)},
    };
}

QJsonObject customerDetails(const DemoProfile &profile)
{
    auto object = customer(profile);
    object.insert(u"commerceId"_s, profile.id);
    object.insert(u"billingProfile"_s, billingProfile(profile));
    // It speaks of DAP, which GDAP replaced; for the same reason companyProfile.address, .email
    // and customDomains are left out (reference 2.6, Customers).
    object.insert(u"allowDelegatedAccess"_s, false);
    return object;
}

QJsonObject companyProfile(const DemoProfile &profile)
{
    auto object = companyProfileItem(profile);
    object.insert(u"address"_s, address(profile));
    object.insert(u"email"_s, u"info@"_s + profile.defaultDomain());
    return object;
}

QJsonObject billingProfile(const DemoProfile &profile)
{
    return {
        {u"id"_s, profile.id},
        {u"firstName"_s, u"Robin"_s},
        {u"lastName"_s, u"de Jong"_s},
        {u"email"_s, u"administratie@"_s + profile.defaultDomain()},
        {u"culture"_s, profile.culture},
        {u"language"_s, profile.language},
        {u"companyName"_s, profile.companyName},
        {u"defaultAddress"_s, address(profile)},
        {u"links"_s, selfLinks(u"/customers/%1/profiles/billing"_s.arg(profile.id))},
        {u"attributes"_s, attributes(u"CustomerBillingProfile"_s, u"\"-4242348048554929329\""_s)},
    };
}

QJsonArray organization(const DemoProfile &profile)
{
    return {QJsonObject {
        {u"street"_s, u"Stationsplein 1"_s},
        {u"countryLetterCode"_s, profile.country},
        {u"postalCode"_s, u"1012 AB"_s},
        {u"city"_s, profile.city},
        {u"state"_s, QJsonValue()},
        {u"displayName"_s, profile.companyName},
        {u"technicalNotificationMails"_s, QJsonArray {u"beheer@"_s + profile.defaultDomain()}},
    }};
}

QJsonArray customDomains(const DemoProfile &profile)
{
    QJsonArray names;
    for (const auto &domain : profile.domains)
        names.append(domain.name);
    return names;
}

QJsonObject user(const DemoUser &user, const QString &customerId)
{
    const auto uri = u"/customers/%1/users/%2"_s.arg(customerId, user.id);
    QJsonObject object {
        {u"usageLocation"_s, user.usageLocation},
        {u"id"_s, user.id},
        {u"userPrincipalName"_s, user.userPrincipalName},
        {u"firstName"_s, user.firstName},
        {u"lastName"_s, user.lastName},
        {u"displayName"_s, user.displayName},
        {u"userDomainType"_s, u"none"_s},
        {u"state"_s, user.isDeleted() ? u"inactive"_s : u"active"_s},
        {u"links"_s, selfLinks(uri)},
        {u"attributes"_s, attributes(u"CustomerUser"_s)},
    };
    // Only where there is something to say, as in the published listings.
    if (user.isDeleted())
        object.insert(u"softDeletionTime"_s, timeOrNull(user.softDeletionTime));
    if (user.lastDirectorySyncTime.isValid())
        object.insert(u"lastDirectorySyncTime"_s, timeOrNull(user.lastDirectorySyncTime));
    if (!user.immutableId.isEmpty())
        object.insert(u"immutableId"_s, user.immutableId);
    if (!user.phoneNumber.isEmpty())
        object.insert(u"phoneNumber"_s, user.phoneNumber);
    return object;
}

QJsonObject changedUser(const DemoUser &changed, const QString &customerId,
                        const std::optional<QString> &password, bool forceChangePassword)
{
    auto object = user(changed, customerId);
    object.insert(u"lastDirectorySyncTime"_s, timeOrNull(changed.lastDirectorySyncTime));
    object.insert(u"softDeletionTime"_s, timeOrNull(changed.softDeletionTime));
    QJsonObject profile {{u"forceChangePassword"_s, forceChangePassword}};
    if (password)
        profile.insert(u"password"_s, *password);
    object.insert(u"passwordProfile"_s, profile);
    return object;
}

QJsonObject licenses(const DemoUser &user)
{
    QJsonArray items;
    for (const auto &name : user.licenses) {
        const auto plan = [](const QString &service) {
            return QJsonObject {
                {u"displayName"_s, service},   {u"serviceName"_s, service.toUpper()},
                {u"id"_s, demoSkuId(service)}, {u"capabilityStatus"_s, u"Assigned"_s},
                {u"targetType"_s, u"User"_s},
            };
        };
        const QJsonObject product {
            {u"id"_s, demoSkuId(name)},
            {u"name"_s, name},
            {u"skuPartNumber"_s, name.toUpper().replace(u' ', u'_')},
            {u"licenseGroupId"_s, u"group1"_s},
        };
        items.append(QJsonObject {
            {u"servicePlans"_s, QJsonArray {plan(u"Exchange Online"_s)}},
            {u"productSku"_s, product},
            {u"attributes"_s, attributes(u"License"_s)},
        });
    }
    return {
        {u"totalCount"_s, items.size()},
        {u"items"_s, items},
        {u"attributes"_s, attributes(u"Collection"_s)},
    };
}

QJsonObject collection(const QJsonArray &items, const QString &selfUri, const QString &nextUri,
                       const QString &continuation)
{
    auto links = selfLinks(selfUri);
    if (!continuation.isEmpty()) {
        const QJsonObject header {{u"key"_s, u"MS-ContinuationToken"_s},
                                  {u"value"_s, continuation}};
        links.insert(u"next"_s, link(nextUri, {header}));
    }
    return {
        {u"totalCount"_s, items.size()},
        {u"items"_s, items},
        {u"links"_s, links},
        {u"attributes"_s, attributes(u"Collection"_s)},
    };
}

QJsonObject fault(const DemoFault &fault, bool codeIsString)
{
    return {
        {u"code"_s,
         codeIsString ? QJsonValue(QString::number(fault.code)) : QJsonValue(fault.code)},
        {u"description"_s, fault.description},
        {u"data"_s, QJsonArray::fromStringList(fault.data)},
        {u"source"_s, u"PartnerFD"_s},
    };
}

QJsonObject throttled(std::chrono::seconds retryAfter)
{
    const auto message = u"Rate limit is exceeded. Try again in %1 seconds."_s;
    return {{u"statusCode"_s, 429}, {u"message"_s, message.arg(retryAfter.count())}};
}

} // namespace Welkom::DemoJson
