// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "runjob.h"

#include "users/temporarypassword.h"

#include <QHash>

namespace Welkom {

/// Whether there is a reason to reset a row's password: its account was recognised by looking, its
/// stored password is damaged, or an earlier reset had no answer.
[[nodiscard]] bool isResetOffered(const RunRow &row, bool isDamaged);

/// Gives accounts of a run other temporary passwords, when a person asked for it knowingly (design
/// section 4, promises 1 and 3). The new password is sealed and on disk, beside the older one,
/// before the request leaves; the older one goes when the answer is in. A reset without an answer
/// is sent again with the same password, which does no harm; when no answer comes at all, both are
/// kept, and doing it again goes on with the same one. After a try that may have taken effect no
/// refusal is the last word: the reset stays Requested.
class PasswordResetting final : public RunJob
{
    Q_OBJECT

public:
    PasswordResetting(RunStore &store, CustomerTenant &tenant, Clock &clock, RandomBelow random,
                      RunBinding now, QObject *parent = nullptr);

    /// Goes to work on these rows; ends with finished(). Errors of its end: InvalidInput,
    /// RowMissing or NothingToReset, and none of them is reset; those of every job.
    void start(RunId run, const QList<qint64> &rows);

    [[nodiscard]] JobProgress progress() const override;
    /// What has become of a row so far.
    [[nodiscard]] PasswordReset reset(qint64 row) const { return m_attempts.value(row).reset; }

protected:
    [[nodiscard]] Task<void> load(Run run) override;
    [[nodiscard]] Task<void> note(QList<qint64> rows) override;
    [[nodiscard]] Task<void> giveBack(QList<qint64> rows, std::optional<Error> why) override;
    [[nodiscard]] Task<void> send(qint64 row) override;
    [[nodiscard]] Try tryOf(qint64 row) const override;
    [[nodiscard]] Task<void> renew(qint64 row, bool withAnotherPassword) override;
    void settle(qint64 row, Verdict verdict, std::optional<Error> error) override;
    void takeNewRequestId(qint64 row) override
    {
        m_attempts[row].reset.requestId = RequestId::make();
    }
    [[nodiscard]] Task<void> record(qint64 row) override;
    [[nodiscard]] Task<Looked> lookUp(QList<qint64> rows) override;

private:
    struct Attempt
    {
        RunRow row;
        Secret password;
        PasswordReset reset;
        bool inDoubt = false; ///< an earlier try may have taken effect
        bool passwordReplaced = false;
        bool isDone = false;
    };

    [[nodiscard]] Task<void> prepareRow(RunRow row);

    RandomBelow m_random;
    QList<qint64> m_chosen;
    QHash<qint64, Attempt> m_attempts;
};

} // namespace Welkom
