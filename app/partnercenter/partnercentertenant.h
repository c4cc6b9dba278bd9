// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/customertenant.h"
#include "restreader.h"

namespace Welkom {

/// One customer's domains and users over the REST API of Partner Center (reference 2.4 to 2.6).
/// Transport and gate, the customer's own, outlive it and every call.
class PartnerCenterTenant final : public CustomerTenant
{
public:
    PartnerCenterTenant(CustomerId customer, RestTransport &transport, RequestGate &gate);

    [[nodiscard]] CustomerId customer() const override { return m_customer; }

    [[nodiscard]] Task<QStringList> domains() override;
    [[nodiscard]] Task<QList<DirectoryUser>> users() override;
    [[nodiscard]] Task<QList<DirectoryUser>> deletedUsers() override;
    [[nodiscard]] Task<DirectoryUser> user(UserId user) override;
    [[nodiscard]] Task<QStringList> licenses(UserId user) override;

    [[nodiscard]] Task<CreatedUser> createUser(NewUser user, RequestId requestId) override;
    [[nodiscard]] Task<void> resetPassword(UserId user, Secret password,
                                           RequestId requestId) override;
    [[nodiscard]] Task<void> deleteUser(UserId user, RequestId requestId) override;
    [[nodiscard]] Task<void> restoreUser(UserId user) override;

    void cancelWaiting() override;

    /// A directory holds at most 300,000 objects (reference 7): 600 pages of 500.
    static constexpr int maxPages = 1000;

private:
    [[nodiscard]] Task<QList<DirectoryUser>> allPages(QByteArray query);
    [[nodiscard]] Task<void> change(RestRequest request, UserId user);
    /// The address of `path` below the customer.
    [[nodiscard]] QUrl url(const QByteArray &path) const;

    CustomerId m_customer;
    RestReader m_reader;
};

} // namespace Welkom
