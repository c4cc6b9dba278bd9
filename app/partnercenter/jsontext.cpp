// SPDX-License-Identifier: Apache-2.0

#include "jsontext.h"

namespace Welkom {

void appendJsonString(QByteArray &out, QByteArrayView utf8)
{
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += "\\u00";
            out += hex[(c >> 4) & 0xf];
            out += hex[c & 0xf];
        } else {
            out += c;
        }
    }
    out += '"';
}

QString textOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble()) {
        const double number = value.toDouble();
        const qint64 whole = value.toInteger(-1);
        if (whole != -1 || number == -1.0)
            return QString::number(whole);
        return QString::number(number, 'g', 17);
    }
    return QString();
}

QByteArray withoutByteOrderMark(const QByteArray &body)
{
    static constexpr char mark[] = "\xEF\xBB\xBF";
    return body.startsWith(mark) ? body.mid(3) : body;
}

} // namespace Welkom
