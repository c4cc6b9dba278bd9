// SPDX-License-Identifier: Apache-2.0

#include "partnercenterjson.h"

#include "jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

auto unreadable()
{
    return failure(ErrorKind::ServiceFault, ErrorReason::AnswerUnreadable);
}

Result<QJsonDocument> parse(const QByteArray &body)
{
    QJsonParseError error;
    auto document = QJsonDocument::fromJson(withoutByteOrderMark(body), &error);
    if (error.error != QJsonParseError::NoError)
        return unreadable();
    return document;
}

Result<QJsonObject> parseObject(const QByteArray &body)
{
    const auto document = parse(body);
    if (!document)
        return failure(document.error());
    if (!document->isObject())
        return unreadable();
    return document->object();
}

/// The items of a collection: in the envelope, or bare. An envelope has to look like one, lest the
/// message of some gateway passes for an empty list.
Result<QJsonArray> itemsOf(const QJsonDocument &document)
{
    if (document.isArray())
        return document.array();
    const auto envelope = document.object();
    const auto items = envelope["items"_L1];
    if (items.isArray())
        return items.toArray();
    const bool empty = items.isNull()
        || (items.isUndefined()
            && envelope["attributes"_L1]["objectType"_L1].toString() == "Collection"_L1);
    if (empty)
        return QJsonArray();
    return unreadable();
}

Result<std::optional<PageLink>> nextPageOf(const QJsonDocument &document)
{
    const auto next = document.object()["links"_L1]["next"_L1];
    if (next.isUndefined() || next.isNull())
        return std::optional<PageLink>();
    if (!next.isObject() && !next.isString())
        return unreadable();
    PageLink link;
    link.uri = next.isString() ? next.toString() : textOf(next["uri"_L1]);
    // Headers without an address: there is more, and no way to it. Not the last page.
    if (link.uri.isEmpty() && !next["headers"_L1].toArray().isEmpty())
        return unreadable();
    if (link.uri.isEmpty())
        return std::optional<PageLink>();
    for (const auto header : next["headers"_L1].toArray()) {
        const auto key = textOf(header["key"_L1]);
        if (!key.isEmpty())
            link.headers.append({key, textOf(header["value"_L1])});
    }
    return std::optional(link);
}

/// Ids stand in paths, so only what is plainly an id passes; empty otherwise.
QString idOf(const QJsonValue &value)
{
    const auto id = textOf(value).toLower();
    const bool plain = std::all_of(id.begin(), id.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
    return plain && id.size() <= 64 ? id : QString();
}

/// An ISO 3166-1 alpha-2 code in upper case; empty when it is none.
QString countryOf(const QJsonValue &value)
{
    const auto code = textOf(value).trimmed().toUpper();
    const bool letters =
        std::all_of(code.begin(), code.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    return letters && code.size() == 2 ? code : QString();
}

/// Invalid for "no value", which .NET also writes as the year 1. A time that cannot be read is
/// still a time: what counts is that there is one.
QDateTime timeOf(const QJsonValue &value)
{
    const auto text = textOf(value);
    if (text.isEmpty() || text.startsWith("0001-01-01"_L1))
        return QDateTime();
    auto time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toUTC();
}

UserState stateOf(const QJsonValue &value)
{
    const auto word = textOf(value).toLower();
    if (word.isEmpty() || word == "active"_L1)
        return UserState::Active;
    return word == "inactive"_L1 ? UserState::Inactive : UserState::Other;
}

Customer customerOf(const QJsonValue &value)
{
    const auto company = value["companyProfile"_L1];
    Customer customer;
    customer.id.value = idOf(value["id"_L1]);
    if (customer.id.value.isEmpty())
        customer.id.value = idOf(company["tenantId"_L1]);
    customer.domain = textOf(company["domain"_L1]);
    customer.companyName = textOf(company["companyName"_L1]);
    return customer;
}

DirectoryUser userOf(const QJsonValue &value)
{
    DirectoryUser user;
    user.id.value = idOf(value["id"_L1]);
    user.userPrincipalName = textOf(value["userPrincipalName"_L1]);
    user.firstName = textOf(value["firstName"_L1]);
    user.lastName = textOf(value["lastName"_L1]);
    user.displayName = textOf(value["displayName"_L1]);
    user.usageLocation = textOf(value["usageLocation"_L1]).toUpper();
    user.state = stateOf(value["state"_L1]);
    user.lastDirectorySyncTime = timeOf(value["lastDirectorySyncTime"_L1]);
    user.softDeletionTime = timeOf(value["softDeletionTime"_L1]);
    return user;
}

void appendMember(QByteArray &out, QByteArrayView name, const QString &value)
{
    appendJsonString(out, name);
    out += ':';
    appendJsonString(out, value.toUtf8());
    out += ',';
}

/// `passwordProfile` and `attributes`, to the closing brace.
void appendPassword(QByteArray &out, const Secret &password)
{
    out += R"("passwordProfile":{"password":)";
    appendJsonString(out, password.reveal());
    out += R"(,"forceChangePassword":true},"attributes":{"objectType":"CustomerUser"}})";
}

/// Room for a body that is not moved while it grows, which would leave copies of the password.
QByteArray roomFor(qsizetype characters)
{
    QByteArray out;
    out.reserve(300 + 6 * characters);
    return out;
}

QByteArray filter(QByteArrayView field, const QString &value, QByteArrayView comparison)
{
    QByteArray out = "{";
    out += R"("Field":)";
    appendJsonString(out, field);
    out += R"(,"Value":)";
    appendJsonString(out, value.toUtf8());
    out += R"(,"Operator":)";
    appendJsonString(out, comparison);
    return out + '}';
}

} // namespace

Result<CustomerPage> readCustomerPage(const QByteArray &body)
{
    const auto document = parse(body);
    if (!document)
        return failure(document.error());
    const auto items = itemsOf(*document);
    if (!items)
        return failure(items.error());
    auto next = nextPageOf(*document);
    if (!next)
        return failure(next.error());

    CustomerPage page;
    page.next = *std::move(next);
    for (const auto item : *items) {
        if (auto customer = customerOf(item); !customer.id.value.isEmpty())
            page.customers.append(std::move(customer));
    }
    return page;
}

Result<CustomerDetails> readCustomer(const QByteArray &body)
{
    const auto object = parseObject(body);
    if (!object)
        return failure(object.error());
    CustomerDetails details;
    details.customer = customerOf(*object);
    if (details.customer.id.value.isEmpty())
        return unreadable();
    const auto billing = object->value("billingProfile"_L1);
    details.billingCountry = countryOf(billing["defaultAddress"_L1]["country"_L1]);
    return details;
}

Result<QString> readBillingCountry(const QByteArray &body)
{
    const auto object = parseObject(body);
    if (!object)
        return failure(object.error());
    return countryOf(object->value("defaultAddress"_L1)["country"_L1]);
}

Result<QString> readOrganizationCountry(const QByteArray &body)
{
    const auto document = parse(body);
    if (!document)
        return failure(document.error());
    const auto organization =
        document->isArray() ? document->array().at(0) : QJsonValue(document->object());
    return countryOf(organization["countryLetterCode"_L1]);
}

Result<PartnerProfile> readPartnerProfile(const QByteArray &body)
{
    const auto object = parseObject(body);
    if (!object)
        return failure(object.error());
    PartnerProfile profile;
    profile.tenantId = textOf(object->value("tenantId"_L1)).toLower();
    if (profile.tenantId.isEmpty())
        profile.tenantId = textOf(object->value("id"_L1)).toLower();
    profile.companyName = textOf(object->value("companyName"_L1));
    profile.domain = textOf(object->value("domain"_L1));
    profile.country = countryOf(object->value("defaultAddress"_L1)["country"_L1]);
    // A run is bound to the tenant id (design, promise 6), so there must be one.
    if (profile.tenantId.isEmpty())
        return unreadable();
    return profile;
}

Result<QStringList> readDomains(const QByteArray &body)
{
    const auto document = parse(body);
    if (!document)
        return failure(document.error());
    const auto items = itemsOf(*document);
    if (!items)
        return failure(items.error());
    QStringList domains;
    for (const auto item : *items) {
        const auto domain = textOf(item).trimmed().toLower();
        if (!domain.isEmpty())
            domains.append(domain);
    }
    domains.removeDuplicates();
    return domains;
}

Result<UserPage> readUserPage(const QByteArray &body)
{
    const auto document = parse(body);
    if (!document)
        return failure(document.error());
    const auto items = itemsOf(*document);
    if (!items)
        return failure(items.error());
    auto next = nextPageOf(*document);
    if (!next)
        return failure(next.error());

    UserPage page;
    page.next = *std::move(next);
    page.users.reserve(items->size());
    for (const auto item : *items) {
        if (auto user = userOf(item); !user.userPrincipalName.isEmpty())
            page.users.append(std::move(user));
    }
    return page;
}

Result<DirectoryUser> readUser(const QByteArray &body)
{
    const auto object = parseObject(body);
    if (!object)
        return failure(object.error());
    auto user = userOf(*object);
    if (user.id.value.isEmpty())
        return unreadable();
    return user;
}

Result<QStringList> readLicenses(const QByteArray &body)
{
    const auto document = parse(body);
    if (!document)
        return failure(document.error());
    const auto items = itemsOf(*document);
    if (!items)
        return failure(items.error());
    QStringList names;
    for (const auto item : *items) {
        const auto product = item["productSku"_L1];
        auto name = textOf(product["name"_L1]).trimmed();
        for (const auto &other : {product["skuPartNumber"_L1], product["id"_L1]}) {
            if (name.isEmpty())
                name = textOf(other).trimmed();
        }
        names.append(name.isEmpty() ? u"?"_s : name);
    }
    return names;
}

bool isWholeAnswer(const QByteArray &body)
{
    return withoutByteOrderMark(body).trimmed().isEmpty() || parse(body).has_value();
}

Secret createUserBody(const NewUser &user)
{
    auto out =
        roomFor(user.usageLocation.size() + user.userPrincipalName.size() + user.firstName.size()
                + user.lastName.size() + user.displayName.size() + user.password.size());
    out += '{';
    appendMember(out, "usageLocation", user.usageLocation);
    appendMember(out, "userPrincipalName", user.userPrincipalName);
    if (!user.firstName.isEmpty())
        appendMember(out, "firstName", user.firstName);
    if (!user.lastName.isEmpty())
        appendMember(out, "lastName", user.lastName);
    appendMember(out, "displayName", user.displayName);
    appendPassword(out, user.password);
    return Secret::take(std::move(out));
}

Secret resetPasswordBody(const Secret &password)
{
    auto out = roomFor(password.size());
    out += '{';
    appendPassword(out, password);
    return Secret::take(std::move(out));
}

QByteArray restoreUserBody()
{
    return R"({"state":"active","attributes":{"objectType":"CustomerUser"}})";
}

QByteArray customerFilter(const QString &search)
{
    return filter(search.contains(u'.') ? "Domain" : "CompanyName", search, "starts_with");
}

QByteArray deletedUsersFilter()
{
    return filter("UserState", u"Inactive"_s, "equals");
}

} // namespace Welkom
