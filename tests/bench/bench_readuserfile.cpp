// SPDX-License-Identifier: Apache-2.0

/// Reads and checks a file without the console around it, and says what that took:
/// bench_readuserfile FILE

#include "tables/filebytes.h"
#include "users/userfile.h"

#include <QFile>

#include <chrono>
#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace Welkom;

namespace {

/// The most memory this process has held, in KiB; 0 where the system does not tell.
long peakMemory()
{
#ifdef Q_OS_UNIX
    rusage usage {};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
#else
    return 0;
#endif
}

} // namespace

int main(int argc, char **argv)
{
    using Clock = std::chrono::steady_clock;
    QFile input(argc == 2 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (!input.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        std::fputs("usage: bench_readuserfile FILE\n", stderr);
        return 2;
    }
    const auto begin = Clock::now();
    auto bytes = readWhole(input);
    if (!bytes)
        return 2;
    const auto size = bytes->size();
    const auto read = Clock::now();
    const auto file = readUserFile(std::move(*bytes));
    const auto checked = Clock::now();

    const std::chrono::duration<double, std::milli> reading = read - begin;
    const std::chrono::duration<double, std::milli> checking = checked - read;
    std::printf("%lld records, %lld ready, %lld findings; file %.1f ms, check %.1f ms; "
                "peak %ld KiB, %.2f times the file\n",
                static_cast<long long>(file.records), static_cast<long long>(file.ready),
                static_cast<long long>(file.findings.size()), reading.count(), checking.count(),
                peakMemory(), static_cast<double>(peakMemory()) * 1024 / static_cast<double>(size));
    return 0;
}
