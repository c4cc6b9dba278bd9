// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "demofixture.h"

#include <QHash>
#include <QJsonDocument>
#include <QMap>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace Welkom {

/// Parameters by name; one whose value is null is left out.
using Parameters = QMap<QString, QString>;

/// A program that signs in at the pretend authority, its user and its browser, by hand over HTTP.
/// Shares no code with either side.
struct AuthorityVisitor : DemoFixture
{
    explicit AuthorityVisitor(DemoOptions options = small()) : DemoFixture(std::move(options)) { }

    // RFC 7636 appendix B.
    static QString verifier()
    {
        return QStringLiteral("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    }
    static QString challenge()
    {
        return QStringLiteral("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    /// What a well-behaved program asks the browser for, with some of it changed.
    static Parameters question(const Parameters &changes = {})
    {
        return changed({{QStringLiteral("client_id"), QStringLiteral("program-1")},
                        {QStringLiteral("response_type"), QStringLiteral("code")},
                        {QStringLiteral("redirect_uri"), QStringLiteral("http://localhost:50505/")},
                        {QStringLiteral("scope"), QStringLiteral("openid profile offline_access")},
                        {QStringLiteral("state"), QStringLiteral("a state+/=&%")},
                        {QStringLiteral("nonce"), QStringLiteral("nonce-1")},
                        {QStringLiteral("code_challenge"), challenge()},
                        {QStringLiteral("code_challenge_method"), QStringLiteral("S256")}},
                       changes);
    }

    static Parameters changed(Parameters parameters, const Parameters &changes)
    {
        for (auto one = changes.begin(); one != changes.end(); ++one)
            parameters.insert(one.key(), one.value());
        return parameters;
    }

    static QByteArray encoded(const Parameters &parameters)
    {
        QByteArray text;
        for (auto one = parameters.begin(); one != parameters.end(); ++one) {
            if (!one.value().isNull())
                text += '&' + QUrl::toPercentEncoding(one.key()) + '='
                    + QUrl::toPercentEncoding(one.value());
        }
        return text.mid(1);
    }

    ProbedAnswer authorize(const Parameters &changes = {}, const HeaderFields &headers = {})
    {
        return probe->ask("GET", "/authority/authorize?" + encoded(question(changes)), {}, headers);
    }

    /// The target of the link on a page that has `mark` in it; empty when there is none.
    static QByteArray linkWith(const QByteArray &mark, const ProbedAnswer &page)
    {
        static const QRegularExpression link(QStringLiteral("href=\"([^\"]*)\""));
        auto found = link.globalMatch(QString::fromUtf8(page.body));
        while (found.hasNext()) {
            const auto target = found.next().captured(1).toUtf8().replace("&amp;", "&");
            if (target.contains(mark))
                return target;
        }
        return {};
    }

    /// Where the browser is sent back to.
    static QUrl redirectOf(const ProbedAnswer &answer)
    {
        return QUrl::fromEncoded(answer.headers.value("Location"), QUrl::StrictMode);
    }
    static QString parameterOf(const QUrl &url, const QString &name)
    {
        return QUrlQuery(url).queryItemValue(name, QUrl::FullyDecoded);
    }

    /// Goes through the browser as that account.
    QString codeFor(const QByteArray &account = "sanne", const Parameters &changes = {})
    {
        const auto page = authorize(changes);
        const auto answer = probe->get(linkWith("account=" + account, page));
        return parameterOf(redirectOf(answer), QStringLiteral("code"));
    }

    ProbedAnswer token(const Parameters &form) { return post("/authority/token", form); }

    ProbedAnswer post(const QByteArray &target, const Parameters &form)
    {
        return probe->ask("POST", target, encoded(form),
                          {{"Content-Type", "application/x-www-form-urlencoded"}});
    }

    ProbedAnswer redeem(const QString &code, const Parameters &changes = {})
    {
        return token(
            changed({{QStringLiteral("grant_type"), QStringLiteral("authorization_code")},
                     {QStringLiteral("client_id"), QStringLiteral("program-1")},
                     {QStringLiteral("redirect_uri"), QStringLiteral("http://localhost:50505/")},
                     {QStringLiteral("code_verifier"), verifier()},
                     {QStringLiteral("code"), code}},
                    changes));
    }

    ProbedAnswer refresh(const QString &refreshToken, const Parameters &changes = {})
    {
        return token(changed({{QStringLiteral("grant_type"), QStringLiteral("refresh_token")},
                              {QStringLiteral("client_id"), QStringLiteral("program-1")},
                              {QStringLiteral("refresh_token"), refreshToken}},
                             changes));
    }

    ProbedAnswer beginDevice(const Parameters &changes = {})
    {
        return post("/authority/devicecode",
                    changed({{QStringLiteral("client_id"), QStringLiteral("program-1")},
                             {QStringLiteral("scope"), QStringLiteral("openid offline_access")}},
                            changes));
    }

    ProbedAnswer poll(const QString &deviceCode, const Parameters &changes = {})
    {
        const auto type = QStringLiteral("urn:ietf:params:oauth:grant-type:device_code");
        return token(changed({{QStringLiteral("grant_type"), type},
                              {QStringLiteral("client_id"), QStringLiteral("program-1")},
                              {QStringLiteral("device_code"), deviceCode}},
                             changes));
    }

    /// Asks the API with that token.
    ProbedAnswer ask(const QString &accessToken, const QByteArray &target,
                     const QByteArray &method = "GET")
    {
        return probe->ask(method, target, {},
                          {{"Authorization", "Bearer " + accessToken.toLatin1()}});
    }

    static QString textOf(const ProbedAnswer &answer, const char *name)
    {
        return answer.object().value(QLatin1String(name)).toString();
    }

    /// The middle of a JSON Web Token.
    static QJsonObject claimsOf(const QString &token)
    {
        const auto parts = token.split(u'.');
        return parts.size() == 3
            ? QJsonDocument::fromJson(
                  QByteArray::fromBase64(parts.at(1).toLatin1(), QByteArray::Base64UrlEncoding))
                  .object()
            : QJsonObject();
    }
};

} // namespace Welkom
