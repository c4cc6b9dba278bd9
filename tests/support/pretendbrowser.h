// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QUrl>

/// Plays the person at the browser before the pages of the pretend sign-in authority: takes the
/// link of an account, follows it back to the program, and keeps the last page that was shown.
class PretendBrowser
{
public:
    /// Goes to a sign-in address and chooses there: an account's short name, or `cancel`.
    /// False when the page has no such choice.
    bool choose(const QUrl &address, const QString &choice)
    {
        const auto page = visit(address);
        const QRegularExpression link(
            choice == QStringLiteral("cancel")
                ? QStringLiteral("href=\"([^\"]*/cancel\\?[^\"]*)\"")
                : QStringLiteral("href=\"([^\"]*/choose\\?[^\"]*account=%1)\"").arg(choice));
        const auto found = link.match(QString::fromUtf8(page));
        if (!found.hasMatch())
            return false;
        auto target = found.captured(1);
        target.replace(QStringLiteral("&amp;"), QStringLiteral("&"));
        lastPage = visit(address.resolved(QUrl(target)));
        return true;
    }

    QByteArray lastPage;
    /// Every address that was gone to, redirects too: the code is in one of them.
    QList<QUrl> addresses;

private:
    QByteArray visit(const QUrl &address)
    {
        addresses += address;
        QNetworkRequest request(address);
        auto tls = QSslConfiguration::defaultConfiguration();
        tls.setPeerVerifyMode(QSslSocket::VerifyNone); // it is the program that is tested
        request.setSslConfiguration(tls);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                             QNetworkRequest::UserVerifiedRedirectPolicy);
        auto *reply = m_manager.get(request);
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::redirected, &loop, [&](const QUrl &next) {
            addresses += next;
            Q_EMIT reply->redirectAllowed();
        });
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        reply->deleteLater();
        return reply->readAll();
    }

    QNetworkAccessManager m_manager;
};
