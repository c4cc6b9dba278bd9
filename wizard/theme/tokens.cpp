// SPDX-License-Identifier: Apache-2.0

#include "tokens.h"

namespace Welkom {

Tokens Tokens::forLight()
{
    Tokens t;
    t.window = QColor(0xF6F7F9);
    t.rail = QColor(0xECEFF4);
    t.card = QColor(0xFFFFFF);
    t.header = QColor(0xFAFBFC);
    t.hover = QColor(0xF1F4F9);
    t.well = QColor(0xE6EAF0);
    t.border = QColor(0xDCE1E9);
    t.control = QColor(0xC3CBD7);
    t.edge = QColor(0x7A8494);
    t.text = QColor(0x171B22);
    t.text2 = QColor(0x4A5463);
    t.text3 = QColor(0x616B7A);
    t.disabled = QColor(0x9AA3B0);
    t.disfill = QColor(0xEEF0F4);
    t.accent = QColor(0x2457B5);
    t.accenthover = QColor(0x1E4A9C);
    t.accentpress = QColor(0x193E83);
    t.onaccent = QColor(0xFFFFFF);
    t.accenttext = QColor(0x2457B5);
    t.tint = QColor(0xE7EEFA);
    t.tintborder = QColor(0xB9CCEE);
    t.ok = QColor(0x17693A);
    t.okmark = QColor(0x1F7A46);
    t.okbg = QColor(0xE6F4EB);
    t.okborder = QColor(0xA9D6B9);
    t.warn = QColor(0x7F4D00);
    t.warnmark = QColor(0xA86400);
    t.warnbg = QColor(0xFDF2DE);
    t.warnborder = QColor(0xE9C88A);
    t.bad = QColor(0xA8231C);
    t.badmark = QColor(0xC0342B);
    t.badbg = QColor(0xFCEBE9);
    t.badborder = QColor(0xEDB4AE);
    t.tile = QColor(0x2457B5);
    t.door = QColor(0xFFFFFF);
    t.light = QColor(0xFFC46B);
    return t;
}

Tokens Tokens::forDark()
{
    Tokens t;
    t.isDark = true;
    t.window = QColor(0x1C1F25);
    t.rail = QColor(0x15181D);
    t.card = QColor(0x24282F);
    t.header = QColor(0x272B33);
    t.hover = QColor(0x2C313A);
    t.well = QColor(0x121419);
    t.border = QColor(0x373D48);
    t.control = QColor(0x4A5261);
    t.edge = QColor(0x8B95A6);
    t.text = QColor(0xECEFF4);
    t.text2 = QColor(0xB6BFCC);
    t.text3 = QColor(0x98A3B3);
    t.disabled = QColor(0x6C7584);
    t.disfill = QColor(0x292D35);
    t.accent = QColor(0x8DB2FF);
    t.accenthover = QColor(0xA5C2FF);
    t.accentpress = QColor(0x7AA2F5);
    t.onaccent = QColor(0x0B1B3B);
    t.accenttext = QColor(0x9DBCFF);
    t.tint = QColor(0x243352);
    t.tintborder = QColor(0x3E5688);
    t.ok = QColor(0x86D9A6);
    t.okmark = QColor(0x5FC78A);
    t.okbg = QColor(0x1E3128);
    t.okborder = QColor(0x34573F);
    t.warn = QColor(0xF3C67C);
    t.warnmark = QColor(0xE5AA4B);
    t.warnbg = QColor(0x322B1F);
    t.warnborder = QColor(0x5F4E30);
    t.bad = QColor(0xFFA69F);
    t.badmark = QColor(0xF2766C);
    t.badbg = QColor(0x3C2526);
    t.badborder = QColor(0x6E3E3C);
    t.tile = QColor(0x2F65CC);
    t.door = QColor(0xFFFFFF);
    t.light = QColor(0xFFC46B);
    return t;
}

Tokens Tokens::fromPalette(const QPalette &palette)
{
    const auto ground = palette.color(QPalette::Window);
    const auto text = palette.color(QPalette::WindowText);
    const auto base = palette.color(QPalette::Base);
    const auto highlight = palette.color(QPalette::Highlight);
    Tokens t;
    t.isHighContrast = true;
    t.isDark = ground.lightness() < 128;
    t.window = t.rail = t.disfill = t.tile = ground;
    t.card = t.header = t.well = t.tint = t.okbg = t.warnbg = t.badbg = t.hover = base;
    t.border = t.control = t.edge = t.text = t.text2 = t.text3 = text;
    t.tintborder = t.okborder = t.warnborder = t.badborder = text;
    t.ok = t.okmark = t.warn = t.warnmark = t.bad = t.badmark = t.door = t.light = text;
    t.disabled = palette.color(QPalette::Disabled, QPalette::WindowText);
    t.accent = t.accenthover = t.accentpress = highlight;
    t.onaccent = palette.color(QPalette::HighlightedText);
    t.accenttext = palette.color(QPalette::Link);
    return t;
}

QPalette Tokens::palette() const
{
    QPalette p(card, window);
    p.setColor(QPalette::Window, window);
    for (const auto role : {QPalette::Base, QPalette::Button, QPalette::ToolTipBase})
        p.setColor(role, card);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        p.setColor(role, text);
    p.setColor(QPalette::AlternateBase, header);
    p.setColor(QPalette::Midlight, hover);
    p.setColor(QPalette::Mid, border);
    p.setColor(QPalette::Light, control);
    p.setColor(QPalette::Dark, edge);
    p.setColor(QPalette::Shadow, edge);
    p.setColor(QPalette::PlaceholderText, text3);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, onaccent);
    p.setColor(QPalette::Link, accenttext);
    p.setColor(QPalette::LinkVisited, accenttext);
    p.setColor(QPalette::BrightText, bad);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        p.setColor(QPalette::Disabled, role, disabled);
    for (const auto role : {QPalette::Base, QPalette::Button})
        p.setColor(QPalette::Disabled, role, disfill);
    return p;
}

QColor blended(const QColor &ground, const QColor &over, double opacity)
{
    const auto mix = [opacity](float below, float above) {
        return static_cast<float>(below * (1 - opacity) + above * opacity);
    };
    return QColor::fromRgbF(mix(ground.redF(), over.redF()), mix(ground.greenF(), over.greenF()),
                            mix(ground.blueF(), over.blueF()));
}

} // namespace Welkom
