// SPDX-License-Identifier: Apache-2.0

#include "serviceaddress.h"

#include "signin/address.h"

namespace Welkom {

using namespace Qt::StringLiterals;

Result<QUrl> safeAddress(const QUrl &address)
{
    const auto scheme = address.scheme().toLower();
    if (!address.isValid() || address.host().isEmpty() || !address.userInfo().isEmpty()
        || (scheme != "https"_L1 && scheme != "http"_L1))
        return failure(ErrorKind::InvalidInput, ErrorReason::AddressUnreadable, address.toString());
    if (const auto safe = checkAddress(address); !safe)
        return failure(safe.error());
    QUrl bare;
    bare.setScheme(scheme);
    bare.setHost(address.host());
    bare.setPort(address.port());
    return bare;
}

} // namespace Welkom
