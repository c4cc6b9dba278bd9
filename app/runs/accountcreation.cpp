// SPDX-License-Identifier: Apache-2.0

#include "accountcreation.h"

#include "core/clock.h"
#include "core/customertenant.h"
#include "store/runstore.h"

#include <utility>

namespace Welkom {

namespace {

/// A service that throttles one row as often as this, with a rate limiter that waits each time,
/// will not take it now: a person decides when to go on.
constexpr int mostThrottles = 40;

bool isNameTaken(const Error &error)
{
    return error.kind == ErrorKind::AlreadyExists || error.reason == ErrorReason::NameTaken;
}

} // namespace

AccountCreation::AccountCreation(CustomerTenant &tenant, RunStore &store, const Clock &clock,
                                 RandomBelow random, RunId run)
    : m_tenant(tenant), m_store(store), m_clock(clock), m_random(std::move(random)), m_run(run)
{
}

QCoro::Task<Landing> AccountCreation::send(RowToSend row, MayRepeat mayRepeat)
{
    for (int throttles = 0;;) {
        const auto created = co_await m_tenant.createUser(row.user, row.requestId);
        if (created && m_accounts.contains(created->id.value)) {
            auto error = Error::of(ErrorKind::OutcomeUnknown, ErrorReason::AnswerOfAnother,
                                   row.user.userPrincipalName);
            error.httpStatus = created->httpStatus;
            error.correlationId = created->correlationId;
            co_return landed(row, RowState::Unknown, error);
        }
        if (created) {
            addAccount(created->id);
            auto landing = landed(row, RowState::Created);
            landing.outcome.id = created->id;
            landing.outcome.httpStatus = created->httpStatus;
            landing.outcome.correlationId = created->correlationId;
            co_return landing;
        }

        const auto &error = created.error();
        if (error.kind == ErrorKind::OutcomeUnknown)
            co_return landed(row, RowState::Unknown, error);
        if (error.kind == ErrorKind::Cancelled) {
            auto landing = backOnGround(row);
            landing.cancelled = true;
            co_return landing;
        }
        if (error.kind == ErrorKind::Unreachable && !concernsWholeRun(error)) {
            auto landing = backOnGround(row);
            landing.unreachable = error;
            co_return landing;
        }

        const bool isThrottled = error.kind == ErrorKind::Throttled;
        if (!isThrottled && !concernsWholeRun(error)
            && (error.reason != ErrorReason::PasswordRefused || row.passwordReplaced
                || row.inDoubt))
            co_return refused(row, error);

        // After any answer the next try is another call (reference 2.2); nothing was answered when
        // the request was refused on this side.
        if (!concernsWholeRun(error) || error.httpStatus != 0)
            row.requestId = RequestId::make();
        // Others may have ended the run while this row was away: nothing more is sent then.
        if (!concernsWholeRun(error) && !mayRepeat())
            co_return backOnGround(row);
        if (isThrottled && ++throttles < mostThrottles) {
            // On disk before it leaves: were the program killed, the row would be looked for, and
            // sent again, under the id of the try that may have taken effect.
            const auto noted = co_await m_store.renewRequestId(m_run, row.row, row.requestId);
            if (noted)
                continue;
            auto landing = backOnGround(row);
            landing.pauses = noted.error();
            co_return landing;
        }
        if (isThrottled || concernsWholeRun(error)) {
            auto landing = backOnGround(row);
            landing.pauses = error;
            co_return landing;
        }

        const auto password = anotherPassword(row.user);
        const auto stored =
            co_await m_store.replacePassword(m_run, row.row, password, row.requestId);
        if (!stored) {
            auto landing = backOnGround(row);
            landing.pauses = stored.error();
            co_return landing;
        }
        row.user.password = password;
        row.passwordReplaced = true;
    }
}

Landing AccountCreation::landed(RowToSend row, RowState state, std::optional<Error> error) const
{
    Landing landing;
    landing.outcome.state = state;
    landing.outcome.requestId = row.requestId;
    landing.outcome.when = m_clock.utcNow();
    if (error && error->subject.isEmpty())
        error->subject = row.user.userPrincipalName;
    landing.outcome.error = std::move(error);
    landing.row = std::move(row);
    return landing;
}

Landing AccountCreation::refused(RowToSend row, const Error &error) const
{
    // An earlier try may have made the account, so no refusal of a later one is the last word: it
    // is looked for, and not sent again before it was.
    row.nameTaken = row.inDoubt || isNameTaken(error);
    const auto state = row.inDoubt ? RowState::Unknown
        : isNameTaken(error)       ? RowState::Exists
                                   : RowState::Refused;
    return landed(std::move(row), state, error);
}

/// As before it was sent: still in doubt when it was in doubt.
Landing AccountCreation::backOnGround(RowToSend row) const
{
    const auto state = row.inDoubt ? RowState::Unknown : RowState::Waiting;
    auto doubt = row.doubt;
    return landed(std::move(row), state, std::move(doubt));
}

Secret AccountCreation::anotherPassword(const NewUser &user) const
{
    const QStringList names {user.firstName, user.lastName, user.displayName,
                             user.userPrincipalName.section(u'@', 0, 0)};
    return drawTemporaryPassword(names, m_random);
}

} // namespace Welkom
