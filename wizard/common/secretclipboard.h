// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/secret.h"

#include <QObject>

class QTimer;

namespace Welkom {

/// Puts a password on the clipboard for a minute: marked as a secret for clipboard managers and
/// histories where the system can, and taken off again, also at the end, if it is still ours.
class SecretClipboard final : public QObject
{
    Q_OBJECT

public:
    explicit SecretClipboard(QObject *parent = nullptr);
    ~SecretClipboard() override;

    void copy(const Secret &secret);
    void clear();
    /// 0 when nothing of ours is there.
    [[nodiscard]] int secondsLeft() const { return m_secondsLeft; }

Q_SIGNALS:
    void secondsLeftChanged(int seconds);

private:
    void tick();
    [[nodiscard]] bool isOurs() const;

    Secret m_secret;
    QTimer *m_second;
    int m_secondsLeft = 0;
};

} // namespace Welkom
