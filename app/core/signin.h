// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "result.h"
#include "secret.h"

namespace Welkom {

/// Seam: a fresh access token for Partner Center. Asked before every request, so it answers from
/// memory when it can.
class SignIn
{
public:
    SignIn() = default;
    SignIn(const SignIn &) = delete;
    SignIn &operator=(const SignIn &) = delete;
    virtual ~SignIn() = default;

    /// A token that should be accepted. NotSignedIn when only the user can get one.
    [[nodiscard]] virtual Task<Secret> accessToken() = 0;
    /// Another token than `refused`, which the service answered with 401. When the one in memory is
    /// another already, that one; otherwise one refresh, however many callers wait for it.
    /// NotSignedIn when there is no way to get one without the user.
    [[nodiscard]] virtual Task<Secret> renewedToken(Secret refused) = 0;
};

/// A token obtained elsewhere, used as it is, never renewed and never stored.
class GivenToken final : public SignIn
{
public:
    explicit GivenToken(Secret token) : m_token(std::move(token)) { }

    [[nodiscard]] Task<Secret> accessToken() override;
    [[nodiscard]] Task<Secret> renewedToken(Secret refused) override;

private:
    Secret m_token;
};

} // namespace Welkom
