// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tone.h"

#include "theme/buttonkind.h"

#include <QDialog>

#include <functional>

class QHBoxLayout;
class QVBoxLayout;

namespace Welkom {

class Button;
class Label;

/// A question over a window of ours, that blocks nothing but that window: open() it. Deletes itself
/// when it was answered. Escape and the window's cross are the answer of the button that was named
/// so, or none.
class MessageDialog : public QDialog
{
    Q_OBJECT

public:
    MessageDialog(QWidget *parent, Icon icon, ColorToken color, bool isPractice);

    void setMessage(const QString &headline, const QString &text);
    /// Adds a button at the right of the others. `answered` is called after the dialog has closed.
    Button *addAnswer(const QString &text, ButtonKind kind, std::function<void()> answered = {});
    /// Adds a button that does not close the dialog by itself.
    void addButton(Button *button);
    /// What is focused first: the safe answer.
    void setSafeAnswer(Button *button);
    /// Puts something between the text and the buttons.
    void addContent(QWidget *content);
    /// Puts something below that, over the whole width of the dialog.
    void addWideContent(QWidget *content);

    [[nodiscard]] QString headline() const;

private:
    Label *m_headline;
    Label *m_text;
    QVBoxLayout *m_column;
    QVBoxLayout *m_all;
    QHBoxLayout *m_buttons;
};

} // namespace Welkom
