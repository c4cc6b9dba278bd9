// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/condition.h"
#include "support/forwardingservices.h"

#include <optional>

namespace Welkom {

/// A desk whose answers a picture chooses: nobody, or Sanne, is signed in; signing in goes on for
/// ever, or fails.
class StagedDesk final : public SignInDesk
{
public:
    Result<void> ready;
    QList<KnownAccount> known;
    bool isSignedIn = false;
    std::optional<Error> refusal; ///< of signing in; without one it is waited for
    DeviceCode code;

    [[nodiscard]] static KnownAccount sanne();

    QString host() const override { return QStringLiteral("login.microsoftonline.com"); }
    SignInPlace place() const override;
    Result<void> isReady() const override { return ready; }
    Result<QList<KnownAccount>> accounts() const override
    {
        return Result<QList<KnownAccount>>(known);
    }
    std::optional<KnownAccount> current() const override;
    std::optional<Error> notKept() const override { return std::nullopt; }
    Task<KnownAccount> signInWithBrowser(SignInWish wish, OpenBrowser open) override;
    Task<KnownAccount> signInWithCode(SignInWish wish, ShowDeviceCode show) override;
    void cancelSignIn() override { m_cancelled.wakeAll(); }
    Task<void> choose(KnownAccount account) override;
    Task<void> signOut(KnownAccount account) override;
    Task<void> signOutAll() override { co_return Result<void>(); }

private:
    Condition m_cancelled;
};

/// A directory whose answers a picture chooses.
class StagedDirectory final : public CustomerDirectory
{
public:
    Result<CustomerPage> page = CustomerPage();
    Result<CustomerDetails> details = failure(ErrorKind::NotFound);
    bool isLoading = false; ///< for ever

    Task<PartnerProfile> profile() override { co_return PartnerProfile(); }
    Task<CustomerPage> customers(QString search) override;
    Task<CustomerPage> nextCustomers(PageLink link) override;
    Task<CustomerDetails> customer(CustomerId id) override;
    /// Lets whoever waits go.
    void finish();

private:
    Condition m_gate;
};

/// What the pages see of the world while they are photographed: the services, but for what a
/// picture puts in their place.
class StagedServices final : public ForwardingServices
{
public:
    /// `services` outlive it.
    explicit StagedServices(Services &services);

    StagedDesk desk;
    std::optional<StagedDirectory> staged;
    std::optional<Result<PartnerProfile>> profile;
    bool isProving = false; ///< the sign-in is being looked at, for ever
    std::optional<Error> locked;
    std::optional<bool> byPassphrase;

    bool isPractice() const override { return false; }
    QString unknownHost() const override { return {}; }
    CustomerDirectory &directory() override;
    SignInDesk &signInDesk() override { return desk; }
    Result<void> saveSignInPlace(const SignInPlace &place) override;
    Task<PartnerProfile> partner() override;
    Task<RunStore *> unlockedRuns() override;
    Task<std::optional<bool>> keyIsByPassphrase() override;
    void usePassphrase(const Secret &) override { }
    /// Lets every wait of a picture run out.
    void endWaits();

private:
    Condition m_proof;
};

} // namespace Welkom
