// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tokens.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

namespace Welkom {

/// Our own drawings, `resources/icons/*.svg`, in the order of their names: `./dev icons` puts them
/// into the masks in this order.
enum class Icon {
    ArrowRight,  ///< becomes
    Attention,   ///< needs attention, refused
    Badge,       ///< licenses
    Browser,     ///< the browser
    Building,    ///< customer
    Cart,        ///< let the customer buy
    Check,       ///< tick
    CheckCircle, ///< ready, created, signed in
    ChevronDown, ///< opens a list; next
    ChevronRight,
    ChevronUp, ///< previous
    Circle,    ///< waiting, not checked yet
    Clock,     ///< recent, time left
    Close,     ///< clear the search
    Code,      ///< sign in with a code
    Copy,
    External, ///< opens the browser
    Eye,      ///< show password
    EyeOff,   ///< hide password
    File,     ///< CSV file
    FilePlus, ///< template
    Flask,    ///< practice
    Folder,   ///< browse, open folder
    Globe,    ///< language
    Help,
    Info,        ///< note
    Key,         ///< password
    Letter,      ///< letters for users
    MinusCircle, ///< left out, not created
    Offline,
    Pause,
    People,       ///< users, number of users
    Person,       ///< account, user
    PersonSwitch, ///< use another account
    Pin,          ///< location
    Play,         ///< continue
    Redo,
    Refresh, ///< reload, check again
    Search,
    Shield, ///< role, permissions
    Stop,
    TrayIn, ///< drop a file here; save a file
    Undo,
    Warning,
};

inline constexpr int iconCount = static_cast<int>(Icon::Warning) + 1;

/// The name of the drawing: `check-circle`.
[[nodiscard]] QString nameOf(Icon icon);

/// The icon in one colour, `size` px wide and high at the device pixel ratio `ratio`. Cached.
[[nodiscard]] QPixmap iconPixmap(Icon icon, int size, const QColor &color, qreal ratio);

/// Paints the icon, `size` px wide, in the middle of `rect`.
void paintIcon(QPainter &painter, const QRectF &rect, Icon icon, int size, const QColor &color);

/// An icon for a control: it takes the colour of the moment, so it need not be made anew when the
/// colours change.
[[nodiscard]] QIcon iconOf(Icon icon, ColorToken color);

} // namespace Welkom
