// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>

/// Asks the control routes of a demo service of another process what happened there.
class DemoControl
{
public:
    explicit DemoControl(QString address) : m_address(std::move(address)) { }

    /// Every request the service saw, in order of arrival.
    [[nodiscard]] QJsonArray requests()
    {
        return ask("GET", QStringLiteral("/demo/requests"))[QStringLiteral("requests")].toArray();
    }

    /// The requests that would change something.
    [[nodiscard]] QList<QJsonObject> writes()
    {
        QList<QJsonObject> found;
        const auto all = requests();
        for (const auto &value : all) {
            const auto request = value.toObject();
            const auto path = request[QStringLiteral("path")].toString();
            if (request[QStringLiteral("method")] != QStringLiteral("GET")
                && path.startsWith(QStringLiteral("/v1/")))
                found += request;
        }
        return found;
    }

    /// The accounts of a customer (its id or a domain) that were made since the service started.
    [[nodiscard]] QStringList newUsers(const QString &customer)
    {
        const auto users =
            ask("GET",
                QStringLiteral("/demo/customers/%1/users").arg(customer))[QStringLiteral("users")]
                .toArray();
        QStringList names;
        for (const auto &value : users) {
            const auto user = value.toObject();
            if (user[QStringLiteral("isNew")].toBool()
                && !user[QStringLiteral("isDeleted")].toBool())
                names += user[QStringLiteral("userPrincipalName")].toString();
        }
        return names;
    }

    /// Whether this password opens this account.
    [[nodiscard]] bool isRight(const QString &customer, const QString &name,
                               const QString &password)
    {
        const QJsonObject body {{QStringLiteral("userPrincipalName"), name},
                                {QStringLiteral("password"), password}};
        const auto answer =
            ask("POST", QStringLiteral("/demo/customers/%1/sign-in").arg(customer), body);
        return answer[QStringLiteral("isRight")].toBool();
    }

    void setFaults(const QJsonObject &plan) { ask("PUT", QStringLiteral("/demo/faults"), plan); }

    QJsonObject ask(const QByteArray &verb, const QString &path, const QJsonObject &body = {})
    {
        QNetworkRequest request(QUrl(m_address + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        const auto bytes = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson();
        auto *reply = m_manager.sendCustomRequest(request, verb, bytes);
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        reply->deleteLater();
        return QJsonDocument::fromJson(reply->readAll()).object();
    }

private:
    QString m_address;
    QNetworkAccessManager m_manager;
};
