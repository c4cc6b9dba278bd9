// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "railstep.h"

#include <QWidget>

namespace Welkom {

class AccountBadge;
class Button;
class IconView;
class Label;
class MarkView;
class Segmented;

/// The side of the window: the program, its seven steps and how far one is, who is signed in, and
/// the language. Narrow, the texts become tooltips.
class StepRail final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int stepCount = 7;
    static constexpr int wideWidth = 232;
    static constexpr int narrowWidth = 72;

    explicit StepRail(QWidget *parent = nullptr);

    /// `step` counts from 0.
    void setCurrent(int step);
    void setSummary(int step, const QString &summary, Tone tone = Tone::Neutral);
    [[nodiscard]] RailStep *step(int step) const { return m_steps[step]; }
    [[nodiscard]] AccountBadge *account() const { return m_account; }
    /// Dutch is segment 0, English 1.
    [[nodiscard]] Segmented *language() const { return m_language; }
    [[nodiscard]] Button *help() const { return m_help; }

    void setNarrow(bool isNarrow);
    /// How much wider than usual it is because of larger text.
    [[nodiscard]] int extraWidth() const { return widthOfNames() - wideWidth; }
    [[nodiscard]] bool isNarrow() const { return m_isNarrow; }
    /// Steps that are less high, for a low window.
    void setLow(bool isLow);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void place();
    [[nodiscard]] int stepHeight() const;
    [[nodiscard]] int widthOfNames() const;

    MarkView *m_mark;
    Label *m_name;
    QList<RailStep *> m_steps;
    QStringList m_names;
    AccountBadge *m_account;
    IconView *m_globe;
    Segmented *m_language;
    Button *m_help;
    int m_current = 0;
    bool m_isNarrow = false;
    bool m_isLow = false;
};

} // namespace Welkom
