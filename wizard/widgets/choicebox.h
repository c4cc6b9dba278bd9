// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QComboBox>

namespace Welkom {

/// A box that changes only by a choice that is meant: keys open its list instead of stepping
/// through it, and the wheel is left to what lies around it. For choices that set work going, or
/// that take something from another box.
class ChoiceBox : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace Welkom
