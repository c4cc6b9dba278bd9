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

#include <QCoroFuture>

#include <utility>

namespace Welkom {

using namespace Qt::StringLiterals;

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

} // namespace Welkom
