// SPDX-License-Identifier: Apache-2.0

#include "random.h"

#include <QMessageLogger>

#include <sodium.h>

namespace Welkom {

RandomBelow systemRandom()
{
    // sodium_init() is safe to call again; without it the first draw would initialise in a hurry.
    if (sodium_init() < 0)
        qFatal("libsodium cannot be initialised");
    return [](std::uint32_t bound) { return randombytes_uniform(bound); };
}

} // namespace Welkom
