// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>

class QWidget;

namespace Welkom {

/// Lets a file be dropped anywhere on a window, while it is told to.
class FileDrop final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// From now on a file may be dropped there.
    void startOn(QWidget *window);
    void stopOn(QWidget *window);

Q_SIGNALS:
    /// A file is dragged over the window, or no longer.
    void heldOver(bool isHeldOver);
    void dropped(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace Welkom
