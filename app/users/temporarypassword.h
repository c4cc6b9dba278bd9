// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/random.h"
#include "core/secret.h"

#include <QStringList>

namespace Welkom {

/// The names of a user of which a password must hold no part.
[[nodiscard]] QStringList namesNotInPassword(const QString &firstName, const QString &lastName,
                                             const QString &displayName,
                                             const QString &userPrincipalName);

/// Draws a temporary password by the service's policy and our own (reference section 7): 16
/// characters; all four classes; no look-alikes (0 O o 1 l I |); nothing that breaks CSV, a
/// spreadsheet or dictation; beginning with a letter, so that no spreadsheet takes it for a
/// formula; and holding no part of three or more letters of any of `names` (the user's names,
/// display name and the part of the user principal name before the @), whatever the case.
[[nodiscard]] Secret drawTemporaryPassword(const QStringList &names, const RandomBelow &random);

} // namespace Welkom
