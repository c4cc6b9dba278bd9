// SPDX-License-Identifier: Apache-2.0

#include "loopbackhost.h"

#include <QRegularExpression>

namespace Welkom {

using namespace Qt::StringLiterals;

bool isLoopback(const QUrl &url)
{
    // QUrl has put the host into lower case, and addresses into their usual form.
    static const QRegularExpression ipv4(u"^127(\\.\\d{1,3}){3}$"_s);
    const auto host = url.host();
    return host == "localhost"_L1 || host == "::1"_L1 || ipv4.match(host).hasMatch();
}

} // namespace Welkom
