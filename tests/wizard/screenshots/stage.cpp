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

StagedServices::StagedServices(Services &services) : ForwardingServices(services)
{
    desk.isSignedIn = true;
    desk.known = {StagedDesk::sanne()};
}

CustomerDirectory &StagedServices::directory()
{
    return staged ? static_cast<CustomerDirectory &>(*staged) : ForwardingServices::directory();
}

Result<void> StagedServices::saveSignInPlace(const SignInPlace &place)
{
    return failure(ErrorKind::InvalidInput, ErrorReason::ClientIdMalformed, place.clientId);
}

Task<PartnerProfile> StagedServices::partner()
{
    while (isProving)
        co_await m_proof.next();
    if (profile)
        co_return Result<PartnerProfile>(*profile);
    const auto partner = co_await ForwardingServices::partner();
    co_return partner;
}

Task<RunStore *> StagedServices::unlockedRuns()
{
    if (locked)
        co_return Result<RunStore *>(tl::unexpected(*locked));
    const auto store = co_await ForwardingServices::unlockedRuns();
    co_return store;
}

Task<std::optional<bool>> StagedServices::keyIsByPassphrase()
{
    co_return Result<std::optional<bool>>(byPassphrase);
}

void StagedServices::endWaits()
{
    isProving = false;
    m_proof.wakeAll();
    desk.cancelSignIn();
    if (staged)
        staged->finish();
}

} // namespace Welkom
