// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "loopback/loopbackrequest.h"

namespace Welkom {

enum class Landing {
    SignedIn,    ///< the window may be closed
    NotSignedIn, ///< Welkom tells why
};

/// What the browser shows at the end, in the language of the installed translator. Loads nothing,
/// runs nothing and repeats nothing of the address; the connection closes after it.
[[nodiscard]] LoopbackAnswer landingPage(Landing landing);

/// For everything else that a browser asks the redirect address for.
[[nodiscard]] LoopbackAnswer nothingHere();

} // namespace Welkom
