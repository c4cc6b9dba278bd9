// SPDX-License-Identifier: Apache-2.0

#include "run.h"

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

bool isSameAddress(const QString &a, const QString &b)
{
    const auto plain = [](QString address) {
        while (address.endsWith(u'/'))
            address.chop(1);
        return address.toCaseFolded();
    };
    return plain(a) == plain(b);
}

QString inWords(const RunBinding &binding)
{
    return u"%1 (%2, %3)"_s.arg(binding.account, binding.partnerTenantId, binding.apiBase);
}

} // namespace

std::optional<RunId> runIdOf(const QString &text)
{
    bool isNumber = false;
    const auto value = text.trimmed().toLongLong(&isNumber);
    if (!isNumber || value < 1)
        return std::nullopt;
    return RunId {value};
}

Result<void> requireSameBinding(const RunBinding &ofRun, const RunBinding &now)
{
    if (isSameAddress(ofRun.authority, now.authority) && isSameAddress(ofRun.apiBase, now.apiBase)
        && ofRun.partnerTenantId.compare(now.partnerTenantId, Qt::CaseInsensitive) == 0
        && foldedPrincipalName(ofRun.account) == foldedPrincipalName(now.account))
        return {};
    Error error;
    error.kind = ErrorKind::NotAllowed;
    error.reason = ErrorReason::OtherAccount;
    error.subject = inWords(ofRun);
    error.serviceText = inWords(now);
    return failure(error);
}

void RunCounts::count(RowState state, qint64 by)
{
    records += by;
    switch (state) {
    case RowState::Waiting:
        waiting += by;
        break;
    case RowState::Sending:
        sending += by;
        break;
    case RowState::Created:
        created += by;
        break;
    case RowState::Exists:
        exists += by;
        break;
    case RowState::Refused:
        refused += by;
        break;
    case RowState::Unknown:
        unknown += by;
        break;
    }
}

QString RunSummary::state() const
{
    return canGoOn() ? u"unfinished"_s : u"finished"_s;
}

bool RunSummary::canGoOn() const
{
    return counts.hasWorkLeft() && !passwordsDiscardedAt.isValid();
}

qint64 RunSummary::passwords() const
{
    return passwordsDiscardedAt.isValid() ? 0 : counts.created - removed;
}

bool RunSummary::hasUnsavedPasswords() const
{
    return passwords() > 0 && unsaved > 0;
}

bool RunSummary::allPasswordsSaved() const
{
    return passwordsSavedAt.isValid() && unsaved == 0 && counts.sending + counts.unknown == 0;
}

QList<PasswordRow> passwordRows(const Run &run, const OpenedPasswords &passwords)
{
    QList<PasswordRow> rows;
    rows.reserve(run.rows.size());
    for (const auto &row : run.rows) {
        if (row.removal && row.removal->isDone())
            continue;
        const bool isUncertain = row.reset && row.reset->state == ResetState::Requested;
        auto outcome = row.outcome;
        // After a reset the password is proven by its answer, however the account came.
        if (row.reset && row.reset->state == ResetState::Done)
            outcome.answerLost = false;
        rows.append({row.names(), row.position, outcome, passwords.byRow.value(row.position.row),
                     isUncertain});
    }
    return rows;
}

} // namespace Welkom
