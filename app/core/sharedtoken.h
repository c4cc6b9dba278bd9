// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "clock.h"
#include "condition.h"
#include "error.h"
#include "signin.h"

#include <QDateTime>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace Welkom {

/// An access token in memory, renewed before it expires, and fetched once, however many callers
/// find it missing, old or refused at the same time (design, promise 5: single flight). Where it
/// comes from is the affair of its owner. For one thread. Nobody may be waiting when it is
/// destroyed.
class SharedToken final : public SignIn
{
public:
    struct Fetched
    {
        Secret token;
        std::chrono::seconds life {0}; ///< from now on, as the service said
    };
    /// Gets a token from outside. Its errors go to everybody who waited, and nothing is kept of
    /// them: the next caller tries again.
    using Fetch = std::function<Task<Fetched>()>;

    /// \param clock outlives it.
    SharedToken(Clock &clock, Fetch fetch) : m_clock(clock), m_fetch(std::move(fetch)) { }

    /// While a refused token is being renewed, whoever comes waits too. Where renewing in time
    /// failed for a reason that may pass, the old token is used as long as it lasts.
    [[nodiscard]] Task<Secret> accessToken() override;
    [[nodiscard]] Task<Secret> renewedToken(Secret refused) override;
    /// Takes a token that came without fetch, as by a sign-in of the user.
    void set(const Fetched &given);

    /// Whether after this error of a fetch another one would end the same.
    [[nodiscard]] static bool isFinal(const Error &error);

    /// Renewed so long before it expires, or a fifth of its life before when that is shorter.
    static constexpr std::chrono::minutes renewAhead {5};

private:
    /// One fetch and everybody who waits for it.
    struct Flight
    {
        Secret refused; ///< why it is fetched; empty when the token is missing or old
        std::optional<Result<Secret>> result;
        Condition ended;
    };

    /// Whether the token will still be good so long from now.
    [[nodiscard]] bool isFresh(std::chrono::seconds ahead) const;
    [[nodiscard]] bool isBeingReplaced() const;
    [[nodiscard]] Task<Secret> fetchOnce(Secret refused);

    Clock &m_clock;
    Fetch m_fetch;
    Secret m_token;
    std::chrono::seconds m_life {0};
    Moment m_expiry {};
    QDateTime m_expiryUtc; ///< the steady clock stands still while a computer sleeps
    std::shared_ptr<Flight> m_flight;
};

} // namespace Welkom
