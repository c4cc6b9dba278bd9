// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonValue>
#include <QString>

namespace Welkom {

/// Appends `utf8` to `out` as a JSON string with its quotes. By hand, so that a password passes
/// through no QString that nobody wipes.
void appendJsonString(QByteArray &out, QByteArrayView utf8);

/// A string as it is, a number as its digits, everything else empty: "no value" is written in many
/// ways (reference 2.3), and codes come as numbers and as strings (reference 3.1).
[[nodiscard]] QString textOf(const QJsonValue &value);

/// `body` without the byte order mark with which some published answers begin.
[[nodiscard]] QByteArray withoutByteOrderMark(const QByteArray &body);

} // namespace Welkom
