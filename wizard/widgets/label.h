// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "theme/tokens.h"
#include "theme/type.h"

#include <QLabel>

namespace Welkom {

/// Plain text in one of our roles and colours; never interprets markup, so that a name from a file
/// or the service is shown as it is.
class Label : public QLabel
{
    Q_OBJECT

public:
    explicit Label(TextRole role = TextRole::Body, ColorToken color = &Tokens::text,
                   QWidget *parent = nullptr);

    void setColor(ColorToken color);
    void setRole(TextRole role);
    [[nodiscard]] ColorToken color() const { return m_color; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    TextRole m_role;
    ColorToken m_color;
};

/// One line, cut with an ellipsis where there is no room; the whole text is its tooltip then.
class ElidedLabel final : public Label
{
    Q_OBJECT

public:
    explicit ElidedLabel(TextRole role = TextRole::Body, ColorToken color = &Tokens::text,
                         Qt::TextElideMode mode = Qt::ElideRight, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Qt::TextElideMode m_mode;
};

} // namespace Welkom
