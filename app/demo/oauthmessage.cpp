// SPDX-License-Identifier: Apache-2.0

#include "oauthmessage.h"

#include "demotenant.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <array>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

QString decoded(QByteArray text)
{
    text.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text));
}

bool isForm(const LoopbackRequest &request)
{
    const auto type = request.headers.value("Content-Type").split(';').first();
    return type.trimmed().toLower() == "application/x-www-form-urlencoded";
}

} // namespace

OAuthParameters OAuthParameters::ofQuery(const LoopbackRequest &request)
{
    OAuthParameters parameters;
    parameters.m_parameters = request.query;
    return parameters;
}

OAuthParameters OAuthParameters::ofForm(const LoopbackRequest &request)
{
    OAuthParameters parameters;
    if (!isForm(request))
        return parameters;
    const auto pieces = request.body.split('&');
    for (const auto &piece : pieces) {
        if (piece.isEmpty())
            continue;
        const auto equals = piece.indexOf('=');
        const auto name = equals < 0 ? piece : piece.left(equals);
        const auto value = equals < 0 ? QByteArray() : piece.mid(equals + 1);
        parameters.m_parameters.append({decoded(name), decoded(value)});
    }
    return parameters;
}

QString OAuthParameters::value(const QString &name) const
{
    for (const auto &[key, value] : m_parameters) {
        if (key == name)
            return value;
    }
    return {};
}

qsizetype OAuthParameters::count(const QString &name) const
{
    return std::count_if(m_parameters.begin(), m_parameters.end(),
                         [&](const auto &parameter) { return parameter.first == name; });
}

QString OAuthParameters::repeated() const
{
    QSet<QString> seen;
    for (const auto &parameter : m_parameters) {
        if (seen.contains(parameter.first))
            return parameter.first;
        seen.insert(parameter.first);
    }
    return {};
}

QString OAuthFault::description() const
{
    return u"AADSTS%1: %2"_s.arg(QString::number(number), text);
}

OAuthFault missingParameter(const QString &name)
{
    return {u"invalid_request"_s, 900144,
            u"The request needs the parameter '%1', once and with a value."_s.arg(name)};
}

QJsonObject toJson(const OAuthFault &fault, const QDateTime &now)
{
    auto &random = *QRandomGenerator::system();
    const auto traceId = demoGuid(random);
    const auto correlationId = demoGuid(random);
    const auto time = now.toUTC().toString(u"yyyy-MM-dd HH:mm:ss'Z'"_s);
    QJsonObject body {
        {u"error"_s, fault.error},
        {u"error_description"_s,
         u"%1\r\nTrace ID: %2\r\nCorrelation ID: %3\r\nTimestamp: %4"_s.arg(
             fault.description(), traceId, correlationId, time)},
        {u"error_codes"_s, QJsonArray {fault.number}},
        {u"timestamp"_s, time},
        {u"trace_id"_s, traceId},
        {u"correlation_id"_s, correlationId},
    };
    if (!fault.claims.isEmpty())
        body.insert(u"claims"_s, fault.claims);
    return body;
}

LoopbackAnswer oauthAnswer(const QJsonObject &object, int status)
{
    LoopbackAnswer answer;
    answer.status = status;
    answer.headers = {{"Content-Type", "application/json; charset=utf-8"},
                      {"Cache-Control", "no-store"},
                      {"Pragma", "no-cache"},
                      {"X-Content-Type-Options", "nosniff"}};
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

QByteArray randomToken()
{
    std::array<quint32, 8> bits {};
    QRandomGenerator::system()->generate(bits.begin(), bits.end());
    return QByteArray(reinterpret_cast<const char *>(bits.data()), sizeof bits)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray withParameters(QByteArray address, const QList<std::pair<QString, QString>> &parameters)
{
    auto separator = address.contains('?') ? '&' : '?';
    if (address.endsWith('?') || address.endsWith('&'))
        separator = '\0';
    for (const auto &[name, value] : parameters) {
        if (separator != '\0')
            address += separator;
        address += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
        separator = '&';
    }
    return address;
}

} // namespace Welkom
