// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "keychainentries.h"
#include "piecedsecretstore.h"

#include <chrono>

namespace Welkom {

/// The operating system's keychain: Secret Service or KWallet, macOS Keychain, Credential Manager.
/// For names of any length and secrets of up to a megabyte. Whoever has to know whether there is a
/// keychain at all reads or writes; nothing is asked before that.
///
/// Errors: as KeychainEntries and PiecedSecretStore.
class KeychainSecretStore final : public SecretStore
{
public:
    /// The clock outlives it.
    explicit KeychainSecretStore(
        Clock &clock, qsizetype cap = platformCap,
        std::chrono::milliseconds patience = KeychainEntries::usualPatience);

    [[nodiscard]] Task<std::optional<Secret>> read(QString name) override;
    [[nodiscard]] Task<void> write(QString name, Secret secret) override;
    [[nodiscard]] Task<void> remove(QString name) override;

    /// Bytes of one entry. Windows refuses more than 2,560; the others take more than is needed.
#ifdef Q_OS_WIN
    static constexpr qsizetype platformCap = 2000;
#else
    static constexpr qsizetype platformCap = qsizetype(256) * 1024;
#endif

private:
    KeychainEntries m_entries;
    PiecedSecretStore m_pieces;
};

} // namespace Welkom
