// SPDX-License-Identifier: Apache-2.0

#include "wizardstyle.h"

#include "controlpainting.h"
#include "icons.h"
#include "type.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWizard>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr int scrollBarExtent = 14;
constexpr int scrollBarInset = 4;
constexpr int shortestHandle = 32;

/// Room that a scroll bar leaves above its handle, below the header of a table.
int topInsetOf(const QWidget *scrollBar)
{
    return scrollBar ? scrollBar->property("topInset").toInt() : 0;
}

/// Where the handle may be, in the direction of the scroll bar.
QRect grooveOf(const QStyleOptionSlider &option, const QWidget *scrollBar)
{
    return option.orientation == Qt::Vertical
        ? option.rect.adjusted(0, topInsetOf(scrollBar) + scrollBarInset, 0, -scrollBarInset)
        : option.rect.adjusted(scrollBarInset, 0, -scrollBarInset, 0);
}

QRect handleOf(const QStyleOptionSlider &option, const QWidget *scrollBar)
{
    const auto groove = grooveOf(option, scrollBar);
    const auto isVertical = option.orientation == Qt::Vertical;
    const auto room = isVertical ? groove.height() : groove.width();
    const auto range = option.maximum - option.minimum;
    const auto total = static_cast<qint64>(range) + option.pageStep;
    auto length = room;
    if (range > 0 && total > 0)
        length = static_cast<int>(std::clamp<qint64>(qint64(room) * option.pageStep / total,
                                                     std::min(shortestHandle, room), room));
    const auto at = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, room - length, option.upsideDown);
    return isVertical ? QRect(groove.left(), groove.top() + at, groove.width(), length)
                      : QRect(groove.left() + at, groove.top(), length, groove.height());
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part,
                    const QWidget *scrollBar)
{
    const auto groove = grooveOf(option, scrollBar);
    const auto handle = handleOf(option, scrollBar);
    const auto isVertical = option.orientation == Qt::Vertical;
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return groove;
    case QStyle::SC_ScrollBarSlider:
        return handle;
    case QStyle::SC_ScrollBarSubPage:
        return isVertical ? QRect(groove.topLeft(), QPoint(groove.right(), handle.top() - 1))
                          : QRect(groove.topLeft(), QPoint(handle.left() - 1, groove.bottom()));
    case QStyle::SC_ScrollBarAddPage:
        return isVertical ? QRect(QPoint(groove.left(), handle.bottom() + 1), groove.bottomRight())
                          : QRect(QPoint(handle.right() + 1, groove.top()), groove.bottomRight());
    default:
        return {};
    }
}

/// A combo box above a column is lower than others.
int comboHeight(const QWidget *combo)
{
    return grown(combo && combo->property("isLow").toBool() ? 28 : 32);
}

} // namespace

WizardStyle::WizardStyle(const Tokens &tokens)
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s)), m_tokens(tokens)
{
    setObjectName(u"welkom"_s);
}

const Tokens &currentTokens()
{
    static const auto fallback = Tokens::forLight();
    const auto *style = qobject_cast<const WizardStyle *>(QApplication::style());
    return style ? style->tokens() : fallback;
}

int WizardStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                             const QWidget *widget) const
{
    // QWizard asks for the margins of its footer without naming itself.
    if (!widget || qobject_cast<const QWizard *>(widget)) {
        if (metric == PM_LayoutLeftMargin || metric == PM_LayoutRightMargin)
            return 32;
        if (metric == PM_LayoutTopMargin || metric == PM_LayoutBottomMargin)
            return 16;
    }
    if (metric == PM_ScrollBarExtent && !m_tokens.isHighContrast)
        return scrollBarExtent;
    if (metric == PM_ScrollView_ScrollBarSpacing || metric == PM_HeaderMargin)
        return 0;
    return QProxyStyle::pixelMetric(metric, option, widget);
}

int WizardStyle::layoutSpacing(QSizePolicy::ControlType first, QSizePolicy::ControlType second,
                               Qt::Orientation orientation, const QStyleOption *option,
                               const QWidget *widget) const
{
    if (first == QSizePolicy::PushButton && second == QSizePolicy::PushButton)
        return 8;
    return QProxyStyle::layoutSpacing(first, second, orientation, option, widget);
}

int WizardStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
        return 0;
    case SH_ComboBox_Popup:
        return 0;
    case SH_ScrollView_FrameOnlyAroundContents:
        return 0;
    case SH_Table_GridLineColor:
        return static_cast<int>(m_tokens.border.rgba());
    case SH_UnderlineShortcut:
        return m_showsAccelerators || m_tokens.isHighContrast ? 1 : 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize WizardStyle::sizeFromContents(ContentsType type, const QStyleOption *option,
                                    const QSize &contents, const QWidget *widget) const
{
    const auto usual = QProxyStyle::sizeFromContents(type, option, contents, widget);
    if (type == CT_PushButton) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return buttonSize(*button, widget);
    }
    if (type == CT_LineEdit)
        return {usual.width() + 16, grown(32)};
    if (type == CT_ComboBox)
        return {contents.width() + 10 + 34, comboHeight(widget)};
    return usual;
}

QRect WizardStyle::subElementRect(SubElement element, const QStyleOption *option,
                                  const QWidget *widget) const
{
    if (!m_tokens.isHighContrast && element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            return option->rect.adjusted(8, 2, -8, -2); // QLineEdit adds 2 px at each side
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect WizardStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                  SubControl part, const QWidget *widget) const
{
    if (!m_tokens.isHighContrast) {
        if (control == CC_ScrollBar) {
            if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
                return scrollBarPart(*bar, part, widget);
        }
        if (control == CC_ComboBox && part == SC_ComboBoxEditField) {
            const auto isLow = widget && widget->property("isLow").toBool();
            return visualRect(option->direction, option->rect,
                              option->rect.adjusted(isLow ? 7 : 10, 1, isLow ? -25 : -30, -1));
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QIcon WizardStyle::standardIcon(StandardPixmap icon, const QStyleOption *option,
                                const QWidget *widget) const
{
    if (icon == SP_LineEditClearButton)
        return iconOf(Icon::Close, &Tokens::text2);
    return QProxyStyle::standardIcon(icon, option, widget);
}

void WizardStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                QPainter *painter, const QWidget *widget) const
{
    if (m_tokens.isHighContrast) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    if (element == PE_PanelLineEdit) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0) {
            const auto isEnabled = option->state.testFlag(State_Enabled);
            const auto hasFocus = isEnabled && option->state.testFlag(State_HasFocus);
            const auto isHovered = option->state.testFlag(State_MouseOver) && !hasFocus;
            paintControlFrame(*painter, option->rect, m_tokens,
                              !isEnabled      ? m_tokens.disfill
                                  : isHovered ? m_tokens.hover
                                              : m_tokens.card,
                              isEnabled, hasFocus);
            return;
        }
    }
    // A list of ours paints the grounds of its rows itself.
    if ((element == PE_PanelItemViewRow || element == PE_PanelItemViewItem) && widget
        && widget->property("paintsRows").toBool())
        return;
    if (element == PE_FrameFocusRect) {
        paintFocusRing(*painter, option->rect, m_tokens, 4);
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void WizardStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    if (m_tokens.isHighContrast) {
        QProxyStyle::drawControl(element, option, painter, widget);
        return;
    }
    if (element == CE_PushButton) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            paintButton(*painter, *button, m_tokens, widget);
            paintButtonLabel(*painter, *button, m_tokens, *this, widget);
            return;
        }
    }
    if (element == CE_HeaderSection || element == CE_HeaderEmptyArea)
        return; // the card below paints the strip
    if (element == CE_HeaderLabel) {
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            painter->setFont(fontOf(TextRole::SmallStrong));
            painter->setPen(m_tokens.text2);
            // The strip's hairline belongs to it, so the middle is a little higher.
            const auto inset = widget ? widget->property("firstInset").toInt() : 0;
            const auto rect = option->rect.adjusted(header->section == 0 ? inset : 0, 0, 0, -2);
            const auto text =
                painter->fontMetrics().elidedText(header->text, Qt::ElideRight, rect.width());
            painter->drawText(rect, static_cast<int>(header->textAlignment), text);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void WizardStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                     QPainter *painter, const QWidget *widget) const
{
    if (!m_tokens.isHighContrast) {
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
            bar && control == CC_ScrollBar) {
            paintScrollBar(*painter, *bar, m_tokens, handleOf(*bar, widget));
            return;
        }
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (combo && control == CC_ComboBox && !combo->editable) {
            paintComboBox(*painter, *combo, m_tokens);
            return;
        }
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace Welkom
