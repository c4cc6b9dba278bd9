// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/personnames.h"
#include "core/random.h"
#include "core/secret.h"

#include <QStringList>

namespace Welkom {

/// Draws a temporary password by the service's policy and our own (reference section 7): 16
/// characters; all four classes; no look-alikes (0 O o 1 l I |); nothing that breaks CSV, a
/// spreadsheet or dictation; beginning with a letter, so that no spreadsheet takes it for a
/// formula; and holding no part of three or more letters of any of `names` (the user's names,
/// display name and the part of the user principal name before the @), whatever the case.
[[nodiscard]] Secret drawTemporaryPassword(const QStringList &names, const RandomBelow &random);

/// Draws one that holds no part of any of the names of the person it is for.
[[nodiscard]] Secret temporaryPasswordFor(const PersonNames &person, const RandomBelow &random);

} // namespace Welkom
