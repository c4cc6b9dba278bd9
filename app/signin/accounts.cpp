// SPDX-License-Identifier: Apache-2.0

#include "accounts.h"

#include <QFile>

#include <algorithm>
#include <utility>

namespace Welkom {

using namespace Qt::StringLiterals;

Accounts::Accounts(QString folder, Authority &authority, SecretStore &secrets, Clock &clock)
    : m_index(std::move(folder)), m_authority(authority), m_secrets(secrets), m_clock(clock)
{
}

Result<QList<Account>> Accounts::list() const
{
    auto accounts = m_index.read();
    if (accounts) {
        accounts->removeIf([this](const Account &account) {
            return !belongsTo(account, m_authority.configuration());
        });
    }
    return accounts;
}

Result<std::optional<Account>> Accounts::current() const
{
    const auto accounts = list();
    if (!accounts)
        return failure(accounts.error());
    return accounts->isEmpty() ? std::optional<Account>() : accounts->first();
}

Result<QString> Accounts::lockPath(const AccountKey &key) const
{
    const auto folder = m_index.folder();
    if (!folder)
        return failure(folder.error());
    return u"%1/account-%2.lock"_s.arg(*folder, key.fingerprint());
}

Result<std::unique_ptr<AccountSession>> Accounts::sessionOf(const Account &account) const
{
    if (!belongsTo(account, m_authority.configuration()))
        return failure(ErrorKind::NotSignedIn, ErrorReason::OtherAccount, account.label());
    const auto path = lockPath(account.key);
    if (!path)
        return failure(path.error());
    return std::make_unique<AccountSession>(account, m_authority, m_secrets, m_clock, *path);
}

Task<std::shared_ptr<AccountSession>> Accounts::remember(SignedIn given)
{
    auto made = sessionOf(given.account);
    if (!made)
        co_return failure(made.error());
    const std::shared_ptr<AccountSession> session = std::move(*made);
    (void)co_await session->signedIn(given);
    // An account without anything in the keychain could not be used at the next start.
    if (given.refreshToken.isEmpty() || session->storageTrouble())
        co_return session;
    const std::optional<AccountKey> nobody;
    const auto indexed = co_await changeIndex(given.account, nobody);
    if (!indexed)
        co_return failure(indexed.error());
    co_return session;
}

Task<void> Accounts::choose(Account account)
{
    const std::optional<AccountKey> nobody;
    return changeIndex(std::move(account), nobody);
}

Task<void> Accounts::signOut(Account account)
{
    const auto path = lockPath(account.key);
    if (!path)
        co_return failure(path.error());
    {
        // A refresh that is under way would store its new token after ours has been removed.
        const auto lock = co_await takeLock(*path, m_clock, AccountSession::lockPatience);
        if (!lock)
            co_return failure(lock.error());
        const auto name = account.key.secretName();
        const auto removed = co_await m_secrets.remove(name);
        if (!removed)
            co_return failure(asSignInError(removed.error()));
    }
    const std::optional<Account> nobody;
    const auto indexed = co_await changeIndex(nobody, account.key);
    co_return indexed;
}

Task<void> Accounts::signOutAll()
{
    const auto accounts = m_index.read();
    if (!accounts)
        co_return failure(accounts.error());
    Result<void> result;
    for (const auto &account : *accounts) {
        const auto signedOut = co_await signOut(account);
        if (!signedOut && result)
            result = signedOut;
    }
    co_return result;
}

Task<void> Accounts::changeIndex(std::optional<Account> first, std::optional<AccountKey> gone)
{
    const auto folder = m_index.folder();
    if (!folder)
        co_return failure(folder.error());
    const QString path = *folder + "/accounts.lock"_L1;
    const auto lock = co_await takeLock(path, m_clock, AccountSession::lockPatience);
    if (!lock)
        co_return failure(lock.error());
    auto accounts = m_index.read();
    if (!accounts)
        co_return failure(accounts.error());
    accounts->removeIf([&](const Account &account) {
        return (first && account.key == first->key) || (gone && account.key == *gone);
    });
    if (first) {
        first->lastUsed = m_clock.utcNow();
        accounts->prepend(*first);
    }
    const auto written = m_index.write(*accounts);
    co_return written;
}

} // namespace Welkom
