// SPDX-License-Identifier: Apache-2.0

#include "accountsession.h"

#include <QLoggingCategory>

#include <utility>

namespace Welkom {

using namespace Qt::StringLiterals;

Q_DECLARE_LOGGING_CATEGORY(lcSignIn)

namespace {

/// QCoro 0.8 moves out of whatever lvalue a coroutine returns, members too.
template<typename T>
T copyOf(const T &value)
{
    return value;
}

/// The caller is about to send a request to the API: an error of the sign-in must not look like one
/// of that request.
Error asTrouble(Error error)
{
    switch (error.kind) {
    case ErrorKind::NotSignedIn:
    case ErrorKind::MfaRequired:
    case ErrorKind::NotAllowed:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
    case ErrorKind::Unreachable:
        return error;
    case ErrorKind::OutcomeUnknown:
    case ErrorKind::Throttled:
        error.kind = ErrorKind::Unreachable;
        return error;
    default:
        break;
    }
    const auto mayPass = error.reason == ErrorReason::SignInUnavailable
        || error.reason == ErrorReason::AnswerUnreadable
        || error.reason == ErrorReason::AnswerTooLarge
        || error.reason == ErrorReason::RedirectRefused
        || error.reason == ErrorReason::AuthorityUnknown; // a hotel's network, or a proxy
    error.kind = mayPass ? ErrorKind::Unreachable : ErrorKind::NotSignedIn;
    return error;
}

} // namespace

Error asSignInError(Error keychainError)
{
    if (keychainError.reason == ErrorReason::SecretStoreMissing)
        keychainError.reason = ErrorReason::KeychainSilent;
    return keychainError;
}

AccountSession::AccountSession(Account account, Authority &authority, SecretStore &secrets,
                               Clock &clock, QString lockPath)
    : m_account(std::move(account)), m_authority(authority), m_secrets(secrets), m_clock(clock),
      m_lockPath(std::move(lockPath)), m_token(clock, [this] { return newToken(); })
{
}

Task<Secret> AccountSession::accessToken()
{
    const auto token = co_await m_token.accessToken();
    co_return token;
}

Task<Secret> AccountSession::renewedToken(Secret refused)
{
    const auto token = co_await m_token.renewedToken(refused);
    co_return token;
}

Task<SharedToken::Fetched> AccountSession::newToken()
{
    if (m_final)
        co_return failure(*m_final);
    auto refreshed = co_await refresh();
    if (!refreshed) {
        refreshed = failure(asTrouble(refreshed.error()));
        qCInfo(lcSignIn).noquote() << "no new token:" << nameOf(refreshed.error().kind)
                                   << nameOf(refreshed.error().reason);
    }
    co_return refreshed;
}

Task<SharedToken::Fetched> AccountSession::refresh()
{
    if (!m_inMemory.isEmpty()) { // nobody else has it
        const auto inMemory = co_await refreshHoldingLock();
        co_return inMemory;
    }
    const auto lock = co_await takeLock(m_lockPath, m_clock, lockPatience);
    if (!lock)
        co_return failure(lock.error());
    const auto refreshed = co_await refreshHoldingLock();
    co_return refreshed;
}

Task<SharedToken::Fetched> AccountSession::refreshHoldingLock()
{
    const auto stored = co_await storedToken();
    if (!stored)
        co_return failure(stored.error());
    const auto reply = co_await m_authority.refresh(*stored);
    if (!reply)
        co_return failure(reply.error());
    if (const auto *refusal = std::get_if<TokenRefusal>(&*reply)) {
        m_claims = refusal->fault.claims;
        const auto error = asTrouble(refusal->error);
        if (SharedToken::isFinal(error))
            m_final = error;
        co_return failure(error);
    }
    const auto answer = std::get<TokenAnswer>(*reply);
    const auto taken = co_await take(answer);
    if (!taken)
        co_return failure(taken.error());
    SharedToken::Fetched fetched;
    fetched.token = answer.accessToken;
    fetched.life = answer.life;
    co_return fetched;
}

Task<Secret> AccountSession::storedToken()
{
    if (!m_inMemory.isEmpty())
        co_return copyOf(m_inMemory);
    const auto name = m_account.key.secretName();
    const auto stored = co_await m_secrets.read(name);
    if (!stored)
        co_return failure(asSignInError(stored.error()));
    // Signed out elsewhere, or a keyring that stayed locked: either way the user has to sign in.
    if (!*stored || (*stored)->isEmpty())
        co_return failure(ErrorKind::NotSignedIn);
    co_return copyOf(**stored);
}

Task<void> AccountSession::take(TokenAnswer answer)
{
    const auto same = co_await checkSameUser(answer.idToken);
    if (!same)
        co_return failure(same.error());
    // First the refresh token: the old one may be revoked already.
    if (!answer.refreshToken.isEmpty())
        (void)co_await keep(answer.refreshToken);
    co_return Result<void>();
}

/// A refresh may bring an id token again; it has to be about the same user (OpenID Connect Core
/// section 12.2).
Task<void> AccountSession::checkSameUser(Secret idToken)
{
    if (idToken.isEmpty())
        co_return Result<void>();
    const Secret noNonce;
    const auto claims = co_await m_authority.claimsOf(idToken, noNonce);
    if (!claims)
        co_return failure(claims.error());
    if (!(accountOf(*claims, m_authority.configuration()).key == m_account.key))
        co_return failure(ErrorKind::NotSignedIn, ErrorReason::OtherUser, m_account.label());
    co_return Result<void>();
}

Task<void> AccountSession::keep(Secret refreshToken)
{
    const auto name = m_account.key.secretName();
    const auto written = co_await m_secrets.write(name, refreshToken);
    if (written) {
        m_inMemory = Secret();
        m_storageTrouble.reset();
        co_return Result<void>();
    }
    m_inMemory = refreshToken;
    auto trouble = written.error();
    trouble.kind = ErrorKind::Storage;
    trouble.reason = ErrorReason::SignInNotKept;
    m_storageTrouble = trouble;
    qCInfo(lcSignIn) << "the keychain does not keep the sign-in; it lasts until the end";
    co_return failure(trouble);
}

Task<void> AccountSession::signedIn(SignedIn given)
{
    if (!(given.account.key == m_account.key))
        co_return failure(ErrorKind::InvalidInput, ErrorReason::OtherUser, m_account.label());
    m_account.userName = given.account.userName;
    m_account.displayName = given.account.displayName;
    m_final.reset();
    m_claims.clear();
    m_token.set({given.accessToken, given.life});
    if (given.refreshToken.isEmpty())
        co_return Result<void>();
    // Another program may be refreshing: it would put its own, older token over ours.
    const auto lock = co_await takeLock(m_lockPath, m_clock, lockPatience);
    if (!lock)
        qCWarning(lcSignIn) << "the account's lock was not had";
    const auto kept = co_await keep(given.refreshToken);
    co_return kept;
}

} // namespace Welkom
