// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tokens.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QWidget>

namespace Welkom {

class SystemLook;
class WizardStyle;

/// Gives the application its style, and its windows our palette and fonts; follows the system when
/// it turns light, dark or high in contrast. Lives as long as the application's windows.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// Which look there is. System is for the program; the others are for pictures and tests.
    enum class Look { System, Light, Dark, HighContrast };

    explicit Theme(Look look = Look::System, QObject *parent = nullptr);

    /// Gives a window its palette and fonts, and keeps them in step with the system. Its children
    /// inherit.
    void dress(QWidget *window);

    void setLook(Look look);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void wear(QWidget &window) const;
    void showAccelerators(const QEvent &event);
    void dressAll();
    [[nodiscard]] Tokens wanted() const;

    Look m_look;
    SystemLook *m_system; ///< a child
    WizardStyle *m_style; ///< owned by the application
    QList<QPointer<QWidget>> m_windows;
};

/// Whether the user asked the system for no motion: no fades, spinners stand still.
[[nodiscard]] bool isMotionReduced();

} // namespace Welkom
