// SPDX-License-Identifier: Apache-2.0

#include "runlist.h"

#include "core/describeplaces.h"

#include <algorithm>

namespace Welkom {

RunList::RunList(QObject *parent) : RowTable(parent)
{
    const auto status = [this](const RunRow &row) { return statusOf(row); };
    setColumns({rowNumberColumn<RunRow>(),
                {.mark = [this](const RunRow &row) { return markOf(row); }, .spoken = status},
                nameColumn<RunRow>(),
                userNameColumn<RunRow>(),
                {.heading = RowHeadings::status,
                 .text = status,
                 .color = [this](const RunRow &row) { return statusColorOf(row); }}});
}

void RunList::setRows(const QList<RunRow> &rows)
{
    std::vector<RunRow> shown(rows.begin(), rows.end());
    m_indexes.clear();
    m_busy = 0;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        auto &row = shown[i];
        m_indexes.insert(row.position.row, static_cast<int>(i));
        // Of a run nobody works on: it may have arrived.
        if (row.outcome.state == RowState::Sending)
            row.outcome.state = RowState::Unknown;
        if (row.outcome.state == RowState::Unknown)
            ++m_busy;
    }
    RowTable::setRows(std::move(shown));
}

void RunList::setState(qint64 row, const Outcome &outcome)
{
    const auto index = indexOf(row);
    if (index < 0)
        return;
    const auto isUnderWay = [](RowState state) {
        return state == RowState::Sending || state == RowState::Unknown;
    };
    auto &known = rowAt(index).outcome;
    m_busy += int(isUnderWay(outcome.state)) - int(isUnderWay(known.state));
    known = outcome;
    tell(index, Mark, Status);
}

void RunList::setSending(qint64 row, bool isSending)
{
    Outcome outcome;
    outcome.state = isSending ? RowState::Sending : RowState::Waiting;
    setState(row, outcome);
}

void RunList::setOutcome(qint64 row, const Outcome &outcome)
{
    setState(row, outcome);
}

void RunList::setStopped(bool isStopped)
{
    if (isStopped == m_isStopped)
        return;
    m_isStopped = isStopped;
    tellAll();
}

int RunList::indexOf(qint64 row) const
{
    return m_indexes.value(row, -1);
}

int RunList::toRetry() const
{
    return static_cast<int>(std::count_if(
        rows().begin(), rows().end(), [](const RunRow &row) { return mayBeRetried(row.outcome); }));
}

RunList::Look RunList::lookOf(const RunRow &row) const
{
    switch (row.outcome.state) {
    case RowState::Waiting:
        return m_isStopped ? Look::NotCreated : Look::Waiting;
    case RowState::Sending:
        return Look::Sending;
    case RowState::Unknown:
        return Look::Checking;
    case RowState::Created:
        return Look::Created;
    case RowState::Exists:
    case RowState::Refused:
        return Look::Refused;
    }
    return Look::Waiting;
}

QString RunList::statusOf(const RunRow &row) const
{
    switch (lookOf(row)) {
    case Look::Waiting:
        return tr("Waiting");
    case Look::Sending:
        return tr("Creating…");
    case Look::Checking:
        return m_isStopped ? tr("Not certain") : tr("Checking if it was created…");
    case Look::Created:
        return tr("Created");
    case Look::Refused:
        return describeShortly(row.outcome.error.value_or(Error()));
    case Look::NotCreated:
        return tr("Not created");
    }
    return {};
}

bool RunList::isBusy(const RunRow &row) const
{
    const auto look = lookOf(row);
    return (look == Look::Sending || look == Look::Checking) && !m_isStopped;
}

RowMark RunList::markOf(const RunRow &row) const
{
    const auto busy = isBusy(row);
    switch (lookOf(row)) {
    case Look::Created:
        return {Icon::CheckCircle, &Tokens::okmark, busy};
    case Look::Refused:
        return {Icon::Attention, &Tokens::badmark, busy};
    case Look::NotCreated:
        return {Icon::MinusCircle, &Tokens::text2, busy};
    case Look::Checking:
        return {Icon::Warning, &Tokens::warnmark, busy};
    case Look::Waiting:
    case Look::Sending:
        return {Icon::Circle, &Tokens::text2, busy};
    }
    return {};
}

ColorToken RunList::statusColorOf(const RunRow &row) const
{
    const auto look = lookOf(row);
    return look == Look::Refused ? &Tokens::bad
        : isBusy(row)            ? &Tokens::text
        : look == Look::Created  ? &Tokens::text2
                                 : &Tokens::text3;
}

} // namespace Welkom
