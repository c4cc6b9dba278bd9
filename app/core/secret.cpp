// SPDX-License-Identifier: Apache-2.0

#include "secret.h"

#include <sodium.h>

#include <cstring>
#include <vector>

namespace Welkom {

class Secret::Buffer
{
public:
    explicit Buffer(QByteArrayView bytes) : m_bytes(bytes.begin(), bytes.end()) { }
    ~Buffer() { sodium_memzero(m_bytes.data(), m_bytes.size()); }
    Buffer(const Buffer &) = delete;
    Buffer &operator=(const Buffer &) = delete;

    [[nodiscard]] const std::vector<char> &bytes() const { return m_bytes; }

private:
    std::vector<char> m_bytes;
};

Secret::Secret(QByteArrayView bytes)
    : m_buffer(bytes.isEmpty() ? nullptr : std::make_shared<const Buffer>(bytes))
{
}

Secret Secret::take(QByteArray &&bytes)
{
    Secret secret {QByteArrayView(bytes)};
    wipe(bytes);
    return secret;
}

qsizetype Secret::size() const
{
    return m_buffer ? static_cast<qsizetype>(m_buffer->bytes().size()) : 0;
}

QByteArrayView Secret::reveal() const
{
    return m_buffer ? QByteArrayView(m_buffer->bytes().data(), size()) : QByteArrayView();
}

bool operator==(const Secret &a, const Secret &b)
{
    if (a.size() != b.size())
        return false;
    const auto count = static_cast<size_t>(a.size());
    return count == 0 || sodium_memcmp(a.reveal().data(), b.reveal().data(), count) == 0;
}

void wipe(QByteArray &bytes)
{
    // A shared buffer belongs to others too: detaching would only wipe a copy of it.
    if (bytes.isDetached())
        sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

} // namespace Welkom
