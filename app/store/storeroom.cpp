// SPDX-License-Identifier: Apache-2.0

#include "storeroom.h"

#include "runrecords.h"

#include <QMutexLocker>

#include <utility>

namespace Welkom {

namespace {

tl::unexpected<Error> keyUnavailable()
{
    return failure(ErrorKind::Storage, ErrorReason::KeyUnavailable);
}

} // namespace

Result<StorePlace> RunStore::Room::open(const QString &folder)
{
    database.emplace();
    auto place = database->open(folder);
    if (!place) {
        database.reset();
        return place;
    }
    auto id = database->storeId();
    if (!id) {
        database.reset();
        return failure(id.error());
    }
    storeId = *id;
    return place;
}

Result<RunDatabase *> RunStore::Room::opened()
{
    if (!database)
        return failure(ErrorKind::Storage, ErrorReason::FileMissing);
    return &*database;
}

Result<void> RunStore::Room::unlocked()
{
    if (!database)
        return failure(ErrorKind::Storage, ErrorReason::FileMissing);
    if (!sealer)
        return keyUnavailable();
    return {};
}

Result<std::optional<KeyRecord>> RunStore::Room::keyRecord()
{
    const auto there = opened();
    if (!there)
        return failure(there.error());
    return readKeyRecord(**there);
}

Result<void> RunStore::Room::keep(const Secret &key, KeyRecord record)
{
    Sealer made(key);
    record.checkValue = made.checkValue(storeId);
    if (const auto written = writeKeyRecord(*database, record); !written)
        return written;
    sealer = made;
    return {};
}

Result<void> RunStore::Room::usePassphrase(const Secret &passphrase, PassphraseCost cost)
{
    // In one transaction, so that two programs cannot both make the first key.
    const auto done = database->inTransaction([&]() -> Result<void> {
        const auto known = readKeyRecord(*database);
        if (!known)
            return failure(known.error());
        if (*known && !(*known)->byPassphrase)
            return keyUnavailable();
        const auto record = *known ? **known : passphraseRecord(cost);
        const auto key = keyFromPassphrase(passphrase, record);
        if (!key)
            return failure(key.error());
        if (!*known)
            return keep(*key, record);
        const auto checked = checkedSealer(*key, record, storeId);
        if (!checked)
            return failure(checked.error());
        sealer = *checked;
        return {};
    });
    // A salt that was not committed is gone, and what its key seals could never be opened again.
    if (!done)
        sealer.reset();
    return done;
}

Result<void> RunStore::Room::useKey(const Secret &key)
{
    const auto known = keyRecord();
    if (!known)
        return failure(known.error());
    if (!*known)
        return keyUnavailable();
    const auto checked = checkedSealer(key, **known, storeId);
    if (!checked)
        return failure(checked.error());
    sealer = *checked;
    return {};
}

/// Holds the database's write lock until finishKeyMaking() or a roll-back, so that no other program
/// makes a key meanwhile; a program that dies lets go of it. False when there is a key by now.
Result<bool> RunStore::Room::startKeyMaking()
{
    if (const auto begun = database->beginTransaction(); !begun)
        return failure(begun.error());
    const auto known = readKeyRecord(*database);
    if (known && !*known)
        return true;
    database->rollBack();
    if (!known)
        return failure(known.error());
    return false;
}

Result<void> RunStore::Room::finishKeyMaking(const Secret &key)
{
    KeyRecord record;
    record.entry = keyEntry(storeId);
    if (const auto kept = keep(key, record); !kept) {
        database->rollBack();
        return kept;
    }
    const auto committed = database->commit();
    if (!committed)
        sealer.reset();
    return committed;
}

bool RunStore::Room::addOutcome(PendingOutcome outcome)
{
    const QMutexLocker lock(&m_mutex);
    m_pending.push_back(std::move(outcome));
    return m_pending.size() == 1;
}

void RunStore::Room::writeOutcomes()
{
    const auto batch = [this] {
        const QMutexLocker lock(&m_mutex);
        return std::exchange(m_pending, {});
    }();
    std::vector<Result<void>> results(batch.size());
    auto committed = opened().map([](RunDatabase *) {});
    if (committed) {
        committed = database->inTransaction([&]() -> Result<void> {
            for (size_t i = 0; i < batch.size(); ++i) {
                const auto &[run, row, outcome, promise] = batch[i];
                results[i] = writeOutcome(*database, run, row, outcome);
                // A row that does not exist is its asker's mistake alone; any other fault is ours.
                if (!results[i] && results[i].error().kind == ErrorKind::Storage)
                    return results[i];
            }
            return {};
        });
    }
    for (size_t i = 0; i < batch.size(); ++i) {
        batch[i].promise->addResult(committed ? results[i] : committed);
        batch[i].promise->finish();
    }
}

} // namespace Welkom
