// SPDX-License-Identifier: Apache-2.0

#include "runjob.h"

#include "core/customertenant.h"
#include "store/runstore.h"

#include <QSet>

#include <utility>

namespace Welkom {

namespace {

/// At once at the tenant. Behind them its rate limiter decides when each one leaves.
constexpr int mostSending = 6;
/// Noted in one transaction.
constexpr int mostPerNote = 16;
/// Outcomes that may be on their way to the disk before no more rows are sent.
constexpr int mostWriting = 64;

/// Taken, or refused while an earlier try is in doubt: nobody knows by whom or why.
Error stillUnknown(const Error &error)
{
    return Error::of(ErrorKind::OutcomeUnknown, ErrorReason::None, error.subject);
}

} // namespace

RunJob::RunJob(RunStore &store, CustomerTenant &tenant, Clock &clock, RunBinding now,
               QObject *parent)
    : QObject(parent), m_store(store), m_tenant(tenant), m_clock(clock), m_now(std::move(now)),
      m_sleep(clock)
{
}

RunJob::~RunJob()
{
    Q_ASSERT(!m_isRunning);
}

// --- what is asked from outside -----------------------------------------------------------------

void RunJob::begin(RunId run, RunReservation reservation)
{
    Q_ASSERT(!m_isRunning);
    m_run = run;
    m_state = State();
    m_reservation = std::move(reservation);
    m_isRunning = true;
    m_all.start(proceed());
}

void RunJob::pause()
{
    if (m_isRunning)
        hold(Error::of(ErrorKind::Cancelled));
}

void RunJob::resume()
{
    const auto isWaiting = m_state.isHeld || !m_state.schedule.mayTry(m_clock.now());
    if (!m_isRunning || !isWaiting)
        return;
    m_state.isHeld = false;
    m_state.error.reset();
    m_state.schedule.restart();
    wake();
}

void RunJob::stop()
{
    if (!m_isRunning || m_state.isStopping)
        return;
    m_state.isStopping = true;
    m_tenant.cancelWaiting();
    wake();
}

// --- from the start to the end ------------------------------------------------------------------

Task<void> RunJob::proceed()
{
    const auto opened = co_await open();
    if (opened) {
        Q_EMIT started();
        const auto worked = co_await work();
        Q_UNUSED(worked)
    }
    // Whoever hears of the end may start anew: nothing is touched after.
    const auto end = endOf(opened);
    m_reservation = RunReservation();
    m_isRunning = false;
    Q_EMIT finished(end);
    co_return Result<void>();
}

Task<void> RunJob::open()
{
    if (!m_reservation.isHeld()) {
        auto reserved = m_store.reserve(m_run);
        if (!reserved)
            co_return failure(reserved.error());
        m_reservation = std::move(*reserved);
    }
    const auto loaded = co_await loadRun(m_run);
    if (!loaded)
        co_return failure(loaded.error());
    const auto taken = co_await load(*loaded);
    co_return taken;
}

Task<Run> RunJob::loadRun(RunId run)
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
    co_return stored;
}

Task<void> RunJob::work()
{
    auto &state = m_state;
    while (!state.isStopping) {
        const auto now = m_clock.now();
        if (state.isHeld) {
            if (!isBusy())
                giveBackNoted();
            if (state.isHeld && !state.isStopping)
                co_await m_changed.next();
        } else if (!state.unwritten.empty() && !isBusy()) {
            const auto written = co_await writeAgain();
            if (!written)
                hold(written.error());
        } else if (!state.isPrepared && state.schedule.mayTry(now)) {
            const auto prepared = co_await prepareFirst();
            Q_UNUSED(prepared)
        } else if (maySend()) {
            const auto next = state.noted.front();
            state.noted.pop_front();
            m_sending.start(sendRow(next));
        } else if (mayNote()) {
            m_noting.start(noteRows());
        } else if (isBusy()) {
            co_await m_changed.next();
        } else if (const auto moment = tooEarlyUntil()) {
            const auto waited = co_await waitUntil(*moment);
            Q_UNUSED(waited)
        } else if (!state.unknown.isEmpty() && state.schedule.mayLookAgain()) {
            const auto looked = co_await lookForUnknown();
            Q_UNUSED(looked)
        } else {
            if (!state.unknown.isEmpty())
                state.error = state.lastUnknown;
            break;
        }
    }
    const auto finished = co_await finishWork();
    co_return finished;
}

/// What is under way lands, what was noted and never left is given back, and what the store could
/// not take before it may take now; else it is work left.
Task<void> RunJob::finishWork()
{
    while (isBusy())
        co_await m_changed.next();
    giveBackNoted();
    while (isBusy())
        co_await m_changed.next();
    const auto written = co_await writeAgain();
    if (!written && !m_state.error)
        m_state.error = written.error();
    co_return Result<void>();
}

JobEnd RunJob::endOf(const Result<void> &opened) const
{
    if (!opened)
        return {true, opened.error()};
    const bool isLeft = !m_state.queue.empty() || !m_state.noted.empty()
        || !m_state.unknown.isEmpty() || !m_state.unwritten.empty();
    return {isLeft || hasWorkLeft(), m_state.error};
}

Task<void> RunJob::waitUntil(Moment moment)
{
    const auto slept = co_await m_sleep.until(moment);
    // The program ends: nothing will ever wake us again.
    if (!slept)
        stop();
    co_return Result<void>();
}

// --- one row after another ----------------------------------------------------------------------

Task<void> RunJob::prepare()
{
    co_return Result<void>();
}

bool RunJob::needsNoRequest(qint64) const
{
    return false;
}

bool RunJob::hasWorkLeft() const
{
    return false;
}

Task<void> RunJob::prepareFirst()
{
    const auto prepared = co_await prepare();
    m_state.isPrepared = prepared.has_value();
    if (!prepared)
        cannotRead(prepared.error());
    co_return Result<void>();
}

Task<void> RunJob::noteRows()
{
    QList<qint64> rows;
    while (!m_state.queue.empty() && rows.size() < mostPerNote) {
        rows.append(m_state.queue.front());
        m_state.queue.pop_front();
    }
    const auto noted = co_await note(rows);
    if (!noted) {
        m_state.queue.insert(m_state.queue.begin(), rows.begin(), rows.end());
        hold(noted.error());
        co_return Result<void>();
    }
    for (const auto row : std::as_const(rows)) {
        if (needsNoRequest(row)) {
            settle(row, {Verdict::What::Gone, false}, std::nullopt);
            m_writing.start(write(row, true));
        } else {
            m_state.noted.push_back(row);
        }
    }
    co_return Result<void>();
}

Task<void> RunJob::sendRow(qint64 row)
{
    Q_EMIT rowSent(row);
    for (int throttles = 0;; ++throttles) {
        // Somebody may have paused or stopped it while the row got ready.
        if (m_state.isHeld || m_state.isStopping) {
            land(row, {Verdict::What::CalledBack, false}, std::nullopt);
            break;
        }
        const auto sent = co_await send(row);
        if (sent) {
            land(row, {Verdict::What::Done, true}, std::nullopt);
            break;
        }
        auto attempt = tryOf(row);
        attempt.throttles = throttles;
        attempt.mayRepeat = !m_state.isHeld && !m_state.isStopping;
        const auto verdict = verdictOf(sent.error(), attempt);
        if (!verdict.isRepeated()) {
            land(row, verdict, sent.error());
            break;
        }
        const bool isPassword = verdict.what == Verdict::What::AnotherPassword;
        const auto renewed = co_await renew(row, isPassword);
        if (!renewed) {
            land(row, {Verdict::What::WholeRun, false}, renewed.error());
            break;
        }
    }
    co_return Result<void>();
}

/// A request has come to its end. The next row may leave while this one is written.
void RunJob::land(qint64 row, Verdict verdict, const std::optional<Error> &error)
{
    const bool isInDoubt = tryOf(row).inDoubt;
    if (!verdict.isReturned())
        settle(row, verdict, error);
    else if (verdict.isAnswered)
        takeNewRequestId(row);
    if (verdict.isReturned() && !isInDoubt)
        Q_EMIT rowReturned(row);
    judge(verdict, error);
    if (verdict.isReturned()) {
        m_noting.start(returnRows({row}));
        return;
    }
    const bool isUnknown = verdict.what == Verdict::What::Unknown;
    if (isUnknown)
        m_state.unknown.append(row);
    m_writing.start(write(row, !(isUnknown && isInDoubt)));
}

/// What a landing says about those behind it.
void RunJob::judge(Verdict verdict, const std::optional<Error> &error)
{
    switch (verdict.what) {
    case Verdict::What::Unreachable:
        noteUnreachable(*error);
        break;
    case Verdict::What::WholeRun:
        hold(*error);
        break;
    case Verdict::What::CalledBack:
        // By somebody else, as at the end of the program: to send it again would be a race.
        pause();
        break;
    case Verdict::What::Unknown:
        if (error->kind == ErrorKind::OutcomeUnknown)
            m_state.schedule.unknown();
        m_state.lastUnknown =
            error->kind == ErrorKind::OutcomeUnknown ? *error : stillUnknown(*error);
        break;
    default:
        m_state.schedule.answered();
        break;
    }
}

Task<void> RunJob::write(qint64 row, bool isNews)
{
    const auto recorded = co_await record(row);
    if (!recorded) {
        m_state.unwritten.push_back({row, isNews, false});
        hold(recorded.error());
    } else if (isNews) {
        Q_EMIT rowFinished(row);
    }
    co_return Result<void>();
}

/// After a fault of the store, before anything else is sent.
Task<void> RunJob::writeAgain()
{
    while (!m_state.unwritten.empty()) {
        const auto next = m_state.unwritten.front();
        const auto written = co_await writeOne(next);
        if (!written)
            co_return failure(written.error());
        m_state.unwritten.pop_front();
        if (next.isNews)
            Q_EMIT rowFinished(next.row);
    }
    co_return Result<void>();
}

Task<void> RunJob::writeOne(Unwritten unwritten)
{
    if (!unwritten.isReturned)
        return record(unwritten.row);
    return giveBack({unwritten.row}, m_state.error);
}

/// Noted rows that will not be sent now: they never left, and the store must know it.
void RunJob::giveBackNoted()
{
    if (m_state.noted.empty())
        return;
    const QList<qint64> rows(m_state.noted.begin(), m_state.noted.end());
    m_state.noted.clear();
    m_noting.start(returnRows(rows));
}

Task<void> RunJob::returnRows(QList<qint64> rows)
{
    // Those that are in doubt stay so; the others wait at the head of the queue.
    for (auto it = rows.crbegin(); it != rows.crend(); ++it) {
        if (tryOf(*it).inDoubt)
            m_state.unknown.append(*it);
        else
            m_state.queue.push_front(*it);
    }
    const auto why = m_state.isHeld || m_state.isStopping ? m_state.error : std::nullopt;
    const auto given = co_await giveBack(rows, why);
    if (!given) {
        // Written before anything else is sent: it says of these rows that they are as they were.
        for (const auto row : std::as_const(rows))
            m_state.unwritten.push_back({row, false, true});
        hold(given.error());
    }
    co_return Result<void>();
}

// --- looking ------------------------------------------------------------------------------------

Task<void> RunJob::lookForUnknown()
{
    const auto rows = m_state.unknown;
    const auto looked = co_await lookUp(rows);
    if (!looked) {
        cannotRead(looked.error());
        co_return Result<void>();
    }
    m_state.schedule.looked(m_clock.now());
    if (!looked->settled.isEmpty())
        m_state.schedule.settled();
    m_state.unknown = looked->later;
    m_state.queue.insert(m_state.queue.begin(), looked->again.begin(), looked->again.end());
    for (const auto row : looked->settled)
        m_writing.start(write(row, true));
    co_return Result<void>();
}

/// Nothing was sent, so a service that is not there is waited for, as when a row cannot leave.
void RunJob::cannotRead(const Error &error)
{
    if (error.kind == ErrorKind::Unreachable && !concernsWholeRun(error))
        noteUnreachable(error);
    else
        hold(error);
}

// --- when nothing may be sent -------------------------------------------------------------------

bool RunJob::isBusy() const
{
    return m_sending.running() + m_noting.running() + m_writing.running() > 0;
}

bool RunJob::maySend() const
{
    const auto &state = m_state;
    return state.isPrepared && state.unwritten.empty() && !state.noted.empty()
        && m_sending.running() < mostSending && m_writing.running() < mostWriting
        && !state.schedule.mustLook() && state.schedule.mayTry(m_clock.now());
}

bool RunJob::mayNote() const
{
    const auto &state = m_state;
    return state.isPrepared && state.unwritten.empty() && m_noting.running() == 0
        && !state.queue.empty() && state.noted.size() < static_cast<size_t>(mostSending)
        && !state.schedule.mustLook() && state.schedule.mayTry(m_clock.now());
}

std::optional<Moment> RunJob::tooEarlyUntil() const
{
    const auto now = m_clock.now();
    if (!m_state.schedule.mayTry(now))
        return m_state.schedule.nextTry();
    if (!m_state.unknown.isEmpty() && m_state.schedule.mayLookAgain()
        && m_state.schedule.nextLook() > now)
        return m_state.schedule.nextLook();
    return std::nullopt;
}

void RunJob::noteUnreachable(const Error &error)
{
    const auto now = m_clock.now();
    // A certificate that is not trusted will not be trusted in a minute.
    if (error.reason == ErrorReason::TlsFailed) {
        hold(error);
        return;
    }
    switch (m_state.schedule.unreachable(now)) {
    case RetrySchedule::Unreached::Known:
        break;
    case RetrySchedule::Unreached::GiveUp:
        hold(error);
        break;
    case RetrySchedule::Unreached::Wait:
        Q_EMIT outOfReach(
            error, std::chrono::ceil<std::chrono::milliseconds>(m_state.schedule.nextTry() - now));
        break;
    }
}

void RunJob::hold(const Error &error)
{
    if (m_state.isHeld || m_state.isStopping)
        return;
    m_state.isHeld = true;
    m_state.error = error;
    m_tenant.cancelWaiting();
    Q_EMIT paused(error);
    wake();
}

void RunJob::wake()
{
    m_changed.wakeAll();
    m_sleep.wake();
}

// --- for the kinds ------------------------------------------------------------------------------

void RunJob::addRow(qint64 row, bool isUnknown)
{
    if (isUnknown)
        m_state.unknown.append(row);
    else
        m_state.queue.push_back(row);
}

QList<qint64> RunJob::queuedRows() const
{
    return {m_state.queue.begin(), m_state.queue.end()};
}

void RunJob::recordUnsent(const QList<qint64> &rows)
{
    const QSet<qint64> unsent(rows.begin(), rows.end());
    std::erase_if(m_state.queue, [&unsent](qint64 row) { return unsent.contains(row); });
    for (const auto row : rows)
        m_writing.start(write(row, true));
}

} // namespace Welkom
