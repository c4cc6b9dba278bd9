// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace Welkom {

/// The fields of a form in their order; values may be secret, so all of them are kept as such.
class FormFields
{
public:
    void append(QByteArray name, Secret value)
    {
        m_fields.append({std::move(name), std::move(value)});
    }
    void append(QByteArray name, const QString &value)
    {
        append(std::move(name), Secret(value.toUtf8()));
    }

    /// As application/x-www-form-urlencoded. Strict: everything but the unreserved characters of
    /// RFC 3986 is percent-encoded, a blank as %20, so that `+ / = & %` of a code arrive as sent.
    [[nodiscard]] Secret encoded() const;

private:
    QList<std::pair<QByteArray, Secret>> m_fields;
};

} // namespace Welkom
