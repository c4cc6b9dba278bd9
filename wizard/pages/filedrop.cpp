// SPDX-License-Identifier: Apache-2.0

#include "filedrop.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace Welkom {

namespace {

/// The file that is dragged; empty when it is none that can be opened.
QString fileIn(const QMimeData *dragged)
{
    for (const auto &url : dragged->urls()) {
        if (url.isLocalFile())
            return url.toLocalFile();
    }
    return {};
}

} // namespace

void FileDrop::startOn(QWidget *window)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

void FileDrop::stopOn(QWidget *window)
{
    window->removeEventFilter(this);
    window->setAcceptDrops(false);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        if (fileIn(drag->mimeData()).isEmpty())
            break;
        drag->acceptProposedAction();
        Q_EMIT heldOver(true);
        return true;
    }
    case QEvent::DragMove:
        static_cast<QDragMoveEvent *>(event)->acceptProposedAction();
        return true;
    case QEvent::DragLeave:
        Q_EMIT heldOver(false);
        return true;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        drop->acceptProposedAction();
        Q_EMIT heldOver(false);
        Q_EMIT dropped(fileIn(drop->mimeData()));
        return true;
    }
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Welkom
