// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>

#include <algorithm>
#include <cmath>

namespace Welkom {

/// Source: WCAG 2.1, "relative luminance".
inline double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

/// Contrast of two opaque colours, 1 to 21. Source: WCAG 2.1, "contrast ratio".
inline double contrastRatio(const QColor &a, const QColor &b)
{
    const auto first = luminance(a);
    const auto second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace Welkom
