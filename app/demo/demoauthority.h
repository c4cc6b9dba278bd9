// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "authorizationcodes.h"
#include "authorizequery.h"
#include "boundedtable.h"
#include "core/clock.h"
#include "demoswitches.h"
#include "demotokens.h"
#include "devicegrants.h"
#include "loopback/loopbackrequest.h"

#include <QByteArray>
#include <QJsonArray>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace Welkom {

/// The sign-in authority of the pretend Partner Center: an OpenID provider for public native
/// programs, with the choice of a pretend account in place of a password. Any client id will do.
///
///     GET  /authority/.well-known/openid-configuration   where everything is (OpenID discovery)
///     GET  /authority/authorize                          the choice of an account, in the browser
///     GET  /authority/device                             the code of a program elsewhere
///     POST /authority/devicecode                         RFC 8628 section 3.1
///     POST /authority/token                              authorization_code, refresh_token and
///                                                        device_code
///
/// Nobody stays signed in in the browser: every sign-in asks. There are no keys to check the tokens
/// with, see DemoTokens. The switches tokenLife and refreshRefusal are obeyed.
class DemoAuthority
{
public:
    /// Both outlive it.
    DemoAuthority(const DemoSwitches &switches, const Clock &clock);

    /// Whether the request is for the authority, not for Partner Center.
    [[nodiscard]] static bool isAsked(const LoopbackRequest &request);
    /// What is asked, for the request log: `signInToken`, ...
    [[nodiscard]] static QString operationOf(const LoopbackRequest &request);

    /// Where it is reached from now on; also its issuer.
    void setAddress(const QUrl &address);
    [[nodiscard]] LoopbackAnswer serve(const LoopbackRequest &request);

    [[nodiscard]] DemoTokens &tokens() { return m_tokens; }
    [[nodiscard]] const DemoTokens &tokens() const { return m_tokens; }
    /// Ends every sign-in, and those under way.
    void revokeAll();

    /// How long an account can be chosen on a page.
    static constexpr std::chrono::minutes choiceLife {15};

private:
    /// A choice that a page offers: for a browser that goes back, or for a device.
    struct Choice
    {
        std::optional<AuthorizeQuery> query;
        QString userCode; ///< where there is no query
        Moment expiry;
    };

    [[nodiscard]] QJsonObject discovery() const;
    [[nodiscard]] LoopbackAnswer authorize(const LoopbackRequest &request);
    [[nodiscard]] LoopbackAnswer device(const LoopbackRequest &request);
    /// \param account nullptr: the user says no.
    [[nodiscard]] LoopbackAnswer decide(const LoopbackRequest &request, const DemoAccount *account);
    [[nodiscard]] LoopbackAnswer beginDevice(const LoopbackRequest &request);
    [[nodiscard]] LoopbackAnswer token(const LoopbackRequest &request);
    [[nodiscard]] TokenResult tokensFor(const OAuthParameters &form);
    [[nodiscard]] std::optional<Choice> takeChoice(const LoopbackRequest &request);
    /// Back to the program, with state and issuer (RFC 9207).
    [[nodiscard]] LoopbackAnswer goBack(const QByteArray &callback, const QString &state,
                                        QList<std::pair<QString, QString>> parameters) const;
    [[nodiscard]] LoopbackAnswer goBackWith(const OAuthFault &fault, const QByteArray &callback,
                                            const QString &state) const;
    [[nodiscard]] LoopbackAnswer refuse(const OAuthFault &fault) const;

    const Clock &m_clock;
    QString m_address;
    DemoTokens m_tokens;
    AuthorizationCodes m_codes;
    DeviceGrants m_devices;
    BoundedTable<Choice> m_choices {1'000};
};

} // namespace Welkom
