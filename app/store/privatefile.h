// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QString>

#include <optional>

namespace Welkom {

enum class IfFileExists {
    Refuse,
    Replace,
};

/// What a save that succeeded has to tell besides.
struct SavedFile
{
    /// Storage, PermissionsNotKept: the file is whole and in its place, but its file system does
    /// not keep it from others. To be said, and nothing to be claimed (design, promise 9).
    std::optional<Error> note;
};

/// Writes `bytes` to the file `path`, readable by its owner only. Whole or not at all: under a new
/// name in the same folder first, synced, then renamed; nothing of it is left when it fails. With
/// Refuse, a file that is there stays as it is even if it came a moment ago. Blocks on the disk.
///
/// Errors: Storage with FileExists, FileUnwritable or DiskFull; the subject is the path.
[[nodiscard]] Result<SavedFile> writePrivateFile(const QString &path, const Secret &bytes,
                                                 IfFileExists ifExists = IfFileExists::Refuse);

/// Whether writePrivateFile() would work as things are: for before the first account is made.
/// Leaves nothing behind. The same errors, and the same note.
[[nodiscard]] Result<SavedFile> tryPrivateFile(const QString &path,
                                               IfFileExists ifExists = IfFileExists::Refuse);

} // namespace Welkom
