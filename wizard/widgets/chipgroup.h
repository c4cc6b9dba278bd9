// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tone.h"

#include <QWidget>

#include <optional>

class QHBoxLayout;

namespace Welkom {

class Chip;

/// A row of chips of which one is chosen: what a list shows. One stop for Tab; the arrow keys move.
class ChipGroup final : public QWidget
{
    Q_OBJECT

public:
    explicit ChipGroup(QWidget *parent = nullptr);

    /// Adds a chip at the end; its number counts from 0. `tone` colours its icon.
    int addChip(std::optional<Icon> icon = {}, ColorToken mark = &Tokens::text2);
    /// `text` may have an accelerator. A chip that counts 0 cannot be chosen, but the first can.
    void setChip(int chip, const QString &text, qsizetype count);
    [[nodiscard]] int chosen() const;
    void choose(int chip);

Q_SIGNALS:
    void chosenChanged(int chip);

private:
    QHBoxLayout *m_row;
    QList<Chip *> m_chips;
};

} // namespace Welkom
