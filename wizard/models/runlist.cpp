// SPDX-License-Identifier: Apache-2.0

#include "runlist.h"

#include "theme/icons.h"
#include "theme/listroles.h"
#include "theme/type.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Welkom {

QString shortRefusal(const Error &error)
{
    if (error.kind == ErrorKind::AlreadyExists || error.reason == ErrorReason::NameTaken)
        return RunList::tr("Refused: user name is taken");
    switch (error.reason) {
    case ErrorReason::PasswordRefused:
        return RunList::tr("Refused: password not accepted");
    case ErrorReason::UnknownDomain:
    case ErrorReason::FederatedDomain:
        return RunList::tr("Refused: domain not usable");
    case ErrorReason::LocationRefused:
        return RunList::tr("Refused: location not accepted");
    case ErrorReason::QuotaFull:
        return RunList::tr("Refused: directory is full");
    default:
        return RunList::tr("Refused");
    }
}

void RunList::setRows(const QList<RunRow> &rows)
{
    beginResetModel();
    m_rows.assign(rows.begin(), rows.end());
    m_indexes.clear();
    m_busy = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        auto &row = m_rows[i];
        m_indexes.insert(row.position.row, static_cast<int>(i));
        // Of a run nobody works on: it may have arrived.
        if (row.outcome.state == RowState::Sending)
            row.outcome.state = RowState::Unknown;
        if (row.outcome.state == RowState::Unknown)
            ++m_busy;
    }
    endResetModel();
}

void RunList::setState(qint64 row, const Outcome &outcome)
{
    const auto index = indexOf(row);
    if (index < 0)
        return;
    const auto isBusy = [](RowState state) {
        return state == RowState::Sending || state == RowState::Unknown;
    };
    auto &known = m_rows[static_cast<std::size_t>(index)].outcome;
    m_busy += int(isBusy(outcome.state)) - int(isBusy(known.state));
    known = outcome;
    tell(index);
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
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int RunList::indexOf(qint64 row) const
{
    return m_indexes.value(row, -1);
}

int RunList::toRetry() const
{
    return static_cast<int>(std::count_if(
        m_rows.begin(), m_rows.end(), [](const RunRow &row) { return mayBeRetried(row.outcome); }));
}

void RunList::tell(int index)
{
    Q_EMIT dataChanged(this->index(index, Mark), this->index(index, Status));
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
        return shortRefusal(row.outcome.error.value_or(Error()));
    case Look::NotCreated:
        return tr("Not created");
    }
    return {};
}

int RunList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RunList::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

namespace {

struct MarkLook
{
    Icon icon;
    ColorToken color;
};

} // namespace

QVariant RunList::data(const QModelIndex &index, int role) const
{
    const auto &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto look = lookOf(row);
    const auto isBusy = (look == Look::Sending || look == Look::Checking) && !m_isStopped;
    if (index.column() == Mark) {
        if (role == ListRole::Busy)
            return isBusy;
        const auto mark = look == Look::Created ? MarkLook {Icon::CheckCircle, &Tokens::okmark}
            : look == Look::Refused             ? MarkLook {Icon::Attention, &Tokens::badmark}
            : look == Look::NotCreated          ? MarkLook {Icon::MinusCircle, &Tokens::text2}
            : look == Look::Checking            ? MarkLook {Icon::Warning, &Tokens::warnmark}
                                                : MarkLook {Icon::Circle, &Tokens::text2};
        if (role == ListRole::Glyph)
            return static_cast<int>(mark.icon);
        if (role == ListRole::GlyphColor)
            return QVariant::fromValue(mark.color);
        if (role == Qt::AccessibleTextRole)
            return statusOf(row);
        return {};
    }
    if (role == Qt::DisplayRole) {
        switch (index.column()) {
        case RowNumber:
            return QLocale().toString(row.position.row);
        case Name:
            return printable(row.displayName);
        case UserName:
            return printable(row.userPrincipalName);
        default:
            return statusOf(row);
        }
    }
    if (role == ListRole::Type && index.column() == RowNumber)
        return static_cast<int>(TextRole::Small);
    if (role == ListRole::Color) {
        if (index.column() == RowNumber)
            return QVariant::fromValue(&Tokens::text3);
        if (index.column() == UserName)
            return QVariant::fromValue(&Tokens::text2);
        if (index.column() == Status)
            return QVariant::fromValue(look == Look::Refused       ? &Tokens::bad
                                           : isBusy                ? &Tokens::text
                                           : look == Look::Created ? &Tokens::text2
                                                                   : &Tokens::text3);
    }
    return {};
}

QVariant RunList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RowNumber:
        return tr("Row");
    case Name:
        return tr("Name");
    case UserName:
        return tr("User name");
    case Status:
        return tr("Status");
    default:
        return {};
    }
}

void RunList::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace Welkom
