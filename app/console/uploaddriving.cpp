// SPDX-License-Identifier: Apache-2.0

#include "uploaddriving.h"

#include "rundriver.h"

#include "runs/upload.h"

namespace Welkom {

QCoro::Task<JobEnd> driveUpload(const CommandLine &line, Services &services, Terminal &terminal,
                                RunStore &store, CustomerId customer, RunId run, RunBinding binding)
{
    const auto tenant = services.tenant(customer);
    Upload upload(store, *tenant, services.clock(), systemRandom(), binding);
    RunDriver driver(line, services, terminal, usersInWords);
    const std::function<void()> start = [&upload, run] { upload.start(run); };
    const auto end = co_await driver.drive(upload, start);
    co_return end;
}

} // namespace Welkom
