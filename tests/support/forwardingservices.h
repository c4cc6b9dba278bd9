// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/services.h"

namespace Welkom {

/// Asks other services everything; a test overrides what it wants to see or to answer itself.
class ForwardingServices : public Services
{
public:
    /// `services` outlive it.
    explicit ForwardingServices(Services &services) : m_services(services)
    {
        connect(&services, &Services::held, this, &Services::held);
        connect(&services, &Services::openToOthers, this, &Services::openToOthers);
    }

    bool isPractice() const override { return m_services.isPractice(); }
    QUrl address() const override { return m_services.address(); }
    QString unknownHost() const override { return m_services.unknownHost(); }
    Clock &clock() override { return m_services.clock(); }
    CustomerDirectory &directory() override { return m_services.directory(); }
    std::unique_ptr<CustomerTenant> tenant(const CustomerId &customer) override
    {
        return m_services.tenant(customer);
    }
    SignInDesk &signInDesk() override { return m_services.signInDesk(); }
    bool hasGivenToken() const override { return m_services.hasGivenToken(); }
    Result<void> saveSignInPlace(const SignInPlace &place) override
    {
        return m_services.saveSignInPlace(place);
    }
    Task<PartnerProfile> partner() override { return m_services.partner(); }
    Task<RunBinding> binding() override { return m_services.binding(); }
    Task<RunStore *> openedRuns() override { return m_services.openedRuns(); }
    Task<RunStore *> unlockedRuns() override { return m_services.unlockedRuns(); }
    Task<std::optional<bool>> keyIsByPassphrase() override
    {
        return m_services.keyIsByPassphrase();
    }
    void usePassphrase(const Secret &passphrase) override { m_services.usePassphrase(passphrase); }
    Task<void> finish() override { return m_services.finish(); }

private:
    Services &m_services;
};

} // namespace Welkom
