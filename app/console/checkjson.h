// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/userfile.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace Welkom {

/// `row line record column field kind severity value message suggestion`; what is about no row or
/// column is 0 there, what is about no field, or has no repair, null.
[[nodiscard]] QJsonObject toJson(const Finding &finding);

/// The contract of `check --json` (design section 9): one object, a line end behind it.
/// \param name the file's name without its folder.
/// \param withRows adds `rows`, the cells as read, header first, wholly empty records left out.
[[nodiscard]] QByteArray checkJson(const QString &name, const UserFile &file, bool withRows);

} // namespace Welkom
