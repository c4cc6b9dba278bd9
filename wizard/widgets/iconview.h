// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "theme/icons.h"

#include <QWidget>

#include <optional>

namespace Welkom {

/// An icon, bare or on a round or square ground. Says nothing to a screen reader: the words beside
/// it do.
class IconView final : public QWidget
{
    Q_OBJECT

public:
    explicit IconView(Icon icon, ColorToken color, int size = 20, QWidget *parent = nullptr);

    void setGlyph(Icon icon, ColorToken color);
    /// Without a ground, `size` px.
    void setBare(int size);
    /// A ground of `diameter` px with this radius; round when the radius is half of it.
    void setGround(int diameter, int radius, ColorToken ground,
                   std::optional<ColorToken> edge = {});

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    ColorToken m_color;
    int m_size;
    int m_radius = 0;
    std::optional<ColorToken> m_ground;
    std::optional<ColorToken> m_edge;
};

/// The program's mark.
class MarkView final : public QWidget
{
    Q_OBJECT

public:
    explicit MarkView(int size, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Welkom
