// SPDX-License-Identifier: Apache-2.0

#include "nonreplayablebody.h"

#include <algorithm>

namespace Welkom {

NonReplayableBody::NonReplayableBody(Secret content, QObject *parent)
    : QIODevice(parent), m_content(std::move(content))
{
    // Unbuffered: no second copy of a password in a buffer of the device.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 NonReplayableBody::bytesAvailable() const
{
    return m_content.size() - m_read + QIODevice::bytesAvailable();
}

qint64 NonReplayableBody::readData(char *data, qint64 maxSize)
{
    const auto count = std::min(maxSize, qint64(m_content.size()) - m_read);
    if (count <= 0)
        return -1;
    m_wasRead = true;
    const auto rest = m_content.reveal().sliced(m_read, count);
    std::copy(rest.begin(), rest.end(), data);
    m_read += count;
    return count;
}

qint64 NonReplayableBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace Welkom
