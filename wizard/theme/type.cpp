// SPDX-License-Identifier: Apache-2.0

#include "type.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>

#include <algorithm>
#include <array>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

struct Scale
{
    qreal points;
    qreal macPoints;
    QFont::Weight weight;
    bool isMono;
};

Scale scaleOf(TextRole role)
{
    switch (role) {
    case TextRole::Code:
        return {24, 32, QFont::Medium, true};
    case TextRole::Title:
        return {18, 24, QFont::DemiBold, false};
    case TextRole::Result:
        return {16, 21, QFont::DemiBold, false};
    case TextRole::Hero:
        return {14, 19, QFont::DemiBold, false};
    case TextRole::Head:
        return {12, 16, QFont::DemiBold, false};
    case TextRole::Body:
        return {10, 13, QFont::Normal, false};
    case TextRole::Strong:
        return {10, 13, QFont::DemiBold, false};
    case TextRole::Small:
        return {9, 12, QFont::Normal, false};
    case TextRole::SmallStrong:
        return {9, 12, QFont::DemiBold, false};
    case TextRole::Mono:
        return {10, 13, QFont::Normal, true};
    case TextRole::MonoSmall:
        return {9.5, 12.5, QFont::Normal, true};
    }
    return {10, 13, QFont::Normal, false};
}

qreal pointsOf(const Scale &scale)
{
#ifdef Q_OS_MACOS
    return scale.macPoints;
#else
    return scale.points;
#endif
}

QString monoFamily()
{
    for (const auto &family : {u"Cascadia Mono"_s, u"SF Mono"_s, u"Noto Sans Mono"_s}) {
        if (QFontDatabase::hasFamily(family))
            return family;
    }
    return QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
}

/// How much larger than our body text the user wants text to be; at least 1.
qreal textFactor()
{
    const auto system = QApplication::font().pointSizeF();
    const auto body = pointsOf(scaleOf(TextRole::Body));
    return system > 0 ? std::max(1.0, system / body) : 1.0;
}

/// At the usual text size a line is this high; the heights of the design count on it.
constexpr int usualLine = 18;

} // namespace

QFont fontOf(TextRole role)
{
    const auto scale = scaleOf(role);
    auto font = QApplication::font();
    if (scale.isMono) {
        static const auto family = monoFamily();
        font.setFamilies({family});
        font.setStyleHint(QFont::Monospace);
    }
    font.setPointSizeF(pointsOf(scale) * textFactor());
    font.setWeight(scale.weight);
    if (role == TextRole::Code)
        font.setLetterSpacing(QFont::AbsoluteSpacing, 6);
    return font;
}

int lineHeight(TextRole role)
{
    return QFontMetrics(fontOf(role)).height();
}

int grown(int height)
{
    return height + std::max(0, lineHeight() - usualLine);
}

} // namespace Welkom
