// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "theme/tokens.h"

#include <QFrame>

namespace Welkom {

/// A rounded ground with an edge, on which things stand together.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    void setColors(ColorToken ground, ColorToken edge);

protected:
    void paintEvent(QPaintEvent *event) override;
    /// The shape whose inside is the card's own, for what subclasses paint into it.
    [[nodiscard]] QRectF shape() const;
    static constexpr int radius = 8;

private:
    ColorToken m_ground = &Tokens::card;
    ColorToken m_edge = &Tokens::border;
};

/// A hairline between parts of a card.
class Divider final : public QWidget
{
    Q_OBJECT

public:
    explicit Divider(Qt::Orientation orientation = Qt::Horizontal,
                     ColorToken color = &Tokens::border, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ColorToken m_color;
};

} // namespace Welkom
