// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rundatabase.h"
#include "sealer.h"
#include "storeaccess.h"

#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Welkom {

/// How the key of a store is had, as the store knows it (design, promise 2). Never the key.
struct KeyRecord
{
    bool byPassphrase = false;
    QString entry; ///< its name in the secret store
    QByteArray salt;
    PassphraseCost cost;
    QByteArray checkValue;
};

/// `welkom/<store id>/key-1`
[[nodiscard]] QString keyEntry(const QString &storeId);

/// Nothing when the store has no key yet.
[[nodiscard]] Result<std::optional<KeyRecord>> readKeyRecord(RunDatabase &database);
[[nodiscard]] Result<void> writeKeyRecord(RunDatabase &database, const KeyRecord &record);

/// A fresh salt, and the cost to go with it.
[[nodiscard]] KeyRecord passphraseRecord(PassphraseCost cost);
/// Takes a second and much memory: never on the GUI thread. Storage, KeyUnavailable when the memory
/// is not to be had; StoreCorrupt when the record asks for what nobody can give.
[[nodiscard]] Result<Secret> keyFromPassphrase(const Secret &passphrase, const KeyRecord &record);

/// The key ready for use, if the record's check value knows it; otherwise Storage with
/// PassphraseWrong or KeyUnavailable.
[[nodiscard]] Result<Sealer> checkedSealer(const Secret &key, const KeyRecord &record,
                                           const QString &storeId);

} // namespace Welkom
