// SPDX-License-Identifier: Apache-2.0

#include "browsersignin.h"

#include "pkce.h"

#include <memory>
#include <utility>

namespace Welkom {

BrowserSignIn::BrowserSignIn(Authority &authority, Clock &clock, RandomBelow random,
                             OpenBrowser open)
    : m_authority(authority), m_clock(clock), m_random(std::move(random)), m_open(std::move(open))
{
}

void BrowserSignIn::cancel()
{
    m_isCancelled = true;
    if (m_listener)
        m_listener->cancel();
}

Task<SignedIn> BrowserSignIn::signIn(SignInHints hints)
{
    if (m_listener)
        co_return failure(ErrorKind::Cancelled, ErrorReason::SignInBusy);
    m_isCancelled = false;
    // On the heap: its address is kept while this waits.
    const auto listener = std::make_unique<RedirectListener>(m_clock);
    m_listener = listener.get();
    auto signedIn = co_await signInAt(*listener, std::move(hints));
    const auto landing = signedIn ? Landing::SignedIn : Landing::NotSignedIn;
    // The page is shown only now, when it is known whether the tokens are in.
    (void)co_await listener->show(landing);
    m_listener = nullptr;
    co_return signedIn;
}

Task<SignedIn> BrowserSignIn::signInAt(RedirectListener &listener, SignInHints hints)
{
    const auto endpoints = co_await m_authority.endpoints();
    if (!endpoints)
        co_return failure(endpoints.error());
    if (m_isCancelled)
        co_return failure(ErrorKind::Cancelled);
    const auto listening = listener.listen();
    if (!listening)
        co_return failure(listening.error());

    const auto pkce = drawPkce(m_random);
    AuthorizationRequest request;
    request.endpoint = endpoints->authorization;
    request.clientId = m_authority.configuration().clientId;
    request.redirectUri = listener.redirectUri();
    request.scope = m_authority.configuration().scope;
    request.state = drawToken(m_random);
    request.nonce = drawToken(m_random);
    request.codeChallenge = pkce.challenge;
    request.hints = std::move(hints);
    if (!m_open || !m_open(addressOf(request)))
        co_return failure(ErrorKind::NotSignedIn, ErrorReason::BrowserMissing);

    const auto deadline = m_clock.now() + patience;
    const auto answer = co_await listener.answer(deadline);
    if (!answer)
        co_return failure(answer.error());
    const auto code = readRedirect(*answer, request.state, *endpoints, request.clientId);
    if (!code)
        co_return failure(code.error());
    auto signedIn = co_await redeem(*code, request.redirectUri, pkce.verifier, request.nonce);
    co_return signedIn;
}

Task<SignedIn> BrowserSignIn::redeem(Secret code, QString redirectUri, Secret verifier,
                                     Secret nonce)
{
    const auto reply = co_await m_authority.redeemCode(code, redirectUri, verifier);
    if (!reply)
        co_return failure(reply.error());
    if (const auto *refusal = std::get_if<TokenRefusal>(&*reply))
        co_return failure(refusal->error);
    const auto tokens = std::get<TokenAnswer>(*reply);
    auto signedIn = co_await signedInWith(m_authority, tokens, nonce);
    co_return signedIn;
}

} // namespace Welkom
