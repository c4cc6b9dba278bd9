// SPDX-License-Identifier: Apache-2.0

#include "systemlook.h"

#include <QGuiApplication>
#include <QPalette>
#include <QSettings>
#include <QStyleHints>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace Welkom {

using namespace Qt::StringLiterals;

bool systemWantsDark(const QPalette &systemPalette)
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
    return systemPalette.color(QPalette::Window).lightness() < 128;
}

bool systemWantsHighContrast()
{
#ifdef Q_OS_WIN
    HIGHCONTRASTW contrast {};
    contrast.cbSize = sizeof(contrast);
    return SystemParametersInfoW(SPI_GETHIGHCONTRAST, contrast.cbSize, &contrast, 0)
        && (contrast.dwFlags & HCF_HIGHCONTRASTON) != 0;
#else
    return false;
#endif
}

bool systemWantsNoMotion()
{
#ifdef Q_OS_WIN
    BOOL animates = TRUE;
    return SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animates, 0) && !animates;
#else
    return false;
#endif
}

} // namespace Welkom
