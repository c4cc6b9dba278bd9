// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "accountcreation.h"

#include "core/clock.h"
#include "core/condition.h"
#include "core/random.h"
#include "store/run.h"

#include <QObject>

#include <chrono>
#include <deque>
#include <optional>
#include <vector>

namespace Welkom {

class CustomerTenant;
class RunStore;

/// How an upload ended.
struct UploadEnd
{
    /// Rows are waiting or unknown: start() goes on with them, now or another day.
    bool workLeft = false;
    /// Why, unless the user stopped it.
    std::optional<Error> error;
};

/// The numbers by which an upload goes. The tests make them small.
struct UploadLimits
{
    /// Creates at once. Behind them the tenant's rate limiter decides when each one leaves.
    int rowsInTheAir = 6;
    /// Rows that are claimed in one transaction (see RunStore).
    int rowsPerClaim = 16;
    /// Outcomes that may be on their way to the disk before no more rows are sent.
    int outcomesBehind = 64;
    /// Creates without an answer, one after another, after which is looked before more are sent.
    int unknownInARow = 6;
    /// Listings without any progress, after which rows stay unknown.
    int looksWithoutProgress = 6;
    /// Times that the service cannot be reached, one after another, before the run pauses.
    int unreachableInARow = 6;
    /// Between two looks, and two tries to reach the service: doubled each time, up to the longest.
    std::chrono::milliseconds firstWait = std::chrono::seconds(1);
    std::chrono::milliseconds longestWait = std::chrono::seconds(30);
};

/// The procession of one run's rows to the customer's tenant (design section 4, promises 1, 3, 4
/// and 6). It lists the active and deleted users before the first create, keeps rows in the air,
/// looks up those whose answer was lost when the others have landed, and pauses at the first
/// refusal of the whole run. A run begun before, and interrupted in whatever way, goes on where it
/// stopped.
///
/// What it needs outlives it; the store is unlocked. It must not be destroyed while it runs:
/// stop(), await finished(), then deleteLater().
class Upload : public QObject
{
    Q_OBJECT

public:
    /// \param now where and as whom one is signed in; a run bound to another is refused.
    Upload(RunStore &store, CustomerTenant &tenant, Clock &clock, RandomBelow random,
           RunBinding now, QObject *parent = nullptr);
    ~Upload() override;

    void setLimits(const UploadLimits &limits) { m_limits = limits; }

    /// Goes to work on a stored run; ends with finished().
    void start(RunId run);
    /// Sends nothing more until resume(). Rows in the air land.
    void pause();
    /// Goes on after paused() or pause(), and tries at once what waits for the service to be
    /// reached.
    void resume();
    /// Sends nothing more; ends when the rows in the air have landed.
    void stop();

    [[nodiscard]] bool isRunning() const { return m_running; }
    /// As far as rows have landed; rows in the air count as what they were.
    [[nodiscard]] const RunCounts &counts() const { return m_counts; }

Q_SIGNALS:
    /// The run is loaded, and counts() tells of it.
    void started();
    /// A row's create is on its way, until rowFinished() or rowReturned().
    void rowSent(qint64 row);
    /// It came back as it left: it will be sent again, and is waiting until then.
    void rowReturned(qint64 row);
    /// A row's new state is on disk: created, exists, refused, or unknown. An unknown row comes a
    /// second time when it is settled.
    void rowFinished(qint64 row, const Welkom::Outcome &outcome);
    /// The service could not be reached; nothing is sent for that long, unless resume() comes
    /// first. Then it is tried again: either a row finishes, or this, or paused(), comes once more.
    void outOfReach(const Welkom::Error &error, std::chrono::milliseconds howLong);
    /// Nothing more is sent until resume() or stop(), because of `error`: Cancelled after pause().
    void paused(const Welkom::Error &error);
    /// The last signal of each start().
    void finished(const Welkom::UploadEnd &end);

private:
    [[nodiscard]] Task<void> proceed(RunId run);
    [[nodiscard]] Task<void> load(RunId run);
    [[nodiscard]] Task<void> work();
    [[nodiscard]] Task<void> lookFirst();
    [[nodiscard]] Task<void> lookForUnknown();
    [[nodiscard]] Task<void> claimRows();
    [[nodiscard]] Task<void> sendRow(RowToSend row);
    [[nodiscard]] Task<void> write(RowToSend row, Outcome outcome);
    [[nodiscard]] Task<void> writeAgain();
    [[nodiscard]] Task<void> wakeAt(Moment moment);

    [[nodiscard]] bool maySend() const;
    [[nodiscard]] bool mayClaim() const;
    [[nodiscard]] std::optional<Moment> tooEarlyUntil() const;
    [[nodiscard]] std::chrono::milliseconds waitAfter(int times) const;
    void setApartTaken();
    void giveBackClaimed();
    void judge(const Landing &landing);
    void noteUnreachable(const Error &error);
    void hold(const Error &error);

    RunStore &m_store;
    CustomerTenant &m_tenant;
    Clock &m_clock;
    RandomBelow m_random;
    RunBinding m_now;
    UploadLimits m_limits;

    struct Unwritten
    {
        qint64 row = 0;
        Outcome outcome;
        bool isNews = false;
    };

    /// All that one start() knows.
    struct State
    {
        RunId run;
        bool listed = false;
        bool held = false;
        bool stopping = false;
        bool claiming = false;
        std::optional<Error> error;
        std::deque<RowToSend> queue;      ///< to be claimed
        std::deque<RowToSend> claimed;    ///< to be sent
        std::vector<RowToSend> unknown;   ///< to be looked up
        std::vector<Unwritten> unwritten; ///< what the store could not take
        int sending = 0;                  ///< creates at the tenant
        int writing = 0;                  ///< outcomes on their way to the disk
        int coroutines = 0;               ///< all of these, and claims, until they are through
        int unknownInARow = 0;
        int unreachableInARow = 0;
        int looks = 0;
        Moment notBefore {}; ///< of the next create
        Moment nextLook {};
        std::optional<Moment> wakeUp;
        std::optional<Error> lastUnknown;
    };

    State m_state;
    bool m_running = false;
    RunCounts m_counts;
    std::optional<AccountCreation> m_creation;
    Condition m_changed;
};

} // namespace Welkom
