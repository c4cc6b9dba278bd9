// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QPalette;

namespace Welkom {

class DesktopPortal;

/// What the user chose for the whole system, where Qt 6.4 does not tell: from the registry of
/// Windows, the desktop portal of Linux.
class SystemLook : public QObject
{
    Q_OBJECT

public:
    explicit SystemLook(QObject *parent = nullptr);

    /// \param systemPalette the application's palette, which nobody of ours changed.
    [[nodiscard]] bool wantsDark(const QPalette &systemPalette) const;
    /// High contrast means the colours of the system's palette, so only when that is as dark or as
    /// light as the user wants it.
    [[nodiscard]] bool wantsHighContrast(const QPalette &systemPalette) const;
    [[nodiscard]] bool wantsNoMotion() const;

Q_SIGNALS:
    /// Something of it, where Qt sends no event of its own.
    void changed();

private:
    DesktopPortal *m_portal = nullptr; ///< none where there is no D-Bus
};

} // namespace Welkom
