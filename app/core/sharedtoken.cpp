// SPDX-License-Identifier: Apache-2.0

#include "sharedtoken.h"

#include <algorithm>

namespace Welkom {

using namespace std::chrono;

// What is returned is made in its line: QCoro moves out of whatever is named behind co_return,
// members too.

Task<Secret> SharedToken::accessToken()
{
    const auto ahead = std::min<seconds>(renewAhead, m_life / 5);
    if (isFresh(ahead) && !isBeingReplaced())
        co_return Result<Secret>(m_token);
    const auto fetched = co_await fetchOnce(Secret());
    if (!fetched && !isFinal(fetched.error()) && isFresh(0s))
        co_return Result<Secret>(m_token);
    co_return fetched;
}

Task<Secret> SharedToken::renewedToken(Secret refused)
{
    if (isFresh(0s) && !(m_token == refused))
        co_return Result<Secret>(m_token);
    const auto fetched = co_await fetchOnce(refused);
    co_return fetched;
}

void SharedToken::set(const Fetched &given)
{
    m_token = given.token;
    m_life = given.life;
    m_expiry = m_clock.now() + given.life;
    m_expiryUtc = m_clock.utcNow().addSecs(given.life.count());
}

bool SharedToken::isFinal(const Error &error)
{
    return error.kind != ErrorKind::Unreachable && error.kind != ErrorKind::Cancelled
        && error.kind != ErrorKind::Storage;
}

bool SharedToken::isFresh(seconds ahead) const
{
    return !m_token.isEmpty() && m_clock.now() + ahead < m_expiry
        && m_clock.utcNow().addSecs(ahead.count()) < m_expiryUtc;
}

bool SharedToken::isBeingReplaced() const
{
    return m_flight && m_flight->refused == m_token;
}

Task<Secret> SharedToken::fetchOnce(Secret refused)
{
    if (const auto flight = m_flight) {
        while (!flight->result)
            co_await flight->ended.next();
        co_return Result<Secret>(*flight->result);
    }
    const auto flight = std::make_shared<Flight>();
    flight->refused = refused;
    m_flight = flight;
    const auto fetched = co_await m_fetch();
    if (fetched) {
        set(*fetched);
        flight->result = fetched->token;
    } else {
        flight->result = failure(fetched.error());
    }
    m_flight.reset();
    flight->ended.wakeAll();
    co_return Result<Secret>(*flight->result);
}

} // namespace Welkom
