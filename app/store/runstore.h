// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "run.h"
#include "runreservation.h"
#include "storeaccess.h"

#include "core/result.h"
#include "core/secret.h"

#include <QLockFile>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace Welkom {

class RunDatabase;
class Sealer;
class WorkerThread;

/// The durable memory of all runs, with their temporary passwords sealed. It promises (design
/// section 4, promises 1, 2, 6 and 9): what a verb reports as done is on disk; a password leaves it
/// only under the key that sealed it; a key, once made, is never replaced.
///
/// **What must be on disk before a create leaves.** Its password and its MS-RequestId: begin()
/// commits them for all rows. And that it may have left: claim() marks rows as *sending* before
/// the first of them is sent, several in one transaction, so that a create never waits for the
/// disk. After a crash, *sending* reads as *unknown*, and the row is looked up before it is sent
/// again, under the same MS-RequestId and with the same password; a *waiting* row certainly never
/// left, so a name that is taken then is somebody else's. Were rows not claimed, a waiting row
/// whose create had arrived would find its own account and call it somebody else's: an account
/// without its password. What became of a row may come to disk later than the answer: until then
/// the row reads as *sending*, and looking finds the account. So outcomes are written in batches.
///
/// It lives on the thread that made it, and works on one of its own. It outlives every wait for its
/// answers; its end does first what was asked before.
///
/// Errors of every verb: Storage with StoreCorrupt (no database, or a damaged one), StoreNewer,
/// StoreBusy, DiskFull, FileUnwritable, whose subject is the database's file, and what the verbs
/// say; NotFound, RunMissing.
class RunStore
{
public:
    RunStore();
    RunStore(const RunStore &) = delete;
    RunStore &operator=(const RunStore &) = delete;
    ~RunStore();

    /// Opens, or makes, the store in `folder`. Enough to read runs; once in its life.
    [[nodiscard]] Task<StorePlace> open(QString folder);
    /// Gets the key, or makes it when the store has none yet. KeyUnavailable when the store has a
    /// key that the source does not give; PassphraseWrong; SecretStoreMissing; StoreBusy while
    /// another program makes the key. Nothing is written to the secret store then.
    [[nodiscard]] Task<void> unlock(KeySource source);
    /// Whether the store's key comes from a passphrase; nothing when it has no key yet.
    [[nodiscard]] Task<std::optional<bool>> keyIsByPassphrase();

    /// Takes a run for this program and this holder alone, for as long as the reservation lives.
    /// Storage, StoreBusy when somebody has it: two programs on one run would take each other's
    /// accounts for somebody else's.
    [[nodiscard]] Result<RunReservation> reserve(RunId run);

    /// Stores a run: all its passwords are sealed, and on disk, when it returns. KeyUnavailable
    /// before unlock(); InvalidInput, NothingToUpload.
    [[nodiscard]] Task<RunId> begin(NewRun run);
    /// Stores which of the run's names were at the customer before its first create. Of names that
    /// are known already it changes nothing.
    [[nodiscard]] Task<void> storeFirstListing(RunId run, FirstListing listing, QDateTime when);
    /// Marks rows as sending: from now on they may be sent.
    [[nodiscard]] Task<void> claim(RunId run, QList<qint64> rows);
    /// Stores what became of a row. Outcomes that come while others are written share a commit.
    [[nodiscard]] Task<void> record(RunId run, qint64 row, Outcome outcome);
    /// Stores the MS-RequestId under which a row will be sent again, after an answer
    /// (reference 2.2).
    [[nodiscard]] Task<void> renewRequestId(RunId run, qint64 row, RequestId requestId);
    /// Seals another password for a row and stores it with the MS-RequestId it will be sent under.
    [[nodiscard]] Task<void> replacePassword(RunId run, qint64 row, Secret password,
                                             RequestId requestId);

    /// Puts refused rows back to waiting, all or none, with their passwords or new ones, and
    /// forgets which of their names were at the customer. StoreBusy when one of them was not
    /// refused; PasswordsDiscarded. Ask retryRefused(), which knows which.
    [[nodiscard]] Task<void> putBack(RunId run, QList<RowRetry> rows, QDateTime when);

    /// Newest first.
    [[nodiscard]] Task<QList<RunSummary>> runs();
    [[nodiscard]] Task<Run> run(RunId run);
    /// The passwords of created rows. KeyUnavailable before unlock().
    [[nodiscard]] Task<OpenedPasswords> passwords(RunId run);
    /// The passwords of rows that are still to be sent or settled, for Upload.
    [[nodiscard]] Task<OpenedPasswords> openRowPasswords(RunId run);
    /// Notes which passwords a file that is whole on disk holds, by row (OpenedPasswords::sealNames
    /// of those that are in it). A row counts as saved as long as it has that password.
    [[nodiscard]] Task<void> markPasswordsSaved(RunId run, QHash<qint64, QByteArray> sealNames,
                                                QString where, QDateTime when);

    /// Notes that deletions may leave from now on, each under its MS-RequestId. Only of created
    /// rows that were not deleted yet; else StoreBusy, and none of them is noted.
    [[nodiscard]] Task<void> requestRemovals(RunId run, QList<PlannedRemoval> removals,
                                             QDateTime when);
    /// Takes that back for rows whose deletion certainly never left.
    [[nodiscard]] Task<void> withdrawRemovals(RunId run, QList<qint64> rows);
    /// Stores what became of a deletion that was requested. One that is done stays done.
    [[nodiscard]] Task<void> recordRemoval(RunId run, qint64 row, Removal removal);

    /// Seals the password that an account will be given, beside the one that it has, and notes that
    /// the reset may leave under that MS-RequestId. Only of a created row that was not deleted.
    [[nodiscard]] Task<void> requestReset(RunId run, qint64 row, Secret password,
                                          RequestId requestId, QDateTime when);
    /// The password of a reset that may have been sent and has no answer yet, if there is one.
    /// StoreCorrupt when it was changed on disk.
    [[nodiscard]] Task<std::optional<Secret>> requestedReset(RunId run, qint64 row);
    /// Stores what became of a reset that was requested. Done: its password takes the place of the
    /// older one, and is saved when a file has it.
    /// Refused: it is gone, and the older one stands.
    [[nodiscard]] Task<void> recordReset(RunId run, qint64 row, PasswordReset reset);

    /// Lets go of all passwords of a run for good: nothing of them is left in the store's files.
    /// RunUnsettled with rows whose account or reset is not certain. StoreBusy while
    /// another program reads the store: then they are gone from the store, and discarding again
    /// wipes the files.
    [[nodiscard]] Task<void> discardPasswords(RunId run, QDateTime when);
    /// Removes a run whose passwords were discarded, wholly; else PasswordsKept.
    /// RunUnsettled with rows whose deletion is not certain.
    [[nodiscard]] Task<void> forget(RunId run);

private:
    friend class RunReservation;
    void release(RunId run);

    class Room;

    template<typename T>
    [[nodiscard]] Task<T> onDatabase(std::function<Result<T>(RunDatabase &)> job);
    template<typename T>
    [[nodiscard]] Task<T> onSealed(std::function<Result<T>(RunDatabase &, const Sealer &)> job);

    [[nodiscard]] Task<void> unlockByPassphrase(Secret passphrase, PassphraseCost cost);
    [[nodiscard]] Task<void> unlockBySecretStore(SecretStore *secretStore);
    [[nodiscard]] Task<Secret> storedKey(SecretStore *secretStore, QString entry);
    [[nodiscard]] Task<Secret> newKey(SecretStore *secretStore, QString entry);

    QString m_folder;
    std::map<qint64, std::unique_ptr<QLockFile>> m_reserved;
    /// Everything that is touched on the store's thread only.
    std::unique_ptr<Room> m_room;
    /// Declared last, so that it ends first: its jobs use the room.
    std::unique_ptr<WorkerThread> m_thread;
};

} // namespace Welkom
