// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "tokenbucket.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <chrono>

namespace Welkom {

/// How the pretend service behaves where the real one is not documented, or differs from time to
/// time. All of them may be changed while it runs: by code, or with PUT /demo/switches, where each
/// has its member's name (times in milliseconds).
struct DemoSwitches
{
    enum class RetryAfter { Seconds, Date, Absent };
    /// How the sign-in authority refuses to renew a sign-in; the refresh token stays good.
    enum class RefreshRefusal {
        None,
        Expired, ///< invalid_grant: sign in again
        Mfa,     ///< interaction_required, with claims for the next sign-in
    };

    /// A known MS-RequestId of a write gives the first answer again (reference 4, UNCONFIRMED).
    bool replaysRequestIds = false;
    /// A new user is missing from listings for so long, and for so many listings of the customer.
    std::chrono::milliseconds listingLag {0};
    int listingLagCount = 0;
    bool echoesPassword = true;
    int createStatus = 200; ///< or 201
    int existsStatus = 409; ///< or 400
    bool codesAreStrings = false;
    bool sendsByteOrderMark = false;
    bool nextLinkHasVersion = false; ///< /v1/customers?... instead of /customers?...
    bool hasMfa = true;              ///< of every token; without it 401 and 900421
    bool mfaFaultHasBody = true;     ///< without: the older form, a status line alone
    /// Of the access tokens that the sign-in authority gives from now on: a second to a day.
    std::chrono::milliseconds tokenLife {3'600'000};
    RefreshRefusal refreshRefusal = RefreshRefusal::None;
    /// Between the effect of a request and its answer.
    std::chrono::milliseconds latency {0};
    RateLimit reads;
    RateLimit writes;
    RetryAfter retryAfter = RetryAfter::Seconds;
    /// So many of the next passwords are refused, whatever they are; counts down.
    int refusesNextPasswords = 0;
    /// Passwords that are refused.
    QStringList refusedPasswords;

    /// Without the refused passwords, which are nobody's business; their number instead.
    [[nodiscard]] QJsonObject toJson() const;
    /// Takes over what `json` names and keeps the rest; nothing when one of them is wrong.
    /// Errors: InvalidInput, with the member as subject.
    [[nodiscard]] Result<void> change(const QJsonObject &json);

    friend bool operator==(const DemoSwitches &, const DemoSwitches &) = default;
};

} // namespace Welkom
