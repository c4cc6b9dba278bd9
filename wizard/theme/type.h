// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFont>

namespace Welkom {

/// What a text is for decides its size and weight.
enum class TextRole {
    Code,        ///< device code
    Title,       ///< page title, the big counter, the customer's name
    Result,      ///< headline of the result
    Hero,        ///< sign-in card
    Head,        ///< head of a card, name of the program, question of a dialog
    Body,        ///< everything else
    Strong,      ///< body, emphasised
    Small,       ///< captions, codes
    SmallStrong, ///< labels, table headers, tags
    Mono,        ///< passwords
    MonoSmall,   ///< suggestions in a finding
};

/// The font of a role, on top of the system's own font. Where that is larger than our body text,
/// because the user asked for larger text, all roles grow by the same factor.
[[nodiscard]] QFont fontOf(TextRole role);

/// Height in px of one line of a role.
[[nodiscard]] int lineHeight(TextRole role = TextRole::Body);

/// `height` px, or more where the text has grown: a control keeps the room around its text.
/// 32 is the height of a button; a text line in it is 18 px high at the usual size.
[[nodiscard]] int grown(int height);

} // namespace Welkom
