// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline.h"
#include "terminal.h"

#include "core/signindesk.h"
#include "services/services.h"

namespace Welkom {

/// Whether somebody can be asked to sign in: an option says how, or a person sits there.
[[nodiscard]] bool canSignIn(const CommandLine &line, const Services &services,
                             const Terminal &terminal);

/// Signs in the way the options say: with a code on another device, in a browser whose address is
/// printed, or in the browser that is opened. SignInDesk::cancelSignIn() ends it. What it is given
/// outlives the wait. Errors: those of SignInDesk.
[[nodiscard]] Task<KnownAccount> signInAsAsked(const CommandLine &line, Services &services,
                                               Terminal &terminal, SignInWish wish);

/// Sees to it that a command may talk to the service: takes the account that --account names, and
/// signs in first where nobody is signed in and an option or a person says how. Says itself how to
/// sign in when it ends with NotSignedIn. What it is given outlives the wait.
/// Errors: those of SignInDesk; InvalidInput, AccountNotHere.
[[nodiscard]] Task<void> beSignedIn(const CommandLine &line, Services &services,
                                    Terminal &terminal);

/// The remembered account that --account names: its user name, whatever the case.
/// Errors: Storage; InvalidInput, AccountNotHere.
[[nodiscard]] Result<KnownAccount> accountNamed(const QString &name, const SignInDesk &desk);

} // namespace Welkom
