// SPDX-License-Identifier: Apache-2.0

#include "jsonobject.h"

#include <QJsonDocument>
#include <QString>

#include <algorithm>
#include <cmath>

namespace Welkom {

std::optional<QJsonObject> readJsonObject(QByteArray bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        bytes.remove(0, 3);
    const auto document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

std::optional<std::chrono::seconds> secondsOf(const QJsonValue &value, std::chrono::seconds longest)
{
    bool isNumber = value.isDouble();
    const auto number = value.isString() ? value.toString().toDouble(&isNumber) : value.toDouble();
    if (!isNumber || std::isnan(number))
        return std::nullopt;
    const auto cut = std::clamp(number, 0.0, static_cast<double>(longest.count()));
    return std::chrono::seconds(static_cast<qint64>(cut));
}

} // namespace Welkom
