// SPDX-License-Identifier: Apache-2.0

#include "user.h"

#include <QUuid>

namespace Welkom {

RequestId RequestId::make()
{
    return {QUuid::createUuid().toString(QUuid::WithoutBraces)};
}

bool isAsSent(const QString &found, const QString &sent)
{
    return found.trimmed() == sent.trimmed();
}

QString foldedPrincipalName(const QString &name)
{
    return name.trimmed().toCaseFolded();
}

} // namespace Welkom
