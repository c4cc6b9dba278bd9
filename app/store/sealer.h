// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>
#include <QString>

namespace Welkom {

/// To what a sealed password belongs. It opens nowhere else: not in another run, row or name, so
/// that nobody can move passwords between accounts by editing the database.
struct SealedPlace
{
    qint64 run = 0;
    qint64 row = 0;
    QString userPrincipalName;
};

/// Seals and opens under one key: XChaCha20-Poly1305 with a random nonce, the place as additional
/// data (design section 4, promises 1 and 9). Safe to use from one thread at a time.
class Sealer
{
public:
    static constexpr qsizetype keySize = 32;
    /// So many bytes at the head of a sealed password, its format and its random nonce, are no
    /// other's: they name it without holding any of it.
    static constexpr qsizetype nameSize = 25;

    /// `key` has keySize bytes.
    explicit Sealer(Secret key);

    /// A fresh random key.
    [[nodiscard]] static Secret makeKey();

    [[nodiscard]] QByteArray seal(const Secret &password, const SealedPlace &place) const;
    /// Storage, StoreCorrupt when it was changed, cut off, sealed for another place or by another
    /// key: never anything but what was sealed.
    [[nodiscard]] Result<Secret> open(const QByteArray &sealed, const SealedPlace &place) const;

    /// A value by which the key is known again, bound to the store it is for (promise 2).
    [[nodiscard]] QByteArray checkValue(const QString &storeId) const;
    [[nodiscard]] bool opensCheckValue(const QByteArray &value, const QString &storeId) const;

private:
    [[nodiscard]] QByteArray encrypt(QByteArrayView plain, const QByteArray &boundTo) const;
    [[nodiscard]] Result<Secret> decrypt(const QByteArray &sealed, const QByteArray &boundTo) const;

    Secret m_key;
};

} // namespace Welkom
