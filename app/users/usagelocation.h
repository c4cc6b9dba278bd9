// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Welkom {

/// A country or region that Microsoft accepts as a user's geographic location (reference section
/// 8).
struct UsageLocation
{
    QString code; ///< ISO 3166-1 alpha-2, upper case
    QString dutchName;
    QString englishName;

    friend bool operator==(const UsageLocation &, const UsageLocation &) = default;
};

/// All 244, in the order of their codes. The names are CLDR's.
[[nodiscard]] const QList<UsageLocation> &usageLocations();

/// The location with this code, whatever its case; nothing for a code that is not offered.
[[nodiscard]] std::optional<UsageLocation> usageLocationOf(const QString &code);

} // namespace Welkom
