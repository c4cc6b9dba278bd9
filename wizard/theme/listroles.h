// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tokens.h"

#include <QMetaType>

namespace Welkom {

/// What a model tells the list besides its text. All optional.
namespace ListRole {
enum {
    Section = Qt::UserRole + 1, ///< bool: the row is a heading, spans all columns
    Color,                      ///< ColorToken of the text; main text without
    Type,                       ///< int of TextRole; Body without
    Glyph,                      ///< int of Icon, at the left of the cell
    GlyphColor,                 ///< ColorToken
    Busy,                       ///< bool: a spinner in place of the icon
    First,                      ///< for what a model adds of its own
};
} // namespace ListRole

} // namespace Welkom

Q_DECLARE_METATYPE(Welkom::ColorToken)
