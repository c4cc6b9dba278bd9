// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "faketenant.h"
#include "openedstore.h"
#include "passtime.h"
#include "runsamples.h"
#include "stepjob.h"
#include "waiting.h"

#include "core/clock.h"
#include "core/secretstore.h"
#include "store/runstore.h"

#include <QTemporaryDir>

#include <memory>

namespace Welkom {

/// A stored run whose users all have accounts, and StepJobs on it. A script says how each step
/// ends.
class StepStage
{
public:
    static constexpr qint64 users = 7;

    StepStage() : tenant(Samples::customer())
    {
        run = wait(store->begin(Samples::newRun(users))).value();
        for (qint64 row = 2; row < users + 2; ++row) {
            Outcome outcome;
            outcome.state = RowState::Created;
            outcome.id.value = QStringLiteral("id-%1").arg(row);
            if (!wait(store->record(run, row, outcome)))
                qFatal("not recorded");
        }
        makeJob();
    }
    ~StepStage()
    {
        job.reset();
        clock.wakeAll();
    }

    /// Another program, on the same journal.
    void makeJob()
    {
        job = std::make_unique<StepJob>(*store, tenant, clock, Samples::binding(),
                                        folder.filePath(QStringLiteral("journal")),
                                        [this](qint64 row, int step) { return ask(row, step); });
    }

    Task<void> ask(qint64 row, int step)
    {
        asked.append({row, step});
        const auto error = script ? script(row, step) : std::optional<Error>();
        const auto slept = co_await clock.sleepFor(std::chrono::milliseconds(1));
        if (error)
            co_return failure(*error);
        co_return slept;
    }

    /// Whether every step of every row is done.
    [[nodiscard]] bool isAllDone() const
    {
        for (qint64 row = 2; row < users + 2; ++row) {
            if (job->stepsDone(row) != StepJob::steps)
                return false;
        }
        return true;
    }

    static Error outOfReach()
    {
        return FakeTenant::makeError(ErrorKind::Unreachable, ErrorReason::ConnectionRefused);
    }

    QTemporaryDir folder;
    MemorySecretStore keys;
    ManualClock clock;
    FakeTenant tenant;
    std::unique_ptr<RunStore> store = openedStore(folder.path(), keys);
    RunId run;
    std::unique_ptr<StepJob> job;
    std::function<std::optional<Error>(qint64 row, int step)> script;
    QList<std::pair<qint64, int>> asked;
};

} // namespace Welkom
