// SPDX-License-Identifier: Apache-2.0

#include "tokenaccount.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace Welkom {

using namespace Qt::StringLiterals;

QString accountOfToken(const Secret &token)
{
    const auto text = token.reveal();
    const auto first = text.indexOf('.');
    const auto second = text.indexOf('.', first + 1);
    if (first < 0 || second < 0)
        return QString();
    auto payload = text.sliced(first + 1, second - first - 1).toByteArray();
    const auto json = QByteArray::fromBase64(
        payload, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    wipe(payload);
    const auto claims = QJsonDocument::fromJson(json).object();
    for (const auto &claim : {"upn"_L1, "unique_name"_L1, "oid"_L1}) {
        if (const auto value = claims.value(claim).toString(); !value.isEmpty())
            return value;
    }
    return QString();
}

} // namespace Welkom
