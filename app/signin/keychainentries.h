// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/secretstore.h"
#include "core/wakeablesleep.h"

#include <QPointer>
#include <QString>

#include <chrono>
#include <memory>

namespace QKeychain {
class Job;
}

namespace Welkom {

/// The entries of the operating system's keychain as they are: one name, one secret, no longer than
/// the platform takes. The keychain may ask the user to unlock it, so every call may take as long
/// as a human does.
///
/// Errors of every verb: Storage with SecretStoreMissing (it refused, is not there, or gave no
/// answer within the patience) and the platform's words as service text. Where a call has been
/// given up and still hangs, the next ones fail at once: the library asks one after the other.
class KeychainEntries final : public SecretStore
{
public:
    /// The clock outlives it.
    explicit KeychainEntries(Clock &clock, std::chrono::milliseconds patience = usualPatience);
    ~KeychainEntries() override;

    [[nodiscard]] Task<std::optional<Secret>> read(QString name) override;
    [[nodiscard]] Task<void> write(QString name, Secret secret) override;
    [[nodiscard]] Task<void> remove(QString name) override;

    static constexpr std::chrono::minutes usualPatience {2};

private:
    struct Finished;
    [[nodiscard]] Task<std::shared_ptr<Finished>> run(QKeychain::Job *job, QString name);

    Clock &m_clock;
    std::chrono::milliseconds m_patience;
    QPointer<QKeychain::Job> m_hanging; ///< given up, but not over
};

} // namespace Welkom
