// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/customerdirectory.h"
#include "core/customertenant.h"
#include "core/result.h"
#include "core/secret.h"
#include "core/signindesk.h"
#include "store/run.h"
#include "store/runstore.h"

#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace Welkom {

/// What decides which services are built.
struct ServicesOptions
{
    /// The pretend Partner Center inside this program, with a throw-away data folder and key; then
    /// nothing else of this counts.
    bool practice = false;
    /// Address of the service. Plain http only for loopback. What is empty here and in the next
    /// four, the environment and the configuration files say, or else the cloud
    /// (signin/signinconfiguration.h tells the order).
    QUrl service;
    QString authority;
    QString clientId;
    QString cloud;
    /// PEM file with certificates that are trusted besides the system's.
    QString caFile;
    /// A token obtained elsewhere: used as it is, whoever has signed in.
    Secret accessToken;
    /// Where runs and the list of accounts are kept; the user's own data folder when empty.
    QString dataFolder;
    /// Seals the passwords of runs; the keychain's key does without it.
    std::optional<Secret> passphrase;
};

/// Everything behind the seams, real or pretended; the only place that knows all of it. Lives on
/// one thread and owns what it gives. Before it ends, finish() lets every wait run out.
class Services : public QObject
{
    Q_OBJECT

public:
    /// Errors: InvalidInput, InsecureAddress, AddressUnreadable, ConfigurationInvalid or
    /// ConfigurationUnsafe; Storage, or CertificatesMissing, for the CA file; Storage for a
    /// configuration file; in practice Storage for the throw-away folder, and Unreachable when the
    /// pretend service finds no port.
    [[nodiscard]] static Result<std::unique_ptr<Services>> make(const ServicesOptions &options);
    ~Services() override;

    [[nodiscard]] bool isPractice() const;
    /// The address of the service, without a path.
    [[nodiscard]] QUrl address() const;
    /// Whether the service is Partner Center itself or one on this computer; any other host is to
    /// be named before something is sent to it (design, promise 6).
    [[nodiscard]] bool isKnownHost() const;

    [[nodiscard]] Clock &clock();
    /// Where one signs in and out. Its sign-in gives the tokens, unless one was given.
    [[nodiscard]] SignInDesk &signInDesk();
    /// Writes into the user's own configuration file where one signs in from the next start on.
    /// Errors: InvalidInput with InsecureAddress, ConfigurationInvalid or ClientIdMalformed, then
    /// nothing is written; Storage for the file.
    [[nodiscard]] Result<void> saveSignInPlace(const SignInPlace &place) const;
    /// Whether a token was given, so that nobody has to sign in.
    [[nodiscard]] bool hasGivenToken() const;
    [[nodiscard]] CustomerDirectory &directory();
    [[nodiscard]] std::unique_ptr<CustomerTenant> tenant(const CustomerId &customer);

    /// The partner that is signed in, asked for once per account. Proves the sign-in, and exposes
    /// a missing second factor (reference 5.6).
    [[nodiscard]] Task<PartnerProfile> partner();
    /// What a run that begins now is bound to, and what one that goes on must be bound to.
    [[nodiscard]] Task<RunBinding> binding();

    /// The run store, opened; enough to read runs. Lives as long as this object.
    [[nodiscard]] Task<RunStore *> openedRuns();
    /// The run store with its key, for all that seals or opens a password. Storage with
    /// SecretStoreMissing where a passphrase could take the keychain's place, if the user so
    /// chooses; KeyUnavailable, PassphraseWrong.
    [[nodiscard]] Task<RunStore *> unlockedRuns();
    /// Whether the store's key comes from a passphrase; nothing when it has no key yet.
    [[nodiscard]] Task<std::optional<bool>> keyIsByPassphrase();
    /// Chosen by the user in place of the keychain; for the next unlockedRuns().
    void usePassphrase(const Secret &passphrase);

    /// Breaks off what is under way and ends every sleep; ends when all of it has run out.
    [[nodiscard]] Task<void> finish();

Q_SIGNALS:
    /// The file system does not keep the run store from others; said, and nothing claimed.
    void openToOthers(const QString &file);
    /// The service asked for a pause: nothing is sent for that long.
    void held(std::chrono::milliseconds howLong);

private:
    class Parts;
    explicit Services(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace Welkom
