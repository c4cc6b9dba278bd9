// SPDX-License-Identifier: Apache-2.0

#include "loopbackserver.h"

#include <QLoggingCategory>
#include <QNetworkProxy>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>
#include <utility>

namespace Welkom {

Q_DECLARE_LOGGING_CATEGORY(lcLoopback)

using namespace Qt::StringLiterals;

namespace {

/// A port that is free on 127.0.0.1 may be taken on ::1; then another one is drawn.
constexpr int triesForFreePort = 20;

/// The computer has no such address at all, as one without IPv6.
bool isMissingAddress(QAbstractSocket::SocketError error)
{
    return error == QAbstractSocket::SocketAddressNotAvailableError
        || error == QAbstractSocket::UnsupportedSocketOperationError;
}

} // namespace

LoopbackServer::LoopbackServer(LoopbackHandler handler, RequestLimits limits, QObject *parent)
    : QObject(parent), m_handler(std::move(handler)), m_limits(limits)
{
}

LoopbackServer::~LoopbackServer()
{
    close();
}

void LoopbackServer::useTls(const QSslConfiguration &configuration)
{
    Q_ASSERT(!isListening());
    m_tls = configuration;
}

Result<void> LoopbackServer::listen(quint16 port)
{
    Q_ASSERT(!isListening());
    std::optional<QString> trouble;
    for (int tries = port == 0 ? triesForFreePort : 1; tries > 0; --tries) {
        trouble = tryPort(port);
        if (!trouble)
            return {};
    }
    Error error;
    error.kind = ErrorKind::Unreachable;
    error.reason = ErrorReason::PortTaken;
    error.subject = u"127.0.0.1:%1"_s.arg(port);
    error.serviceText = *trouble;
    return failure(std::move(error));
}

std::optional<QString> LoopbackServer::tryPort(quint16 port)
{
    std::unique_ptr<QTcpServer> ipv4(newListener());
    if (!ipv4->listen(QHostAddress(QHostAddress::LocalHost), port))
        return ipv4->errorString();
    std::unique_ptr<QTcpServer> ipv6(newListener());
    if (ipv6->listen(QHostAddress(QHostAddress::LocalHostIPv6), ipv4->serverPort()))
        m_listeners = {ipv4.release(), ipv6.release()};
    else if (isMissingAddress(ipv6->serverError()))
        m_listeners = {ipv4.release()};
    else
        return ipv6->errorString();
    return std::nullopt;
}

QTcpServer *LoopbackServer::newListener()
{
    QTcpServer *listener = nullptr;
    if (m_tls) {
        auto *secure = new QSslServer(this);
        secure->setSslConfiguration(*m_tls);
        listener = secure;
    } else {
        listener = new QTcpServer(this);
    }
    // A proxy of the system or the program would be asked to listen for us, elsewhere.
    listener->setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    listener->setListenBacklogSize(256);
    connect(listener, &QTcpServer::pendingConnectionAvailable, this,
            [this, listener] { takeConnections(listener); });
    return listener;
}

void LoopbackServer::takeConnections(QTcpServer *listener)
{
    while (auto *socket = listener->nextPendingConnection()) {
        if (connectionCount() >= maxConnections) {
            qCWarning(lcLoopback, "too many connections, one is closed");
            socket->abort();
            socket->deleteLater();
            continue;
        }
        auto *connection = new LoopbackConnection(socket, m_handler, m_limits, this);
        connection->start();
    }
}

void LoopbackServer::close()
{
    stopListening();
    const auto connections =
        findChildren<LoopbackConnection *>(QString(), Qt::FindDirectChildrenOnly);
    for (auto *connection : connections)
        connection->breakOff();
}

void LoopbackServer::finish()
{
    stopListening();
    const auto connections =
        findChildren<LoopbackConnection *>(QString(), Qt::FindDirectChildrenOnly);
    for (auto *connection : connections)
        connection->finish();
}

void LoopbackServer::stopListening()
{
    // Later, because a handler may be the one that closes.
    const auto listeners = std::exchange(m_listeners, {});
    for (auto *listener : listeners) {
        listener->close();
        listener->deleteLater();
    }
}

quint16 LoopbackServer::port() const
{
    return m_listeners.isEmpty() ? 0 : m_listeners.first()->serverPort();
}

QUrl LoopbackServer::url() const
{
    QUrl url;
    url.setScheme(m_tls ? u"https"_s : u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(port());
    return url;
}

QList<QHostAddress> LoopbackServer::addresses() const
{
    QList<QHostAddress> addresses;
    for (const auto *listener : m_listeners)
        addresses.append(listener->serverAddress());
    return addresses;
}

qsizetype LoopbackServer::connectionCount() const
{
    return findChildren<LoopbackConnection *>(QString(), Qt::FindDirectChildrenOnly).size();
}

bool LoopbackServer::isOwnHost(const QByteArray &host) const
{
    const auto withPort = ':' + QByteArray::number(port());
    const auto usualPort = m_tls ? 443 : 80;
    for (const auto *name : {"localhost", "127.0.0.1", "[::1]"}) {
        if (host == name + withPort || (port() == usualPort && host == name))
            return true;
    }
    return false;
}

} // namespace Welkom
