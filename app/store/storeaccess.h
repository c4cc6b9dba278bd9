// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/secret.h"

#include <QString>

#include <optional>

namespace Welkom {

class SecretStore;

/// Where the store lies.
struct StorePlace
{
    QString file;
    /// Folder and files are readable by their owner only; false where the file system does not keep
    /// that, which the user is told (design, promise 9).
    bool ownerOnly = false;
};

/// What one guess at a passphrase costs (Argon2id of libsodium).
struct PassphraseCost
{
    quint64 operations = 0;
    quint64 memory = 0; ///< bytes

    /// libsodium's "moderate": 256 MB and most of a second. For everybody.
    [[nodiscard]] static PassphraseCost usual();
    /// As little as possible. For tests.
    [[nodiscard]] static PassphraseCost least();
};

/// From where the store's key is to be had. Exactly one of the two is set.
struct KeySource
{
    /// Lives as long as the RunStore that is unlocked by it.
    SecretStore *secretStore = nullptr;
    std::optional<Secret> passphrase;
    /// Of a key that is made now; a key that was made before knows its own.
    PassphraseCost cost = PassphraseCost::usual();

    [[nodiscard]] static KeySource from(SecretStore &secretStore);
    [[nodiscard]] static KeySource from(Secret passphrase,
                                        PassphraseCost cost = PassphraseCost::usual());
};

} // namespace Welkom
