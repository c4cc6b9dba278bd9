// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

class QVariantAnimation;

namespace Welkom {

/// Lets what lies below it fade in: a cover of the window's colour that thins over 120 ms, and lets
/// every click through. Does nothing with reduced motion.
class FadeCover final : public QWidget
{
    Q_OBJECT

public:
    explicit FadeCover(QWidget *parent);

    /// Over `area` of the parent.
    void start(const QRect &area);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVariantAnimation *m_animation;
};

} // namespace Welkom
