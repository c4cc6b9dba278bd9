// SPDX-License-Identifier: Apache-2.0

#include "address.h"

#include "core/loopbackhost.h"

#include <QStringList>

namespace Welkom {

using namespace Qt::StringLiterals;

Result<void> checkAddress(const QUrl &url)
{
    const auto scheme = url.scheme();
    const auto isSafe = scheme == "https"_L1 || (scheme == "http"_L1 && isLoopback(url));
    if (!url.isValid() || url.host().isEmpty() || !isSafe || !url.userInfo().isEmpty()
        || url.hasFragment()) {
        return failure(ErrorKind::InvalidInput, ErrorReason::InsecureAddress,
                       url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
    }
    return {};
}

QString hostName(const QUrl &url)
{
    return url.port() < 0 ? url.host() : u"%1:%2"_s.arg(url.host()).arg(url.port());
}

QString normalAddress(const QUrl &url)
{
    QUrl normal(url);
    const auto usualPort = url.scheme() == "https"_L1 ? 443 : 80;
    if (normal.port() == usualPort)
        normal.setPort(-1);
    normal.setHost(normal.host().toLower());
    auto text = normal.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo | QUrl::RemoveQuery
                                | QUrl::RemoveFragment | QUrl::NormalizePathSegments);
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

bool isMicrosoftLogin(const QUrl &authority)
{
    static const QStringList hosts {u"login.microsoftonline.com"_s,
                                    u"login.microsoftonline.us"_s,
                                    u"login.partner.microsoftonline.cn"_s,
                                    u"login.chinacloudapi.cn"_s,
                                    u"login.windows.net"_s,
                                    u"login.microsoft.com"_s};
    return hosts.contains(authority.host().toLower());
}

} // namespace Welkom
