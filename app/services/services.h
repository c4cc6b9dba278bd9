// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/customerdirectory.h"
#include "core/customertenant.h"
#include "core/result.h"
#include "core/secret.h"
#include "runs/run.h"
#include "runs/runstore.h"

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
    /// The pretend Partner Center inside this program, with a throw-away data folder and key.
    bool practice = false;
    /// Address of the service; Partner Center's own when empty. Plain http only for loopback.
    QUrl service;
    /// A token obtained elsewhere; ignored in practice.
    Secret accessToken;
    /// Where runs are kept; the user's own data folder when empty. Ignored in practice.
    QString dataFolder;
    /// Seals the passwords of runs; without it a run cannot begin, outside practice.
    std::optional<Secret> passphrase;
    /// PEM file with certificates that are trusted besides the system's; none when empty.
    QString caFile;
};

/// Everything behind the seams, real or pretended; the only place that knows all of it. Lives on
/// one thread and owns what it gives. Before it ends, finish() lets every wait run out.
class Services : public QObject
{
    Q_OBJECT

public:
    /// Errors: InvalidInput, InsecureAddress or AddressUnreadable; Storage, or CertificatesMissing,
    /// for the CA file; in practice Storage for the throw-away folder, and Unreachable when the
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
    [[nodiscard]] CustomerDirectory &directory();
    [[nodiscard]] std::unique_ptr<CustomerTenant> tenant(const CustomerId &customer);

    /// The partner that is signed in, asked for once. Proves the sign-in.
    [[nodiscard]] Task<PartnerProfile> partner();
    /// What a run that begins now is bound to, and what one that goes on must be bound to.
    [[nodiscard]] Task<RunBinding> binding();

    /// The run store, opened; enough to read runs. Lives as long as this object.
    [[nodiscard]] Task<RunStore *> openedRuns();
    /// The run store with its key, for all that seals or opens a password.
    [[nodiscard]] Task<RunStore *> unlockedRuns();

    /// Breaks off what is under way and wakes who sleeps; ends when all of it has run out.
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
