// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace Welkom {

/// What the body of a refusal says, whatever its shape (reference 3.1).
struct FaultText
{
    /// `code` as text; empty when there was none.
    QString code;
    /// The service's words as plain text: entities decoded, an embedded JSON document unpacked,
    /// at most maxFaultText characters. Of a web page only its title.
    QString text;
    /// A web page: from a proxy or a gateway, hardly from Partner Center itself.
    bool isWebPage = false;

    friend bool operator==(const FaultText &, const FaultText &) = default;
};

/// Who says more has said enough: a `description` has up to 1,024 characters (reference 3.1).
inline constexpr qsizetype maxFaultText = 64 * 1024;

/// Reads any bytes. Pure.
[[nodiscard]] FaultText readFaultText(const QByteArray &body);

/// Text with the entities of HTML replaced by what they stand for, once.
[[nodiscard]] QString decodedEntities(const QString &text);

} // namespace Welkom
