// SPDX-License-Identifier: Apache-2.0

#include "undoremarks.h"

#include "core/error.h"

#include <QCoreApplication>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(UndoRemarks)
};

} // namespace

QString inWords(UserProperty property)
{
    switch (property) {
    case UserProperty::UserPrincipalName:
        return Words::tr("user name");
    case UserProperty::FirstName:
        return Words::tr("first name");
    case UserProperty::LastName:
        return Words::tr("last name");
    case UserProperty::DisplayName:
        return Words::tr("display name");
    case UserProperty::Location:
        return Words::tr("location");
    case UserProperty::State:
        return Words::tr("state");
    }
    return {};
}

QStringList undoRemarks(const UndoRow &row)
{
    if (row.claimedTwice)
        return {Words::tr("Two rows claim this account, so it is not certain whose it is: it is "
                          "kept.")};
    if (row.gone)
        return {Words::tr("Is deleted already; that is only noted.")};
    if (row.missing)
        return {Words::tr("Was not found; is deleted by its ID all the same.")};
    QStringList remarks;
    if (row.synchronised)
        remarks += Words::tr("Comes from the customer’s own directory, and can only be deleted "
                             "there.");
    if (row.answerLost)
        remarks += Words::tr("The answer was lost: it is not proven that this upload made it.");
    if (!row.changes.isEmpty()) {
        QStringList fields;
        for (const auto change : row.changes)
            fields += inWords(change);
        remarks += Words::tr("Changed since: %1.").arg(fields.join(u", "_s));
    }
    if (!row.licenses.isEmpty())
        remarks += Words::tr("Has licenses: %1.").arg(printable(row.licenses.join(u", "_s)));
    if (row.licensesUnknown)
        remarks += Words::tr("Whether it has licenses cannot be seen.");
    return remarks;
}

} // namespace Welkom
