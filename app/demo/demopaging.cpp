// SPDX-License-Identifier: Apache-2.0

#include "demopaging.h"

#include "demojson.h"

#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView tokenPrefix = "page:";

QString continuationAt(qsizetype position)
{
    return QString::fromLatin1(
        (tokenPrefix.toByteArray() + QByteArray::number(position)).toBase64());
}

/// -1 for a token that we did not give.
qsizetype positionOf(const QByteArray &token)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(token, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || !(*decoded).startsWith(tokenPrefix))
        return -1;
    bool isNumber = false;
    const auto position = (*decoded).mid(tokenPrefix.size()).toLongLong(&isNumber);
    return isNumber && position >= 0 ? static_cast<qsizetype>(position) : -1;
}

DemoFault badParameter(const QString &name)
{
    return {400, 800002, u"Invalid request input: %1."_s.arg(name), {name}, {}};
}

/// The path of a link: relative to the API's root, which most examples put behind /v1.
QString linkPath(const LoopbackRequest &request, bool hasVersion)
{
    auto path =
        QString::fromLatin1(request.target.left(request.target.size() - request.rawQuery().size()));
    path.remove(u'?');
    return hasVersion ? path : path.mid(3);
}

} // namespace

DemoResult<DemoPageRequest> demoPageOf(const LoopbackRequest &request)
{
    DemoPageRequest page;
    if (const auto wish = request.queryValue(u"size"_s); !wish.isNull()) {
        bool isNumber = false;
        const auto size = wish.toLongLong(&isNumber);
        if (!isNumber || size < 0)
            return tl::unexpected(badParameter(u"size"_s));
        if (size > 0)
            page.size = std::min<qsizetype>(size, DemoPageRequest::maxSize);
    }
    const auto seek = request.queryValue(u"seekOperation"_s);
    if (seek.isEmpty() || seek.compare("first"_L1, Qt::CaseInsensitive) == 0)
        return page;
    const auto from = positionOf(request.headers.value("MS-ContinuationToken"));
    if (seek.compare("next"_L1, Qt::CaseInsensitive) != 0)
        return tl::unexpected(badParameter(u"seekOperation"_s));
    if (from < 0)
        return tl::unexpected(badParameter(u"MS-ContinuationToken"_s));
    page.from = from;
    page.isFirst = false;
    return page;
}

DemoResult<DemoFilter> demoFilterOf(const LoopbackRequest &request)
{
    const auto text = request.queryValue(u"filter"_s);
    if (text.isEmpty())
        return DemoFilter {};
    const auto document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject())
        return tl::unexpected(badParameter(u"filter"_s));
    const auto object = document.object();
    const auto field = DemoJson::member(object, u"Field"_s);
    const auto value = DemoJson::member(object, u"Value"_s);
    const auto operation = DemoJson::member(object, u"Operator"_s);
    if (!field.isString() || !value.isString() || !operation.isString())
        return tl::unexpected(badParameter(u"filter"_s));
    return DemoFilter {field.toString().toLower(), value.toString(),
                       operation.toString().toLower().remove(u'_')};
}

QJsonDocument demoPage(const LoopbackRequest &request, const QJsonArray &items,
                       const DemoPageRequest &page, qsizetype next, bool linkHasVersion)
{
    const auto path = linkPath(request, linkHasVersion);
    const auto filter = request.queryValue(u"filter"_s);
    auto query = u"?size=%1"_s.arg(page.size);
    if (!filter.isEmpty())
        query += u"&filter="_s + QString::fromLatin1(QUrl::toPercentEncoding(filter));
    return QJsonDocument(DemoJson::collection(items, path + query,
                                              path + query + u"&seekOperation=Next"_s,
                                              next < 0 ? QString() : continuationAt(next)));
}

} // namespace Welkom
