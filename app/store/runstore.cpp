// SPDX-License-Identifier: Apache-2.0

#include "runstore.h"

#include "removalrecords.h"
#include "resetrecords.h"
#include "retryrecords.h"
#include "runhistory.h"
#include "runrecords.h"
#include "runwiping.h"
#include "storeroom.h"
#include "workerthread.h"

#include "core/secretstore.h"

#include <QCoroFuture>

#include <utility>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> keyUnavailable()
{
    return failure(ErrorKind::Storage, ErrorReason::KeyUnavailable);
}

} // namespace

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

Result<RunReservation> RunStore::reserve(RunId run)
{
    auto &lock = m_reserved[run.value];
    if (lock)
        return failure(ErrorKind::Storage, ErrorReason::StoreBusy, run.text());
    auto made = std::make_unique<QLockFile>(m_folder + u"/run-%1.lock"_s.arg(run.value));
    // Never stale by age: only the end of its process frees it.
    made->setStaleLockTime(0);
    if (!made->tryLock(0)) {
        const bool isBusy = made->error() == QLockFile::LockFailedError;
        m_reserved.erase(run.value);
        if (!isBusy)
            return failure(ErrorKind::Storage, ErrorReason::FileUnwritable, made->fileName());
        return failure(ErrorKind::Storage, ErrorReason::StoreBusy, run.text());
    }
    lock = std::move(made);
    return RunReservation(*this, run);
}

void RunStore::release(RunId run)
{
    m_reserved.erase(run.value);
}

/// Does a job on the store's thread that needs the database.
template<typename T>
Task<T> RunStore::onDatabase(std::function<Result<T>(RunDatabase &)> job)
{
    const auto future = m_thread->ask([room = m_room.get(), job] {
        return room->opened().and_then([&job](RunDatabase *database) { return job(*database); });
    });
    const auto done = co_await future;
    co_return done;
}

/// Does a job on the store's thread that needs the key, too.
template<typename T>
Task<T> RunStore::onSealed(std::function<Result<T>(RunDatabase &, const Sealer &)> job)
{
    const auto future = m_thread->ask([room = m_room.get(), job]() -> Result<T> {
        if (const auto ready = room->unlocked(); !ready)
            return failure(ready.error());
        return job(*room->database, *room->sealer);
    });
    const auto done = co_await future;
    co_return done;
}

Task<RunId> RunStore::begin(NewRun run)
{
    return onSealed<RunId>([run](RunDatabase &database, const Sealer &sealer) {
        return insertRun(database, sealer, run);
    });
}

Task<void> RunStore::storeFirstListing(RunId run, FirstListing listing, QDateTime when)
{
    return onDatabase<void>([run, listing, when](RunDatabase &database) {
        return Welkom::storeFirstListing(database, run, listing, when);
    });
}

Task<void> RunStore::claim(RunId run, QList<qint64> rows)
{
    return onDatabase<void>(
        [run, rows](RunDatabase &database) { return claimRows(database, run, rows); });
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

Task<void> RunStore::renewRequestId(RunId run, qint64 row, RequestId requestId)
{
    return onDatabase<void>([run, row, requestId](RunDatabase &database) {
        return Welkom::renewRequestId(database, run, row, requestId);
    });
}

Task<void> RunStore::replacePassword(RunId run, qint64 row, Secret password, RequestId requestId)
{
    return onSealed<void>(
        [run, row, password, requestId](RunDatabase &database, const Sealer &sealer) {
            return Welkom::replacePassword(database, sealer, run, row, password, requestId);
        });
}

Task<void> RunStore::putBack(RunId run, QList<RowRetry> rows, QDateTime when)
{
    return onSealed<void>([run, rows, when](RunDatabase &database, const Sealer &sealer) {
        return Welkom::putBack(database, sealer, run, rows, when);
    });
}

Task<QList<RunSummary>> RunStore::runs()
{
    return onDatabase<QList<RunSummary>>(
        [](RunDatabase &database) { return runSummaries(database); });
}

Task<Run> RunStore::run(RunId run)
{
    return onDatabase<Run>([run](RunDatabase &database) { return loadRun(database, run); });
}

Task<OpenedPasswords> RunStore::passwords(RunId run)
{
    return onSealed<OpenedPasswords>([run](RunDatabase &database, const Sealer &sealer) {
        return openPasswords(database, sealer, run, PasswordsOf::CreatedRows);
    });
}

Task<OpenedPasswords> RunStore::openRowPasswords(RunId run)
{
    return onSealed<OpenedPasswords>([run](RunDatabase &database, const Sealer &sealer) {
        return openPasswords(database, sealer, run, PasswordsOf::OpenRows);
    });
}

Task<void> RunStore::markPasswordsSaved(RunId run, QHash<qint64, QByteArray> sealNames,
                                        QString where, QDateTime when)
{
    return onDatabase<void>([run, sealNames, where, when](RunDatabase &database) {
        return Welkom::markPasswordsSaved(database, run, sealNames, where, when);
    });
}

Task<void> RunStore::requestRemovals(RunId run, QList<PlannedRemoval> removals, QDateTime when)
{
    return onDatabase<void>([run, removals, when](RunDatabase &database) {
        return Welkom::requestRemovals(database, run, removals, when);
    });
}

Task<void> RunStore::withdrawRemovals(RunId run, QList<qint64> rows)
{
    return onDatabase<void>([run, rows](RunDatabase &database) {
        return Welkom::withdrawRemovals(database, run, rows);
    });
}

Task<void> RunStore::recordRemoval(RunId run, qint64 row, Removal removal)
{
    return onDatabase<void>([run, row, removal](RunDatabase &database) {
        return writeRemoval(database, run, row, removal);
    });
}

Task<void> RunStore::requestReset(RunId run, qint64 row, Secret password, RequestId requestId,
                                  QDateTime when)
{
    return onSealed<void>(
        [run, row, password, requestId, when](RunDatabase &database, const Sealer &sealer) {
            return Welkom::requestReset(database, sealer, run, row, password, requestId, when);
        });
}

Task<std::optional<Secret>> RunStore::requestedReset(RunId run, qint64 row)
{
    return onSealed<std::optional<Secret>>([run, row](RunDatabase &database, const Sealer &sealer) {
        return openRequestedReset(database, sealer, run, row);
    });
}

Task<void> RunStore::recordReset(RunId run, qint64 row, PasswordReset reset)
{
    return onDatabase<void>(
        [run, row, reset](RunDatabase &database) { return writeReset(database, run, row, reset); });
}

Task<void> RunStore::discardPasswords(RunId run, QDateTime when)
{
    return onDatabase<void>([run, when](RunDatabase &database) {
        return Welkom::discardPasswords(database, run, when);
    });
}

Task<void> RunStore::forget(RunId run)
{
    return onDatabase<void>([run](RunDatabase &database) { return forgetRun(database, run); });
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
