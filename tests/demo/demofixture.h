// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "demo/demoservice.h"
#include "support/httpprobe.h"

#include <QJsonObject>
#include <QString>

#include <memory>

namespace Welkom {

/// A running pretend service on a clock that stands still, and somebody who asks it.
struct DemoFixture
{
    explicit DemoFixture(DemoOptions options = small()) : service(std::move(options), clock)
    {
        const auto started = service.start();
        Q_ASSERT(started);
        probe = std::make_unique<HttpProbe>(service.url());
    }
    ~DemoFixture() { clock.wakeAll(); }

    static DemoOptions small()
    {
        DemoOptions options;
        options.size = {30, 4, 1};
        return options;
    }

    /// A body that creates an account.
    static QJsonObject user(const QString &principalName,
                            const QString &password = QStringLiteral("Rk7#mPz2wQ"))
    {
        return {{QStringLiteral("usageLocation"), QStringLiteral("NL")},
                {QStringLiteral("userPrincipalName"), principalName},
                {QStringLiteral("firstName"), QStringLiteral("Anna")},
                {QStringLiteral("lastName"), QStringLiteral("Jansen")},
                {QStringLiteral("displayName"), QStringLiteral("Anna Jansen")},
                {QStringLiteral("passwordProfile"),
                 QJsonObject {{QStringLiteral("password"), password},
                              {QStringLiteral("forceChangePassword"), true}}},
                {QStringLiteral("attributes"),
                 QJsonObject {{QStringLiteral("objectType"), QStringLiteral("CustomerUser")}}}};
    }

    DemoTenant &tenant(const QString &domain) { return *service.directory().findByDomain(domain); }
    QByteArray path(const QString &domain, const QByteArray &rest = "/users")
    {
        return "/v1/customers/" + tenant(domain).profile().id.toLatin1() + rest;
    }
    LoggedRequest lastLogged() { return service.log().all().last(); }

    ManualClock clock;
    DemoService service;
    std::unique_ptr<HttpProbe> probe;
};

/// The customer that most tests ask about.
inline const QString bakery = QStringLiteral("contoso-bakkerijen.onmicrosoft.com");

} // namespace Welkom
