// SPDX-License-Identifier: Apache-2.0

#include "openedrun.h"

namespace Welkom {

namespace {

Task<RunStore *> storeFor(Services &services, StoreUse use)
{
    return use == StoreUse::Passwords ? services.unlockedRuns() : services.openedRuns();
}

} // namespace

Task<OpenedRun> openRun(Services *services, RunId run, StoreUse use)
{
    const Services::Use held(*services);
    const auto binding = co_await services->binding();
    if (!binding)
        co_return failure(binding.error());
    const auto store = co_await storeFor(*services, use);
    if (!store)
        co_return failure(store.error());
    const auto loaded = co_await (*store)->run(run);
    if (!loaded)
        co_return failure(loaded.error());
    OpenedRun opened;
    opened.store = *store;
    opened.binding = *binding;
    opened.run = *loaded;
    co_return opened;
}

} // namespace Welkom
