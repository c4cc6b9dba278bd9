// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Welkom {

/// Why the pretend service refuses something: what its error body says (reference 3).
struct DemoFault
{
    int status = 400;
    int code = 3000; ///< 0: there is no body
    QString description;
    QStringList data;
    QByteArray reason; ///< of the status line; empty: the usual one
};

} // namespace Welkom
