// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "devicegrants.h"
#include "loopback/loopbackrequest.h"
#include "oauthmessage.h"
#include "pagewords.h"

#include <QByteArray>
#include <QString>

namespace Welkom {

/// What the pretend authority shows in the browser. Every page says that it is practice, asks for
/// no password, runs and loads nothing, and escapes what came from outside.
///
/// A choice is a link with a ticket that works once, not a form: browsers hold the redirect that
/// answers a form to the page's Content-Security-Policy, and would not go back to the program.
namespace SignInPages {

/// What the user is asked to choose for.
struct Choice
{
    QString clientId;
    QString loginHint; ///< the account that is expected; may be empty or unknown
    QString userCode;  ///< of a program on another device; else empty
    QByteArray ticket;
};

[[nodiscard]] LoopbackAnswer chooseAccount(const PageWords &words, const Choice &choice);
/// \param typed what was typed before and is no code; empty at first.
[[nodiscard]] LoopbackAnswer enterCode(const PageWords &words, const QString &typed);
/// The end of a sign-in on another device.
[[nodiscard]] LoopbackAnswer deviceDone(const PageWords &words, bool isSignedIn);
/// Why a sign-in cannot begin, where no redirect may say it.
[[nodiscard]] LoopbackAnswer cannotBegin(const PageWords &words, const OAuthFault &fault);
/// The ticket has been used, or forgotten.
[[nodiscard]] LoopbackAnswer tooLate(const PageWords &words);
[[nodiscard]] LoopbackAnswer notFound(const PageWords &words);

} // namespace SignInPages

} // namespace Welkom
