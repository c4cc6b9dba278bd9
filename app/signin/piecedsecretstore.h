// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/secretstore.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Welkom {

/// Keeps secrets of any length in a store whose entries are short, such as the Credential Manager
/// of Windows with its 2,560 bytes.
///
/// The entry of the secret's own name is its head. A short secret lies in it; of a longer one it
/// says in how many pieces it lies, how long it is, and its SHA-256:
///
///     welkom-secret 1 here\n<bytes>
///     welkom-secret 1 pieces a 11 20480 <sha-256 in hexadecimal>
///
/// The pieces lie in one of two places, `NAME/a/0`, `NAME/a/1` ... or `NAME/b/0` ...: a new secret
/// is written to the place that the head does not name, then the head is written, which switches,
/// then the old pieces go. A crash at any moment leaves the old or the new secret, never a mixture;
/// what it leaves besides is cleared by the next write or remove.
///
/// Errors: those of the store; Storage with KeychainDamaged when pieces are missing or altered, or
/// the entry was not made by Welkom.
class PiecedSecretStore final : public SecretStore
{
public:
    /// \param entries outlives it. \param cap bytes that one entry may hold, at least 128.
    PiecedSecretStore(SecretStore &entries, qsizetype cap);

    [[nodiscard]] Task<std::optional<Secret>> read(QString name) override;
    [[nodiscard]] Task<void> write(QString name, Secret secret) override;
    [[nodiscard]] Task<void> remove(QString name) override;

    static constexpr int maxPieces = 512;

private:
    struct Head;
    [[nodiscard]] static std::optional<Head> readHead(const Secret &entry);
    [[nodiscard]] Task<std::optional<Secret>> join(QString name, Head head);
    [[nodiscard]] Task<Head> writePieces(QString name, char place, Secret secret);
    /// Removes the pieces from number `first` on.
    [[nodiscard]] Task<void> clear(QString name, char place, int first);

    SecretStore &m_entries;
    qsizetype m_cap;
};

} // namespace Welkom
