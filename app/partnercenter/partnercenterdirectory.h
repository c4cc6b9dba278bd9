// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/customerdirectory.h"
#include "restreader.h"

namespace Welkom {

/// The partner's customers and own profile over the REST API of Partner Center (reference 2.4 to
/// 2.6). Transport and gate, the partner's own, outlive it and every call.
class PartnerCenterDirectory final : public CustomerDirectory
{
public:
    PartnerCenterDirectory(RestTransport &transport, RequestGate &gate) : m_reader(transport, gate)
    {
    }

    [[nodiscard]] Task<PartnerProfile> profile() override;
    [[nodiscard]] Task<CustomerPage> customers(QString search) override;
    /// TooManyPages when the page names itself as the next one.
    [[nodiscard]] Task<CustomerPage> nextCustomers(PageLink link) override;
    /// The billing country comes from the customer, else its billing profile, else its
    /// organization; empty when none of them may be read, since it is only a proposal.
    [[nodiscard]] Task<CustomerDetails> customer(CustomerId id) override;

private:
    [[nodiscard]] Task<QString> country(CustomerId id);

    RestReader m_reader;
};

} // namespace Welkom
