// SPDX-License-Identifier: Apache-2.0

#include "controlpainting.h"

#include "buttonkind.h"
#include "icons.h"
#include "type.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

namespace Welkom {

namespace {

constexpr int buttonIcon = 20;
constexpr int iconGap = 8;

bool isOn(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

int paddingOf(ButtonKind kind)
{
    return kind == ButtonKind::Quiet ? 12 : 16;
}

/// The icon's own empty rim makes up for the rest.
int paddingBesideIcon(ButtonKind kind)
{
    return paddingOf(kind) - 4;
}

QFont labelFont(const QFont &base, ButtonKind kind, bool isEnabled)
{
    auto font = base;
    const auto isStrong = kind == ButtonKind::Primary || kind == ButtonKind::Soft;
    font.setWeight(isStrong && isEnabled ? QFont::DemiBold : QFont::Normal);
    return font;
}

QColor buttonFill(const QStyleOptionButton &option, const Tokens &tokens, ButtonKind kind)
{
    const auto isPressed = isOn(option, QStyle::State_Sunken) || isOn(option, QStyle::State_On);
    const auto isHovered = isOn(option, QStyle::State_MouseOver);
    if (!isOn(option, QStyle::State_Enabled))
        return kind == ButtonKind::Quiet ? QColor(Qt::transparent) : tokens.disfill;
    switch (kind) {
    case ButtonKind::Plain:
        return isPressed ? tokens.well : isHovered ? tokens.hover : tokens.card;
    case ButtonKind::Primary:
        return isPressed ? tokens.accentpress : isHovered ? tokens.accenthover : tokens.accent;
    case ButtonKind::Soft:
        return isPressed ? tokens.well : tokens.tint;
    case ButtonKind::Quiet:
        return isPressed ? tokens.well : isHovered ? tokens.tint : QColor(Qt::transparent);
    case ButtonKind::Danger:
        return isPressed ? tokens.well : isHovered ? tokens.badbg : tokens.card;
    }
    return tokens.card;
}

void paintFlat(QPainter &painter, const QRect &rect, const QColor &fill, const QColor &edge)
{
    painter.setPen(edge.alpha() == 0 ? QPen(Qt::NoPen) : QPen(edge, 1));
    painter.setBrush(fill);
    const auto inset = edge.alpha() == 0 ? 0.0 : 0.5;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), controlRadius,
                            controlRadius);
}

} // namespace

void paintFocusRing(QPainter &painter, const QRect &rect, const Tokens &tokens, int radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), radius - 1, radius - 1);
    painter.restore();
}

void paintControlFrame(QPainter &painter, const QRect &rect, const Tokens &tokens,
                       const QColor &fill, bool isEnabled, bool hasFocus)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintFlat(painter, rect, fill, isEnabled ? tokens.control : tokens.border);
    if (isEnabled && !hasFocus) {
        painter.setClipRect(QRectF(rect.left(), rect.bottom() - 1.5, rect.width(), 3));
        painter.setPen(QPen(tokens.edge, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect).adjusted(.5, .5, -.5, -.5), controlRadius,
                                controlRadius);
    }
    painter.restore();
    if (hasFocus)
        paintFocusRing(painter, rect, tokens, controlRadius);
}

void paintButton(QPainter &painter, const QStyleOptionButton &option, const Tokens &tokens,
                 const QWidget *button)
{
    const auto kind = buttonKindOf(button);
    const auto isEnabled = isOn(option, QStyle::State_Enabled);
    const auto hasFocus = isEnabled && isOn(option, QStyle::State_HasFocus);
    const auto fill = buttonFill(option, tokens, kind);
    const auto hasEdges = kind == ButtonKind::Plain || kind == ButtonKind::Danger;
    if (hasEdges || (!isEnabled && kind != ButtonKind::Quiet)) {
        paintControlFrame(painter, option.rect, tokens, fill, isEnabled, hasFocus);
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintFlat(painter, option.rect, fill,
              kind == ButtonKind::Soft ? tokens.tintborder : QColor(Qt::transparent));
    painter.restore();
    if (!hasFocus)
        return;
    paintFocusRing(painter, option.rect, tokens, controlRadius);
    if (kind == ButtonKind::Primary) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokens.onaccent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(option.rect).adjusted(3, 3, -3, -3), 4, 4);
        painter.restore();
    }
}

void paintButtonLabel(QPainter &painter, const QStyleOptionButton &option, const Tokens &tokens,
                      const QStyle &style, const QWidget *button)
{
    const auto kind = buttonKindOf(button);
    const auto isEnabled = isOn(option, QStyle::State_Enabled);
    const auto font =
        labelFont(option.fontMetrics.height() > 0 && button ? button->font() : painter.font(), kind,
                  isEnabled);
    painter.save();
    painter.setFont(font);
    painter.setPen(isEnabled ? tokens.*foregroundOf(kind) : tokens.disabled);
    const QFontMetrics metrics(font);
    const auto hasIcon = !option.icon.isNull();
    const auto textWidth = metrics.size(Qt::TextShowMnemonic, option.text).width();
    auto width = textWidth;
    if (hasIcon)
        width += buttonIcon + (option.text.isEmpty() ? 0 : iconGap);
    // With an icon the left side is 4 px narrower, so the content stands 2 px left of the middle.
    auto left = option.rect.left() + (option.rect.width() - width) / 2
        - (hasIcon && !option.text.isEmpty() ? 2 : 0);
    auto right = left + width;
    if (option.direction == Qt::RightToLeft)
        std::swap(left, right);
    if (hasIcon) {
        const QRect at(left, option.rect.center().y() - buttonIcon / 2 + 1, buttonIcon, buttonIcon);
        option.icon.paint(&painter, at, Qt::AlignCenter,
                          isEnabled ? QIcon::Normal : QIcon::Disabled);
        left += buttonIcon + iconGap;
    }
    auto flags = static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine);
    flags |= style.styleHint(QStyle::SH_UnderlineShortcut, &option, button) ? Qt::TextShowMnemonic
                                                                            : Qt::TextHideMnemonic;
    painter.drawText(QRect(left, option.rect.top(), textWidth + 1, option.rect.height()), flags,
                     option.text);
    painter.restore();
}

QSize buttonSize(const QStyleOptionButton &option, const QWidget *button)
{
    const auto height = grown(32);
    const auto hasIcon = !option.icon.isNull();
    if (option.text.isEmpty())
        return {height, height};
    const auto kind = buttonKindOf(button);
    // As wide as it is when enabled, so that nothing moves when it becomes so.
    const QFontMetrics metrics(labelFont(button ? button->font() : QFont(), kind, true));
    auto width = metrics.size(Qt::TextShowMnemonic, option.text).width() + 2 * paddingOf(kind);
    if (hasIcon)
        width += paddingBesideIcon(kind) - paddingOf(kind) + buttonIcon + iconGap;
    return {width, height};
}

void paintComboBox(QPainter &painter, const QStyleOptionComboBox &option, const Tokens &tokens)
{
    const auto isEnabled = isOn(option, QStyle::State_Enabled);
    const auto isBusy = isOn(option, QStyle::State_MouseOver) || isOn(option, QStyle::State_On);
    paintControlFrame(painter, option.rect, tokens,
                      !isEnabled   ? tokens.disfill
                          : isBusy ? tokens.hover
                                   : tokens.card,
                      isEnabled, isEnabled && isOn(option, QStyle::State_HasFocus));
    QRectF arrow(option.rect.right() - 25, option.rect.top(), 16, option.rect.height());
    if (option.direction == Qt::RightToLeft)
        arrow.moveLeft(option.rect.left() + 10);
    paintIcon(painter, arrow, Icon::ChevronDown, 16, isEnabled ? tokens.text2 : tokens.disabled);
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const Tokens &tokens,
                    const QRect &slider)
{
    if (option.maximum <= option.minimum)
        return;
    const auto isVertical = option.orientation == Qt::Vertical;
    auto handle = QRectF(slider);
    handle = isVertical ? QRectF(handle.center().x() - 3, handle.top(), 6, handle.height())
                        : QRectF(handle.left(), handle.center().y() - 3, handle.width(), 6);
    const auto isHeld = isOn(option, QStyle::State_MouseOver) || isOn(option, QStyle::State_Sunken);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isHeld ? tokens.edge : tokens.control);
    painter.drawRoundedRect(handle, 3, 3);
    painter.restore();
}

} // namespace Welkom
