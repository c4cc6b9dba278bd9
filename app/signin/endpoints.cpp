// SPDX-License-Identifier: Apache-2.0

#include "endpoints.h"

#include "address.h"
#include "core/loopbackhost.h"
#include "jsonobject.h"

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

const QLatin1String tenantMark = "{tenantid}"_L1;

QString withoutSlash(QString text)
{
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

/// The endpoint of that name; empty when it is not given.
Result<QUrl> endpointOf(const QJsonObject &document, const QString &name, const QUrl &authority)
{
    const auto text = document.value(name).toString();
    if (text.isEmpty())
        return QUrl();
    const QUrl url(text, QUrl::StrictMode);
    const auto isAllowed = checkAddress(url);
    const auto stepsDown = url.scheme() != "https"_L1 && !isLoopback(authority);
    if (!isAllowed || stepsDown)
        return failure(ErrorKind::ServiceFault, ErrorReason::InsecureAddress, hostName(url));
    return url;
}

bool isOwnIssuer(const QString &issuer, const QUrl &authority)
{
    if (isMicrosoftLogin(authority)) {
        QString plain = issuer;
        const QUrl url(plain.remove(tenantMark));
        return url.scheme() == "https"_L1
            && (isMicrosoftLogin(url) || url.host() == "sts.windows.net"_L1);
    }
    return withoutSlash(issuer) == withoutSlash(authority.toString(QUrl::FullyEncoded));
}

} // namespace

QUrl discoveryAddress(const QUrl &authority)
{
    QUrl url(authority);
    auto path = withoutSlash(url.path(QUrl::FullyEncoded));
    if (isMicrosoftLogin(authority) && !path.endsWith("/v2.0"_L1))
        path += "/v2.0"_L1;
    url.setPath(path + "/.well-known/openid-configuration"_L1, QUrl::TolerantMode);
    return url;
}

Result<Endpoints> readDiscovery(const QByteArray &document, const QUrl &authority)
{
    const auto object = readJsonObject(document);
    if (!object)
        return failure(ErrorKind::ServiceFault, ErrorReason::AuthorityUnknown, hostName(authority));
    const auto authorization = endpointOf(*object, u"authorization_endpoint"_s, authority);
    if (!authorization)
        return failure(authorization.error());
    const auto token = endpointOf(*object, u"token_endpoint"_s, authority);
    if (!token)
        return failure(token.error());
    const auto device = endpointOf(*object, u"device_authorization_endpoint"_s, authority);
    if (!device)
        return failure(device.error());

    Endpoints endpoints;
    endpoints.issuer = object->value(u"issuer"_s).toString();
    endpoints.authorization = *authorization;
    endpoints.token = *token;
    endpoints.deviceAuthorization = *device;
    endpoints.namesIssuerInRedirect =
        object->value(u"authorization_response_iss_parameter_supported"_s).toBool();
    if (endpoints.authorization.isEmpty() || endpoints.token.isEmpty()
        || !isOwnIssuer(endpoints.issuer, authority))
        return failure(ErrorKind::ServiceFault, ErrorReason::AuthorityUnknown, hostName(authority));
    return endpoints;
}

Endpoints microsoftEndpoints(const QUrl &authority)
{
    auto base = withoutSlash(authority.toString(QUrl::FullyEncoded));
    if (base.endsWith("/v2.0"_L1))
        base.chop(5);
    Endpoints endpoints;
    endpoints.issuer = u"https://%1/%2/v2.0"_s.arg(authority.host(), tenantMark);
    endpoints.authorization = QUrl(base + "/oauth2/v2.0/authorize"_L1);
    endpoints.token = QUrl(base + "/oauth2/v2.0/token"_L1);
    endpoints.deviceAuthorization = QUrl(base + "/oauth2/v2.0/devicecode"_L1);
    return endpoints;
}

bool isIssuer(const QString &issuer, const QString &expected, const QString &tenant)
{
    const auto at = expected.indexOf(tenantMark);
    if (at < 0)
        return issuer == expected;
    if (!tenant.isEmpty()) {
        QString filled = expected;
        filled.replace(tenantMark, tenant);
        return issuer == filled;
    }
    const auto before = expected.left(at);
    const auto behind = expected.mid(at + tenantMark.size());
    if (issuer.size() <= before.size() + behind.size() || !issuer.startsWith(before)
        || !issuer.endsWith(behind))
        return false;
    return !issuer.mid(before.size(), issuer.size() - before.size() - behind.size()).contains(u'/');
}

} // namespace Welkom
