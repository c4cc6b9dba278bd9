// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/secretstore.h"
#include "store/runstore.h"
#include "support/waiting.h"

#include <QString>

#include <memory>

namespace Welkom {

/// The store in a folder, made if it is not there, unlocked with the key in `keys`; ends the test
/// program when it does not open.
[[nodiscard]] inline std::unique_ptr<RunStore> openedStore(const QString &folder, SecretStore &keys)
{
    auto store = std::make_unique<RunStore>();
    if (!wait(store->open(folder)) || !wait(store->unlock(KeySource::from(keys))))
        qFatal("the store does not open");
    return store;
}

} // namespace Welkom
