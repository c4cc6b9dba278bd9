// SPDX-License-Identifier: Apache-2.0

#include "systemlook.h"

#ifdef WELKOM_DESKTOP_PORTAL
#include "desktopportal.h"
#endif

#include <QGuiApplication>
#include <QPalette>
#include <QSettings>
#include <QStyleHints>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

} // namespace

SystemLook::SystemLook(QObject *parent) : QObject(parent)
{
#ifdef WELKOM_DESKTOP_PORTAL
    m_portal = new DesktopPortal(this);
    connect(m_portal, &DesktopPortal::changed, this, &SystemLook::changed);
#endif
}

bool SystemLook::wantsDark(const QPalette &systemPalette) const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (QGuiApplication::styleHints()->colorScheme() != Qt::ColorScheme::Unknown)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#endif
#ifdef Q_OS_WIN
    const QSettings personal(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
        QSettings::NativeFormat);
    if (personal.contains(u"AppsUseLightTheme"_s))
        return personal.value(u"AppsUseLightTheme"_s).toInt() == 0;
#endif
#ifdef WELKOM_DESKTOP_PORTAL
    // A palette that is dark was made so by the platform's theme: it knows the user's wish, too.
    if (const auto dark = m_portal->wishes().wantsDark)
        return *dark || isDark(systemPalette);
#endif
    return isDark(systemPalette);
}

bool SystemLook::wantsHighContrast(const QPalette &systemPalette) const
{
#ifdef Q_OS_WIN
    HIGHCONTRASTW contrast {};
    contrast.cbSize = sizeof(contrast);
    Q_UNUSED(systemPalette)
    return SystemParametersInfoW(SPI_GETHIGHCONTRAST, contrast.cbSize, &contrast, 0)
        && (contrast.dwFlags & HCF_HIGHCONTRASTON) != 0;
#elif defined(WELKOM_DESKTOP_PORTAL)
    return m_portal->wishes().wantsHighContrast
        && wantsDark(systemPalette) == isDark(systemPalette);
#else
    Q_UNUSED(systemPalette)
    return false;
#endif
}

bool SystemLook::wantsNoMotion() const
{
#ifdef Q_OS_WIN
    BOOL animates = TRUE;
    return SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animates, 0) && !animates;
#elif defined(WELKOM_DESKTOP_PORTAL)
    return m_portal->wishes().wantsNoMotion;
#else
    return false;
#endif
}

} // namespace Welkom
