// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "retryschedule.h"
#include "verdict.h"

#include "core/clock.h"
#include "core/condition.h"
#include "core/taskscope.h"
#include "core/wakeablesleep.h"
#include "store/run.h"
#include "store/runreservation.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <chrono>
#include <deque>
#include <optional>

namespace Welkom {

class CustomerTenant;
class RunStore;

/// How a job over the rows of a run ended.
struct JobEnd
{
    /// Rows are not done, or nobody knows: starting it again goes on with them, now or another day.
    bool workLeft = false;
    /// Why, unless the user stopped it.
    std::optional<Error> error;
};

/// How far a job is: rows about which nothing is left to do, of all that it has to do.
struct JobProgress
{
    qint64 done = 0;
    qint64 all = 0;
};

/// A job over the rows of one stored run: each is noted on disk, sent to the customer's tenant,
/// and what became of it recorded (design section 4, promises 1, 3, 4 and 6). What all such jobs
/// share stands here, once: who may work on the run and as whom; six rows under way at a time;
/// pause, resume and stop; waiting for a service that cannot be reached, with back-off; looking up
/// what has no answer; giving back what was noted and never left.
///
/// **Another kind of job** (Upload makes accounts, Undo deletes them, PasswordResetting gives them
/// other passwords) derives from this and says, in the protected functions below, what its rows
/// are, how one is noted, sent and recorded, and how one without an answer is looked up. Nothing
/// here, in the other kinds, in the console's RunDriver or in the wizard's JobBanner has to be
/// touched for it: they know this class only. tests/runs/tst_runjob.cpp has one of its own.
///
/// A service out of reach is said at once (outOfReach), and tried again with back-off, six times;
/// then the job pauses. Whatever ends it, rows that are not done are work left, to be gone on with.
///
/// What it needs outlives it; the store is unlocked where passwords are needed. It must not be
/// destroyed while anything is under way: stop(), await ended(), then deleteLater().
class RunJob : public QObject
{
    Q_OBJECT

public:
    ~RunJob() override;

    /// Sends nothing more until resume(). Rows under way land.
    void pause();
    /// Goes on after paused() or pause(), and tries at once what waits for the service to be
    /// reached.
    void resume();
    /// Sends nothing more; ends when the rows under way have landed.
    virtual void stop();

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    /// As far as rows have landed; those under way count as not done.
    [[nodiscard]] virtual JobProgress progress() const = 0;
    /// Ends when nothing is under way any more; at once when nothing is.
    [[nodiscard]] Task<void> ended() { return m_all.all(); }

Q_SIGNALS:
    /// The run is loaded, and progress() tells of it.
    void started();
    /// A row is on its way, until rowFinished() or rowReturned().
    void rowSent(qint64 row);
    /// It came back as it left: it will be sent again, and is waiting until then.
    void rowReturned(qint64 row);
    /// What became of a row is on disk; the job tells what. A row that is not certain comes a
    /// second time when it is settled.
    void rowFinished(qint64 row);
    /// The service could not be reached; nothing is sent for that long, unless resume() comes
    /// first. Then it is tried again: either a row finishes, or this, or paused(), comes once more.
    void outOfReach(const Welkom::Error &error, std::chrono::milliseconds howLong);
    /// Nothing more is sent until resume() or stop(), because of `error`: Cancelled after pause().
    void paused(const Welkom::Error &error);
    /// The last signal of each start.
    void finished(const Welkom::JobEnd &end);

protected:
    /// What looking found out about rows without an answer.
    struct Looked
    {
        QList<qint64> settled; ///< settle() was called for them
        QList<qint64> again;   ///< to be sent once more
        QList<qint64> later;   ///< to be looked up once more
    };

    /// \param now where and as whom one is signed in; a run bound to another is refused.
    RunJob(RunStore &store, CustomerTenant &tenant, Clock &clock, RunBinding now, QObject *parent);

    /// Goes to work; ends with finished(). Reserves the run where it was not reserved before.
    void begin(RunId run, RunReservation reservation = {});

    // What a kind of job says. Rows are named by RowPosition::row.

    /// Takes what it needs of the run, which is this customer's and this account's, and names its
    /// rows by addRow().
    [[nodiscard]] virtual Task<void> load(Run run) = 0;
    /// What has to be done before the first row; asked again until it succeeds.
    [[nodiscard]] virtual Task<void> prepare();
    /// Puts on disk that these rows may leave from now on: all or none.
    [[nodiscard]] virtual Task<void> note(QList<qint64> rows) = 0;
    /// Whether a noted row needs no request at all; what is settled for it then is Gone.
    [[nodiscard]] virtual bool needsNoRequest(qint64 row) const;
    /// Puts on disk that these noted rows did not leave, or came back as they left.
    /// \param why the job stops sending, if it does.
    [[nodiscard]] virtual Task<void> giveBack(QList<qint64> rows, std::optional<Error> why) = 0;
    /// Sends a row once. Its errors are read by verdictOf().
    [[nodiscard]] virtual Task<void> send(qint64 row) = 0;
    /// What is known of the row's try before its answer is read. `throttles` and `mayRepeat` are
    /// filled in here.
    [[nodiscard]] virtual Try tryOf(qint64 row) const = 0;
    /// Puts on disk another MS-RequestId for the row and, when asked, another password: it is sent
    /// again at once.
    [[nodiscard]] virtual Task<void> renew(qint64 row, bool withAnotherPassword) = 0;
    /// Takes what a verdict means for a row; record() follows. Not called for a row that returns.
    virtual void settle(qint64 row, Verdict verdict, std::optional<Error> error) = 0;
    /// A row returns as it left. When an answer came, its next try is another call and needs
    /// another MS-RequestId; giveBack() puts it on disk.
    virtual void takeNewRequestId(qint64 row) = 0;
    /// Puts on disk what became of a row.
    [[nodiscard]] virtual Task<void> record(qint64 row) = 0;
    /// Looks up rows without an answer.
    [[nodiscard]] virtual Task<Looked> lookUp(QList<qint64> rows) = 0;
    /// Besides rows that are still queued, unknown or not recorded.
    [[nodiscard]] virtual bool hasWorkLeft() const;

    // What a kind of job may ask for.

    /// A row to be sent, or, when its last try has no answer, to be looked up first.
    void addRow(qint64 row, bool isUnknown = false);
    /// The rows that are still to be noted, in their order.
    [[nodiscard]] QList<qint64> queuedRows() const;
    /// Takes queued rows, for which settle() was called, out of the queue and records them.
    void recordUnsent(const QList<qint64> &rows);
    /// Said at the end, unless something else is: what does not keep the job from going on.
    void noteTrouble(const Error &error) { m_state.error = error; }
    [[nodiscard]] bool isStopping() const { return m_state.isStopping; }
    /// Keeps what is read outside of begin(), until its end.
    [[nodiscard]] TaskScope &scope() { return m_all; }
    [[nodiscard]] RunId run() const { return m_run; }
    [[nodiscard]] RunStore &store() const { return m_store; }
    [[nodiscard]] CustomerTenant &tenant() const { return m_tenant; }
    [[nodiscard]] Clock &clock() const { return m_clock; }

    /// Loads a run, when it is this customer's and bound to who is signed in.
    [[nodiscard]] Task<Run> loadRun(RunId run);

private:
    struct Unwritten
    {
        qint64 row = 0;
        bool isNews = false;
        bool isReturned = false; ///< it did not leave, or came back as it left
    };

    [[nodiscard]] Task<void> proceed();
    [[nodiscard]] Task<void> open();
    [[nodiscard]] Task<void> work();
    [[nodiscard]] Task<void> finishWork();
    [[nodiscard]] Task<void> prepareFirst();
    [[nodiscard]] Task<void> noteRows();
    [[nodiscard]] Task<void> sendRow(qint64 row);
    [[nodiscard]] Task<void> write(qint64 row, bool isNews);
    [[nodiscard]] Task<void> writeAgain();
    [[nodiscard]] Task<void> writeOne(Unwritten unwritten);
    [[nodiscard]] Task<void> returnRows(QList<qint64> rows);
    [[nodiscard]] Task<void> lookForUnknown();
    [[nodiscard]] Task<void> waitUntil(Moment moment);

    void land(qint64 row, Verdict verdict, const std::optional<Error> &error);
    void judge(Verdict verdict, const std::optional<Error> &error);
    void giveBackNoted();
    void cannotRead(const Error &error);
    void noteUnreachable(const Error &error);
    void hold(const Error &error);
    void wake();
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] bool maySend() const;
    [[nodiscard]] bool mayNote() const;
    [[nodiscard]] std::optional<Moment> tooEarlyUntil() const;
    [[nodiscard]] JobEnd endOf(const Result<void> &opened) const;

    /// All that one start knows.
    struct State
    {
        bool isPrepared = false;
        bool isHeld = false;
        bool isStopping = false;
        std::optional<Error> error;
        std::deque<qint64> queue;        ///< to be noted
        std::deque<qint64> noted;        ///< to be sent
        QList<qint64> unknown;           ///< to be looked up
        std::deque<Unwritten> unwritten; ///< what the store could not take
        RetrySchedule schedule;
        std::optional<Error> lastUnknown;
    };

    RunStore &m_store;
    CustomerTenant &m_tenant;
    Clock &m_clock;
    RunBinding m_now;
    RunId m_run;
    RunReservation m_reservation;
    State m_state;
    bool m_isRunning = false;
    WakeableSleep m_sleep;
    Condition m_changed;
    TaskScope m_sending {m_changed}; ///< requests at the tenant
    TaskScope m_noting {m_changed};  ///< rows on their way to be noted, and back
    TaskScope m_writing {m_changed}; ///< outcomes on their way to the disk
    TaskScope m_all;                 ///< the work itself, and reading before it
};

} // namespace Welkom
