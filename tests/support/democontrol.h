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

    /// The active accounts of a customer.
    [[nodiscard]] QJsonArray users(const QString &customer)
    {
        return ask("GET", QStringLiteral("/demo/customers/%1/users").arg(customer))
                [QStringLiteral("users")]
                        .toArray();
    }

    /// Whether this password opens this account.
    [[nodiscard]] bool canSignIn(const QString &customer, const QString &name, const QString &password)
    {
        const QJsonObject body { { QStringLiteral("userPrincipalName"), name },
                                 { QStringLiteral("password"), password } };
        const auto answer =
                ask("POST", QStringLiteral("/demo/customers/%1/sign-in").arg(customer), body);
        return answer[QStringLiteral("signedIn")].toBool();
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
