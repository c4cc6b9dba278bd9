// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QTcpSocket>
#include <QTest>

namespace Welkom {

/// A TCP client that says exactly the bytes it is told to, for tests of servers. Every wait turns
/// the event loop, so the server may live on the same thread.
class RawClient
{
public:
    explicit RawClient(quint16 port,
                       const QHostAddress &host = QHostAddress(QHostAddress::LocalHost))
    {
        m_socket.connectToHost(host, port);
        waitFor([this] {
            return m_socket.state() != QAbstractSocket::ConnectingState
                && m_socket.state() != QAbstractSocket::HostLookupState;
        });
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    }

    [[nodiscard]] bool isConnected() const
    {
        return m_socket.state() == QAbstractSocket::ConnectedState;
    }
    [[nodiscard]] QAbstractSocket::SocketError error() const { return m_socket.error(); }

    /// Sends `bytes` and waits until they have left.
    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
        waitFor([this] { return m_socket.bytesToWrite() == 0 || !isConnected(); });
    }

    /// What has come until `end` is in it; everything when the connection closes before.
    [[nodiscard]] QByteArray readUntil(const QByteArray &end)
    {
        waitFor([&] {
            m_received += m_socket.readAll();
            return m_received.contains(end) || !isConnected();
        });
        m_received += m_socket.readAll();
        const auto at = m_received.indexOf(end);
        const auto taken = m_received.left(at < 0 ? m_received.size() : at + end.size());
        m_received.remove(0, taken.size());
        return taken;
    }

    /// Whether the server closes the connection; all that came until then is read by rest().
    [[nodiscard]] bool waitForClose()
    {
        return QTest::qWaitFor([this] {
            m_received += m_socket.readAll();
            return !isConnected();
        });
    }
    [[nodiscard]] QByteArray rest()
    {
        m_received += m_socket.readAll();
        return std::exchange(m_received, {});
    }

    /// One whole answer: head, then as many bytes as its Content-Length says.
    [[nodiscard]] QByteArray readAnswer()
    {
        auto answer = readUntil("\r\n\r\n");
        const auto at = answer.toLower().indexOf("content-length: ");
        if (at < 0)
            return answer;
        const auto length = answer.mid(at + 16, answer.indexOf('\r', at) - at - 16).toLongLong();
        waitFor([&] {
            m_received += m_socket.readAll();
            return m_received.size() >= length || !isConnected();
        });
        answer += m_received.left(length);
        m_received.remove(0, length);
        return answer;
    }

    void close() { m_socket.abort(); }

private:
    /// A wait that ends without success shows in what was read.
    template<typename Condition>
    static void waitFor(Condition condition)
    {
        [[maybe_unused]] const bool came = QTest::qWaitFor(condition);
    }

    QTcpSocket m_socket;
    QByteArray m_received;
};

} // namespace Welkom
