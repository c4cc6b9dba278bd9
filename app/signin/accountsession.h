// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "account.h"
#include "authority.h"
#include "filelock.h"
#include "signedin.h"

#include "core/clock.h"
#include "core/secretstore.h"
#include "core/sharedtoken.h"
#include "core/signin.h"

#include <QString>

#include <chrono>
#include <optional>

namespace Welkom {

/// One account, signed in: gives access tokens and renews them with the refresh token in the
/// keychain, which the service may replace at every use. Access tokens are in memory only.
///
/// However many callers wait, there is one refresh; and one at a time on this computer: the
/// account's lock file is taken, and the refresh token is read again under it, because a second use
/// of a replaced one signs everybody out. The new refresh token is stored before the new access
/// token is used. Where the keychain does not store it, the session goes on in memory, and
/// storageTrouble() says so.
///
/// Errors of both verbs never claim that a request to the API was sent: NotSignedIn, MfaRequired,
/// NotAllowed, Storage, Cancelled, and Unreachable for whatever may pass by itself. After a refusal
/// that only the user can answer it is final: no refresh is tried again until signedIn().
class AccountSession final : public SignIn
{
public:
    /// The collaborators outlive it. \param lockPath of the account's lock file; its folder exists.
    AccountSession(Account account, Authority &authority, SecretStore &secrets, Clock &clock,
                   QString lockPath);

    [[nodiscard]] Task<Secret> accessToken() override;
    [[nodiscard]] Task<Secret> renewedToken(Secret refused) override;

    /// Takes what an interactive sign-in gave, at the start or in the middle of a long job. Stores
    /// the refresh token. What it ends with is for showing only: the session works either way.
    /// Errors: InvalidInput, OtherUser when somebody else signed in, then nothing is taken; Storage
    /// with SignInNotKept when it is not stored.
    [[nodiscard]] Task<void> signedIn(SignedIn given);

    [[nodiscard]] const Account &account() const { return m_account; }
    /// What the service demanded when it refused, for the hints of the next sign-in; may be empty.
    [[nodiscard]] QString claims() const { return m_claims; }
    /// Why the sign-in will not outlast the program; absent when it will.
    [[nodiscard]] std::optional<Error> storageTrouble() const { return m_storageTrouble; }

    /// How long another program may hold the account's lock.
    static constexpr std::chrono::minutes lockPatience {3};

private:
    /// refresh(), unless that is refused for good; its errors say nothing of the caller's request.
    [[nodiscard]] Task<SharedToken::Fetched> newToken();
    [[nodiscard]] Task<SharedToken::Fetched> refresh();
    [[nodiscard]] Task<SharedToken::Fetched> refreshHoldingLock();
    /// The newest refresh token: of the keychain, or of memory where it is kept there.
    [[nodiscard]] Task<Secret> storedToken();
    [[nodiscard]] Task<void> take(TokenAnswer answer);
    [[nodiscard]] Task<void> checkSameUser(Secret idToken);
    [[nodiscard]] Task<void> keep(Secret refreshToken);

    Account m_account;
    Authority &m_authority;
    SecretStore &m_secrets;
    Clock &m_clock;
    QString m_lockPath;

    SharedToken m_token;
    Secret m_inMemory; ///< the refresh token, when the keychain does not keep it
    QString m_claims;
    std::optional<Error> m_storageTrouble;
    std::optional<Error> m_final; ///< only the user can help
};

/// A keychain that cannot be used, said of a sign-in: KeychainSilent instead of SecretStoreMissing,
/// whose sentence is about passwords.
[[nodiscard]] Error asSignInError(Error keychainError);

} // namespace Welkom
