// SPDX-License-Identifier: Apache-2.0

#include "devicecodesignin.h"

#include "address.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace Welkom {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

/// How long to wait before the next poll, or nothing when the answer is final. RFC 8628 section
/// 3.5; Microsoft's 70016 comes with `authorization_pending` too.
std::optional<seconds> nextInterval(const Result<TokenReply> &reply, seconds interval)
{
    if (!reply) {
        // The way to the service is out of order: ask half as often (section 3.5).
        const auto kind = reply.error().kind;
        const auto isPassing = kind == ErrorKind::OutcomeUnknown || kind == ErrorKind::Unreachable
            || kind == ErrorKind::Throttled
            || reply.error().reason == ErrorReason::SignInUnavailable;
        return isPassing ? std::optional(interval * 2) : std::nullopt;
    }
    const auto *refusal = std::get_if<TokenRefusal>(&*reply);
    if (!refusal)
        return std::nullopt;
    const auto &error = refusal->fault.error;
    if (error == "authorization_pending"_L1)
        return interval;
    if (error == "slow_down"_L1)
        return interval + 5s;
    if (refusal->error.reason == ErrorReason::SignInUnavailable)
        return interval * 2;
    return std::nullopt;
}

} // namespace

DeviceCodeSignIn::DeviceCodeSignIn(Authority &authority, Clock &clock, ShowDeviceCode show)
    : m_authority(authority), m_clock(clock), m_show(std::move(show)), m_sleep(clock)
{
}

void DeviceCodeSignIn::cancel()
{
    m_isCancelled = true;
    m_sleep.wake();
}

Task<SignedIn> DeviceCodeSignIn::signIn()
{
    if (m_isRunning)
        co_return failure(ErrorKind::Cancelled, ErrorReason::SignInBusy);
    m_isRunning = true;
    m_isCancelled = false;
    const auto grant = co_await m_authority.beginDeviceCode();
    if (!grant) {
        m_isRunning = false;
        co_return failure(grant.error());
    }
    const auto answer = co_await poll(*grant);
    m_isRunning = false;
    if (!answer)
        co_return failure(answer.error());
    // No nonce goes into this flow, so none comes back.
    const Secret noNonce;
    auto signedIn = co_await signedInWith(m_authority, *answer, noNonce);
    co_return signedIn;
}

Task<TokenAnswer> DeviceCodeSignIn::poll(DeviceGrant grant)
{
    const auto deadline = m_clock.now() + grant.life;
    if (m_show && !m_isCancelled) {
        DeviceCode code;
        code.userCode = grant.userCode;
        code.verificationUri = grant.verificationUri;
        code.validUntil = m_clock.utcNow().addSecs(grant.life.count());
        m_show(code);
    }
    auto interval = grant.interval;
    while (true) {
        const auto next = m_clock.now() + std::min<seconds>(interval, longestInterval);
        while (!m_isCancelled && m_clock.now() < std::min(next, deadline)) {
            const auto slept = co_await m_sleep.until(std::min(next, deadline));
            if (!slept)
                m_isCancelled = true;
        }
        if (m_isCancelled)
            co_return failure(ErrorKind::Cancelled);
        if (m_clock.now() >= deadline)
            co_return failure(ErrorKind::NotSignedIn, ErrorReason::SignInTimedOut);

        const auto reply = co_await m_authority.pollDeviceCode(grant.deviceCode);
        const auto wait = nextInterval(reply, interval);
        if (wait) {
            interval = std::min<seconds>(*wait, longestInterval);
            continue;
        }
        if (!reply)
            co_return failure(reply.error());
        if (const auto *refusal = std::get_if<TokenRefusal>(&*reply))
            co_return failure(refusal->error);
        co_return std::get<TokenAnswer>(*reply);
    }
}

} // namespace Welkom
