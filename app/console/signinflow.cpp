// SPDX-License-Identifier: Apache-2.0

#include "signinflow.h"

#include "browseropener.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(SignInFlow)
};

QString textOf(const QUrl &address)
{
    return address.toString(QUrl::FullyEncoded);
}

/// Only the address goes to stdout, so that a script can take it from there.
OpenBrowser showAddress(Terminal &terminal)
{
    return [&terminal](const QUrl &address) {
        terminal.warn(Words::tr("Open this address in a browser on this computer:"));
        terminal.print(textOf(address));
        return true;
    };
}

OpenBrowser openBrowser(Terminal &terminal, const QString &host)
{
    return [&terminal, host](const QUrl &address) {
        if (!openInBrowser(address))
            return false;
        terminal.note(Words::tr("Your browser opens the sign-in page of %1. Welkom never sees "
                                "your password.")
                          .arg(printable(host)));
        terminal.note(Words::tr("If it does not open, go to this address:"));
        terminal.note(textOf(address));
        return true;
    };
}

ShowDeviceCode showCode(Terminal &terminal, Clock &clock)
{
    return [&terminal, &clock](const DeviceCode &code) {
        using namespace std::chrono;
        const auto left = seconds(std::max<qint64>(0, clock.utcNow().secsTo(code.validUntil)));
        terminal.warn(Words::tr("Open this page on any device:"));
        terminal.warn(u"\n    "_s + printable(code.verificationUri) + u'\n');
        terminal.warn(Words::tr("Enter this code there:"));
        terminal.warn(u"\n    "_s + printable(code.userCode) + u'\n');
        terminal.warn(Words::tr("Valid for another %n minute(s)", nullptr,
                                static_cast<int>(ceil<minutes>(left).count())));
        terminal.note(Words::tr("Waiting for you to enter the code…"));
    };
}

bool isToldHow(const CommandLine &line)
{
    return line.has(u"device-code"_s) || line.has(u"no-browser"_s);
}

} // namespace

bool canSignIn(const CommandLine &line, const Services &services, const Terminal &terminal)
{
    return !services.hasGivenToken() && (isToldHow(line) || terminal.canAsk());
}

Task<KnownAccount> signInAsAsked(const CommandLine &line, Services &services, Terminal &terminal,
                                 SignInWish wish)
{
    auto &desk = services.signInDesk();
    if (line.has(u"device-code"_s)) {
        const auto show = showCode(terminal, services.clock());
        const auto account = co_await desk.signInWithCode(wish, show);
        co_return account;
    }
    const auto open =
        line.has(u"no-browser"_s) ? showAddress(terminal) : openBrowser(terminal, desk.host());
    const auto account = co_await desk.signInWithBrowser(wish, open);
    co_return account;
}

Result<KnownAccount> accountNamed(const QString &name, const SignInDesk &desk)
{
    const auto accounts = desk.accounts();
    if (!accounts)
        return failure(accounts.error());
    const auto found =
        std::find_if(accounts->begin(), accounts->end(), [&name](const KnownAccount &account) {
            return account.label().compare(name, Qt::CaseInsensitive) == 0;
        });
    if (found == accounts->end())
        return failure(ErrorKind::InvalidInput, ErrorReason::AccountNotHere, name);
    return *found;
}

Task<void> beSignedIn(const CommandLine &line, Services &services, Terminal &terminal)
{
    auto &desk = services.signInDesk();
    if (services.hasGivenToken())
        co_return Result<void>();
    if (line.has(u"account"_s)) {
        const auto named = accountNamed(line.value(u"account"_s), desk);
        if (!named)
            co_return failure(named.error());
        const auto chosen = co_await desk.choose(*named);
        co_return chosen;
    }
    if (desk.current() || (services.isPractice() && !isToldHow(line)))
        co_return Result<void>();
    if (!isToldHow(line)) {
        //: The letters in brackets are those that the next text accepts.
        const auto question = Words::tr("You are not signed in. Sign in with the browser? [y/N]");
        //: The letters with which an answer that means yes may begin, in lower case.
        if (!terminal.canAsk() || !terminal.ask(question, Words::tr("y"))) {
            terminal.note(Words::tr("Sign in with: welkom-cli sign-in"));
            co_return failure(ErrorKind::NotSignedIn);
        }
    }
    const SignInWish wish;
    const auto account = co_await signInAsAsked(line, services, terminal, wish);
    if (!account)
        co_return failure(account.error());
    terminal.note(Words::tr("Signed in as %1.").arg(printable(account->label())));
    if (const auto trouble = desk.notKept())
        terminal.warn(describe(*trouble));
    co_return Result<void>();
}

} // namespace Welkom
