// SPDX-License-Identifier: Apache-2.0

#include "onewaybody.h"

#include <algorithm>
#include <cstring>

namespace Welkom {

OneWayBody::OneWayBody(Secret bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
{
    // Unbuffered, so that the secret is not copied into a buffer nobody wipes.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneWayBody::bytesAvailable() const
{
    return m_bytes.size() - m_read + QIODevice::bytesAvailable();
}

qint64 OneWayBody::readData(char *data, qint64 maxSize)
{
    const auto count = std::min<qint64>(maxSize, m_bytes.size() - m_read);
    if (count <= 0)
        return -1;
    std::memcpy(data, m_bytes.reveal().data() + m_read, static_cast<size_t>(count));
    m_read += count;
    return count;
}

qint64 OneWayBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace Welkom
