// SPDX-License-Identifier: Apache-2.0

#include "secretstore.h"

namespace Welkom {

Task<std::optional<Secret>> MemorySecretStore::read(QString name)
{
    const auto found = m_secrets.constFind(name);
    if (found == m_secrets.constEnd())
        co_return std::optional<Secret>();
    co_return std::optional<Secret>(*found);
}

Task<void> MemorySecretStore::write(QString name, Secret secret)
{
    m_secrets.insert(name, secret);
    co_return Result<void>();
}

Task<void> MemorySecretStore::remove(QString name)
{
    m_secrets.remove(name);
    co_return Result<void>();
}

Task<std::optional<Secret>> NoSecretStore::read(QString)
{
    co_return failure(ErrorKind::Storage, ErrorReason::SecretStoreMissing);
}

Task<void> NoSecretStore::write(QString, Secret)
{
    co_return failure(ErrorKind::Storage, ErrorReason::SecretStoreMissing);
}

Task<void> NoSecretStore::remove(QString)
{
    co_return failure(ErrorKind::Storage, ErrorReason::SecretStoreMissing);
}

} // namespace Welkom
