// SPDX-License-Identifier: Apache-2.0

#include "settling.h"

namespace Welkom {

namespace {

bool isUserAsSent(const DirectoryUser &found, const NewUser &sent)
{
    return isAsSent(found.firstName, sent.firstName) && isAsSent(found.lastName, sent.lastName)
        && isAsSent(found.displayName, sent.displayName)
        && found.usageLocation.compare(sent.usageLocation, Qt::CaseInsensitive) == 0;
}

Outcome existing(const RowToSend &row, const QDateTime &when)
{
    Outcome outcome;
    outcome.state = RowState::Exists;
    outcome.requestId = row.requestId;
    outcome.when = when;
    Error error;
    error.kind = ErrorKind::AlreadyExists;
    error.reason = ErrorReason::NameTaken;
    error.subject = row.user.userPrincipalName;
    outcome.error = error;
    return outcome;
}

} // namespace

Outcome settled(const RowToSend &row, const DirectoryUser &found, const QDateTime &when)
{
    const bool isOurs = row.nameBefore == NameBefore::Absent && found.state == UserState::Active
        && !found.lastDirectorySyncTime.isValid() && isUserAsSent(found, row.user);
    if (!isOurs)
        return existing(row, when);
    Outcome outcome;
    outcome.state = RowState::Created;
    outcome.id = found.id;
    outcome.answerLost = true;
    outcome.requestId = row.requestId;
    outcome.when = when;
    return outcome;
}

Outcome takenBefore(const RowToSend &row, const QDateTime &when)
{
    return existing(row, when);
}

} // namespace Welkom
