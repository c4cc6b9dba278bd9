// SPDX-License-Identifier: Apache-2.0

#include "user.h"

#include <QUuid>

namespace Welkom {

RequestId RequestId::make()
{
    return {QUuid::createUuid().toString(QUuid::WithoutBraces)};
}

QString foldedPrincipalName(const QString &name)
{
    return name.trimmed().toCaseFolded();
}

} // namespace Welkom
