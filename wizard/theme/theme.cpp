// SPDX-License-Identifier: Apache-2.0

#include "theme.h"

#include "systemlook.h"
#include "type.h"
#include "wizardstyle.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPixmapCache>
#include <QToolTip>
#include <QWidget>

namespace Welkom {

Theme::Theme(Look look, QObject *parent)
    : QObject(parent), m_look(look), m_system(new SystemLook(this))
{
    m_style = new WizardStyle(wanted());
    m_style->setMotionReduced(m_system->wantsNoMotion());
    QApplication::setStyle(m_style);
    QToolTip::setPalette(m_style->tokens().palette());
    qApp->installEventFilter(this);
    connect(m_system, &SystemLook::changed, this, &Theme::refresh);
}

void Theme::dress(QWidget *window)
{
    m_windows.append(window);
    wear(*window);
}

void Theme::wear(QWidget &window) const
{
    const auto &tokens = m_style->tokens();
    window.setPalette(tokens.isHighContrast ? QPalette() : tokens.palette());
    window.setFont(fontOf(TextRole::Body));
}

void Theme::setLook(Look look)
{
    m_look = look;
    refresh();
}

/// The application's own palette is never set, so it is the system's; when that changes, so do we.
bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp
        && (event->type() == QEvent::ApplicationPaletteChange
            || event->type() == QEvent::ApplicationFontChange
            || event->type() == QEvent::ApplicationActivate
            || event->type() == QEvent::ThemeChange))
        refresh();
    // Windows of their own, which inherit nothing: also those that Qt opens for a field.
    if (event->type() == QEvent::Show) {
        if (auto *menu = qobject_cast<QMenu *>(watched))
            wear(*menu);
    }
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease
        || event->type() == QEvent::ApplicationDeactivate)
        showAccelerators(*event);
    return QObject::eventFilter(watched, event);
}

void Theme::showAccelerators(const QEvent &event)
{
#ifndef Q_OS_MACOS
    const auto isKey = event.type() == QEvent::KeyPress || event.type() == QEvent::KeyRelease;
    if (isKey && static_cast<const QKeyEvent &>(event).key() != Qt::Key_Alt)
        return;
    const auto areShown = event.type() == QEvent::KeyPress;
    if (areShown == m_style->areAcceleratorsShown())
        return;
    m_style->setAcceleratorsShown(areShown);
    const auto windows = QApplication::topLevelWidgets();
    for (auto *widget : windows) {
        if (widget->isVisible())
            widget->update();
        const auto children = widget->findChildren<QWidget *>();
        for (auto *child : children) {
            if (child->isVisible())
                child->update();
        }
    }
#else
    Q_UNUSED(event)
#endif
}

Tokens Theme::wanted() const
{
    const auto system = QApplication::palette();
    switch (m_look) {
    case Look::Light:
        return Tokens::forLight();
    case Look::Dark:
        return Tokens::forDark();
    case Look::HighContrast:
        return Tokens::fromPalette(system);
    case Look::System:
        break;
    }
    if (m_system->wantsHighContrast(system))
        return Tokens::fromPalette(system);
    return m_system->wantsDark(system) ? Tokens::forDark() : Tokens::forLight();
}

void Theme::refresh()
{
    m_style->setMotionReduced(m_system->wantsNoMotion());
    const auto tokens = wanted();
    const auto &now = m_style->tokens();
    const auto isSame = tokens.isDark == now.isDark && tokens.isHighContrast == now.isHighContrast
        && tokens.window == now.window && tokens.text == now.text;
    if (!isSame) {
        m_style->setTokens(tokens);
        QToolTip::setPalette(tokens.palette());
        QPixmapCache::clear();
    }
    dressAll();
    if (!isSame)
        Q_EMIT changed();
}

void Theme::dressAll()
{
    m_windows.removeAll(nullptr);
    const auto windows = std::exchange(m_windows, {});
    for (const auto &window : windows) {
        if (window)
            dress(window);
    }
}

bool isMotionReduced()
{
    const auto *style = qobject_cast<const WizardStyle *>(QApplication::style());
    return !QApplication::isEffectEnabled(Qt::UI_General) || (style && style->isMotionReduced());
}

} // namespace Welkom
