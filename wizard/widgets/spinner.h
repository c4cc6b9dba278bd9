// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QElapsedTimer>
#include <QWidget>

class QTimer;

namespace Welkom {

/// Turns once a second while something is awaited. With reduced motion it stands still; the text
/// beside it says the state.
class Spinner final : public QWidget
{
    Q_OBJECT

public:
    explicit Spinner(int size = 20, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QTimer *m_timer;
    QElapsedTimer m_since;
};

/// Paints a spinner of `size` px in the middle of `rect`, turned by `turn` (0 to 1).
void paintSpinner(QPainter &painter, const QRectF &rect, int size, double turn);

} // namespace Welkom
