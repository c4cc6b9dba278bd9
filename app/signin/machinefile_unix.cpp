// SPDX-License-Identifier: Apache-2.0

#include "configurationfile.h"

#include <QFileInfo>

namespace Welkom {

namespace {

bool isSafe(const QFileInfo &info, uint owner)
{
    const auto writableByOthers = info.permissions() & (QFile::WriteGroup | QFile::WriteOther);
    return (info.ownerId() == 0 || info.ownerId() == owner) && !writableByOthers;
}

} // namespace

Result<void> checkMachineFile(const QString &path, uint owner)
{
    // Where a link points to counts: whoever owns that decides what is read.
    const QFileInfo file(QFileInfo(path).canonicalFilePath());
    if (!file.isFile() || !isSafe(file, owner) || !isSafe(QFileInfo(file.absolutePath()), owner)
        || !isSafe(QFileInfo(QFileInfo(path).absolutePath()), owner))
        return failure(ErrorKind::InvalidInput, ErrorReason::ConfigurationUnsafe, path);
    return {};
}

} // namespace Welkom
