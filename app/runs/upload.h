// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "runjob.h"
#include "settling.h"

#include "users/temporarypassword.h"

#include <QHash>
#include <QSet>

namespace Welkom {

/// Creates the accounts of one run (design section 4, promises 1 and 3; reference 3.4). It lists
/// the active and deleted users before the first create, sends each row until its answer is in,
/// looks up those whose answer was lost when the others have landed, and pauses at the first
/// refusal of the whole run. A run begun before, and interrupted in whatever way, goes on where it
/// stopped.
///
/// - Throttled: again, under a new MS-RequestId, since an answer came.
/// - The password is refused: one new one, sealed and on disk before it is sent.
/// - The name is taken: *exists*.
/// - Any refusal when an earlier try is in doubt: *unknown*, for that one may have made it; its
///   password stays as it is.
/// - An answer with an account that another row has already: *unknown*, too.
/// - No answer: *unknown*, to be looked up, then sent again under the same MS-RequestId.
/// - Cancelled, unreachable, or a refusal of the whole run: as before it was sent.
class Upload final : public RunJob
{
    Q_OBJECT

public:
    Upload(RunStore &store, CustomerTenant &tenant, Clock &clock, RandomBelow random,
           RunBinding now, QObject *parent = nullptr);

    /// Goes to work on a stored run; ends with finished().
    void start(RunId run);

    /// As far as rows have landed; rows under way count as what they were.
    [[nodiscard]] const RunCounts &counts() const { return m_counts; }
    [[nodiscard]] JobProgress progress() const override;
    /// What has become of a row so far; once rowFinished() has told it for good, only its state.
    [[nodiscard]] Outcome outcome(qint64 row) const { return m_rows.value(row).outcome; }

protected:
    [[nodiscard]] Task<void> load(Run run) override;
    [[nodiscard]] Task<void> prepare() override;
    [[nodiscard]] Task<void> note(QList<qint64> rows) override;
    [[nodiscard]] Task<void> giveBack(QList<qint64> rows, std::optional<Error> why) override;
    [[nodiscard]] Task<void> send(qint64 row) override;
    [[nodiscard]] Try tryOf(qint64 row) const override;
    [[nodiscard]] Task<void> renew(qint64 row, bool withAnotherPassword) override;
    void settle(qint64 row, Verdict verdict, std::optional<Error> error) override;
    void takeNewRequestId(qint64 row) override { m_rows[row].next.requestId = RequestId::make(); }
    [[nodiscard]] Task<void> record(qint64 row) override;
    void forgetDetails(qint64 row) override;
    [[nodiscard]] Task<Looked> lookUp(QList<qint64> rows) override;
    [[nodiscard]] bool hasWorkLeft() const override;

private:
    struct Row
    {
        RowToSend next;
        Outcome outcome;
    };

    [[nodiscard]] Task<void> listFirst();
    void recordTaken();
    [[nodiscard]] Outcome outcomeOf(Row &row, Verdict verdict, std::optional<Error> error) const;
    void setOutcome(Row &row, Outcome outcome);

    RandomBelow m_random;
    QHash<qint64, Row> m_rows;
    QSet<QString> m_accounts; ///< object ids that a row of the run has
    bool m_isListed = false;
    RunCounts m_counts;
};

} // namespace Welkom
