// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "undoplan.h"

#include "core/clock.h"
#include "core/condition.h"
#include "store/run.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <deque>
#include <optional>
#include <vector>

namespace Welkom {

class CustomerTenant;
class RunStore;

/// How an undo ended.
struct UndoEnd
{
    /// Accounts that were to be deleted are still there, or nobody knows: look() and start() again
    /// go on with them, now or another day.
    bool workLeft = false;
    /// Why, unless the user stopped it.
    std::optional<Error> error;
};

/// How far an undo is.
struct UndoCounts
{
    qint64 chosen = 0;
    qint64 deleted = 0;
    qint64 gone = 0;
    qint64 refused = 0;

    [[nodiscard]] qint64 done() const { return deleted + gone + refused; }
    friend bool operator==(const UndoCounts &, const UndoCounts &) = default;
};

/// The numbers by which an undo goes. The tests make them small.
struct UndoLimits
{
    int rowsInTheAir = 6;
    /// Deletions that are noted on disk in one transaction before the first of them leaves.
    int rowsPerRequest = 16;
    /// Looks without any progress, after which deletions stay uncertain.
    int looksWithoutProgress = 6;
    int unreachableInARow = 6;
    /// Between two looks, and two tries to reach the service: doubled each time, up to the longest.
    std::chrono::milliseconds firstWait = std::chrono::seconds(1);
    std::chrono::milliseconds longestWait = std::chrono::seconds(30);
};

/// Takes a run back: deletes, by object id, accounts that it made and nothing else (design section
/// 4, promises 3 and 6). First look() tells what there is, then start() deletes what was chosen of
/// it. That a deletion may leave is on disk before it does, so a cut-off undo can be done again: a
/// deletion without an answer is looked up among the deleted users, and repeated, which does no
/// harm since an object id is never used twice.
///
/// What it needs outlives it. The run is reserved from look() to the end. It must not be destroyed
/// while it looks or runs: stop(), await finished(), then deleteLater().
class Undo : public QObject
{
    Q_OBJECT

public:
    /// \param now where and as whom one is signed in; a run bound to another is refused.
    Undo(RunStore &store, CustomerTenant &tenant, Clock &clock, RunBinding now,
         QObject *parent = nullptr);
    ~Undo() override;

    void setLimits(const UndoLimits &limits) { m_limits = limits; }

    /// Finds out what became of the run's accounts since. Reads only: the users once, and the
    /// licences of each account. Errors: NotAllowed, OtherAccount; Storage, StoreBusy when somebody
    /// works on the run; those of the store and of the tenant; Cancelled after stop().
    [[nodiscard]] Task<UndoPlan> look(RunId run);

    /// Deletes these accounts of the plan that look() gave; ends with finished().
    void start(const QList<UndoRow> &rows);
    /// Sends nothing more until resume(). Deletions in the air land.
    void pause();
    /// Goes on, and tries at once what waits for the service to be reached.
    void resume();
    /// Sends nothing more; ends when the deletions in the air have landed. Ends a look, too.
    void stop();

    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] const UndoCounts &counts() const { return m_counts; }

Q_SIGNALS:
    /// So many of the accounts were looked at.
    void looked(qint64 accounts, qint64 ofAll);
    /// What became of a deletion is on disk: deleted, gone or refused.
    void rowFinished(qint64 row, const Welkom::Removal &removal);
    /// The service could not be reached; nothing is sent for that long, unless resume() comes
    /// first. Then it is tried again.
    void outOfReach(const Welkom::Error &error, std::chrono::milliseconds howLong);
    /// Nothing more is sent until resume() or stop(), because of `error`: Cancelled after pause().
    void paused(const Welkom::Error &error);
    /// The last signal of each start().
    void finished(const Welkom::UndoEnd &end);

private:
    struct Deletion
    {
        UndoRow row;
        RequestId requestId;
        bool inDoubt = false; ///< an earlier try may have taken effect
        /// Whether the store has to be told, should it not leave after all.
        bool isNoted = false;
    };

    /// What is found out by one look().
    struct Looking
    {
        QString location;
        QList<RunRow> rows;
        QHash<QString, DirectoryUser> found; ///< by object id
        QList<UndoRow> undoRows;
        qsizetype next = 0;
        qsizetype done = 0;
        int coroutines = 0;
        bool mayReadLicenses = true;
        std::optional<Error> error;
    };

    /// All that one start() knows.
    struct State
    {
        bool held = false;
        bool stopping = false;
        bool requesting = false;
        std::optional<Error> error;
        std::deque<Deletion> queue;    ///< to be noted
        std::deque<Deletion> ready;    ///< to be sent
        std::vector<Deletion> unknown; ///< to be looked up
        int sending = 0;
        int coroutines = 0;
        int unreachableInARow = 0;
        int looks = 0;
        Moment notBefore {};
        Moment nextLook {};
        std::optional<Moment> wakeUp;
        std::optional<Error> lastUnknown;
    };

    [[nodiscard]] Task<Run> load(RunId run);
    [[nodiscard]] Task<void> lookAtAll();
    [[nodiscard]] Task<void> lookAtRow(qsizetype index);
    [[nodiscard]] Task<std::optional<DirectoryUser>> findUser(UserId id);
    [[nodiscard]] Task<void> findLicenses(qsizetype index);

    [[nodiscard]] Task<void> proceed();
    [[nodiscard]] Task<void> work();
    [[nodiscard]] Task<void> request();
    [[nodiscard]] Task<void> send(Deletion deletion);
    [[nodiscard]] Task<void> record(Deletion deletion, RemovalState state,
                                    std::optional<Error> error);
    [[nodiscard]] Task<void> lookForUnknown();
    [[nodiscard]] Task<void> withdraw();
    [[nodiscard]] Task<void> wakeAt(Moment moment);
    [[nodiscard]] bool maySend() const;
    [[nodiscard]] std::optional<Moment> tooEarlyUntil() const;
    [[nodiscard]] std::chrono::milliseconds waitAfter(int times) const;
    [[nodiscard]] bool hasWorkLeft() const;
    void noteUnreachable(const Error &error);
    void hold(const Error &error);
    void release();

    RunStore &m_store;
    CustomerTenant &m_tenant;
    Clock &m_clock;
    RunBinding m_now;
    UndoLimits m_limits;

    std::optional<RunId> m_reserved;
    bool m_isLooking = false;
    bool m_running = false;
    Looking m_looking;
    State m_state;
    UndoCounts m_counts;
    Condition m_changed;
};

} // namespace Welkom
