// SPDX-License-Identifier: Apache-2.0

#include "icons.h"

#include "wizardstyle.h"

#include <QIconEngine>
#include <QImage>
#include <QPainter>
#include <QPixmapCache>

#include <array>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array names {
    "arrow-right", "attention",    "badge",        "browser",       "building",     "cart",
    "check",       "check-circle", "chevron-down", "chevron-right", "chevron-up",   "circle",
    "clock",       "close",        "code",         "copy",          "external",     "eye",
    "eye-off",     "file",         "file-plus",    "flask",         "folder",       "globe",
    "help",        "info",         "key",          "letter",        "minus-circle", "offline",
    "pause",       "people",       "person",       "person-switch", "pin",          "play",
    "redo",        "refresh",      "search",       "shield",        "stop",         "tray-in",
    "undo",        "warning",
};
static_assert(names.size() == iconCount);

/// The sizes that `./dev icons` renders.
constexpr std::array pixelSizes {16, 20, 24, 25, 30, 32, 40, 48, 60, 64, 96};
constexpr int iconsPerRow = 8;

/// The smallest rendered size that is not too small, so that scaling only ever shrinks.
int renderedSizeFor(int pixels)
{
    for (const auto size : pixelSizes) {
        if (size >= pixels)
            return size;
    }
    return pixelSizes.back();
}

QImage maskOf(Icon icon, int pixels)
{
    const auto rendered = renderedSizeFor(pixels);
    // With its format named, or Qt loads every image plugin to ask whose it is.
    QImage atlas(u":/welkom/icons/mask-%1.png"_s.arg(rendered), "PNG");
    atlas.convertTo(QImage::Format_Grayscale8);
    const auto index = static_cast<int>(icon);
    auto mask = atlas.copy(index % iconsPerRow * rendered, index / iconsPerRow * rendered, rendered,
                           rendered);
    mask.reinterpretAsFormat(QImage::Format_Alpha8);
    if (rendered != pixels)
        mask = mask.convertToFormat(QImage::Format_ARGB32_Premultiplied)
                   .scaled(pixels, pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return mask;
}

/// Gives the colour at the moment of painting.
class TokenIconEngine final : public QIconEngine
{
public:
    TokenIconEngine(Icon icon, ColorToken color) : m_icon(icon), m_color(color) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto &tokens = currentTokens();
        const auto size = std::min(rect.width(), rect.height());
        paintIcon(*painter, rect, m_icon, size,
                  mode == QIcon::Disabled ? tokens.disabled : tokens.*m_color);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const auto &tokens = currentTokens();
        return iconPixmap(m_icon, std::min(size.width(), size.height()),
                          mode == QIcon::Disabled ? tokens.disabled : tokens.*m_color, 1);
    }

    [[nodiscard]] QIconEngine *clone() const override { return new TokenIconEngine(*this); }

private:
    Icon m_icon;
    ColorToken m_color;
};

} // namespace

QString nameOf(Icon icon)
{
    return QString::fromLatin1(names[static_cast<std::size_t>(icon)]);
}

QPixmap iconPixmap(Icon icon, int size, const QColor &color, qreal ratio)
{
    const auto key = u"welkom/%1/%2/%3/%4"_s.arg(static_cast<int>(icon))
                         .arg(size)
                         .arg(color.rgba(), 8, 16)
                         .arg(qRound(ratio * 100));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const auto pixels = qRound(size * ratio);
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.drawImage(0, 0, maskOf(icon, pixels));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(image.rect(), color);
    painter.end();
    pixmap = QPixmap::fromImage(std::move(image));
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter &painter, const QRectF &rect, Icon icon, int size, const QColor &color)
{
    const auto ratio = painter.device()->devicePixelRatio();
    const auto pixmap = iconPixmap(icon, size, color, ratio);
    // On a whole device pixel, or the lines blur.
    const QPointF at(std::round((rect.center().x() - size / 2.0) * ratio) / ratio,
                     std::round((rect.center().y() - size / 2.0) * ratio) / ratio);
    painter.drawPixmap(at, pixmap);
}

QIcon iconOf(Icon icon, ColorToken color)
{
    return QIcon(new TokenIconEngine(icon, color));
}

} // namespace Welkom
