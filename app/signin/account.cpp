// SPDX-License-Identifier: Apache-2.0

#include "account.h"

#include "address.h"

#include <QCryptographicHash>

namespace Welkom {

using namespace Qt::StringLiterals;

QString AccountKey::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const auto &part : {authority, clientId, service, tenantId, userId}) {
        const auto bytes = part.toUtf8();
        // The length goes first, so that no two keys run together to the same bytes.
        hash.addData(QByteArray::number(bytes.size()) + ':' + bytes);
    }
    return QString::fromLatin1(hash.result().toHex().left(32));
}

QString AccountKey::secretName() const
{
    return u"welkom/account/%1/refresh-token"_s.arg(fingerprint());
}

QString Account::label() const
{
    if (!userName.isEmpty())
        return userName;
    return displayName.isEmpty() ? key.userId : displayName;
}

Account accountOf(const IdClaims &claims, const SignInConfiguration &configuration)
{
    Account account;
    account.key.authority = normalAddress(configuration.authority);
    account.key.clientId = configuration.clientId;
    account.key.service = normalAddress(configuration.apiBase);
    account.key.tenantId = claims.tenantId.isEmpty() ? claims.issuer : claims.tenantId;
    account.key.userId = claims.objectId.isEmpty() ? claims.subject : claims.objectId;
    account.userName = claims.userName;
    account.displayName = claims.name;
    return account;
}

bool belongsTo(const Account &account, const SignInConfiguration &configuration)
{
    return account.key.authority == normalAddress(configuration.authority)
        && account.key.clientId == configuration.clientId
        && account.key.service == normalAddress(configuration.apiBase);
}

} // namespace Welkom
