// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "boundedtable.h"
#include "core/clock.h"
#include "demotokens.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>

namespace Welkom {

/// A program that waits for its user at another device.
struct DeviceWait
{
    QString userCode; ///< `BCDF-GHJK`
    QString clientId;
};

/// The device codes of the pretend authority (RFC 8628): given, decided upon in a browser, polled
/// for.
class DeviceGrants
{
public:
    struct Codes
    {
        QByteArray deviceCode;
        QString userCode;
    };

    /// Outlives it.
    explicit DeviceGrants(const Clock &clock) : m_clock(clock) { }

    [[nodiscard]] Codes begin(const QString &clientId, const QString &scope);

    /// Who waits under a code as a person types it: in any case, with or without its hyphen.
    /// Nothing when there is no such code, it has expired, or it has been decided upon.
    [[nodiscard]] std::optional<DeviceWait> waiting(const QString &typed) const;
    /// The person's choice; nullptr says no. False when nobody waits under that code any more.
    [[nodiscard]] bool decide(const QString &userCode, const DemoAccount *account);

    /// One poll. Asking sooner than the interval, which then grows for good, ends in slow_down
    /// (section 3.5). Once it is approved, begins the sign-in in `tokens`; a second time ends it.
    [[nodiscard]] TokenResult poll(const QByteArray &deviceCode, const QString &clientId,
                                   DemoTokens &tokens);
    void clear();

    static constexpr std::chrono::seconds life {900};
    static constexpr std::chrono::seconds interval {5};
    /// Coarse timers and the way here may make a poll arrive so much earlier.
    static constexpr std::chrono::milliseconds slack {500};

private:
    enum class State { Waiting, Approved, Declined };
    struct Grant
    {
        QString userCode;
        QString clientId;
        QString scope;
        Moment expiry;
        State state = State::Waiting;
        const DemoAccount *account = nullptr;
        std::chrono::seconds interval = DeviceGrants::interval;
        std::optional<Moment> lastPoll;
        QByteArray signInId; ///< empty until it is redeemed
    };

    [[nodiscard]] const Grant *findWaiting(const QString &typed) const;

    const Clock &m_clock;
    BoundedTable<Grant> m_grants {1'000};
    BoundedTable<QByteArray> m_deviceCodes {1'000}; ///< by user code
};

} // namespace Welkom
