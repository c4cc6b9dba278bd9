// SPDX-License-Identifier: Apache-2.0

#include "signindesk.h"

namespace Welkom {

QString KnownAccount::label() const
{
    if (!userName.isEmpty())
        return userName;
    return displayName.isEmpty() ? id : displayName;
}

} // namespace Welkom
