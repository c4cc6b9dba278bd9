// SPDX-License-Identifier: Apache-2.0

#include "accountcommands.h"

#include "interrupt.h"
#include "report.h"
#include "signinflow.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(AccountCommands)
};

/// `Sanne de Wit (sanne@proseware.example)`, or what is known of it.
QString nameOf(const KnownAccount &account)
{
    if (account.displayName.isEmpty() || account.userName.isEmpty())
        return printable(account.label());
    return u"%1 (%2)"_s.arg(printable(account.displayName), printable(account.userName));
}

QString nameOf(const PartnerProfile &partner)
{
    if (partner.domain.isEmpty())
        return printable(partner.companyName);
    return u"%1 (%2)"_s.arg(printable(partner.companyName), printable(partner.domain));
}

void saySignedIn(Services &services, Terminal &terminal, const KnownAccount &account,
                 const PartnerProfile &partner)
{
    terminal.print(Words::tr("Signed in as %1 of %2.").arg(nameOf(account), nameOf(partner)));
    if (services.isPractice())
        terminal.note(Words::tr("Practice ends with the program, and this sign-in with it."));
    else if (const auto trouble = services.signInDesk().notKept())
        terminal.warn(describe(*trouble));
}

/// Signs in and asks for the partner; once more with the second factor where that is missing, for
/// the browser would give the same sign-in again by itself.
Task<PartnerProfile> signInAndProve(const CommandLine &line, Services &services, Terminal &terminal,
                                    SignInWish wish)
{
    const auto account = co_await signInAsAsked(line, services, terminal, wish);
    if (!account)
        co_return failure(account.error());
    auto partner = co_await services.partner();
    const auto isMfaMissing = !partner && partner.error().kind == ErrorKind::MfaRequired;
    if (!isMfaMissing || line.has(u"device-code"_s))
        co_return partner;
    terminal.warn(describe(partner.error()));
    wish.userName = account->userName;
    wish.withSecondFactor = true;
    const auto again = co_await signInAsAsked(line, services, terminal, wish);
    if (!again)
        co_return failure(again.error());
    auto proven = co_await services.partner();
    co_return proven;
}

QJsonObject toJson(const KnownAccount &account)
{
    return {{u"userName"_s, account.userName},
            {u"displayName"_s, account.displayName},
            {u"lastUsed"_s, account.lastUsed.toString(Qt::ISODate)}};
}

} // namespace

QCoro::Task<ExitCode> signIn(const CommandLine &line, Services &services, Terminal &terminal)
{
    auto &desk = services.signInDesk();
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requested, &interrupt,
                     [&desk] { desk.cancelSignIn(); });
    SignInWish wish;
    wish.userName = line.value(u"account"_s);
    if (!wish.userName.isEmpty()) {
        if (const auto named = accountNamed(wish.userName, desk)) {
            const auto chosen = co_await desk.choose(*named);
            if (!chosen)
                co_return reportError(terminal, line, chosen.error());
            const auto partner = co_await services.partner();
            if (partner) {
                saySignedIn(services, terminal, *named, *partner);
                co_return ExitCode::Done;
            }
            if (partner.error().kind != ErrorKind::NotSignedIn)
                co_return reportError(terminal, line, partner.error());
        }
    }
    const auto partner = co_await signInAndProve(line, services, terminal, wish);
    if (!partner)
        co_return reportError(terminal, line, partner.error());
    const auto account = desk.current();
    saySignedIn(services, terminal, account.value_or(KnownAccount()), *partner);
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> signOut(const CommandLine &line, Services &services, Terminal &terminal)
{
    auto &desk = services.signInDesk();
    if (line.has(u"all"_s)) {
        const auto signedOut = co_await desk.signOutAll();
        if (!signedOut)
            co_return reportError(terminal, line, signedOut.error());
        terminal.print(Words::tr("Every account is signed out on this computer."));
        co_return ExitCode::Done;
    }
    auto account = desk.current();
    if (line.has(u"account"_s)) {
        const auto named = accountNamed(line.value(u"account"_s), desk);
        if (!named)
            co_return reportError(terminal, line, named.error());
        account = *named;
    }
    if (!account) {
        terminal.note(Words::tr("Nobody is signed in."));
        co_return ExitCode::Done;
    }
    const KnownAccount leaving = *account;
    const auto signedOut = co_await desk.signOut(leaving);
    if (!signedOut)
        co_return reportError(terminal, line, signedOut.error());
    terminal.print(Words::tr("%1 is signed out on this computer.").arg(nameOf(leaving)));
    co_return ExitCode::Done;
}

QCoro::Task<ExitCode> sayWho(const CommandLine &line, Services &services, Terminal &terminal)
{
    const auto &desk = services.signInDesk();
    const auto accounts = desk.accounts();
    if (!accounts)
        co_return reportError(terminal, line, accounts.error());
    const auto partner = co_await services.partner();
    const auto current = services.hasGivenToken() ? std::nullopt : desk.current();
    if (line.has(u"json"_s)) {
        QJsonArray remembered;
        for (const auto &account : *accounts)
            remembered.append(toJson(account));
        const auto nothing = QJsonValue(QJsonValue::Null);
        const QJsonObject json {
            {u"signedIn"_s, partner.has_value()},
            {u"account"_s, current ? QJsonValue(toJson(*current)) : nothing},
            {u"partner"_s,
             partner ? QJsonValue(QJsonObject {{u"tenantId"_s, partner->tenantId},
                                               {u"companyName"_s, partner->companyName},
                                               {u"domain"_s, partner->domain}})
                     : nothing},
            {u"service"_s, services.address().toString()},
            {u"signInHost"_s, desk.host()},
            {u"practice"_s, services.isPractice()},
            {u"accounts"_s, remembered},
        };
        terminal.print(QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n');
        co_return partner ? ExitCode::Done : reportError(terminal, line, partner.error());
    }
    if (services.isPractice())
        terminal.note(Words::tr("Practice: nothing leaves this computer."));
    if (current)
        terminal.print(nameOf(*current));
    for (const auto &account : *accounts) {
        if (!current || account.id != current->id)
            terminal.note(Words::tr("Also remembered: %1").arg(nameOf(account)));
    }
    if (!partner)
        co_return reportError(terminal, line, partner.error());
    terminal.print(nameOf(*partner));
    co_return ExitCode::Done;
}

} // namespace Welkom
