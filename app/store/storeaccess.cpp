// SPDX-License-Identifier: Apache-2.0

#include "storeaccess.h"

#include <sodium.h>

namespace Welkom {

PassphraseCost PassphraseCost::usual()
{
    return {crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE};
}

PassphraseCost PassphraseCost::least()
{
    return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
}

KeySource KeySource::from(SecretStore &secretStore)
{
    KeySource source;
    source.secretStore = &secretStore;
    return source;
}

KeySource KeySource::from(Secret passphrase, PassphraseCost cost)
{
    KeySource source;
    source.passphrase = std::move(passphrase);
    source.cost = cost;
    return source;
}

} // namespace Welkom
