// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tone.h"

#include "card.h"

class QHBoxLayout;

namespace Welkom {

class Button;
class IconView;
class Label;

/// One calm message of a page: what is the case, what it means, and what can be done. Says so to a
/// screen reader when it appears.
class Banner : public Card
{
    Q_OBJECT

public:
    enum class Buttons { Right, Below };

    explicit Banner(Buttons place = Buttons::Right, QWidget *parent = nullptr);

    void setTone(Tone tone);
    /// Another icon than the tone's own.
    void setGlyph(Icon icon);
    void setMessage(const QString &headline, const QString &explanation);
    /// Cuts the headline in the middle where it holds a file name.
    [[nodiscard]] QString headline() const;

    /// Adds a button after the others; the banner owns it.
    Button *addButton(Button *button);
    /// Pushes what is added from now on to the right end.
    void addStretch();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void announce();

    Tone m_tone = Tone::Note;
    IconView *m_icon;
    Label *m_headline;
    Label *m_explanation;
    QHBoxLayout *m_buttons;
};

} // namespace Welkom
