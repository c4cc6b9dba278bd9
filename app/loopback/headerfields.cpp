// SPDX-License-Identifier: Apache-2.0

#include "headerfields.h"

#include <algorithm>

namespace Welkom {

namespace {

bool sameName(const QByteArray &a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

qsizetype HeaderFields::count(QByteArrayView name) const
{
    return std::count_if(begin(), end(),
                         [name](const Field &field) { return sameName(field.name, name); });
}

QByteArray HeaderFields::value(QByteArrayView name) const
{
    for (const auto &field : m_fields) {
        if (sameName(field.name, name))
            return field.value;
    }
    return {};
}

bool HeaderFields::hasToken(QByteArrayView name, QByteArrayView word) const
{
    for (const auto &field : m_fields) {
        if (!sameName(field.name, name))
            continue;
        const auto words = field.value.split(',');
        for (const auto &each : words) {
            if (sameName(each.trimmed(), word))
                return true;
        }
    }
    return false;
}

void HeaderFields::set(QByteArray name, QByteArray value)
{
    m_fields.removeIf([&name](const Field &field) { return sameName(field.name, name); });
    append(std::move(name), std::move(value));
}

} // namespace Welkom
