// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "result.h"
#include "secret.h"

#include <QHash>
#include <QString>

#include <optional>

namespace Welkom {

/// Seam: keeps secrets under names, in the keychain of the operating system or in memory.
///
/// "Nothing there" is a value, not an error, and does not prove that nothing is there: a dismissed
/// keyring prompt reads the same (design, promise 2). Every error is Storage.
class SecretStore
{
public:
    SecretStore() = default;
    SecretStore(const SecretStore &) = delete;
    SecretStore &operator=(const SecretStore &) = delete;
    virtual ~SecretStore() = default;

    [[nodiscard]] virtual Task<std::optional<Secret>> read(QString name) = 0;
    [[nodiscard]] virtual Task<void> write(QString name, Secret secret) = 0;
    /// Removing what is not there is no error.
    [[nodiscard]] virtual Task<void> remove(QString name) = 0;
};

/// Keeps them as long as it lives: practice, and tests.
class MemorySecretStore final : public SecretStore
{
public:
    [[nodiscard]] Task<std::optional<Secret>> read(QString name) override;
    [[nodiscard]] Task<void> write(QString name, Secret secret) override;
    [[nodiscard]] Task<void> remove(QString name) override;

private:
    QHash<QString, Secret> m_secrets;
};

/// A machine without a place for secrets, or one that may not be used yet: every call is Storage,
/// SecretStoreMissing.
class NoSecretStore final : public SecretStore
{
public:
    [[nodiscard]] Task<std::optional<Secret>> read(QString name) override;
    [[nodiscard]] Task<void> write(QString name, Secret secret) override;
    [[nodiscard]] Task<void> remove(QString name) override;
};

} // namespace Welkom
