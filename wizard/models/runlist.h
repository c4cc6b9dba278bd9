// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "rowtable.h"

#include "store/run.h"

#include <QHash>

namespace Welkom {

/// The rows of a run, each with how far it is.
class RunList final : public RowTable<RunRow>
{
    Q_OBJECT

public:
    enum Column { RowNumber, Mark, Name, UserName, Status };

    explicit RunList(QObject *parent = nullptr);

    void setRows(const QList<RunRow> &rows);
    /// `row` is the number of the row in its file.
    void setSending(qint64 row, bool isSending);
    void setOutcome(qint64 row, const Outcome &outcome);
    /// Whether rows that wait will not be created after all.
    void setStopped(bool isStopped);

    /// Index in the list of the row with this number; -1 when there is none.
    [[nodiscard]] int indexOf(qint64 row) const;
    [[nodiscard]] bool isAnyBusy() const { return m_busy > 0; }
    /// Refused rows that may be created another time as they are.
    [[nodiscard]] int toRetry() const;

private:
    /// What is seen of a row.
    enum class Look { Waiting, Sending, Checking, Created, Refused, NotCreated };

    [[nodiscard]] Look lookOf(const RunRow &row) const;
    /// Work is being done on it at this moment.
    [[nodiscard]] bool isBusy(const RunRow &row) const;
    [[nodiscard]] RowMark markOf(const RunRow &row) const;
    [[nodiscard]] QString statusOf(const RunRow &row) const;
    [[nodiscard]] ColorToken statusColorOf(const RunRow &row) const;
    void setState(qint64 row, const Outcome &outcome);

    QHash<qint64, int> m_indexes;
    bool m_isStopped = false;
    int m_busy = 0;
};

} // namespace Welkom
