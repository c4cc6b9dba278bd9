// SPDX-License-Identifier: Apache-2.0

#include "storekey.h"

#include <QDateTime>
#include <QVariant>

#include <sodium.h>

namespace Welkom {

using namespace Qt::StringLiterals;

QString keyEntry(const QString &storeId)
{
    return u"welkom/%1/key-1"_s.arg(storeId);
}

Result<std::optional<KeyRecord>> readKeyRecord(RunDatabase &database)
{
    auto found = database.run(u"SELECT source, entry, salt, operations, memory, check_value"
                              " FROM store_key WHERE number = 1"_s);
    if (!found)
        return failure(found.error());
    if (!found->next())
        return std::optional<KeyRecord>();
    KeyRecord record;
    record.byPassphrase = found->value(0).toString() == "passphrase"_L1;
    record.entry = found->value(1).toString();
    record.salt = found->value(2).toByteArray();
    record.cost = {found->value(3).toULongLong(), found->value(4).toULongLong()};
    record.checkValue = found->value(5).toByteArray();
    return std::optional(record);
}

Result<void> writeKeyRecord(RunDatabase &database, const KeyRecord &record)
{
    const auto written = database.run(
        u"INSERT INTO store_key (number, source, entry, salt, operations, memory, check_value,"
        " made_at) VALUES (1, ?, ?, ?, ?, ?, ?, ?)"_s,
        {record.byPassphrase ? u"passphrase"_s : u"secret-store"_s, record.entry, record.salt,
         record.cost.operations, record.cost.memory, record.checkValue,
         timeValue(QDateTime::currentDateTimeUtc())});
    if (!written)
        return failure(written.error());
    return {};
}

KeyRecord passphraseRecord(PassphraseCost cost)
{
    KeyRecord record;
    record.byPassphrase = true;
    record.cost = cost;
    record.salt.resize(crypto_pwhash_SALTBYTES);
    randombytes_buf(record.salt.data(), static_cast<size_t>(record.salt.size()));
    return record;
}

Result<Secret> keyFromPassphrase(const Secret &passphrase, const KeyRecord &record)
{
    const auto &cost = record.cost;
    // A changed database must not make us try to take all memory there is.
    if (record.salt.size() != crypto_pwhash_SALTBYTES
        || cost.operations < crypto_pwhash_OPSLIMIT_MIN
        || cost.operations > crypto_pwhash_OPSLIMIT_SENSITIVE
        || cost.memory < crypto_pwhash_MEMLIMIT_MIN
        || cost.memory > crypto_pwhash_MEMLIMIT_SENSITIVE)
        return failure(ErrorKind::Storage, ErrorReason::StoreCorrupt);
    if (passphrase.isEmpty())
        return failure(ErrorKind::Storage, ErrorReason::PassphraseWrong);
    QByteArray key(Sealer::keySize, '\0');
    const auto words = passphrase.reveal();
    if (crypto_pwhash(reinterpret_cast<unsigned char *>(key.data()),
                      static_cast<unsigned long long>(key.size()), words.data(),
                      static_cast<unsigned long long>(words.size()),
                      reinterpret_cast<const unsigned char *>(record.salt.constData()),
                      cost.operations, static_cast<size_t>(cost.memory),
                      crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return failure(ErrorKind::Storage, ErrorReason::KeyUnavailable);
    return Secret::take(std::move(key));
}

Result<Sealer> checkedSealer(const Secret &key, const KeyRecord &record, const QString &storeId)
{
    if (key.size() == Sealer::keySize) {
        Sealer sealer(key);
        if (sealer.opensCheckValue(record.checkValue, storeId))
            return sealer;
    }
    return failure(ErrorKind::Storage,
                   record.byPassphrase ? ErrorReason::PassphraseWrong
                                       : ErrorReason::KeyUnavailable);
}

} // namespace Welkom
