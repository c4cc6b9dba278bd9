// SPDX-License-Identifier: Apache-2.0

#include "partnercentertenant.h"

#include "pagelink.h"
#include "partnercenterjson.h"

#include <QSet>

namespace Welkom {

namespace {

QByteArray pathOf(const UserId &user)
{
    return "/users/" + pathSegment(user.value);
}

/// Whether an answer's user is the one with that id. One without an id says nothing of it.
bool isSameId(const QString &answered, const UserId &asked)
{
    return answered.isEmpty() || answered.compare(asked.value, Qt::CaseInsensitive) == 0;
}

/// Nobody knows whether a write took effect whose answer cannot be believed.
Error unknownOutcome(Error error)
{
    error.kind = ErrorKind::OutcomeUnknown;
    return error;
}

} // namespace

PartnerCenterTenant::PartnerCenterTenant(CustomerId customer, RestTransport &transport,
                                         RequestGate &gate)
    : m_customer(std::move(customer)), m_reader(transport, gate)
{
}

QUrl PartnerCenterTenant::url(const QByteArray &path) const
{
    return m_reader.transport().url("/v1/customers/" + pathSegment(m_customer.value) + path);
}

Task<QStringList> PartnerCenterTenant::domains()
{
    const auto answer = co_await m_reader.read(url("/customDomains"), m_customer.value);
    if (!answer)
        co_return failure(answer.error());
    auto domains = readDomains(answer->body);
    if (!domains)
        co_return failure(m_reader.unreadable(*answer));
    co_return domains;
}

Task<QList<DirectoryUser>> PartnerCenterTenant::users()
{
    auto users = co_await allPages("size=500");
    // Deleted ones do not belong here; should the service mix them in, they are told by state.
    if (users)
        users->removeIf([](const auto &user) { return user.state == UserState::Inactive; });
    co_return users;
}

Task<QList<DirectoryUser>> PartnerCenterTenant::deletedUsers()
{
    const auto filter = QUrl::toPercentEncoding(QString::fromUtf8(deletedUsersFilter()));
    auto users = co_await allPages("size=500&filter=" + filter);
    // By state and not by name, which carries no mark (reference 2.6).
    if (users)
        users->removeIf([](const auto &user) { return user.state == UserState::Active; });
    co_return users;
}

Task<DirectoryUser> PartnerCenterTenant::user(UserId user)
{
    // An empty id would make the path that of all users.
    if (user.value.isEmpty())
        co_return failure(ErrorKind::NotFound);
    const auto answer = co_await m_reader.read(url(pathOf(user)), user.value);
    if (!answer)
        co_return failure(answer.error());
    auto read = readUser(answer->body);
    if (!read)
        co_return failure(m_reader.unreadable(*answer));
    if (!isSameId(read->id.value, user))
        co_return failure(m_reader.ofAnother(*answer));
    co_return read;
}

Task<QStringList> PartnerCenterTenant::licenses(UserId user)
{
    if (user.value.isEmpty())
        co_return failure(ErrorKind::NotFound);
    const auto answer = co_await m_reader.read(url(pathOf(user) + "/licenses"), user.value);
    if (!answer)
        co_return failure(answer.error());
    auto licenses = readLicenses(answer->body);
    if (!licenses)
        co_return failure(m_reader.unreadable(*answer));
    co_return licenses;
}

/// A stop ends it at the next page, however many there are.
Task<QList<DirectoryUser>> PartnerCenterTenant::allPages(QByteArray query)
{
    const int epoch = m_reader.gate().epoch();
    QList<DirectoryUser> users;
    QSet<QString> seen;
    QUrl page = url("/users?" + query);
    QList<std::pair<QByteArray, QByteArray>> headers;
    for (int pages = 0; pages < maxPages; ++pages) {
        const auto answer = co_await m_reader.read(page, m_customer.value, headers);
        if (!answer)
            co_return failure(answer.error());
        const auto read = readUserPage(answer->body);
        if (!read)
            co_return failure(m_reader.unreadable(*answer));
        users += read->users;
        if (!read->next)
            co_return users;
        if (m_reader.gate().epoch() != epoch)
            co_return failure(ErrorKind::Cancelled);

        const auto next = resolveLink(m_reader.transport().service(), read->next->uri);
        if (!next)
            co_return failure(next.error());
        page = *next;
        headers = headersOf(*read->next);
        auto place = page.toString();
        for (const auto &[name, value] : headers)
            place += u'\n' + QString::fromLatin1(name) + u'=' + QString::fromLatin1(value);
        if (seen.contains(place))
            break;
        seen.insert(place);
    }
    co_return failure(ErrorKind::ServiceFault, ErrorReason::TooManyPages,
                      m_reader.transport().service().host());
}

Task<CreatedUser> PartnerCenterTenant::createUser(NewUser user, RequestId requestId)
{
    RestRequest request;
    request.method = "POST";
    request.url = url("/users");
    request.body = createUserBody(user);
    request.requestId = requestId;
    request.purpose = Purpose::Create;
    request.subject = user.userPrincipalName;
    request.unspoken = user.password;
    const auto answer = co_await m_reader.transport().send(request, m_reader.gate());
    if (!answer)
        co_return failure(answer.error());
    const auto read = readUser(answer->body);
    // 2xx, so it was probably made; but as whom?
    if (!read)
        co_return failure(unknownOutcome(m_reader.unreadable(*answer)));
    const auto &name = read->userPrincipalName;
    if (!name.isEmpty() && foldedPrincipalName(name) != foldedPrincipalName(user.userPrincipalName))
        co_return failure(unknownOutcome(m_reader.ofAnother(*answer)));
    CreatedUser created {*read, answer->status, answer->correlationId};
    if (created.userPrincipalName.isEmpty())
        created.userPrincipalName = user.userPrincipalName;
    co_return created;
}

Task<void> PartnerCenterTenant::resetPassword(UserId user, Secret password, RequestId requestId)
{
    RestRequest request;
    request.method = "PATCH";
    request.url = url(pathOf(user) + "/resetpassword");
    request.body = resetPasswordBody(password);
    request.requestId = requestId;
    request.unspoken = password;
    const auto done = co_await change(request, user);
    co_return done;
}

Task<void> PartnerCenterTenant::deleteUser(UserId user, RequestId requestId)
{
    RestRequest request;
    request.method = "DELETE";
    request.url = url(pathOf(user));
    request.requestId = requestId;
    const auto done = co_await change(request, user);
    co_return done;
}

Task<void> PartnerCenterTenant::restoreUser(UserId user)
{
    RestRequest request;
    request.method = "PATCH";
    request.url = url(pathOf(user));
    request.body = Secret(restoreUserBody());
    const auto done = co_await change(request, user);
    co_return done;
}

Task<void> PartnerCenterTenant::change(RestRequest request, UserId user)
{
    // An empty id would make the path that of all users.
    if (user.value.isEmpty())
        co_return failure(ErrorKind::NotFound);
    request.purpose = Purpose::Change;
    request.subject = user.value;
    const auto answer = co_await m_reader.transport().send(request, m_reader.gate());
    if (!answer)
        co_return failure(answer.error());
    // What it says does not matter (the published echo is wrong, reference 2.6), but that the
    // service said it and not something in between, and of the right user.
    if (!isWholeAnswer(answer->body))
        co_return failure(unknownOutcome(m_reader.unreadable(*answer)));
    if (const auto changed = readUser(answer->body); changed && !isSameId(changed->id.value, user))
        co_return failure(unknownOutcome(m_reader.ofAnother(*answer)));
    co_return Result<void>();
}

void PartnerCenterTenant::cancelWaiting()
{
    m_reader.gate().cancelWaiting();
}

} // namespace Welkom
