// SPDX-License-Identifier: Apache-2.0

#include "loopbackconnection.h"

#include <QLoggingCategory>
#include <QSslSocket>
#include <QTcpSocket>

#include <algorithm>
#include <utility>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace Welkom {

Q_LOGGING_CATEGORY(lcLoopback, "welkom.loopback", QtWarningMsg)

namespace {

/// Read ahead of the parser; beyond it the kernel makes the client wait.
constexpr qint64 maxReadAhead = qint64(64) * 1024;
/// Answers waiting for a client that does not read; beyond it no further request is served.
constexpr qint64 maxUnsent = qint64(1024) * 1024;
/// Of a refused request that still comes in.
constexpr qsizetype maxThrownAway = qsizetype(16) * 1024 * 1024;

bool hasNoBody(int status)
{
    return status < 200 || status == 204 || status == 304;
}

/// A value that came from elsewhere cannot end the field.
QByteArray onOneLine(QByteArray value)
{
    std::replace_if(
        value.begin(), value.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; },
        ' ');
    return value;
}

QByteArray headBytes(const LoopbackAnswer &answer, qsizetype length, bool closes)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status) + ' '
        + onOneLine(answer.reason.isEmpty() ? reasonPhrase(answer.status) : answer.reason) + "\r\n";
    for (const auto &field : answer.headers)
        head += onOneLine(field.name) + ": " + onOneLine(field.value) + "\r\n";
    if (!hasNoBody(answer.status))
        head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    if (closes)
        head += "Connection: close\r\n";
    return head + "\r\n";
}

/// Half-closes: the client sees the end of the answer, and we still read what it sends.
void shutDownWriting(qintptr descriptor)
{
#ifdef Q_OS_WIN
    ::shutdown(static_cast<SOCKET>(descriptor), SD_SEND);
#else
    ::shutdown(static_cast<int>(descriptor), SHUT_WR);
#endif
}

/// Makes the coming close a TCP reset: lingering for no time.
void resetOnClose(qintptr descriptor)
{
    linger lingering {};
    lingering.l_onoff = 1;
    lingering.l_linger = 0;
#ifdef Q_OS_WIN
    ::setsockopt(static_cast<SOCKET>(descriptor), SOL_SOCKET, SO_LINGER,
                 reinterpret_cast<const char *>(&lingering), sizeof lingering);
#else
    ::setsockopt(static_cast<int>(descriptor), SOL_SOCKET, SO_LINGER, &lingering, sizeof lingering);
#endif
}

} // namespace

LoopbackConnection::LoopbackConnection(QTcpSocket *socket, const LoopbackHandler &handler,
                                       RequestLimits limits, QObject *parent)
    : QObject(parent), m_socket(socket), m_handler(handler), m_parser(limits)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(maxReadAhead);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &LoopbackConnection::serve);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &LoopbackConnection::bytesLeft);
    connect(m_socket, &QTcpSocket::disconnected, this, &LoopbackConnection::end);
}

void LoopbackConnection::start()
{
    if (m_socket->state() == QAbstractSocket::UnconnectedState)
        end();
    else
        serve();
}

bool LoopbackConnection::isWaiting(quint64 exchange) const
{
    return m_phase == Phase::Answering && exchange == m_exchange;
}

void LoopbackConnection::serve()
{
    if (m_phase == Phase::Draining)
        return throwAwayInput();
    // A handler that answers at once comes back here; the loop below goes on by itself.
    if (m_isServing || m_phase != Phase::Reading || m_socket->bytesToWrite() >= maxUnsent)
        return;
    m_isServing = true;
    m_input += m_socket->readAll();
    while (m_phase == Phase::Reading && m_socket->bytesToWrite() < maxUnsent) {
        const auto progress = m_parser.feed(m_input);
        if (progress == RequestParser::Progress::NeedsMore)
            break;
        if (progress == RequestParser::Progress::WantsContinue)
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
        else if (progress == RequestParser::Progress::Refused)
            refuse();
        else
            giveToHandler();
    }
    m_isServing = false;
}

void LoopbackConnection::giveToHandler()
{
    const auto request = m_parser.take();
    m_phase = Phase::Answering;
    m_isHead = request.method == "HEAD";
    m_closesAfterwards = !request.keepsConnection;
    m_hasBegun = false;
    ++m_exchange;
    m_handler(request, Responder(this, m_exchange));
}

void LoopbackConnection::refuse()
{
    const auto refusal = m_parser.refusal();
    qCDebug(lcLoopback) << "refused a request with" << refusal.status;
    m_phase = Phase::Answering;
    m_isHead = false;
    m_hasBegun = false;
    ++m_exchange;
    begin(refusal, refusal.body.size());
    write(refusal.body);
}

void LoopbackConnection::begin(const LoopbackAnswer &head, qsizetype length)
{
    if (std::exchange(m_hasBegun, true))
        return;
    m_closesAfterwards = m_closesAfterwards || head.closesConnection;
    m_socket->write(headBytes(head, length, m_closesAfterwards));
    m_promised = m_isHead || hasNoBody(head.status) ? 0 : length;
    if (m_promised == 0)
        endAnswer();
}

void LoopbackConnection::write(const QByteArray &piece)
{
    if (!m_hasBegun || m_phase != Phase::Answering)
        return;
    const auto bytes = std::min(m_promised, piece.size());
    m_socket->write(piece.constData(), bytes);
    m_promised -= bytes;
    if (m_promised == 0)
        endAnswer();
}

void LoopbackConnection::endAnswer()
{
    if (m_phase != Phase::Answering) // the socket may have failed under the last write
        return;
    if (m_closesAfterwards)
        return drain();
    m_phase = Phase::Reading;
    serve();
}

void LoopbackConnection::close()
{
    m_phase = Phase::Over;
    m_socket->disconnectFromHost();
}

void LoopbackConnection::reset()
{
    m_phase = Phase::Over;
    m_socket->flush();
    if (m_socket->socketDescriptor() >= 0)
        resetOnClose(m_socket->socketDescriptor());
    m_socket->abort();
}

void LoopbackConnection::breakOff()
{
    m_phase = Phase::Over;
    m_socket->abort();
    end();
}

void LoopbackConnection::finish()
{
    m_closesAfterwards = true;
    if (m_phase == Phase::Reading)
        drain();
}

/// Closing with unread bytes in the kernel would send a reset, and the client would lose the
/// answer: so the writing half is closed first, and the rest of the request is read (RFC 9112
/// section 9.6).
void LoopbackConnection::drain()
{
    m_phase = Phase::Draining;
    bytesLeft();
    throwAwayInput();
}

void LoopbackConnection::throwAwayInput()
{
    m_thrownAway += m_input.size() + m_socket->readAll().size();
    m_input.clear();
    if (m_thrownAway > maxThrownAway)
        m_socket->abort();
}

/// Something has been handed to the kernel.
void LoopbackConnection::bytesLeft()
{
    if (m_phase == Phase::Reading)
        return serve(); // it may have stopped at maxUnsent
    if (m_phase != Phase::Draining || m_socket->bytesToWrite() > 0 || m_hasShutDown)
        return;
    m_hasShutDown = true;
    const auto *secure = qobject_cast<QSslSocket *>(m_socket);
    if (secure && secure->isEncrypted())
        m_socket->disconnectFromHost(); // sends close_notify, which half a connection cannot
    else
        shutDownWriting(m_socket->socketDescriptor());
}

void LoopbackConnection::end()
{
    m_phase = Phase::Over;
    deleteLater();
}

} // namespace Welkom
