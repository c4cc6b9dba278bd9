// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "loopback/loopbackserver.h"
#include "signin/authority.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrlQuery>

namespace Welkom {

/// A JSON Web Token that nobody signed.
inline QByteArray unsignedToken(const QJsonObject &claims)
{
    const auto part = [](const QJsonObject &object) {
        return QJsonDocument(object)
            .toJson(QJsonDocument::Compact)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    return part({{QStringLiteral("alg"), QStringLiteral("none")}}) + '.' + part(claims) + '.';
}

/// An authority on this computer that answers as scripted, and rotates its refresh tokens
/// otherwise: a second use of a replaced one ends the whole sign-in, as with strict providers.
/// Keeps what it was asked.
class FakeAuthority
{
public:
    using Script = std::function<void(const QUrlQuery &form, Responder responder)>;

    explicit FakeAuthority(const std::optional<QSslConfiguration> &tls = {})
        : m_server([this](const LoopbackRequest &request, const Responder &responder) {
              serve(request, responder);
          })
    {
        if (tls)
            m_server.useTls(*tls);
        const auto listening = m_server.listen();
        Q_ASSERT(listening);
    }

    [[nodiscard]] QUrl url() const { return m_server.url(); }
    [[nodiscard]] QString issuer() const { return url().toString(); }

    [[nodiscard]] SignInConfiguration configuration() const
    {
        SignInConfiguration configuration;
        configuration.cloud = QStringLiteral("global");
        configuration.authority = url();
        configuration.clientId = QStringLiteral("welkom-test");
        configuration.scope = QStringLiteral("openid profile offline_access");
        configuration.apiBase = QUrl(QStringLiteral("http://127.0.0.1:9"));
        return configuration;
    }

    [[nodiscard]] QJsonObject idClaims() const
    {
        QJsonObject claims {
            {QStringLiteral("iss"), issuer()},
            {QStringLiteral("aud"), QStringLiteral("welkom-test")},
            {QStringLiteral("sub"), QStringLiteral("subject")},
            {QStringLiteral("exp"), 4000000000.0},
            {QStringLiteral("tid"), QStringLiteral("tenant-1")},
            {QStringLiteral("oid"), QStringLiteral("user-1")},
            {QStringLiteral("name"), QStringLiteral("Zo\u00eb Admin")},
            {QStringLiteral("preferred_username"), QStringLiteral("zoe@partner.example")}};
        if (!nonce.isEmpty())
            claims.insert(QStringLiteral("nonce"), nonce);
        return claims;
    }

    /// New tokens, as JSON.
    QJsonObject newTokens()
    {
        ++round;
        refreshToken = QStringLiteral("refresh-secret-%1").arg(round);
        return {{QStringLiteral("token_type"), QStringLiteral("Bearer")},
                {QStringLiteral("access_token"), QStringLiteral("access-secret-%1").arg(round)},
                {QStringLiteral("refresh_token"), refreshToken},
                {QStringLiteral("expires_in"), expiresIn},
                {QStringLiteral("id_token"), QString::fromLatin1(unsignedToken(idClaims()))}};
    }

    static void answerJson(const Responder &responder, int status, const QJsonObject &object)
    {
        LoopbackAnswer answer;
        answer.status = status;
        answer.headers = {{"Content-Type", "application/json"}};
        answer.body = QJsonDocument(object).toJson();
        responder.answer(answer);
    }

    static void answerError(const Responder &responder, const QString &error,
                            const QString &description = {}, const QString &claims = {})
    {
        answerJson(responder, 400,
                   {{QStringLiteral("error"), error},
                    {QStringLiteral("error_description"), description},
                    {QStringLiteral("claims"), claims}});
    }

    /// Plays the user and the browser: goes to the authorization address and comes back at once.
    /// \param change what the redirect brings, besides a good code and state.
    bool browse(const QUrl &address, const QHash<QString, QString> &change = {})
    {
        const QUrlQuery asked(address);
        lastAuthorization = asked;
        nonce = asked.queryItemValue(QStringLiteral("nonce"));
        challenge = asked.queryItemValue(QStringLiteral("code_challenge")).toLatin1();
        QHash<QString, QString> parameters {
            {QStringLiteral("code"), QStringLiteral("code-secret+/=&%1")},
            {QStringLiteral("state"), asked.queryItemValue(QStringLiteral("state"))}};
        for (auto one = change.begin(); one != change.end(); ++one) {
            if (one->isNull())
                parameters.remove(one.key());
            else
                parameters.insert(one.key(), *one);
        }
        QUrl back(asked.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
        FormFields query;
        for (auto one = parameters.begin(); one != parameters.end(); ++one)
            query.append(one.key().toUtf8(), *one);
        back.setQuery(QString::fromLatin1(query.encoded().reveal()), QUrl::StrictMode);
        visit(back);
        return true;
    }

    /// Fetches a page as a browser does.
    void visit(const QUrl &url, const QByteArray &host = {})
    {
        QNetworkRequest request(url);
        if (!host.isEmpty())
            request.setRawHeader("Host", host);
        auto *reply = browser.get(request);
        QObject::connect(reply, &QNetworkReply::finished, reply, [this, reply] {
            pages.append(reply->readAll());
            pageHeaders.append(reply->rawHeaderPairs());
            statuses.append(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt());
            reply->deleteLater();
        });
    }

    Script onToken;  ///< instead of the usual answer
    Script onDevice; ///< of the device authorization endpoint
    std::function<void(Responder)> onDiscovery;
    QString nonce;
    QByteArray challenge;
    QString refreshToken; ///< the one that is good
    bool isRevoked = false;
    double expiresIn = 3600;
    int round = 0;
    QList<QUrlQuery> tokenRequests;
    QUrlQuery lastAuthorization;
    QNetworkAccessManager browser;
    QList<QByteArray> pages;
    QList<QList<QNetworkReply::RawHeaderPair>> pageHeaders;
    QList<int> statuses;

private:
    void serve(const LoopbackRequest &request, const Responder &responder)
    {
        const auto form = QUrlQuery(QString::fromUtf8(request.body));
        if (request.path.endsWith(QStringLiteral("openid-configuration"))) {
            if (onDiscovery)
                return onDiscovery(responder);
            const auto at = [this](const char *path) { return issuer() + QLatin1String(path); };
            return answerJson(responder, 200,
                              {{QStringLiteral("issuer"), issuer()},
                               {QStringLiteral("authorization_endpoint"), at("/authorize")},
                               {QStringLiteral("token_endpoint"), at("/token")},
                               {QStringLiteral("device_authorization_endpoint"), at("/device")}});
        }
        if (request.path == QStringLiteral("/device") && onDevice)
            return onDevice(form, responder);
        if (request.path != QStringLiteral("/token"))
            return responder.answer(LoopbackAnswer::plain(404, "no"));
        tokenRequests.append(form);
        if (onToken)
            return onToken(form, responder);
        if (form.queryItemValue(QStringLiteral("grant_type")) == QStringLiteral("refresh_token")) {
            if (isRevoked || form.queryItemValue(QStringLiteral("refresh_token")) != refreshToken) {
                isRevoked = true;
                return answerError(responder, QStringLiteral("invalid_grant"));
            }
            nonce.clear();
        }
        answerJson(responder, 200, newTokens());
    }

    LoopbackServer m_server;
};

} // namespace Welkom
