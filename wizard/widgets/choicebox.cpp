// SPDX-License-Identifier: Apache-2.0

#include "choicebox.h"

#include <QKeyEvent>
#include <QWheelEvent>

namespace Welkom {

void ChoiceBox::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        event->accept();
        showPopup();
        return;
    default:
        break;
    }
    const auto isTyped = !event->text().isEmpty() && event->text().front().isPrint()
        && !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (isTyped && event->key() != Qt::Key_Space) {
        event->accept();
        showPopup();
        return;
    }
    QComboBox::keyPressEvent(event);
}

void ChoiceBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace Welkom
