// SPDX-License-Identifier: Apache-2.0

#include "signinagain.h"

#include "services/services.h"

#include <QCoroTask>
#include <QDesktopServices>

namespace Welkom {

SignInAgain::SignInAgain(Services &services, QObject *parent)
    : QObject(parent), m_services(services)
{
}

void SignInAgain::start(const std::optional<Error> &because)
{
    auto &desk = m_services.signInDesk();
    SignInWish wish;
    wish.expected = desk.current();
    wish.withSecondFactor = because && because->kind == ErrorKind::MfaRequired;
    desk.cancelSignIn();
    QCoro::connect(desk.signInWithBrowser(wish, &QDesktopServices::openUrl), this,
                   [this](const Result<KnownAccount> &account) {
                       if (account) {
                           m_trouble.reset();
                           Q_EMIT signedIn();
                           return;
                       }
                       if (account.error().kind == ErrorKind::Cancelled)
                           return;
                       m_trouble = account.error();
                       Q_EMIT failed();
                   });
}

} // namespace Welkom
