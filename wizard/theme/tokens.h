// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QPalette>

namespace Welkom {

/// Every colour of the window. Nothing else in the code names one. The values were chosen together:
/// text keeps a contrast of 4.5 and marks one of 3 on every ground on which they are used
/// (tests/wizard/tst_tokens).
struct Tokens
{
    bool isDark = false;
    /// The user asked the system for high contrast: all colours come from the system's palette, and
    /// the controls are drawn as the system's style draws them.
    bool isHighContrast = false;

    QColor window;   ///< page and footer
    QColor rail;     ///< step rail
    QColor card;     ///< cards, tables, fields, buttons, the current step
    QColor header;   ///< strip above a table
    QColor hover;    ///< hovered row, field, button
    QColor well;     ///< pressed button, track of a segmented control or a progress bar, tag
    QColor border;   ///< card edge, grid line, divider
    QColor control;  ///< side edges of buttons and fields, scroll handle, step line ahead
    QColor edge;     ///< lower edge of buttons and fields, upcoming step, dashes, held progress
    QColor text;     ///< main text
    QColor text2;    ///< subtitle, second lines, table header, icons at rest
    QColor text3;    ///< tenant id, codes, row numbers, unused column
    QColor disabled; ///< disabled text
    QColor disfill;  ///< disabled fill
    QColor accent;   ///< primary fill, focus ring, selection bar, progress
    QColor accenthover;
    QColor accentpress;
    QColor onaccent;   ///< text on the three above; inner focus ring
    QColor accenttext; ///< quiet button, link, icon on tint
    QColor tint;       ///< selected row, note, done dot
    QColor tintborder;
    QColor ok;       ///< created, ready, saved: text
    QColor okmark;   ///< ... icon
    QColor okbg;     ///< ... ground
    QColor okborder; ///< ... edge
    QColor warn;     ///< warnings, not saved
    QColor warnmark;
    QColor warnbg;
    QColor warnborder;
    QColor bad; ///< needs attention, refused, danger button
    QColor badmark;
    QColor badbg;
    QColor badborder;
    QColor tile;  ///< ground of the program's mark
    QColor door;  ///< its door
    QColor light; ///< and the light behind it

    [[nodiscard]] static Tokens forLight();
    [[nodiscard]] static Tokens forDark();
    /// For high contrast: only roles of the system's palette.
    [[nodiscard]] static Tokens fromPalette(const QPalette &palette);

    /// The palette of a window of ours.
    [[nodiscard]] QPalette palette() const;
};

/// One of the colours, to be resolved when it is painted: `&Tokens::text2`.
using ColorToken = QColor Tokens::*;

/// `over` painted on `ground` with this opacity, 0 to 1.
[[nodiscard]] QColor blended(const QColor &ground, const QColor &over, double opacity);

} // namespace Welkom
