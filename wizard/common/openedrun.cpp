// SPDX-License-Identifier: Apache-2.0

#include "openedrun.h"

namespace Welkom {

namespace {

Task<RunStore *> storeFor(Connection &connection, StoreUse use)
{
    return use == StoreUse::Passwords ? connection.unlockedRuns() : connection.openedRuns();
}

} // namespace

Task<OpenedRun> openRun(Connection *connection, RunId run, StoreUse use)
{
    const Connection::Use held(*connection);
    const auto binding = co_await connection->binding();
    if (!binding)
        co_return failure(binding.error());
    const auto store = co_await storeFor(*connection, use);
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
