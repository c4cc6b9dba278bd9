// SPDX-License-Identifier: Apache-2.0

#include "retryafter.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace Welkom {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

/// The three forms of an HTTP date (RFC 9110 section 5.6.7); invalid when it is none of them.
QDateTime readDate(QString text)
{
    // A wrong day of the week does not make the date unusable: it is left out.
    if (const auto comma = text.indexOf(u','); comma >= 0)
        text = text.mid(comma + 1);
    else
        text = text.section(u' ', 1);
    text = text.simplified();
    const auto english = QLocale::c();
    for (const auto format : {"dd MMM yyyy HH:mm:ss 'GMT'"_L1, "dd-MMM-yy HH:mm:ss 'GMT'"_L1,
                              "MMM d HH:mm:ss yyyy"_L1}) {
        auto time = english.toDateTime(text, format);
        if (!time.isValid())
            continue;
        time.setTimeSpec(Qt::UTC);
        // Two digits of a year: Qt takes them for 19xx.
        return format.contains("yyyy"_L1) ? time : time.addYears(100);
    }
    return QDateTime();
}

} // namespace

QDateTime readHttpDate(const QByteArray &header)
{
    return readDate(QString::fromLatin1(header).trimmed());
}

std::optional<milliseconds> readRetryAfter(const QByteArray &header, const QDateTime &utcNow)
{
    const auto text = QString::fromLatin1(header).trimmed();
    if (text.isEmpty())
        return std::nullopt;
    const auto longest = milliseconds(longestRetryAfter);

    bool isNumber = false;
    const double asked = text.toDouble(&isNumber); // infinite, and not ok, when too large
    if (isNumber || std::isinf(asked)) {
        if (!(asked >= 0))
            return std::nullopt;
        return milliseconds(qint64(std::min(asked * 1000.0, double(longest.count()))));
    }
    const auto date = readDate(text);
    if (!date.isValid())
        return std::nullopt;
    return std::clamp(milliseconds(utcNow.msecsTo(date)), 0ms, longest);
}

} // namespace Welkom
