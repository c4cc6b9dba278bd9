// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "accounts.h"
#include "browsersignin.h"
#include "devicecodesignin.h"

#include "core/signin.h"
#include "core/signindesk.h"
#include "core/taskscope.h"

#include <memory>
#include <optional>
#include <vector>

namespace Welkom {

/// The accounts of one configuration behind both seams: signing in and out, and tokens of whoever
/// is signed in. At the start that is the account used last, whose first token comes from the
/// keychain when it is asked for.
///
/// In the middle of a run the same account may sign in again: who waits for a token goes on.
class AccountDesk final : public SignInDesk, public SignIn
{
public:
    /// The collaborators outlive it. \param folder the data folder; need not exist.
    /// \param untilThen gives tokens while nobody has signed in: practice; absent otherwise.
    AccountDesk(QString folder, Authority &authority, SecretStore &secrets, Clock &clock,
                RandomBelow random, std::unique_ptr<SignIn> untilThen = nullptr);
    ~AccountDesk() override;

    [[nodiscard]] QString host() const override;
    [[nodiscard]] SignInPlace place() const override;
    [[nodiscard]] Result<void> isReady() const override;
    [[nodiscard]] Result<QList<KnownAccount>> accounts() const override;
    [[nodiscard]] std::optional<KnownAccount> current() const override;
    [[nodiscard]] std::optional<Error> notKept() const override;
    [[nodiscard]] Task<KnownAccount> signInWithBrowser(SignInWish wish, OpenBrowser open) override;
    [[nodiscard]] Task<KnownAccount> signInWithCode(SignInWish wish, ShowDeviceCode show) override;
    void cancelSignIn() override;
    [[nodiscard]] Task<void> choose(KnownAccount account) override;
    [[nodiscard]] Task<void> signOut(KnownAccount account) override;
    [[nodiscard]] Task<void> signOutAll() override;

    [[nodiscard]] Task<Secret> accessToken() override;
    [[nodiscard]] Task<Secret> renewedToken(Secret refused) override;

    /// Ends the sign-in that is under way, and waits until it has run out. After the clock's
    /// wakeAll(), which ends everything else.
    [[nodiscard]] Task<void> finish();

private:
    [[nodiscard]] Result<std::optional<Account>> accountWith(const QString &id) const;
    /// Who gives the tokens now; opens the session of the account used last. Never null on success.
    [[nodiscard]] Result<SignIn *> tokens();
    void use(std::shared_ptr<AccountSession> session);
    /// After a sign-in: into the present session where it is of the same account.
    [[nodiscard]] Task<KnownAccount> admit(SignedIn given, SignInWish wish);

    Authority &m_authority;
    Clock &m_clock;
    RandomBelow m_random;
    Accounts m_accounts;
    std::unique_ptr<SignIn> m_untilThen;
    std::shared_ptr<AccountSession> m_session;
    /// Sessions that were replaced: somebody may still wait for a token of theirs.
    std::vector<std::shared_ptr<AccountSession>> m_replaced;
    /// Of the sign-in that is under way.
    std::unique_ptr<BrowserSignIn> m_browser;
    std::unique_ptr<DeviceCodeSignIn> m_code;
    bool m_isSignedOut = false; ///< the user's own wish: nobody takes the place
    TaskScope m_signIns;        ///< under way: one at most
};

} // namespace Welkom
