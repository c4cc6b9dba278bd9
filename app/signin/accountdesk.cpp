// SPDX-License-Identifier: Apache-2.0

#include "accountdesk.h"

#include "address.h"

#include <algorithm>
#include <utility>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

KnownAccount knownAs(const Account &account)
{
    KnownAccount known;
    known.id = account.key.fingerprint();
    known.userName = account.userName;
    known.displayName = account.displayName;
    known.lastUsed = account.lastUsed;
    // What label() falls back on should mean something to a person.
    if (known.userName.isEmpty() && known.displayName.isEmpty())
        known.displayName = account.label();
    return known;
}

SignInHints hintsFor(const SignInWish &wish)
{
    SignInHints hints;
    hints.loginHint = wish.userName;
    if (hints.loginHint.isEmpty() && wish.expected)
        hints.loginHint = wish.expected->userName;
    if (wish.withSecondFactor)
        hints.prompt = u"login"_s;
    else if (hints.loginHint.isEmpty())
        hints.prompt = u"select_account"_s;
    return hints;
}

} // namespace

AccountDesk::AccountDesk(QString folder, Authority &authority, SecretStore &secrets, Clock &clock,
                         RandomBelow random, std::unique_ptr<SignIn> untilThen)
    : m_authority(authority), m_clock(clock), m_random(std::move(random)),
      m_accounts(std::move(folder), authority, secrets, clock), m_untilThen(std::move(untilThen))
{
}

AccountDesk::~AccountDesk() = default;

QString AccountDesk::host() const
{
    return hostName(m_authority.configuration().authority);
}

SignInPlace AccountDesk::place() const
{
    const auto &configuration = m_authority.configuration();
    return {configuration.clientId, configuration.authority.toString(), configuration.cloud};
}

Result<void> AccountDesk::isReady() const
{
    return checkClientId(m_authority.configuration());
}

Result<QList<KnownAccount>> AccountDesk::accounts() const
{
    const auto accounts = m_accounts.list();
    if (!accounts)
        return failure(accounts.error());
    QList<KnownAccount> known;
    for (const auto &account : *accounts)
        known += knownAs(account);
    return known;
}

std::optional<KnownAccount> AccountDesk::current() const
{
    if (m_session)
        return knownAs(m_session->account());
    if (m_isSignedOut)
        return std::nullopt;
    const auto last = m_accounts.current();
    if (!last || !*last)
        return std::nullopt;
    return knownAs(**last);
}

std::optional<Error> AccountDesk::notKept() const
{
    return m_session ? m_session->storageTrouble() : std::nullopt;
}

Task<KnownAccount> AccountDesk::signInWithBrowser(SignInWish wish, OpenBrowser open)
{
    if (m_signIns.running() > 0)
        co_return failure(ErrorKind::Cancelled, ErrorReason::SignInBusy);
    const TaskScope::Presence presence(m_signIns);
    m_browser = std::make_unique<BrowserSignIn>(m_authority, m_clock, m_random, std::move(open));
    auto hints = hintsFor(wish);
    if (m_session)
        hints.claims = m_session->claims();
    const auto given = co_await m_browser->signIn(hints);
    m_browser.reset();
    if (!given)
        co_return failure(given.error());
    const auto admitted = co_await admit(*given, wish);
    co_return admitted;
}

Task<KnownAccount> AccountDesk::signInWithCode(SignInWish wish, ShowDeviceCode show)
{
    if (m_signIns.running() > 0)
        co_return failure(ErrorKind::Cancelled, ErrorReason::SignInBusy);
    const TaskScope::Presence presence(m_signIns);
    m_code = std::make_unique<DeviceCodeSignIn>(m_authority, m_clock, std::move(show));
    const auto given = co_await m_code->signIn();
    m_code.reset();
    if (!given)
        co_return failure(given.error());
    const auto admitted = co_await admit(*given, wish);
    co_return admitted;
}

void AccountDesk::cancelSignIn()
{
    if (m_browser)
        m_browser->cancel();
    if (m_code)
        m_code->cancel();
}

Task<KnownAccount> AccountDesk::admit(SignedIn given, SignInWish wish)
{
    const auto known = knownAs(given.account);
    if (wish.expected && wish.expected->id != known.id)
        co_return failure(ErrorKind::NotSignedIn, ErrorReason::OtherUser, wish.expected->label());
    m_isSignedOut = false;
    if (m_session && m_session->account().key == given.account.key) {
        // Who works under this session goes on under it.
        (void)co_await m_session->signedIn(given);
        if (!given.refreshToken.isEmpty() && !m_session->storageTrouble()) {
            const auto chosen = co_await m_accounts.choose(given.account);
            if (!chosen)
                co_return failure(chosen.error());
        }
        co_return known;
    }
    const auto session = co_await m_accounts.remember(given);
    if (!session)
        co_return failure(session.error());
    use(*session);
    co_return known;
}

void AccountDesk::use(std::shared_ptr<AccountSession> session)
{
    if (m_session)
        m_replaced.push_back(std::exchange(m_session, nullptr));
    m_session = std::move(session);
}

Result<std::optional<Account>> AccountDesk::accountWith(const QString &id) const
{
    const auto accounts = m_accounts.list();
    if (!accounts)
        return failure(accounts.error());
    const auto found =
        std::find_if(accounts->begin(), accounts->end(),
                     [&id](const Account &account) { return account.key.fingerprint() == id; });
    if (found == accounts->end())
        return std::optional<Account>();
    return std::optional<Account>(*found);
}

Task<void> AccountDesk::choose(KnownAccount account)
{
    const auto found = accountWith(account.id);
    if (!found)
        co_return failure(found.error());
    if (!*found)
        co_return failure(ErrorKind::NotSignedIn, ErrorReason::AccountUnknown, account.label());
    auto session = m_accounts.sessionOf(**found);
    if (!session)
        co_return failure(session.error());
    const Account chosen = **found;
    const auto moved = co_await m_accounts.choose(chosen);
    if (!moved)
        co_return failure(moved.error());
    if (!m_session || !(m_session->account().key == chosen.key))
        use(std::move(*session));
    m_isSignedOut = false;
    co_return Result<void>();
}

Task<void> AccountDesk::signOut(KnownAccount account)
{
    const auto found = accountWith(account.id);
    if (!found)
        co_return failure(found.error());
    if (*found) {
        const Account known = **found;
        const auto signedOut = co_await m_accounts.signOut(known);
        if (!signedOut)
            co_return failure(signedOut.error());
    }
    // One that no keychain kept is in no list; leaving its session is all there is to do.
    if (m_session && m_session->account().key.fingerprint() == account.id)
        use(nullptr);
    m_isSignedOut = true;
    co_return Result<void>();
}

Task<void> AccountDesk::signOutAll()
{
    const auto signedOut = co_await m_accounts.signOutAll();
    use(nullptr);
    m_isSignedOut = true;
    co_return signedOut;
}

Result<SignIn *> AccountDesk::tokens()
{
    if (!m_session && !m_isSignedOut) {
        const auto last = m_accounts.current();
        if (!last)
            return failure(last.error());
        if (*last) {
            auto session = m_accounts.sessionOf(**last);
            if (!session)
                return failure(session.error());
            use(std::move(*session));
        }
    }
    if (m_session)
        return m_session.get();
    if (m_untilThen)
        return m_untilThen.get();
    return failure(ErrorKind::NotSignedIn);
}

Task<Secret> AccountDesk::accessToken()
{
    const auto from = tokens();
    if (!from)
        co_return failure(from.error());
    const auto token = co_await (*from)->accessToken();
    co_return token;
}

Task<Secret> AccountDesk::renewedToken(Secret refused)
{
    const auto from = tokens();
    if (!from)
        co_return failure(from.error());
    const auto token = co_await (*from)->renewedToken(refused);
    co_return token;
}

Task<void> AccountDesk::finish()
{
    cancelSignIn();
    return m_signIns.all();
}

} // namespace Welkom
