// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "backend.h"

#include "core/condition.h"
#include "partnercenter/partnercenterdirectory.h"
#include "requests/requestgate.h"
#include "requests/resttransport.h"
#include "services/services.h"
#include "signin/accountdesk.h"

#include <QSslCertificate>

#include <map>

namespace Welkom {

/// The services of the program, on a backend: the Partner Center client, signing in, and the run
/// store.
class BackedServices final : public Services
{
    Q_OBJECT

public:
    /// Errors: InvalidInput for the address of the service; Storage, or CertificatesMissing, for
    /// the CA file. Never null on success.
    [[nodiscard]] static Result<std::unique_ptr<Services>> make(std::unique_ptr<Backend> backend);
    ~BackedServices() override;

    bool isPractice() const override;
    QUrl address() const override;
    QString unknownHost() const override;
    Clock &clock() override;
    CustomerDirectory &directory() override;
    std::unique_ptr<CustomerTenant> tenant(const CustomerId &customer) override;
    SignInDesk &signInDesk() override;
    bool hasGivenToken() const override;
    Result<void> saveSignInPlace(const SignInPlace &place) override;
    Task<PartnerProfile> partner() override;
    Task<RunBinding> binding() override;
    Task<RunStore *> openedRuns() override;
    Task<RunStore *> unlockedRuns() override;
    Task<std::optional<bool>> keyIsByPassphrase() override;
    void usePassphrase(const Secret &passphrase) override;
    Task<void> finish() override;

private:
    BackedServices(std::unique_ptr<Backend> backend, const QUrl &service,
                   const QList<QSslCertificate> &trusted);
    [[nodiscard]] SignIn &signIn();

    // In the order in which they need each other, so that they end in the other.
    std::unique_ptr<Backend> m_backend;
    KeySource m_key;
    QString m_tokenAccount; ///< of the given token
    std::unique_ptr<SignIn> m_givenToken;
    SignInHttp m_signInHttp;
    Authority m_authority;
    AccountDesk m_desk;
    RequestGate m_partnerGate;
    std::map<QString, std::unique_ptr<RequestGate>> m_customerGates;
    RestTransport m_transport;
    PartnerCenterDirectory m_directory;
    std::optional<PartnerProfile> m_partner;
    std::optional<KnownAccount> m_partnerAskedAs;
    RunStore m_runs;
    bool m_isOpen = false;
    bool m_isUnlocked = false;
};

} // namespace Welkom
