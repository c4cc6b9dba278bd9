// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/secret.h"

#include <QIODevice>

namespace Welkom {

/// The body of a request that may not be sent twice: it can be read once and never again.
///
/// Qt's access manager repeats a request by itself when a connection closes without an answer
/// (seen: up to four times); a user would be created twice, and a
/// refresh token that arrives twice ends the sign-in. It cannot repeat this one: a device that is
/// sequential and does not go back makes it give up instead (design, promise 5). An empty one does
/// the same for a DELETE.
class NonReplayableBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit NonReplayableBody(Secret content, QObject *parent = nullptr);

    /// Whether anybody has asked for a byte of it. As long as not, the service cannot have a whole
    /// request, unless the body is empty.
    [[nodiscard]] bool wasRead() const { return m_wasRead; }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 size() const override { return m_content.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    Secret m_content;
    qint64 m_read = 0;
    bool m_wasRead = false;
};

} // namespace Welkom
