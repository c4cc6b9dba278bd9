// SPDX-License-Identifier: Apache-2.0

#include "stage.h"

namespace Welkom {

using namespace Qt::StringLiterals;

KnownAccount StagedDesk::sanne()
{
    KnownAccount account;
    account.id = u"sanne"_s;
    account.userName = u"sanne.dewit@proseware.com"_s;
    account.displayName = u"Sanne de Wit"_s;
    return account;
}

SignInPlace StagedDesk::place() const
{
    return {u"3f2b7a90-5c1d-4e8a-9b64-0d1e2f3a4b5c"_s, u"https://login.microsoftonline.com"_s,
            u"global"_s};
}

std::optional<KnownAccount> StagedDesk::current() const
{
    return isSignedIn ? std::optional(sanne()) : std::nullopt;
}

Task<KnownAccount> StagedDesk::signInWithBrowser(SignInWish, OpenBrowser)
{
    if (refusal)
        co_return Result<KnownAccount>(tl::unexpected(*refusal));
    co_await m_cancelled.next();
    co_return failure(ErrorKind::Cancelled);
}

Task<KnownAccount> StagedDesk::signInWithCode(SignInWish, ShowDeviceCode show)
{
    show(code);
    co_await m_cancelled.next();
    co_return failure(ErrorKind::Cancelled);
}

Task<void> StagedDesk::choose(KnownAccount)
{
    co_return Result<void>();
}

Task<void> StagedDesk::signOut(KnownAccount)
{
    isSignedIn = false;
    co_return Result<void>();
}

Task<CustomerPage> StagedDirectory::customers(QString search)
{
    while (isLoading)
        co_await m_gate.next();
    if (!search.isEmpty())
        co_return Result<CustomerPage>(CustomerPage());
    co_return Result<CustomerPage>(page);
}

Task<CustomerPage> StagedDirectory::nextCustomers(PageLink)
{
    co_return Result<CustomerPage>(CustomerPage());
}

Task<CustomerDetails> StagedDirectory::customer(CustomerId)
{
    co_return Result<CustomerDetails>(details);
}

void StagedDirectory::finish()
{
    isLoading = false;
    m_gate.wakeAll();
}

StagedConnection::StagedConnection(Connection &services) : m_services(services)
{
    connect(&services, &Connection::held, this, &Connection::held);
    connect(&services, &Connection::openToOthers, this, &Connection::openToOthers);
    desk.isSignedIn = true;
    desk.known = {StagedDesk::sanne()};
}

CustomerDirectory &StagedConnection::directory()
{
    return staged ? static_cast<CustomerDirectory &>(*staged) : m_services.directory();
}

std::unique_ptr<CustomerTenant> StagedConnection::tenant(const CustomerId &customer)
{
    return m_services.tenant(customer);
}

Result<void> StagedConnection::saveSignInPlace(const SignInPlace &place)
{
    return failure(ErrorKind::InvalidInput, ErrorReason::ClientIdMalformed, place.clientId);
}

Task<PartnerProfile> StagedConnection::partner()
{
    while (isProving)
        co_await m_proof.next();
    if (profile)
        co_return Result<PartnerProfile>(*profile);
    const auto partner = co_await m_services.partner();
    co_return partner;
}

Task<RunStore *> StagedConnection::unlockedRuns()
{
    if (locked)
        co_return Result<RunStore *>(tl::unexpected(*locked));
    const auto store = co_await m_services.unlockedRuns();
    co_return store;
}

Task<std::optional<bool>> StagedConnection::keyIsByPassphrase()
{
    co_return Result<std::optional<bool>>(byPassphrase);
}

void StagedConnection::finish()
{
    isProving = false;
    m_proof.wakeAll();
    desk.cancelSignIn();
    if (staged)
        staged->finish();
}

} // namespace Welkom
