// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "condition.h"
#include "signin.h"

#include <functional>
#include <optional>

namespace Welkom {

/// The part of signing in that every way of it shares: a token is kept in memory, and fetched once,
/// however many callers find it missing or refused at the same time (design, promise 5: single
/// flight). Nobody may be waiting when it is destroyed.
class SharedToken final : public SignIn
{
public:
    /// Gets a token from outside. Its errors go to everybody who waited, and nothing is kept of
    /// them: the next caller tries again.
    using Fetch = std::function<Task<Secret>()>;

    explicit SharedToken(Fetch fetch) : m_fetch(std::move(fetch)) { }

    [[nodiscard]] Task<Secret> accessToken() override;
    [[nodiscard]] Task<Secret> renewedToken(Secret refused) override;

private:
    [[nodiscard]] Task<Secret> fetched();

    Fetch m_fetch;
    Secret m_token;
    bool m_isFetching = false;
    int m_fetches = 0;
    std::optional<Error> m_failure; ///< of the last fetch
    Condition m_fetchDone;
};

} // namespace Welkom
