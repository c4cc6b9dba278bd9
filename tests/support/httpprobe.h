// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "loopback/headerfields.h"

#include <QByteArray>
#include <QEventLoop>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <optional>

namespace Welkom {

/// An answer as it came over the wire, whole or not.
struct ProbedAnswer
{
    int status = 0; ///< 0: no status line came
    QByteArray reason;
    HeaderFields headers;
    QByteArray body;
    bool isWhole = false; ///< as long as its Content-Length says
    bool wasClosed = false;

    [[nodiscard]] QJsonDocument json() const
    {
        auto text = body;
        if (text.startsWith("\xef\xbb\xbf"))
            text.remove(0, 3);
        return QJsonDocument::fromJson(text);
    }
    [[nodiscard]] QJsonObject object() const { return json().object(); }
    [[nodiscard]] QJsonArray items() const
    {
        return object().value(QLatin1String("items")).toArray();
    }
    /// `code` of an error body, as number, whatever it was sent as.
    [[nodiscard]] int code() const
    {
        return object().value(QLatin1String("code")).toVariant().toInt();
    }
    [[nodiscard]] QString description() const
    {
        return object().value(QLatin1String("description")).toString();
    }
};

/// Asks one thing at a time of an HTTP service, on one connection as long as that stands, and
/// never asks twice. Turns the event loop while it waits, so the service may live on the same
/// thread. Written for tests alone; not the client under test.
class HttpProbe
{
public:
    explicit HttpProbe(const QUrl &base) : m_base(base)
    {
        headers = {{"Host", base.authority().toLatin1()},
                   {"Authorization", "Bearer demo"},
                   {"Accept", "application/json"}};
    }

    /// Sent with every request; a test may change them.
    HeaderFields headers;

    ProbedAnswer get(const QByteArray &target) { return ask("GET", target); }
    ProbedAnswer post(const QByteArray &target, const QJsonObject &body)
    {
        return ask("POST", target, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
    ProbedAnswer patch(const QByteArray &target, const QJsonObject &body)
    {
        return ask("PATCH", target, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
    ProbedAnswer put(const QByteArray &target, const QJsonObject &body)
    {
        return ask("PUT", target, QJsonDocument(body).toJson(QJsonDocument::Compact));
    }
    ProbedAnswer remove(const QByteArray &target) { return ask("DELETE", target); }

    ProbedAnswer ask(const QByteArray &method, const QByteArray &target,
                     const std::optional<QByteArray> &body = {}, const HeaderFields &more = {})
    {
        send(method, target, body, more);
        return receive(method == "HEAD");
    }

    void send(const QByteArray &method, const QByteArray &target,
              const std::optional<QByteArray> &body = {}, const HeaderFields &more = {})
    {
        if (m_socket.state() != QAbstractSocket::ConnectedState) {
            m_received.clear();
            m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost),
                                   static_cast<quint16>(m_base.port()));
            waitUntil([this] { return m_socket.state() == QAbstractSocket::ConnectedState; });
        }
        auto all = headers;
        for (const auto &field : more)
            all.set(field.name, field.value);
        auto bytes = method + ' ' + target + " HTTP/1.1\r\n";
        for (const auto &field : all)
            bytes += field.name + ": " + field.value + "\r\n";
        if (body) {
            if (!all.contains("Content-Type"))
                bytes += "Content-Type: application/json\r\n";
            bytes += "Content-Length: " + QByteArray::number(body->size()) + "\r\n";
        }
        m_socket.write(bytes + "\r\n" + body.value_or(QByteArray()));
        m_socket.flush();
    }

    /// Waits for the answer, or for the end of the connection. An answer that does not come within
    /// `patience` has status 0 and `wasClosed` false.
    ProbedAnswer receive(bool isHead = false, int patience = 20'000)
    {
        ProbedAnswer answer;
        waitUntil([this] { return m_received.contains("\r\n\r\n"); }, patience);
        const auto headEnd = m_received.indexOf("\r\n\r\n");
        if (headEnd >= 0) {
            readHead(answer, m_received.left(headEnd));
            m_received.remove(0, headEnd + 4);
            const auto length = isHead ? 0 : answer.headers.value("Content-Length").toLongLong();
            waitUntil([this, length] { return m_received.size() >= length; }, patience);
            answer.isWhole = m_received.size() >= length;
            answer.body = m_received.left(length);
            m_received.remove(0, length);
        }
        answer.wasClosed = m_socket.state() != QAbstractSocket::ConnectedState;
        return answer;
    }

    void disconnect() { m_socket.abort(); }

private:
    template<typename Condition>
    void waitUntil(Condition condition, int patience = 20'000)
    {
        QTimer timer;
        timer.setSingleShot(true);
        timer.start(patience);
        QEventLoop loop;
        QObject::connect(&timer, &QTimer::timeout, &loop, &QEventLoop::quit);
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &loop, &QEventLoop::quit);
        QObject::connect(&m_socket, &QTcpSocket::stateChanged, &loop, &QEventLoop::quit);
        m_received += m_socket.readAll();
        while (!condition() && timer.isActive()
               && m_socket.state() != QAbstractSocket::UnconnectedState) {
            loop.exec();
            m_received += m_socket.readAll();
        }
    }

    static void readHead(ProbedAnswer &answer, const QByteArray &head)
    {
        const auto lines = head.split('\n');
        answer.status = lines.first().mid(9, 3).toInt();
        answer.reason = lines.first().mid(13).trimmed();
        for (qsizetype i = 1; i < lines.size(); ++i) {
            const auto colon = lines.at(i).indexOf(':');
            answer.headers.append(lines.at(i).left(colon), lines.at(i).mid(colon + 1).trimmed());
        }
    }

    QUrl m_base;
    QTcpSocket m_socket;
    QByteArray m_received;
};

} // namespace Welkom
