// SPDX-License-Identifier: Apache-2.0

#include "upload.h"

#include "store/runstore.h"

#include <utility>

namespace Welkom {

Task<void> Upload::claimRows()
{
    ++m_state.coroutines;
    m_state.claiming = true;
    std::deque<RowToSend> block;
    QList<qint64> numbers;
    while (!m_state.queue.empty() && numbers.size() < m_limits.rowsPerClaim) {
        numbers.append(m_state.queue.front().row);
        block.push_back(std::move(m_state.queue.front()));
        m_state.queue.pop_front();
    }
    const auto claimed = co_await m_store.claim(m_state.run, numbers);
    m_state.claiming = false;
    auto &next = claimed ? m_state.claimed : m_state.queue;
    next.insert(claimed ? next.end() : next.begin(), block.begin(), block.end());
    if (!claimed)
        hold(claimed.error());
    --m_state.coroutines;
    m_changed.wakeAll();
    co_return Result<void>();
}

/// Claimed rows that will not be sent now: they never left, and the store must know it.
void Upload::giveBackClaimed()
{
    auto rows = std::exchange(m_state.claimed, {});
    for (auto it = rows.rbegin(); it != rows.rend(); ++it) {
        Outcome outcome;
        outcome.state = it->state;
        outcome.error = it->doubt;
        outcome.requestId = it->requestId;
        outcome.when = m_clock.utcNow();
        (void)write(std::move(*it), outcome);
    }
}

Task<void> Upload::sendRow(RowToSend row)
{
    ++m_state.coroutines;
    ++m_state.sending;
    const auto mayRepeat = [this] { return !m_state.held && !m_state.stopping; };
    Q_EMIT rowSent(row.row);
    const auto landing = co_await m_creation->send(row, mayRepeat);
    --m_state.sending;
    if (landing.outcome.state == RowState::Waiting)
        Q_EMIT rowReturned(landing.row.row);
    judge(landing);
    const auto written = co_await write(landing.row, landing.outcome);
    Q_UNUSED(written)
    --m_state.coroutines;
    m_changed.wakeAll();
    co_return Result<void>();
}

Task<void> Upload::write(RowToSend row, Outcome outcome)
{
    ++m_state.coroutines;
    ++m_state.writing;
    const bool isNews = outcome.state != row.state && outcome.state != RowState::Waiting;
    m_counts.count(row.state, -1);
    m_counts.count(outcome.state);
    row.state = outcome.state;
    if (outcome.state == RowState::Waiting)
        m_state.queue.push_front(row);
    if (outcome.state == RowState::Unknown) {
        row.inDoubt = true;
        row.doubt = outcome.error;
        m_state.unknown.push_back(row);
    }
    // The next row may leave while this one is written.
    m_changed.wakeAll();
    const auto recorded = co_await m_store.record(m_state.run, row.row, outcome);
    --m_state.writing;
    if (!recorded) {
        Unwritten unwritten {row.row, outcome, isNews};
        m_state.unwritten.push_back(std::move(unwritten));
        hold(recorded.error());
    } else if (isNews) {
        Q_EMIT rowFinished(row.row, outcome);
    }
    --m_state.coroutines;
    m_changed.wakeAll();
    co_return Result<void>();
}

/// After a fault of the store, before anything else is sent.
Task<void> Upload::writeAgain()
{
    while (!m_state.unwritten.empty()) {
        const auto next = m_state.unwritten.front();
        const auto recorded = co_await m_store.record(m_state.run, next.row, next.outcome);
        if (!recorded)
            co_return failure(recorded.error());
        m_state.unwritten.erase(m_state.unwritten.begin());
        if (next.isNews)
            Q_EMIT rowFinished(next.row, next.outcome);
    }
    co_return Result<void>();
}

} // namespace Welkom
