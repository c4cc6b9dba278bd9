// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tokens.h"

#include <QIcon>

class QPainter;
class QRectF;

namespace Welkom {

/// Paints the program's mark, an open door, into the square `rect`. The drawing is that of
/// resources/mark.svg.
void paintMark(QPainter &painter, const QRectF &rect, const Tokens &tokens);

/// The mark as the icon of the program's windows.
[[nodiscard]] QIcon programIcon();

} // namespace Welkom
