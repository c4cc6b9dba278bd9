// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "requestparser.h"
#include "responder.h"

#include <QByteArray>
#include <QObject>

#include <functional>

class QTcpSocket;

namespace Welkom {

/// Is given every request and the way to answer it. May answer at once or keep the responder.
using LoopbackHandler = std::function<void(const LoopbackRequest &, Responder)>;

/// One client's connection: its requests one after the other, each answered before the next is
/// read. Deletes itself when the connection is over. Made by LoopbackServer and spoken to through
/// Responder only.
class LoopbackConnection final : public QObject
{
    Q_OBJECT

public:
    /// Takes the socket. `handler` outlives the connection.
    LoopbackConnection(QTcpSocket *socket, const LoopbackHandler &handler, RequestLimits limits,
                       QObject *parent);

    /// Serves what came before anybody listened. Once, right after the constructor.
    void start();

    [[nodiscard]] bool isWaiting(quint64 exchange) const;
    void begin(const LoopbackAnswer &head, qsizetype length);
    void write(const QByteArray &piece);
    void close();
    void reset();
    /// Ends it now, whatever is under way.
    void breakOff();
    /// No further request: ends after the present answer, or now when there is no request.
    void finish();

private:
    enum class Phase {
        Reading,   ///< waiting for a request, or in the middle of one
        Answering, ///< the handler has the request
        Draining,  ///< the last answer is out; what still comes is thrown away
        Over,
    };

    void serve();
    void giveToHandler();
    void refuse();
    /// The present answer is whole.
    void endAnswer();
    /// Closes so that the client can still read the answer.
    void drain();
    void throwAwayInput();
    void bytesLeft();
    void end();

    QTcpSocket *m_socket;
    const LoopbackHandler &m_handler;
    RequestParser m_parser;
    QByteArray m_input;
    Phase m_phase = Phase::Reading;
    bool m_isServing = false;
    quint64 m_exchange = 0;
    bool m_isHead = false;
    bool m_closesAfterwards = false;
    bool m_hasBegun = false;
    qsizetype m_promised = 0; ///< bytes of the present body still to be sent
    bool m_hasShutDown = false;
    qsizetype m_thrownAway = 0;
};

} // namespace Welkom
