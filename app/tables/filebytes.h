// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"

#include <QByteArray>

class QIODevice;

namespace Welkom {

/// The largest file that is read at all.
inline constexpr qint64 maxFileSize = qint64 {1} << 30;

/// Everything that an open device holds, a pipe too. For large files it asks the system for large
/// pages where it can (Linux): touching 60 MB page by page takes longer than reading them.
/// Errors: Storage, with FileTooLarge or FileUnreadable; the subject is left to who knows the name.
[[nodiscard]] Result<QByteArray> readWhole(QIODevice &device);

/// What a file is known by from one reading to the next, and in the run store. By libsodium, which
/// takes half the time of Qt's for a large file.
[[nodiscard]] QByteArray sha256Of(const QByteArray &bytes);

} // namespace Welkom
