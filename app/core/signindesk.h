// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "result.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

#include <functional>
#include <optional>

namespace Welkom {

/// Somebody who has signed in on this computer; nothing in it is secret.
struct KnownAccount
{
    QString id;          ///< stands for the account at its sign-in service; stable, never shown
    QString userName;    ///< user principal name; may change, may be empty
    QString displayName; ///< may be empty
    QDateTime lastUsed;  ///< UTC

    /// How to call the account on screen; never empty.
    [[nodiscard]] QString label() const;

    friend bool operator==(const KnownAccount &, const KnownAccount &) = default;
};

/// What the user takes to another device. Not secret from the user; show it large, as it is. All of
/// it comes from the service: plain text.
struct DeviceCode
{
    QString userCode;
    QString verificationUri;
    QDateTime validUntil; ///< UTC
};
using ShowDeviceCode = std::function<void(const DeviceCode &)>;

/// Opens the address in the user's browser, or shows it; false when neither can be done.
using OpenBrowser = std::function<bool(const QUrl &)>;

/// Where one signs in, as far as the user may change it. What is empty, Welkom knows by itself.
struct SignInPlace
{
    QString clientId;  ///< of the app registration (reference 5.5)
    QString authority; ///< address of the sign-in service
    QString cloud;     ///< `global`, `us-government` or `china`

    friend bool operator==(const SignInPlace &, const SignInPlace &) = default;
};

/// How somebody is to be asked to sign in.
struct SignInWish
{
    /// It has to be this account, in the middle of its work; somebody else is refused (OtherUser).
    std::optional<KnownAccount> expected;
    /// User name to propose; of `expected` when empty.
    QString userName;
    /// Ask for the password and the second factor again, after MfaRequired (reference 5.6).
    bool withSecondFactor = false;
};

/// Seam: where one signs in and out. It gives no tokens: SignIn does, and what is decided here is
/// what its tokens are of from then on.
///
/// One sign-in at a time. Errors of signing in: InvalidInput with ClientIdMissing and what else is
/// wrong with the registration; Unreachable; NotSignedIn with BrowserMissing or SignInTimedOut;
/// Cancelled by cancelSignIn(), or with SignInDeclined by the user's no; NotSignedIn with
/// OtherUser; what the sign-in service's own errors mean; of the list of accounts and the keychain:
/// Storage.
class SignInDesk
{
public:
    SignInDesk() = default;
    SignInDesk(const SignInDesk &) = delete;
    SignInDesk &operator=(const SignInDesk &) = delete;
    virtual ~SignInDesk() = default;

    /// The host of the sign-in service, to be named on screen.
    [[nodiscard]] virtual QString host() const = 0;
    /// Where one signs in; nothing of it is empty but, perhaps, the client id.
    [[nodiscard]] virtual SignInPlace place() const = 0;
    /// Whether one can sign in there at all. Errors: InvalidInput with ClientIdMissing or
    /// ClientIdMalformed.
    [[nodiscard]] virtual Result<void> isReady() const = 0;

    /// Who is remembered on this computer, the one used last first.
    [[nodiscard]] virtual Result<QList<KnownAccount>> accounts() const = 0;
    /// Whose tokens are used: who signed in, else the one used last. Nobody when that is nobody.
    [[nodiscard]] virtual std::optional<KnownAccount> current() const = 0;
    /// Why the present sign-in lasts no longer than the program; absent when it does.
    [[nodiscard]] virtual std::optional<Error> notKept() const = 0;

    [[nodiscard]] virtual Task<KnownAccount> signInWithBrowser(SignInWish wish,
                                                               OpenBrowser open) = 0;
    [[nodiscard]] virtual Task<KnownAccount> signInWithCode(SignInWish wish,
                                                            ShowDeviceCode show) = 0;
    virtual void cancelSignIn() = 0;

    /// Uses a remembered account from now on, and at the next start. That it can still get a token
    /// is not looked at.
    [[nodiscard]] virtual Task<void> choose(KnownAccount account) = 0;
    /// Wipes what is stored of the account and forgets it. Where the keychain does not let go of
    /// it, the account stays in the list, so that it can be tried again.
    [[nodiscard]] virtual Task<void> signOut(KnownAccount account) = 0;
    /// Every account, of other configurations too.
    [[nodiscard]] virtual Task<void> signOutAll() = 0;
};

} // namespace Welkom
