// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QString>

#include <chrono>
#include <memory>

class QLockFile;

namespace Welkom {

/// Held as long as it lives: no other program, and no other holder here, has the file.
class FileLock
{
public:
    explicit FileLock(std::unique_ptr<QLockFile> file);
    FileLock(FileLock &&) noexcept;
    FileLock &operator=(FileLock &&) noexcept;
    ~FileLock();

private:
    std::unique_ptr<QLockFile> m_file;
};

/// Takes the lock file at `path`, waiting without blocking. The lock of a program that died is
/// taken over.
/// Errors: Storage with SignInBusy (somebody kept it for longer than `patience`) or FileUnwritable;
/// Cancelled at the end of the program.
[[nodiscard]] Task<std::shared_ptr<FileLock>> takeLock(QString path, Clock &clock,
                                                       std::chrono::milliseconds patience);

} // namespace Welkom
