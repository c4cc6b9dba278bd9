// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "users/userfile.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <functional>

namespace Welkom {

/// `row line record column field kind severity value message suggestion`; what is about no row or
/// column is 0 there, what is about no field, or has no repair, null.
[[nodiscard]] QJsonObject toJson(const Finding &finding);

/// Takes the next piece of a text.
using WritePiece = std::function<void(const QByteArray &piece)>;

/// The contract of `check --json` (design section 9): one object, a line end behind it. Given away
/// piece by piece, because the findings of a large file would fill the memory twice.
/// \param name the file's name without its folder.
/// \param withRows adds `rows`, the cells as read, header first, wholly empty records left out.
void writeCheckJson(const QString &name, const UserFile &file, bool withRows,
                    const WritePiece &write);

} // namespace Welkom
