// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/error.h"

#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <optional>

namespace Welkom::ErrorColumns {

/// An error in the database, eight columns in this order. The service's words are cut off at 4000
/// characters: they are shown, never needed whole, and a hostile answer must not fill the disk.
/// \param prefix a table's name with its dot.
[[nodiscard]] QString names(const QString &prefix = {});
constexpr int count = 8;

/// NULL in every column for no error.
[[nodiscard]] QVariantList values(const std::optional<Error> &error);
/// The error whose columns begin at `column`; nothing when the first is NULL.
[[nodiscard]] std::optional<Error> read(const QSqlQuery &found, int column);

} // namespace Welkom::ErrorColumns
