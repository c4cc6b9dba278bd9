// SPDX-License-Identifier: Apache-2.0

#include "sharedtoken.h"

namespace Welkom {

// What is returned is made in its line: QCoro moves out of whatever is named behind co_return,
// members too.

Task<Secret> SharedToken::accessToken()
{
    if (!m_token.isEmpty() && !m_isFetching)
        co_return Result<Secret>(m_token);
    const auto token = co_await fetched();
    co_return token;
}

Task<Secret> SharedToken::renewedToken(Secret refused)
{
    if (!m_token.isEmpty() && !m_isFetching && !(m_token == refused))
        co_return Result<Secret>(m_token);
    const auto token = co_await fetched();
    co_return token;
}

Task<Secret> SharedToken::fetched()
{
    if (m_isFetching) {
        const int awaited = m_fetches;
        while (m_isFetching && m_fetches == awaited)
            co_await m_fetchDone.next();
    } else {
        m_isFetching = true;
        const auto token = co_await m_fetch();
        m_isFetching = false;
        ++m_fetches;
        m_failure.reset();
        if (token)
            m_token = *token;
        else
            m_failure = token.error();
        m_fetchDone.wakeAll();
    }
    if (m_failure)
        co_return failure(*m_failure);
    co_return Result<Secret>(m_token);
}

} // namespace Welkom
