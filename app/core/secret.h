// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

namespace Welkom {

/// Bytes that must not be seen: a token, a password, a key. Copies share one buffer, which is wiped
/// when the last copy is destroyed. It has no operator<<, no QVariant and no conversion to text, so
/// that a secret in a log line does not compile. A search for reveal() lists every place where the
/// bytes leave.
class Secret
{
public:
    Secret() = default;
    /// Copies `bytes`; wiping the source is up to the caller, see take().
    explicit Secret(QByteArrayView bytes);
    /// Copies `bytes` and wipes the source when nobody shares it.
    [[nodiscard]] static Secret take(QByteArray &&bytes);

    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    [[nodiscard]] qsizetype size() const;

    /// The bytes, valid as long as this Secret lives.
    [[nodiscard]] QByteArrayView reveal() const;

    /// Compares in constant time for equal sizes.
    friend bool operator==(const Secret &a, const Secret &b);

private:
    class Buffer;
    std::shared_ptr<const Buffer> m_buffer;
};

/// Overwrites bytes that held a secret, in a way the compiler may not leave out.
void wipe(QByteArray &bytes);

} // namespace Welkom
