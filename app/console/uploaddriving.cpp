// SPDX-License-Identifier: Apache-2.0

#include "uploaddriving.h"

#include "rundriver.h"

#include "runs/upload.h"

#include <QCoreApplication>
#include <QLocale>

namespace Welkom {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RunDriver)
};

QString inWords(const JobProgress &progress)
{
    return Words::tr("%1 of %n user(s)", nullptr, static_cast<int>(progress.all))
        .arg(QLocale().toString(progress.done));
}

} // namespace

QCoro::Task<JobEnd> driveUpload(const CommandLine &line, Services &services, Terminal &terminal,
                                RunStore &store, CustomerId customer, RunId run, RunBinding binding)
{
    const auto tenant = services.tenant(customer);
    Upload upload(store, *tenant, services.clock(), systemRandom(), binding);
    RunDriver driver(line, services, terminal, inWords);
    const std::function<void()> start = [&upload, run] { upload.start(run); };
    const auto end = co_await driver.drive(upload, start);
    co_return end;
}

} // namespace Welkom
