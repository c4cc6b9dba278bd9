// SPDX-License-Identifier: Apache-2.0

#include "undoplan.h"

namespace Welkom {

namespace {

bool isSame(const QString &found, const QString &sent)
{
    // The directory may trim; nothing else is forgiven.
    return found.trimmed() == sent.trimmed();
}

} // namespace

bool UndoRow::hasOtherName() const
{
    return !nameNow.isEmpty()
        && foldedPrincipalName(nameNow) != foldedPrincipalName(userPrincipalName);
}

bool UndoRow::isPlain() const
{
    return changes.isEmpty() && licenses.isEmpty() && !licensesUnknown && !answerLost
        && !synchronised && !claimedTwice;
}

QList<UndoRow> UndoPlan::chosen(const UndoChoice &choice) const
{
    QList<UndoRow> taken;
    for (const auto &row : rows) {
        if (isChosen(row, choice))
            taken += row;
    }
    return taken;
}

UndoRow undoRow(const RunRow &row, const QString &location,
                const std::optional<DirectoryUser> &found)
{
    UndoRow undo;
    undo.position = row.position;
    undo.id = row.outcome.id;
    undo.userPrincipalName = row.userPrincipalName;
    undo.answerLost = row.outcome.answerLost;
    undo.requested = row.removal && row.removal->state == RemovalState::Requested;
    undo.claimedTwice = row.accountClaimedTwice;
    undo.missing = !found;
    undo.gone = found && found->state == UserState::Inactive;
    if (found)
        undo.nameNow = found->userPrincipalName;
    if (undo.missing || undo.gone)
        return undo;
    if (found->state != UserState::Active)
        undo.changes += UserProperty::State;
    undo.synchronised = found->lastDirectorySyncTime.isValid();
    if (undo.hasOtherName())
        undo.changes += UserProperty::UserPrincipalName;
    if (!isSame(found->firstName, row.firstName))
        undo.changes += UserProperty::FirstName;
    if (!isSame(found->lastName, row.lastName))
        undo.changes += UserProperty::LastName;
    if (!isSame(found->displayName, row.displayName))
        undo.changes += UserProperty::DisplayName;
    if (found->usageLocation.compare(location, Qt::CaseInsensitive) != 0)
        undo.changes += UserProperty::Location;
    return undo;
}

bool isChosen(const UndoRow &row, const UndoChoice &choice)
{
    // Synchronised: it could only be deleted where it comes from, and would come back.
    if (row.mustStay())
        return false;
    if (row.gone || row.missing)
        return true;
    return (row.changes.isEmpty() || choice.changed)
        && ((row.licenses.isEmpty() && !row.licensesUnknown) || choice.licensed)
        && (!row.answerLost || choice.answerLost);
}

} // namespace Welkom
