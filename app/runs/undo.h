// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "runjob.h"
#include "undolook.h"
#include "undoplan.h"

#include <QHash>

namespace Welkom {

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

/// Undoes an upload: deletes, by object id, accounts that its run made and nothing else (design
/// section 4, promises 3 and 6). First look() tells what there is, then start() deletes what was
/// chosen of it. That a deletion may leave is on disk before it does, so a cut-off undo can be done
/// again: a deletion without an answer is looked up among the deleted users, and repeated, which
/// does no harm since an object id is never used twice.
///
/// The run is reserved from look() to the end.
class Undo final : public RunJob
{
    Q_OBJECT

public:
    Undo(RunStore &store, CustomerTenant &tenant, Clock &clock, RunBinding now,
         QObject *parent = nullptr);
    ~Undo() override;

    /// Finds out what became of the run's accounts since; reads only. Errors: NotAllowed,
    /// OtherAccount; Storage, StoreBusy when somebody works on the run; those of the store and of
    /// UndoLook; Cancelled after stop().
    [[nodiscard]] Task<UndoPlan> look(RunId run);
    /// Deletes these accounts of the plan that look() gave; ends with finished().
    void start(const QList<UndoRow> &rows);
    /// Ends a look, too.
    void stop() override;

    [[nodiscard]] const UndoCounts &counts() const { return m_counts; }
    [[nodiscard]] JobProgress progress() const override;
    /// What has become of a deletion so far.
    [[nodiscard]] Removal removal(qint64 row) const { return m_deletions.value(row).removal; }

Q_SIGNALS:
    /// So many of the accounts were looked at.
    void looked(qint64 accounts, qint64 ofAll);

protected:
    [[nodiscard]] Task<void> load(Run run) override;
    [[nodiscard]] Task<void> note(QList<qint64> rows) override;
    [[nodiscard]] bool needsNoRequest(qint64 row) const override;
    [[nodiscard]] Task<void> giveBack(QList<qint64> rows, std::optional<Error> why) override;
    [[nodiscard]] Task<void> send(qint64 row) override;
    [[nodiscard]] Try tryOf(qint64 row) const override;
    [[nodiscard]] Task<void> renew(qint64 row, bool withAnotherPassword) override;
    void settle(qint64 row, Verdict verdict, std::optional<Error> error) override;
    void takeNewRequestId(qint64 row) override
    {
        m_deletions[row].removal.requestId = RequestId::make();
    }
    [[nodiscard]] Task<void> record(qint64 row) override;
    [[nodiscard]] Task<Looked> lookUp(QList<qint64> rows) override;

private:
    struct Deletion
    {
        UndoRow row;
        Removal removal;
        bool inDoubt = false; ///< an earlier try may have taken effect
    };

    UndoLook m_look;
    RunReservation m_reserved; ///< between look() and start()
    QList<UndoRow> m_chosen;
    QHash<qint64, Deletion> m_deletions;
    UndoCounts m_counts;
};

} // namespace Welkom
