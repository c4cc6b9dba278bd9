// SPDX-License-Identifier: Apache-2.0

#include "filelock.h"

#include <QLockFile>

namespace Welkom {

using namespace std::chrono_literals;

namespace {

/// A lock file cannot tell that it is free; asked so often, it costs nothing.
constexpr auto lookAgain = 50ms;
/// Only for a lock left behind on another computer that shares the home: longer than any refresh.
constexpr auto stale = 10min;

} // namespace

FileLock::FileLock(std::unique_ptr<QLockFile> file) : m_file(std::move(file)) { }
FileLock::FileLock(FileLock &&) noexcept = default;
FileLock &FileLock::operator=(FileLock &&) noexcept = default;
FileLock::~FileLock() = default;

Task<std::shared_ptr<FileLock>> takeLock(QString path, Clock &clock,
                                         std::chrono::milliseconds patience)
{
    auto file = std::make_unique<QLockFile>(path);
    file->setStaleLockTime(static_cast<int>(std::chrono::milliseconds(stale).count()));
    const auto deadline = clock.now() + patience;
    while (!file->tryLock(0)) {
        if (file->error() != QLockFile::LockFailedError)
            co_return failure(ErrorKind::Storage, ErrorReason::FileUnwritable, path);
        if (clock.now() >= deadline)
            co_return failure(ErrorKind::Storage, ErrorReason::SignInBusy, path);
        const auto slept = co_await clock.sleepFor(lookAgain);
        if (!slept)
            co_return failure(slept.error());
    }
    co_return std::make_shared<FileLock>(std::move(file));
}

} // namespace Welkom
