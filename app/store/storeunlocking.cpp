// SPDX-License-Identifier: Apache-2.0

// How RunStore gets its key (design section 4, promise 2).

#include "runstore.h"

#include "storeroom.h"
#include "workerthread.h"

#include "core/secretstore.h"

#include <QCoroFuture>

namespace Welkom {

namespace {

tl::unexpected<Error> keyUnavailable()
{
    return failure(ErrorKind::Storage, ErrorReason::KeyUnavailable);
}

} // namespace

Task<void> RunStore::unlock(KeySource source)
{
    if (source.passphrase)
        return unlockByPassphrase(*source.passphrase, source.cost);
    return unlockBySecretStore(source.secretStore);
}

Task<std::optional<bool>> RunStore::keyIsByPassphrase()
{
    const auto asked = m_thread->ask([room = m_room.get()] { return room->keyRecord(); });
    const auto record = co_await asked;
    if (!record)
        co_return failure(record.error());
    if (!*record)
        co_return std::optional<bool>();
    co_return std::optional<bool>((*record)->byPassphrase);
}

Task<void> RunStore::unlockByPassphrase(Secret passphrase, PassphraseCost cost)
{
    const auto future = m_thread->ask([room = m_room.get(), passphrase, cost]() -> Result<void> {
        if (const auto there = room->opened(); !there)
            return failure(there.error());
        return room->usePassphrase(passphrase, cost);
    });
    const auto unlocked = co_await future;
    co_return unlocked;
}

Task<void> RunStore::unlockBySecretStore(SecretStore *secretStore)
{
    if (!secretStore)
        co_return keyUnavailable();
    const auto asked = m_thread->ask([room = m_room.get()] { return room->keyRecord(); });
    const auto record = co_await asked;
    if (!record)
        co_return failure(record.error());

    auto known = record->has_value();
    if (!known) {
        const auto started =
            m_thread->ask([room = m_room.get()] { return room->startKeyMaking(); });
        const auto making = co_await started;
        if (!making)
            co_return failure(making.error());
        known = !*making;
    }
    const auto entry = keyEntry(m_room->storeId);
    if (!known) {
        const auto key = co_await newKey(secretStore, entry);
        if (!key) {
            m_thread->tell([room = m_room.get()] { room->database->rollBack(); });
            co_return failure(key.error());
        }
        const auto finished =
            m_thread->ask([room = m_room.get(), key] { return room->finishKeyMaking(*key); });
        const auto made = co_await finished;
        co_return made;
    }
    if (record->has_value() && (*record)->byPassphrase)
        co_return keyUnavailable();
    const auto key = co_await storedKey(secretStore, entry);
    if (!key)
        co_return failure(key.error());
    const auto used = m_thread->ask([room = m_room.get(), key] { return room->useKey(*key); });
    const auto unlocked = co_await used;
    co_return unlocked;
}

/// The key of a store that has one. "Not there" may be a dismissed prompt (design, promise 2), so
/// it is an error and never a reason to make another.
Task<Secret> RunStore::storedKey(SecretStore *secretStore, QString entry)
{
    const auto key = co_await secretStore->read(entry);
    if (!key)
        co_return failure(key.error());
    if (!*key)
        co_return keyUnavailable();
    co_return **key;
}

/// A key for a store under which nothing is sealed yet, safely in the secret store: read back, so
/// that a secret store that does not keep it is found out now.
Task<Secret> RunStore::newKey(SecretStore *secretStore, QString entry)
{
    // A program that died between writing the key and noting it left one that can be used.
    const auto left = co_await secretStore->read(entry);
    if (!left)
        co_return failure(left.error());
    if (*left && (*left)->size() == Sealer::keySize)
        co_return **left;
    if (*left)
        co_return keyUnavailable();
    const auto key = Sealer::makeKey();
    const auto written = co_await secretStore->write(entry, key);
    if (!written)
        co_return failure(written.error());
    const auto back = co_await secretStore->read(entry);
    if (!back)
        co_return failure(back.error());
    if (!*back || **back != key)
        co_return keyUnavailable();
    co_return key;
}

} // namespace Welkom
