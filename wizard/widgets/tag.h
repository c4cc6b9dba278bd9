// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tone.h"

#include <QWidget>

#include <optional>

namespace Welkom {

/// A word on a small ground: *Practice*, *Signed in*.
class Tag final : public QWidget
{
    Q_OBJECT

public:
    explicit Tag(Tone tone, std::optional<Icon> icon = {}, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    std::optional<Icon> m_icon;
    QString m_text;
};

} // namespace Welkom
