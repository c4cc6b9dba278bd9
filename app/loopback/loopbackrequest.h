// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "headerfields.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

namespace Welkom {

/// A whole HTTP request as it came in. A value: it may be kept after its connection has gone.
struct LoopbackRequest
{
    QByteArray method; ///< as sent, methods are case-sensitive
    QByteArray target; ///< path and query as sent, percent-encoded; `*` for OPTIONS
    /// Who was asked, in lower case, with the port if one was given: the authority of an absolute
    /// target, else the Host field (RFC 9112 section 3.2.2).
    QByteArray host;
    QString path;         ///< decoded; cannot tell a `/` from a `%2F`
    QStringList segments; ///< of the path, decoded one by one, without empty ones at the ends
    QList<std::pair<QString, QString>> query; ///< decoded, in their order; `+` is a space
    HeaderFields headers;
    QByteArray body; ///< without the chunks, if it came in chunks
    bool keepsConnection = true;

    /// The part of the target behind `?`, as sent.
    [[nodiscard]] QByteArray rawQuery() const;
    /// The first parameter of that name, compared without case; null when there is none.
    [[nodiscard]] QString queryValue(const QString &name) const;
};

/// What is sent back. Content-Length and Connection are added by the connection.
struct LoopbackAnswer
{
    int status = 200;
    QByteArray reason; ///< empty: the usual phrase of the status
    HeaderFields headers;
    QByteArray body;
    /// The connection is closed after this answer, whatever the client wished.
    bool closesConnection = false;

    /// `text` as text/plain.
    [[nodiscard]] static LoopbackAnswer plain(int status, const QByteArray &text);
};

/// The usual phrase of a status (RFC 9110 section 15): `Not Found` for 404.
[[nodiscard]] QByteArray reasonPhrase(int status);

} // namespace Welkom
