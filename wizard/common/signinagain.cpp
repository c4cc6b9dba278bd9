// SPDX-License-Identifier: Apache-2.0

#include "signinagain.h"

#include "connection.h"

#include <QCoroTask>
#include <QDesktopServices>

namespace Welkom {

SignInAgain::SignInAgain(Connection &connection, QObject *parent)
    : QObject(parent), m_connection(connection)
{
}

void SignInAgain::start(const std::optional<Error> &because)
{
    auto &desk = m_connection.signInDesk();
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
