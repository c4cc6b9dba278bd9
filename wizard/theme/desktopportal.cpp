// SPDX-License-Identifier: Apache-2.0

#include "desktopportal.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QMap>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 100; // ms

constexpr auto service = "org.freedesktop.portal.Desktop"_L1;
constexpr auto path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto settings = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearance = "org.freedesktop.appearance"_L1;
constexpr auto gnome = "org.gnome.desktop.interface"_L1;

QDBusMessage question()
{
    auto message = QDBusMessage::createMethodCall(service, path, settings, u"ReadAll"_s);
    message << QStringList {QString(appearance), QString(gnome)};
    return message;
}

} // namespace

DesktopPortal::DesktopPortal(QObject *parent) : QObject(parent)
{
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, settings, u"SettingChanged"_s, this,
                SLOT(note(QString, QString, QDBusVariant)));
    const auto answer = bus.call(question(), QDBus::Block, patience);
    if (answer.type() == QDBusMessage::ReplyMessage)
        takeAnswer(answer.arguments().value(0));
    else if (answer.errorName() == "org.freedesktop.DBus.Error.NoReply"_L1
             || answer.errorName() == "org.freedesktop.DBus.Error.Timeout"_L1)
        read();
}

void DesktopPortal::read()
{
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question()), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const auto before = m_wishes;
        const auto answer = watcher->reply();
        if (answer.type() == QDBusMessage::ReplyMessage)
            takeAnswer(answer.arguments().value(0));
        hear(before);
    });
}

void DesktopPortal::takeAnswer(const QVariant &answer)
{
    const auto argument = answer.value<QDBusArgument>();
    if (argument.currentSignature() != "a{sa{sv}}"_L1)
        return;
    QMap<QString, QVariantMap> spaces;
    argument >> spaces;
    for (auto space = spaces.cbegin(); space != spaces.cend(); ++space) {
        for (auto key = space->cbegin(); key != space->cend(); ++key)
            take(space.key(), key.key(), key.value());
    }
}

void DesktopPortal::note(const QString &space, const QString &key, const QDBusVariant &value)
{
    const auto before = m_wishes;
    take(space, key, value.variant());
    hear(before);
}

/// color-scheme: 0 no preference, 1 dark, 2 light; contrast: 1 high; reduced-motion: 1 reduced.
void DesktopPortal::take(const QString &space, const QString &key, const QVariant &value)
{
    if (space == appearance && key == "color-scheme"_L1) {
        const auto scheme = value.toUInt();
        m_wishes.wantsDark = scheme == 1 || scheme == 2 ? std::optional(scheme == 1) : std::nullopt;
    } else if (space == appearance && key == "contrast"_L1) {
        m_wishes.wantsHighContrast = value.toUInt() == 1;
    } else if (space == appearance && key == "reduced-motion"_L1) {
        m_wishes.wantsNoMotion = value.toUInt() == 1;
    } else if (space == gnome && key == "enable-animations"_L1) {
        m_wishes.wantsNoMotion = !value.toBool();
    }
}

void DesktopPortal::hear(const DesktopWishes &before)
{
    if (m_wishes != before)
        Q_EMIT changed();
}

} // namespace Welkom
