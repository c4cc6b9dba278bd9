// SPDX-License-Identifier: Apache-2.0

#include "sealer.h"

#include <QtEndian>

#include <sodium.h>

namespace Welkom {

namespace {

// One byte before each sealed value, so that another cipher can be told apart one day.
constexpr char format = 1;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(Sealer::keySize == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(Sealer::nameSize == 1 + nonceSize);

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

unsigned char *bytesOf(QByteArray &bytes, qsizetype from = 0)
{
    return reinterpret_cast<unsigned char *>(bytes.data()) + from;
}

/// Appends a part with its length before it, so that no two lists of parts give the same bytes.
void appendPart(QByteArray &bytes, QByteArrayView part)
{
    char length[8];
    qToLittleEndian(static_cast<quint64>(part.size()), length);
    bytes.append(length, sizeof length);
    bytes.append(part);
}

QByteArray boundToPlace(const SealedPlace &place)
{
    QByteArray bytes;
    appendPart(bytes, "welkom temporary password");
    appendPart(bytes, QByteArray::number(place.run));
    appendPart(bytes, QByteArray::number(place.row));
    appendPart(bytes, place.userPrincipalName.toUtf8());
    return bytes;
}

QByteArray boundToStore(const QString &storeId)
{
    QByteArray bytes;
    appendPart(bytes, "welkom key check");
    appendPart(bytes, storeId.toUtf8());
    return bytes;
}

} // namespace

Sealer::Sealer(Secret key) : m_key(std::move(key))
{
    Q_ASSERT(m_key.size() == keySize);
    if (sodium_init() < 0)
        qFatal("libsodium cannot be initialised");
}

Secret Sealer::makeKey()
{
    if (sodium_init() < 0)
        qFatal("libsodium cannot be initialised");
    QByteArray key(keySize, '\0');
    crypto_aead_xchacha20poly1305_ietf_keygen(bytesOf(key));
    return Secret::take(std::move(key));
}

QByteArray Sealer::seal(const Secret &password, const SealedPlace &place) const
{
    return encrypt(password.reveal(), boundToPlace(place));
}

Result<Secret> Sealer::open(const QByteArray &sealed, const SealedPlace &place) const
{
    return decrypt(sealed, boundToPlace(place));
}

QByteArray Sealer::checkValue(const QString &storeId) const
{
    return encrypt({}, boundToStore(storeId));
}

bool Sealer::opensCheckValue(const QByteArray &value, const QString &storeId) const
{
    return decrypt(value, boundToStore(storeId)).has_value();
}

QByteArray Sealer::encrypt(QByteArrayView plain, const QByteArray &boundTo) const
{
    QByteArray sealed(1 + nonceSize + plain.size() + tagSize, '\0');
    sealed[0] = format;
    randombytes_buf(bytesOf(sealed, 1), static_cast<size_t>(nonceSize));
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        bytesOf(sealed, 1 + nonceSize), nullptr, bytesOf(plain),
        static_cast<unsigned long long>(plain.size()), bytesOf(boundTo),
        static_cast<unsigned long long>(boundTo.size()), nullptr, bytesOf(sealed, 1),
        bytesOf(m_key.reveal()));
    return sealed;
}

Result<Secret> Sealer::decrypt(const QByteArray &sealed, const QByteArray &boundTo) const
{
    const auto plainSize = sealed.size() - 1 - nonceSize - tagSize;
    if (plainSize < 0 || sealed[0] != format)
        return failure(ErrorKind::Storage, ErrorReason::StoreCorrupt);
    QByteArray plain(plainSize, '\0');
    const QByteArrayView whole(sealed);
    const auto cipher = whole.sliced(1 + nonceSize);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            bytesOf(plain), nullptr, nullptr, bytesOf(cipher),
            static_cast<unsigned long long>(cipher.size()), bytesOf(boundTo),
            static_cast<unsigned long long>(boundTo.size()), bytesOf(whole.sliced(1)),
            bytesOf(m_key.reveal()))
        != 0)
        return failure(ErrorKind::Storage, ErrorReason::StoreCorrupt);
    return Secret::take(std::move(plain));
}

} // namespace Welkom
