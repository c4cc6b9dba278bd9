// SPDX-License-Identifier: Apache-2.0

#include "keychainsecretstore.h"

namespace Welkom {

KeychainSecretStore::KeychainSecretStore(Clock &clock, qsizetype cap,
                                         std::chrono::milliseconds patience)
    : m_entries(clock, patience), m_pieces(m_entries, cap)
{
}

Task<std::optional<Secret>> KeychainSecretStore::read(QString name)
{
    return m_pieces.read(std::move(name));
}

Task<void> KeychainSecretStore::write(QString name, Secret secret)
{
    return m_pieces.write(std::move(name), std::move(secret));
}

Task<void> KeychainSecretStore::remove(QString name)
{
    return m_pieces.remove(std::move(name));
}

} // namespace Welkom
