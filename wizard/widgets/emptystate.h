// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "theme/icons.h"

#include <QWidget>

class QHBoxLayout;

namespace Welkom {

class Button;
class IconView;
class Label;

/// What stands where a list has nothing to show: why, and the way on.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(Icon icon, QWidget *parent = nullptr);

    void setGlyph(Icon icon);
    /// For a narrow place.
    void setTight();
    void setMessage(const QString &headline, const QString &explanation);
    Button *addButton(Button *button);
    [[nodiscard]] QString headline() const;

private:
    IconView *m_icon;
    Label *m_headline;
    Label *m_explanation;
    QHBoxLayout *m_buttons;
};

} // namespace Welkom
