// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "accountindex.h"
#include "accountsession.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace Welkom {

/// Who has signed in on this computer, for one configuration (authority, client id, service). Makes
/// the sessions. Never signs in by itself.
///
///     const auto given = co_await browser.signIn(hints);        // BrowserSignIn, DeviceCodeSignIn
///     const auto session = co_await accounts.remember(*given);  // keychain and index
///     ...
///     const auto current = accounts.current();                  // at the next start
///     if (*current) session = accounts.sessionOf(**current);
class Accounts
{
public:
    /// The collaborators outlive it and its sessions. \param folder the data folder; need not
    /// exist.
    Accounts(QString folder, Authority &authority, SecretStore &secrets, Clock &clock);

    /// Of this configuration, the one used last first.
    /// Errors of everything here: Storage with FileUnreadable, FileUnwritable, StoreNewer or
    /// SignInBusy, and the keychain's.
    [[nodiscard]] Result<QList<Account>> list() const;
    /// The one used last.
    [[nodiscard]] Result<std::optional<Account>> current() const;

    /// A session that takes its first token from the keychain when it is asked for one.
    [[nodiscard]] Result<std::unique_ptr<AccountSession>> sessionOf(const Account &account) const;
    /// Stores what a sign-in gave and makes it the current account. Whether the keychain keeps it,
    /// the session's storageTrouble() says; then it is in no list.
    [[nodiscard]] Task<std::shared_ptr<AccountSession>> remember(SignedIn given);
    /// Makes it the current account.
    [[nodiscard]] Task<void> choose(Account account);

    /// Wipes the account's refresh token and forgets it. Where the keychain does not let it go, the
    /// account stays in the list, so that it can be tried again. Sessions keep the access token
    /// they have, until it expires.
    [[nodiscard]] Task<void> signOut(Account account);
    /// All accounts of every configuration in this folder. Goes on after a failure and ends with
    /// the first one.
    [[nodiscard]] Task<void> signOutAll();

private:
    [[nodiscard]] Result<QString> lockPath(const AccountKey &key) const;
    /// Changes the index while no other program does: `first` goes to the front, `gone` goes.
    [[nodiscard]] Task<void> changeIndex(std::optional<Account> first,
                                         std::optional<AccountKey> gone);

    AccountIndex m_index;
    Authority &m_authority;
    SecretStore &m_secrets;
    Clock &m_clock;
};

} // namespace Welkom
