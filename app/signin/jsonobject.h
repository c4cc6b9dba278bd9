// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <chrono>
#include <optional>

namespace Welkom {

/// The object that `bytes` are, with or without a byte order mark; nothing for anything else.
[[nodiscard]] std::optional<QJsonObject> readJsonObject(QByteArray bytes);

/// A duration in whole seconds, given as a number or, as the old endpoints of Microsoft do, as a
/// string (reference 5.1); nothing when it is absent or none, cut to 0 .. `longest`.
[[nodiscard]] std::optional<std::chrono::seconds> secondsOf(const QJsonValue &value,
                                                            std::chrono::seconds longest);

} // namespace Welkom
