// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "theme/icons.h"
#include "theme/tokens.h"

namespace Welkom {

/// How something stands. Never shown by colour alone: each tone has its icon, and words beside it.
enum class Tone { Neutral, Note, Done, Warning, Problem };

struct ToneColors
{
    ColorToken text;
    ColorToken mark;
    ColorToken ground;
    ColorToken edge;
};

[[nodiscard]] inline ToneColors colorsOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return {&Tokens::text2, &Tokens::text2, &Tokens::well, &Tokens::border};
    case Tone::Note:
        return {&Tokens::accenttext, &Tokens::accenttext, &Tokens::tint, &Tokens::tintborder};
    case Tone::Done:
        return {&Tokens::ok, &Tokens::okmark, &Tokens::okbg, &Tokens::okborder};
    case Tone::Warning:
        return {&Tokens::warn, &Tokens::warnmark, &Tokens::warnbg, &Tokens::warnborder};
    case Tone::Problem:
        return {&Tokens::bad, &Tokens::badmark, &Tokens::badbg, &Tokens::badborder};
    }
    return {&Tokens::text2, &Tokens::text2, &Tokens::well, &Tokens::border};
}

[[nodiscard]] inline Icon iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
    case Tone::Note:
        return Icon::Info;
    case Tone::Done:
        return Icon::CheckCircle;
    case Tone::Warning:
        return Icon::Warning;
    case Tone::Problem:
        return Icon::Attention;
    }
    return Icon::Info;
}

} // namespace Welkom
