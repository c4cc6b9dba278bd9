// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/customerdirectory.h"
#include "core/customertenant.h"
#include "core/result.h"
#include "core/secret.h"
#include "core/signindesk.h"
#include "core/taskscope.h"
#include "store/run.h"
#include "store/runstore.h"

#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace Welkom {

/// Seam: all that the window and the console ask of the world. Who answers, Partner Center, the
/// pretend one or a test, only the function that starts the program knows.
///
/// Lives on one thread, and outlives every answer: before it ends, finish() and then unused() let
/// every wait run out.
class Services : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual bool isPractice() const = 0;
    /// The address of the service, without a path.
    [[nodiscard]] virtual QUrl address() const = 0;
    /// Host of the service when it is neither Partner Center nor this computer, and is to be named
    /// before something is sent to it (design, promise 6); empty otherwise.
    [[nodiscard]] virtual QString unknownHost() const = 0;

    [[nodiscard]] virtual Clock &clock() = 0;
    [[nodiscard]] virtual CustomerDirectory &directory() = 0;
    [[nodiscard]] virtual std::unique_ptr<CustomerTenant> tenant(const CustomerId &customer) = 0;

    /// Where one signs in and out. Its sign-in gives the tokens, unless one was given.
    [[nodiscard]] virtual SignInDesk &signInDesk() = 0;
    /// Whether a token was given, so that nobody has to sign in.
    [[nodiscard]] virtual bool hasGivenToken() const = 0;
    /// Writes into the user's own configuration file where one signs in from the next start on.
    /// Errors: InvalidInput with InsecureAddress, ConfigurationInvalid or ClientIdMalformed, then
    /// nothing is written; Storage for the file.
    [[nodiscard]] virtual Result<void> saveSignInPlace(const SignInPlace &place) = 0;
    /// The partner that is signed in, asked for once per account. Proves the sign-in, and exposes
    /// a missing second factor (reference 5.6).
    [[nodiscard]] virtual Task<PartnerProfile> partner() = 0;
    /// What a run that begins now is bound to, and what one that goes on must be bound to.
    [[nodiscard]] virtual Task<RunBinding> binding() = 0;

    /// The run store, opened; enough to read runs. Lives as long as this object.
    [[nodiscard]] virtual Task<RunStore *> openedRuns() = 0;
    /// The run store with its key, for all that seals or opens a password. Storage with
    /// SecretStoreMissing where a passphrase could take the keychain's place, if the user so
    /// chooses; KeyUnavailable, PassphraseWrong.
    [[nodiscard]] virtual Task<RunStore *> unlockedRuns() = 0;
    /// Whether the store's key comes from a passphrase; nothing when it has no key yet.
    [[nodiscard]] virtual Task<std::optional<bool>> keyIsByPassphrase() = 0;
    /// Chosen by the user in place of the keychain; for the next unlockedRuns().
    virtual void usePassphrase(const Secret &passphrase) = 0;

    /// Breaks off what is under way and ends every sleep; ends when all of it has run out.
    [[nodiscard]] virtual Task<void> finish() = 0;

    /// Held by whatever asks more than one question, as long as it asks: a coroutine of a page, an
    /// upload. Its page may go meanwhile, the services may not.
    class Use
    {
    public:
        /// `services` outlive it.
        explicit Use(Services &services);

    private:
        TaskScope::Presence m_presence;
    };

    /// Ends when nobody uses it any more, in a later turn of the event loop: whoever waits for it
    /// may destroy what other members of the last holder needed until then. To be awaited before
    /// the services go, after finish().
    [[nodiscard]] Task<void> unused();

Q_SIGNALS:
    /// The service asked for a pause: nothing is sent for that long.
    void held(std::chrono::milliseconds howLong);
    /// The file system does not keep the run store from others; said, and nothing claimed.
    void openToOthers(const QString &file);

private:
    TaskScope m_uses;
};

} // namespace Welkom
