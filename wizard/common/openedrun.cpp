// SPDX-License-Identifier: Apache-2.0

#include "openedrun.h"

#include "storeunlocking.h"

namespace Welkom {

namespace {

Task<OpenedRun> loadRun(RunStore *store, RunBinding binding, RunId run)
{
    const auto loaded = co_await store->run(run);
    if (!loaded)
        co_return failure(loaded.error());
    OpenedRun opened;
    opened.store = store;
    opened.binding = binding;
    opened.run = *loaded;
    co_return opened;
}

} // namespace

Task<OpenedRun> openRun(Services *services, RunId run)
{
    const Services::Use use(*services);
    const auto binding = co_await services->binding();
    if (!binding)
        co_return failure(binding.error());
    const auto store = co_await services->openedRuns();
    if (!store)
        co_return failure(store.error());
    const auto opened = co_await loadRun(*store, *binding, run);
    co_return opened;
}

Task<OpenedRun> openUpload(QPointer<QWidget> page, Services *services, RunId run)
{
    const Services::Use use(*services);
    const auto store = co_await unlockRuns(page, services);
    if (!store)
        co_return failure(store.error());
    const auto binding = co_await services->binding();
    if (!binding)
        co_return failure(binding.error());
    const auto opened = co_await loadRun(*store, *binding, run);
    co_return opened;
}

Task<BegunUpload> beginUpload(QPointer<QWidget> page, Services *services, NewRun run)
{
    const Services::Use use(*services);
    const auto store = co_await unlockRuns(page, services);
    if (!store)
        co_return failure(store.error());
    const auto binding = co_await services->binding();
    if (!binding)
        co_return failure(binding.error());
    if (!page)
        co_return failure(ErrorKind::Cancelled);
    run.binding = *binding;
    run.started = services->clock().utcNow();
    const auto begun = co_await (*store)->begin(run);
    if (!begun)
        co_return failure(begun.error());
    const auto opened = co_await loadRun(*store, *binding, *begun);
    BegunUpload upload;
    upload.run = *begun;
    upload.opened = opened;
    co_return upload;
}

} // namespace Welkom
