// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "loopbackconnection.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <optional>

class QTcpServer;

namespace Welkom {

/// A small HTTP/1.1 server for this computer only: it listens on 127.0.0.1 and ::1 and nowhere
/// else. It serves the redirect of the sign-in and the pretend Partner Center; it knows nothing of
/// what is asked of it, and never looks at the time.
///
///     LoopbackServer server([](const LoopbackRequest &request, Responder responder) {
///         responder.answer(LoopbackAnswer::plain(200, "You asked for " + request.target));
///     });
///     const auto listening = server.listen();
///
/// Lives on one thread with its handler. Must not be destroyed by its own handler. Responders may
/// outlive it.
class LoopbackServer final : public QObject
{
    Q_OBJECT

public:
    explicit LoopbackServer(LoopbackHandler handler, RequestLimits limits = {},
                            QObject *parent = nullptr);
    ~LoopbackServer() override;

    /// Speaks TLS with the certificate and the key of `configuration`. Before listen().
    void useTls(const QSslConfiguration &configuration);

    /// Listens on the same port of both loopback addresses, or of 127.0.0.1 alone on a computer
    /// without IPv6. \param port 0 takes a free one.
    /// Errors: Unreachable, PortTaken, with the address as subject.
    [[nodiscard]] Result<void> listen(quint16 port = 0);
    /// Stops listening and breaks off every connection; answers that have not left yet are lost.
    /// A handler may call it.
    void close();
    /// Stops listening and lets the requests that were read be answered; a connection without one
    /// ends at once. connectionCount() tells when the last has gone.
    void finish();

    [[nodiscard]] bool isListening() const { return !m_listeners.isEmpty(); }
    /// 0 when not listening.
    [[nodiscard]] quint16 port() const;
    /// `http://127.0.0.1:PORT`, or https after useTls().
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QList<QHostAddress> addresses() const;

    [[nodiscard]] qsizetype connectionCount() const;

    /// Whether `host`, as in LoopbackRequest::host, names this server: localhost, 127.0.0.1 or
    /// [::1] with its port. A page of the web whose name was made to resolve to 127.0.0.1 (DNS
    /// rebinding) sends another one.
    [[nodiscard]] bool isOwnHost(const QByteArray &host) const;

    /// Connections at a time; further ones are closed at once.
    static constexpr qsizetype maxConnections = 1000;

private:
    [[nodiscard]] QTcpServer *newListener();
    /// One try at a port; what the operating system says when it fails.
    [[nodiscard]] std::optional<QString> tryPort(quint16 port);
    void stopListening();
    void takeConnections(QTcpServer *listener);

    LoopbackHandler m_handler;
    RequestLimits m_limits;
    std::optional<QSslConfiguration> m_tls;
    QList<QTcpServer *> m_listeners;
};

} // namespace Welkom
