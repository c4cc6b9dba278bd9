// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tokens.h"

#include <QProxyStyle>

namespace Welkom {

/// Fusion with our own look: buttons, fields, lists of choices, scroll bars, headers, and the
/// margins of the wizard. In high contrast it draws nothing of its own.
class WizardStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    explicit WizardStyle(const Tokens &tokens);

    [[nodiscard]] const Tokens &tokens() const { return m_tokens; }
    void setTokens(const Tokens &tokens) { m_tokens = tokens; }
    /// Accelerators are underlined while Alt is held, as Windows does it; never on macOS.
    void setAcceleratorsShown(bool areShown) { m_showsAccelerators = areShown; }
    [[nodiscard]] bool areAcceleratorsShown() const { return m_showsAccelerators; }
    /// No fades, spinners stand still.
    void setMotionReduced(bool isReduced) { m_isMotionReduced = isReduced; }
    [[nodiscard]] bool isMotionReduced() const { return m_isMotionReduced; }

    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    [[nodiscard]] int layoutSpacing(QSizePolicy::ControlType first, QSizePolicy::ControlType second,
                                    Qt::Orientation orientation, const QStyleOption *option,
                                    const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *data) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option,
                                         const QSize &contents,
                                         const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                       SubControl part, const QWidget *widget) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap icon, const QStyleOption *option,
                                     const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;

private:
    Tokens m_tokens;
    bool m_showsAccelerators = false;
    bool m_isMotionReduced = false;
};

/// The colours of the moment: those of the application's style.
[[nodiscard]] const Tokens &currentTokens();

} // namespace Welkom
