// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "run.h"
#include "rundatabase.h"
#include "runstore.h"
#include "sealer.h"
#include "storekey.h"

#include <QMutex>
#include <QPromise>

#include <memory>
#include <optional>
#include <vector>

namespace Welkom {

/// An outcome on its way to the disk.
struct PendingOutcome
{
    RunId run;
    qint64 row = 0;
    Outcome outcome;
    std::shared_ptr<QPromise<Result<void>>> promise;
};

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

} // namespace Welkom
