// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/run.h"

#include <QJsonObject>

namespace Welkom {

// The contract for scripts (design section 9): additions are allowed, changes are not.

/// `id state started service partner customer file records created refused unknown passwordsSaved`,
/// and beside them `customerDomain companyName location exists waiting passwordsDiscarded removed
/// removing resetting account fileHash`.
[[nodiscard]] QJsonObject toJson(const RunSummary &run);

/// One run plus `rows[]{line,row,userPrincipalName,state,id,kind,message,requestId}`, and beside
/// them `answerLost reason time httpStatus serviceCode serviceText correlationId removal
/// passwordReset`; null where there is nothing to say. The last two are `{state, time, requestId,
/// kind, message, httpStatus, serviceCode, serviceText, correlationId}`.
[[nodiscard]] QJsonObject toJson(const Run &run);

} // namespace Welkom
