// SPDX-License-Identifier: Apache-2.0

#include "formencoding.h"

namespace Welkom {

namespace {

bool isUnreserved(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'
        || c == '.' || c == '_' || c == '~';
}

void appendEncoded(QByteArray &out, QByteArrayView bytes)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    for (const char c : bytes) {
        if (isUnreserved(c)) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4];
        out += digits[byte & 0xf];
    }
}

} // namespace

Secret FormFields::encoded() const
{
    // Reserved at once: a buffer that grows leaves copies of the secret behind.
    qsizetype atMost = 0;
    for (const auto &[name, value] : m_fields)
        atMost += 3 * (name.size() + value.size()) + 2;
    QByteArray out;
    out.reserve(atMost);
    for (const auto &[name, value] : m_fields) {
        if (!out.isEmpty())
            out += '&';
        appendEncoded(out, name);
        out += '=';
        appendEncoded(out, value.reveal());
    }
    return Secret::take(std::move(out));
}

} // namespace Welkom
