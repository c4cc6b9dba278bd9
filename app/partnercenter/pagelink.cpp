// SPDX-License-Identifier: Apache-2.0

#include "pagelink.h"

#include "requests/fieldtext.h"

#include <QRegularExpression>

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

bool isSameService(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) {
        return url.port(url.scheme() == "http"_L1 ? 80 : 443);
    };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b)
        && a.userInfo().isEmpty();
}

bool isFieldName(QByteArrayView name)
{
    static constexpr QByteArrayView marks = "!#$%&'*+-.^_`|~";
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || marks.contains(c);
    });
}

/// Ours to say, never a page's.
bool isReserved(const QByteArray &name)
{
    static constexpr QByteArrayView reserved[] = {
        "accept",         "accept-encoding",
        "authorization",  "connection",
        "content-length", "content-type",
        "cookie",         "expect",
        "host",           "ms-correlationid",
        "ms-requestid",   "proxy-authorization",
        "range",          "te",
        "trailer",        "transfer-encoding",
        "upgrade",
    };
    return std::find(std::begin(reserved), std::end(reserved), name.toLower())
        != std::end(reserved);
}

} // namespace

Result<QUrl> resolveLink(const QUrl &base, const QString &uri)
{
    const auto refused =
        failure(ErrorKind::ServiceFault, ErrorReason::RedirectRefused, base.host());
    static const QRegularExpression withScheme(u"^([a-zA-Z][a-zA-Z0-9+.-]*:|[/\\\\]{2})"_s);
    const auto text = uri.trimmed();

    QUrl url;
    if (withScheme.match(text).hasMatch()) {
        url = QUrl(text);
    } else {
        const auto path = text.startsWith(u'/') ? text.mid(1) : text;
        const auto root = path.startsWith("v1/"_L1) ? u"/"_s : u"/v1/"_s;
        url = QUrl(base.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment) + root
                   + path);
    }
    if (!url.isValid() || !isSameService(url, base) || url.hasFragment())
        return refused;
    const auto steps = url.path().split(u'/');
    if (steps.size() < 3 || steps[1] != "v1"_L1 || steps.last().isEmpty() || steps.contains(".."_L1)
        || url.path().contains(u'\\'))
        return refused;
    return url;
}

QList<std::pair<QByteArray, QByteArray>> headersOf(const PageLink &link)
{
    QList<std::pair<QByteArray, QByteArray>> headers;
    for (const auto &[name, value] : link.headers) {
        auto field = std::pair(name.toUtf8(), value.toUtf8());
        if (isFieldName(field.first) && !isReserved(field.first) && isFieldText(field.second))
            headers.append(std::move(field));
    }
    return headers;
}

} // namespace Welkom
