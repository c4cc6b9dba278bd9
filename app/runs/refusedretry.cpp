// SPDX-License-Identifier: Apache-2.0

#include "refusedretry.h"

#include "store/runstore.h"

#include <algorithm>

namespace Welkom {

namespace {

QList<RowRetry> retriesOf(const Run &run, const RandomBelow &random)
{
    QList<RowRetry> retries;
    for (const auto &row : run.rows) {
        if (!mayBeRetried(row.outcome))
            continue;
        RowRetry retry;
        retry.row = row.position.row;
        retry.requestId = RequestId::make();
        if (needsNewPassword(row.outcome)) {
            retry.password =
                drawTemporaryPassword(namesNotInPassword(row.firstName, row.lastName,
                                                         row.displayName, row.userPrincipalName),
                                      random);
        }
        retries.append(retry);
    }
    return retries;
}

Task<qint64> retryReserved(RunStore *store, RunId run, RandomBelow random, QDateTime when)
{
    const auto loaded = co_await store->run(run);
    if (!loaded)
        co_return failure(loaded.error());
    const auto retries = retriesOf(*loaded, random);
    if (retries.isEmpty())
        co_return qint64(0);
    const auto done = co_await store->putBack(run, retries, when);
    if (!done)
        co_return failure(done.error());
    co_return retries.size();
}

} // namespace

Task<qint64> retryRefused(RunStore *store, RunId run, RandomBelow random, QDateTime when)
{
    const auto reserved = store->reserve(run);
    if (!reserved)
        co_return failure(reserved.error());
    const auto retried = co_await retryReserved(store, run, random, when);
    co_return retried;
}

qint64 rowsToRetry(const Run &run)
{
    return std::count_if(run.rows.begin(), run.rows.end(),
                         [](const RunRow &row) { return mayBeRetried(row.outcome); });
}

} // namespace Welkom
