// SPDX-License-Identifier: Apache-2.0

#include "filebytes.h"

#include <QIODevice>

#include <sodium.h>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#endif

namespace Welkom {

namespace {

/// A hint only: whether the system takes it changes nothing but time.
void askForLargePages([[maybe_unused]] QByteArray &room)
{
#ifdef Q_OS_LINUX
    constexpr quintptr pageSize = quintptr {2} << 20U;
    const auto begin = (reinterpret_cast<quintptr>(room.data()) + pageSize - 1) & ~(pageSize - 1);
    const auto end = reinterpret_cast<quintptr>(room.data() + room.size()) & ~(pageSize - 1);
    if (begin < end)
        madvise(reinterpret_cast<void *>(begin), end - begin, MADV_HUGEPAGE);
#endif
}

} // namespace

Result<QByteArray> readWhole(QIODevice &device)
{
    const auto expected = device.isSequential() ? 0 : device.size() - device.pos();
    if (expected > maxFileSize)
        return failure(ErrorKind::Storage, ErrorReason::FileTooLarge);

    QByteArray bytes(std::max<qsizetype>(expected, 0), Qt::Uninitialized);
    askForLargePages(bytes);
    qsizetype size = 0;
    for (;;) {
        if (size == bytes.size()) {
            if (!device.isSequential() && device.atEnd())
                break;
            // A pipe does not say its size, and a file may have grown meanwhile.
            bytes.resize(size + std::max<qsizetype>(size / 2, 4096));
        }
        const auto read = device.read(bytes.data() + size, bytes.size() - size);
        if (read < 0 && !device.isSequential())
            return failure(ErrorKind::Storage, ErrorReason::FileUnreadable);
        if (read <= 0) // a pipe that has ended says either
            break;
        size += read;
        if (size > maxFileSize)
            return failure(ErrorKind::Storage, ErrorReason::FileTooLarge);
    }
    bytes.truncate(size);
    return bytes;
}

QByteArray sha256Of(const QByteArray &bytes)
{
    QByteArray hash(crypto_hash_sha256_BYTES, Qt::Uninitialized);
    crypto_hash_sha256(reinterpret_cast<unsigned char *>(hash.data()),
                       reinterpret_cast<const unsigned char *>(bytes.constData()),
                       static_cast<unsigned long long>(bytes.size()));
    return hash;
}

} // namespace Welkom
