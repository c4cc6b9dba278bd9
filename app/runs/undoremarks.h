// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "undoplan.h"

#include <QString>
#include <QStringList>

namespace Welkom {

/// "first name", for an enumeration within a sentence.
[[nodiscard]] QString inWords(UserProperty property);

/// What there is to say of an account before it is deleted: above all what speaks against it.
/// Sentences, the same in window and console; none for one that is as the run made it.
[[nodiscard]] QStringList undoRemarks(const UndoRow &row);

} // namespace Welkom
