// SPDX-License-Identifier: Apache-2.0

#include "runstore.h"

#include "rundatabase.h"
#include "runhistory.h"
#include "runrecords.h"
#include "sealer.h"
#include "storekey.h"
#include "workerthread.h"

#include "core/secretstore.h"

#include <QCoroFuture>
#include <QMutex>
#include <QMutexLocker>

#include <optional>
#include <utility>
#include <vector>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> keyUnavailable()
{
    return failure(ErrorKind::Storage, ErrorReason::KeyUnavailable);
}

struct PendingOutcome
{
    RunId run;
    qint64 row = 0;
    Outcome outcome;
    std::shared_ptr<QPromise<Result<void>>> promise;
};

} // namespace

/// The database, its key, and the jobs that need more than one of its functions. All but
/// `addOutcome` is called on the store's thread.
class RunStore::Room
{
public:
    /// Absent before open() and after a failed one.
    std::optional<RunDatabase> database;
    /// Absent before unlock().
    std::optional<Sealer> sealer;
    QString storeId;

    Result<StorePlace> open(const QString &folder);
    Result<std::optional<KeyRecord>> keyRecord();
    Result<void> usePassphrase(const Secret &passphrase, PassphraseCost cost);
    Result<void> useKey(const Secret &key);
    Result<bool> startKeyMaking();
    Result<void> finishKeyMaking(const Secret &key);

    /// The database, or why there is none.
    Result<RunDatabase *> opened();
    /// Whether the key is there.
    Result<void> unlocked();

    /// From any thread. True when a job to write the outcomes has to be queued.
    bool addOutcome(PendingOutcome outcome);
    void writeOutcomes();

private:
    Result<void> keep(const Secret &key, KeyRecord record);

    QMutex m_mutex;
    std::vector<PendingOutcome> m_pending;
};

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

RunStore::RunStore()
    : m_room(std::make_unique<Room>()),
      m_thread(std::make_unique<WorkerThread>(QStringLiteral("runs")))
{
}

RunStore::~RunStore()
{
    // A database closes on the thread that opened it.
    m_thread->tell([room = m_room.get()] { room->database.reset(); });
    m_thread.reset();
}

Task<StorePlace> RunStore::open(QString folder)
{
    m_folder = folder;
    const auto future = m_thread->ask([room = m_room.get(), folder] { return room->open(folder); });
    const auto place = co_await future;
    co_return place;
}

Result<void> RunStore::reserve(RunId run)
{
    auto &lock = m_reserved[run.value];
    if (lock)
        return failure(ErrorKind::Storage, ErrorReason::StoreBusy, run.text());
    auto made = std::make_unique<QLockFile>(m_folder + u"/run-%1.lock"_s.arg(run.value));
    // Never stale by age: only the end of its process frees it.
    made->setStaleLockTime(0);
    if (!made->tryLock(0)) {
        m_reserved.erase(run.value);
        return failure(ErrorKind::Storage, ErrorReason::StoreBusy, run.text());
    }
    lock = std::move(made);
    return {};
}

void RunStore::release(RunId run)
{
    m_reserved.erase(run.value);
}

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
/// that a place that forgets is found out now.
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

Task<RunId> RunStore::begin(NewRun run)
{
    const auto future = m_thread->ask([room = m_room.get(), run]() -> Result<RunId> {
        if (const auto ready = room->unlocked(); !ready)
            return failure(ready.error());
        return insertRun(*room->database, *room->sealer, run);
    });
    const auto id = co_await future;
    co_return id;
}

Task<void> RunStore::storeFirstListing(RunId run, FirstListing listing, QDateTime when)
{
    const auto future = m_thread->ask([room = m_room.get(), run, listing, when] {
        return room->opened().and_then([&](RunDatabase *database) {
            return Welkom::storeFirstListing(*database, run, listing, when);
        });
    });
    const auto stored = co_await future;
    co_return stored;
}

Task<void> RunStore::claim(RunId run, QList<qint64> rows)
{
    const auto future = m_thread->ask([room = m_room.get(), run, rows] {
        return room->opened().and_then(
            [&](RunDatabase *database) { return claimRows(*database, run, rows); });
    });
    const auto claimed = co_await future;
    co_return claimed;
}

Task<void> RunStore::record(RunId run, qint64 row, Outcome outcome)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto future = promise->future();
    PendingOutcome pending {run, row, outcome, promise};
    if (m_room->addOutcome(std::move(pending)))
        m_thread->tell([room = m_room.get()] { room->writeOutcomes(); });
    const auto recorded = co_await future;
    co_return recorded;
}

Task<void> RunStore::replacePassword(RunId run, qint64 row, Secret password, RequestId requestId)
{
    const auto future =
        m_thread->ask([room = m_room.get(), run, row, password, requestId]() -> Result<void> {
            if (const auto ready = room->unlocked(); !ready)
                return ready;
            return Welkom::replacePassword(*room->database, *room->sealer, run, row, password,
                                           requestId);
        });
    const auto replaced = co_await future;
    co_return replaced;
}

Task<QList<RunSummary>> RunStore::runs()
{
    const auto future = m_thread->ask([room = m_room.get()] {
        return room->opened().and_then(
            [](RunDatabase *database) { return runSummaries(*database); });
    });
    const auto summaries = co_await future;
    co_return summaries;
}

Task<Run> RunStore::run(RunId run)
{
    const auto future = m_thread->ask([room = m_room.get(), run] {
        return room->opened().and_then(
            [run](RunDatabase *database) { return loadRun(*database, run); });
    });
    const auto loaded = co_await future;
    co_return loaded;
}

Task<OpenedPasswords> RunStore::passwords(RunId run)
{
    const auto future = m_thread->ask([room = m_room.get(), run]() -> Result<OpenedPasswords> {
        if (const auto ready = room->unlocked(); !ready)
            return failure(ready.error());
        return openPasswords(*room->database, *room->sealer, run, PasswordsOf::CreatedRows);
    });
    const auto opened = co_await future;
    co_return opened;
}

Task<OpenedPasswords> RunStore::openRowPasswords(RunId run)
{
    const auto future = m_thread->ask([room = m_room.get(), run]() -> Result<OpenedPasswords> {
        if (const auto ready = room->unlocked(); !ready)
            return failure(ready.error());
        return openPasswords(*room->database, *room->sealer, run, PasswordsOf::OpenRows);
    });
    const auto opened = co_await future;
    co_return opened;
}

Task<void> RunStore::markPasswordsSaved(RunId run, QString where, QDateTime when)
{
    const auto future = m_thread->ask([room = m_room.get(), run, where, when] {
        return room->opened().and_then([&](RunDatabase *database) {
            return Welkom::markPasswordsSaved(*database, run, where, when);
        });
    });
    const auto marked = co_await future;
    co_return marked;
}

} // namespace Welkom
