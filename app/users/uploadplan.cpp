// SPDX-License-Identifier: Apache-2.0

#include "uploadplan.h"

namespace Welkom {

UploadPlan planUpload(const QList<UserRow> &ready, const Customer &customer,
                      const QString &location, const RandomBelow &random)
{
    UploadPlan plan {customer, location, {}};
    plan.accounts.reserve(ready.size());
    for (const auto &row : ready) {
        const PersonNames names {row.email, row.firstName, row.lastName, row.displayName};
        NewUser user {names, location, temporaryPasswordFor(names, random)};
        plan.accounts.append({row.position, std::move(user)});
    }
    return plan;
}

} // namespace Welkom
