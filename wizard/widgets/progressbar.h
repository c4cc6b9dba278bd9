// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProgressBar>

namespace Welkom {

/// How far something is; in another colour while it is held (throttled, paused, offline). A screen
/// reader hears it every tenth of the way.
class ProgressBar final : public QProgressBar
{
    Q_OBJECT

public:
    explicit ProgressBar(QWidget *parent = nullptr);

    void setHeld(bool isHeld);
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

    [[nodiscard]] QSize sizeHint() const override { return {200, 8}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, 8}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isHeld = false;
};

} // namespace Welkom
