// SPDX-License-Identifier: Apache-2.0

#include "upload.h"

#include "core/customertenant.h"
#include "store/runstore.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace Welkom {

namespace {

RowToSend rowToSend(const RunRow &row, const QString &location, const Secret &password)
{
    RowToSend next;
    next.row = row.position.row;
    next.user = {row.userPrincipalName, row.firstName, row.lastName,
                 row.displayName,       location,      password};
    next.requestId = row.outcome.requestId;
    next.nameBefore = row.nameBefore;
    // A row that was on its way when the program ended may have arrived.
    next.inDoubt = row.outcome.state != RowState::Waiting;
    next.doubt = row.outcome.error;
    // After an answer, the next try is another call (reference 2.2).
    if (next.doubt && next.doubt->kind == ErrorKind::AlreadyExists)
        next.requestId = RequestId::make();
    next.state = next.inDoubt ? RowState::Unknown : RowState::Waiting;
    return next;
}

/// Its name is taken, but no listing shows by whom.
Error stillUnknown(const RowToSend &row)
{
    Error error;
    error.kind = ErrorKind::OutcomeUnknown;
    error.subject = row.user.userPrincipalName;
    return error;
}

} // namespace

Upload::Upload(RunStore &store, CustomerTenant &tenant, Clock &clock, RandomBelow random,
               RunBinding now, QObject *parent)
    : QObject(parent), m_store(store), m_tenant(tenant), m_clock(clock),
      m_random(std::move(random)), m_now(std::move(now))
{
}

Upload::~Upload()
{
    Q_ASSERT(!m_running);
}

void Upload::start(RunId run)
{
    Q_ASSERT(!m_running);
    m_state = State();
    m_state.run = run;
    m_running = true;
    m_counts = RunCounts();
    m_creation.emplace(m_tenant, m_store, m_clock, m_random, run);
    (void)proceed(run);
}

void Upload::pause()
{
    Error error;
    error.kind = ErrorKind::Cancelled;
    if (m_running)
        hold(error);
}

void Upload::resume()
{
    const auto isWaiting = m_state.held || m_state.notBefore > m_clock.now();
    if (!m_running || !isWaiting)
        return;
    m_state.held = false;
    m_state.error.reset();
    m_state.unreachableInARow = 0;
    m_state.looks = 0;
    m_state.notBefore = {};
    m_state.nextLook = {};
    m_changed.wakeAll();
}

void Upload::stop()
{
    if (!m_running || m_state.stopping)
        return;
    m_state.stopping = true;
    m_tenant.cancelWaiting();
    m_changed.wakeAll();
}

Task<void> Upload::proceed(RunId run)
{
    const auto reserved = m_store.reserve(run);
    auto loaded = reserved;
    if (reserved)
        loaded = co_await load(run);
    if (loaded) {
        Q_EMIT started();
        const auto worked = co_await work();
        Q_UNUSED(worked)
    } else {
        m_state.error = loaded.error();
    }
    // Whoever hears of the end may start anew, or let go of this object: nothing is touched after.
    const UploadEnd end {!loaded || m_counts.hasWorkLeft() || !m_state.unwritten.empty(),
                         m_state.error};
    if (reserved)
        m_store.release(run);
    m_running = false;
    Q_EMIT finished(end);
    co_return Result<void>();
}

Task<void> Upload::load(RunId run)
{
    const auto stored = co_await m_store.run(run);
    if (!stored)
        co_return failure(stored.error());
    const auto &summary = stored->summary;
    if (const auto same = requireSameBinding(summary.binding, m_now); !same)
        co_return failure(same.error());
    if (summary.customer.id != m_tenant.customer())
        co_return failure(ErrorKind::InvalidInput, ErrorReason::CustomerUnknown,
                          summary.customer.id.value);
    const auto passwords = co_await m_store.openRowPasswords(run);
    if (!passwords)
        co_return failure(passwords.error());

    m_state.listed = summary.firstListingStored;
    for (const auto &row : stored->rows) {
        const auto state = row.outcome.state;
        m_counts.count(state == RowState::Sending ? RowState::Unknown : state);
        if (row.hasAccount())
            m_creation->addAccount(row.outcome.id);
        const auto password = passwords->byRow.constFind(row.position.row);
        if (password == passwords->byRow.constEnd())
            continue;
        auto next = rowToSend(row, summary.location, *password);
        if (next.inDoubt)
            m_state.unknown.push_back(std::move(next));
        else
            m_state.queue.push_back(std::move(next));
    }
    // A row whose password was damaged on disk is left alone; the others are not its hostages.
    if (!passwords->damaged.isEmpty())
        m_state.error = failure(ErrorKind::Storage, ErrorReason::StoreCorrupt).value();
    co_return Result<void>();
}

Task<void> Upload::work()
{
    auto &state = m_state;
    if (state.listed)
        setApartTaken();
    while (!state.stopping) {
        if (state.held) {
            if (state.coroutines == 0)
                giveBackClaimed();
            co_await m_changed.next();
        } else if (!state.unwritten.empty() && state.coroutines == 0) {
            const auto written = co_await writeAgain();
            if (!written)
                hold(written.error());
        } else if (!state.listed) {
            const auto looked = co_await lookFirst();
            if (!looked)
                hold(looked.error());
        } else if (maySend()) {
            auto next = std::move(state.claimed.front());
            state.claimed.pop_front();
            (void)sendRow(std::move(next));
        } else if (mayClaim()) {
            (void)claimRows();
        } else if (state.coroutines > 0) {
            co_await m_changed.next();
        } else if (const auto moment = tooEarlyUntil()) {
            (void)wakeAt(*moment);
            // It may have woken us, or ended the run, before we wait.
            if (!state.stopping && m_clock.now() < *moment)
                co_await m_changed.next();
        } else if (!state.unknown.empty() && state.looks < m_limits.looksWithoutProgress) {
            const auto looked = co_await lookForUnknown();
            if (!looked)
                hold(looked.error());
        } else {
            if (!state.unknown.empty())
                state.error = state.lastUnknown;
            break;
        }
    }
    while (state.coroutines > 0)
        co_await m_changed.next();
    giveBackClaimed();
    while (state.coroutines > 0)
        co_await m_changed.next();
    // What the store could not take before, it may take now; else it is work left.
    const auto written = co_await writeAgain();
    if (!written && !state.error)
        state.error = written.error();
    co_return Result<void>();
}

Task<void> Upload::wakeAt(Moment moment)
{
    if (m_state.wakeUp == moment)
        co_return Result<void>();
    m_state.wakeUp = moment;
    const QPointer<Upload> alive(this);
    const auto slept = co_await m_clock.sleepUntil(moment);
    if (!alive)
        co_return Result<void>();
    // The program ends: nothing will ever wake us again.
    if (!slept)
        stop();
    m_changed.wakeAll();
    co_return Result<void>();
}

bool Upload::maySend() const
{
    const auto &state = m_state;
    return state.unwritten.empty() && !state.claimed.empty()
        && state.sending < m_limits.rowsInTheAir && state.writing < m_limits.outcomesBehind
        && state.unknownInARow < m_limits.unknownInARow && state.notBefore <= m_clock.now();
}

bool Upload::mayClaim() const
{
    const auto &state = m_state;
    return state.unwritten.empty() && !state.claiming && !state.queue.empty()
        && state.claimed.size() < static_cast<size_t>(m_limits.rowsInTheAir)
        && state.unknownInARow < m_limits.unknownInARow && state.notBefore <= m_clock.now();
}

std::optional<Moment> Upload::tooEarlyUntil() const
{
    const auto now = m_clock.now();
    if (m_state.notBefore > now)
        return m_state.notBefore;
    if (!m_state.unknown.empty() && m_state.nextLook > now)
        return m_state.nextLook;
    return std::nullopt;
}

std::chrono::milliseconds Upload::waitAfter(int times) const
{
    auto wait = m_limits.firstWait;
    for (int i = 1; i < times && wait < m_limits.longestWait; ++i)
        wait *= 2;
    return std::min(wait, m_limits.longestWait);
}

/// What a landing says about those behind it.
void Upload::judge(const Landing &landing)
{
    const auto &outcome = landing.outcome;
    if (landing.unreachable) {
        noteUnreachable(*landing.unreachable);
    } else if (outcome.error && outcome.error->kind == ErrorKind::OutcomeUnknown) {
        ++m_state.unknownInARow;
        m_state.lastUnknown = outcome.error;
    } else if (outcome.state == RowState::Unknown) {
        m_state.lastUnknown = stillUnknown(landing.row);
    } else if (outcome.state != RowState::Waiting) {
        m_state.unknownInARow = 0;
        m_state.unreachableInARow = 0;
        m_state.looks = 0;
    }
    if (landing.pauses)
        hold(*landing.pauses);
    // Cancelled by somebody else, as at the end of the program: to send it again would be a race.
    else if (landing.cancelled)
        pause();
}

void Upload::noteUnreachable(const Error &error)
{
    // Rows that left together fail together: that counts once.
    if (m_state.notBefore > m_clock.now())
        return;
    // A certificate that is not trusted will not be trusted in a minute.
    if (++m_state.unreachableInARow >= m_limits.unreachableInARow
        || error.reason == ErrorReason::TlsFailed) {
        hold(error);
        return;
    }
    const auto wait = waitAfter(m_state.unreachableInARow);
    m_state.notBefore = m_clock.now() + wait;
    Q_EMIT outOfReach(error, wait);
}

void Upload::hold(const Error &error)
{
    if (m_state.held || m_state.stopping)
        return;
    m_state.held = true;
    m_state.error = error;
    m_tenant.cancelWaiting();
    Q_EMIT paused(error);
}

} // namespace Welkom
