// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "loopbackrequest.h"

#include <QPointer>

namespace Welkom {

class LoopbackConnection;

/// The way back to the client of one request: answers it, at once or later, or misbehaves on
/// purpose. A copyable handle that owns nothing: when the client has gone, or the request has been
/// answered, every verb does nothing. A request whose responders are all destroyed without an
/// answer leaves its client waiting, as a service that hangs does.
///
/// One connection serves its requests one after the other, so the next one, even if it has come
/// already, is seen only after this one is done.
class Responder
{
public:
    Responder() = default;

    /// The client is still there, and its answer is not whole yet.
    [[nodiscard]] bool isWaiting() const;

    /// Sends a whole answer.
    void answer(const LoopbackAnswer &answer) const;

    /// Sends status and header fields only, promising a body of `length` bytes; `head.body` is
    /// ignored. write() follows as often as needed; the answer is whole when the promise is kept.
    void begin(const LoopbackAnswer &head, qsizetype length) const;
    /// Sends a piece of the body that begin() promised; what exceeds the promise is dropped.
    void write(const QByteArray &piece) const;

    /// Closes the connection after what was sent so far, which may be nothing.
    void close() const;
    /// Breaks the connection off with a TCP reset; what was sent before may be lost with it.
    void reset() const;

private:
    friend class LoopbackConnection;
    Responder(LoopbackConnection *connection, quint64 exchange);

    QPointer<LoopbackConnection> m_connection;
    quint64 m_exchange = 0;
};

} // namespace Welkom
