// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAbstractButton>
#include <QString>

#include <functional>
#include <optional>

namespace Welkom {

/// One of several of which one is chosen: paints nothing by itself. Among its siblings of one
/// group the chosen one takes the focus, and the arrow keys move on.
class ChoiceButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ChoiceButton(QWidget *parent = nullptr);

    void setCount(std::optional<qsizetype> count);
    /// The count as text; empty without one.
    [[nodiscard]] QString countText() const;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    /// The text without its accelerator mark, or with it where the system underlines it.
    [[nodiscard]] int textFlags() const;

private:
    void moveBy(int step);

    std::optional<qsizetype> m_count;
};

} // namespace Welkom
