// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArrayView>
#include <QString>

namespace Welkom {

/// What keeps a text from being a user principal name (reference 7). The first that applies, in
/// this order: what a person most likely did comes before what a machine sees.
enum class NameFlaw {
    None,
    MailtoPrefix,      ///< mailto:piet@contoso.nl
    AngleBrackets,     ///< Piet Smit <piet@contoso.nl>
    Space,             ///< piet @contoso.nl, also a no-break space
    CommaInDomain,     ///< piet@contoso,nl
    NoAt,              ///< piet.contoso.nl
    SeveralAts,        ///< piet@@contoso.nl
    LocalPartMissing,  ///< @contoso.nl
    DomainMissing,     ///< piet@
    AccentInLocalPart, ///< zoë@contoso.nl: any letter outside A-Z
    LocalCharacter,    ///< piet&co@contoso.nl
    AccentInDomain,    ///< piet@bäckerei.example: has to be in punycode
    DomainCharacter,   ///< piet@con_toso.nl
    DotAtBegin,        ///< .piet@contoso.nl
    DotBeforeAt,       ///< piet.@contoso.nl
    DoubleDot,         ///< piet..smit@contoso.nl, piet@contoso..nl
    DomainWithoutDot,  ///< piet@contoso
    DomainMalformed,   ///< a label that is empty, longer than 63, or has a hyphen at an end
    LocalPartTooLong,  ///< more than 64 characters before the @
    DomainTooLong,     ///< more than 48 characters behind the @
};

inline constexpr qsizetype maxLocalPartLength = 64;
inline constexpr qsizetype maxDomainLength = 48;

/// Whether `utf8` can be a user principal name. The fast answer for nearly every row; equals
/// `flawIn(text) == NameFlaw::None`.
[[nodiscard]] bool isPrincipalName(QByteArrayView utf8);

/// Why not.
[[nodiscard]] NameFlaw flawIn(const QString &name);

/// The name that was most likely meant; always free of flaws. Empty when there is none to be had
/// without guessing. Takes off mailto:, angle brackets and spaces, writes accents as plain letters,
/// a comma in the domain as a dot, double dots as one, and a domain in its ASCII form.
[[nodiscard]] QString repairedPrincipalName(const QString &name);

/// `text` in plain A-Z where its letters have such a form: `Zoë` is Zoe, `Straße` is Strasse.
[[nodiscard]] QString withoutAccents(const QString &text);

} // namespace Welkom
