// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/secret.h"

#include <QIODevice>

namespace Welkom {

/// A request body that can be read once. QNetworkAccessManager repeats a request by itself when
/// its connection closes without an answer, but only if it can begin the body anew; a code or a
/// refresh token that arrives twice ends the sign-in (design, promise 5).
class OneWayBody final : public QIODevice
{
    Q_OBJECT

public:
    explicit OneWayBody(Secret bytes, QObject *parent = nullptr);

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }
    [[nodiscard]] bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    Secret m_bytes;
    qsizetype m_read = 0;
};

} // namespace Welkom
