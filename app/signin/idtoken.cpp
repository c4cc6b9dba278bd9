// SPDX-License-Identifier: Apache-2.0

#include "idtoken.h"

#include "endpoints.h"
#include "jsonobject.h"

#include <QJsonArray>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> unproven(const QString &host, const QString &claim)
{
    Error error;
    error.kind = ErrorKind::ServiceFault;
    error.reason = ErrorReason::SignInUnproven;
    error.subject = host;
    error.serviceText = u"id token: %1"_s.arg(claim);
    return failure(std::move(error));
}

QStringList audiencesOf(const QJsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList audiences;
    const auto list = value.toArray();
    for (const auto &one : list)
        audiences.append(one.toString());
    return audiences;
}

} // namespace

Result<IdClaims> readIdToken(const Secret &token, const QString &host)
{
    const auto text = token.reveal().toByteArray();
    const auto parts = text.split('.');
    if (parts.size() != 3)
        return unproven(host, u"no JSON Web Token"_s);
    const auto decoded = QByteArray::fromBase64Encoding(
        parts[1], QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const auto object = decoded ? readJsonObject(*decoded) : std::nullopt;
    if (!object)
        return unproven(host, u"no JSON Web Token"_s);

    IdClaims claims;
    claims.issuer = object->value(u"iss"_s).toString();
    claims.subject = object->value(u"sub"_s).toString();
    claims.audiences = audiencesOf(object->value(u"aud"_s));
    claims.authorizedParty = object->value(u"azp"_s).toString();
    claims.nonce = object->value(u"nonce"_s).toString();
    const auto expiry = secondsOf(object->value(u"exp"_s), std::chrono::seconds(1LL << 40));
    if (expiry)
        claims.expiry = QDateTime::fromSecsSinceEpoch(expiry->count(), Qt::UTC);
    claims.tenantId = object->value(u"tid"_s).toString();
    claims.objectId = object->value(u"oid"_s).toString();
    claims.name = object->value(u"name"_s).toString();
    claims.userName = object->value(u"preferred_username"_s).toString();
    return claims;
}

Result<void> checkIdClaims(const IdClaims &claims, const IdExpectations &expectations)
{
    const auto &host = expectations.host;
    if (!isIssuer(claims.issuer, expectations.issuer, claims.tenantId))
        return unproven(host, u"iss"_s);
    if (!claims.audiences.contains(expectations.clientId))
        return unproven(host, u"aud"_s);
    if (claims.audiences.size() > 1 && claims.authorizedParty.isEmpty())
        return unproven(host, u"azp"_s);
    if (!claims.authorizedParty.isEmpty() && claims.authorizedParty != expectations.clientId)
        return unproven(host, u"azp"_s);
    const auto leeway = std::chrono::seconds(IdExpectations::leeway).count();
    if (!claims.expiry.isValid() || claims.expiry.addSecs(leeway) <= expectations.now)
        return unproven(host, u"exp"_s);
    if (!expectations.nonce.isEmpty() && !(Secret(claims.nonce.toUtf8()) == expectations.nonce))
        return unproven(host, u"nonce"_s);
    if (claims.subject.isEmpty())
        return unproven(host, u"sub"_s);
    return {};
}

} // namespace Welkom
