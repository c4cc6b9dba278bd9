// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QVariant>

#include <optional>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace Welkom {

/// What the user chose for the whole desktop, as far as the desktop tells.
struct DesktopWishes
{
    std::optional<bool> wantsDark;
    bool wantsHighContrast = false;
    bool wantsNoMotion = false;

    friend bool operator==(const DesktopWishes &, const DesktopWishes &) = default;
};

/// Asks the desktop of Linux and the BSDs, through its portal on the session bus, and hears when it
/// changes. Where there is none, there are no wishes. Source: XDG Desktop Portal, interface
/// org.freedesktop.portal.Settings, namespace org.freedesktop.appearance; and GNOME's own key for
/// animations, which its portal passes on.
class DesktopPortal : public QObject
{
    Q_OBJECT

public:
    /// Waits for the portal for a tenth of a second, so that the first window has its colours from
    /// the start; of a slower one, changed() brings the answer.
    explicit DesktopPortal(QObject *parent = nullptr);

    [[nodiscard]] const DesktopWishes &wishes() const { return m_wishes; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void note(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void read();
    void takeAnswer(const QVariant &answer);
    void take(const QString &space, const QString &key, const QVariant &value);
    void hear(const DesktopWishes &before);

    DesktopWishes m_wishes;
};

} // namespace Welkom
