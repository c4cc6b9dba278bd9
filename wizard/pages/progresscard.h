// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "store/run.h"
#include "widgets/card.h"

namespace Welkom {

class Button;
class IconView;
class Label;
class ProgressBar;

/// How far a run is: the counter, the bar, and how many of each.
class ProgressCard final : public Card
{
    Q_OBJECT

public:
    explicit ProgressCard(QWidget *parent = nullptr);

    /// \param detail what is happening, and how long it takes: one line
    void setProgress(const RunCounts &counts, const QString &detail, bool isHeld, bool isStopped);
    void retranslate();

    [[nodiscard]] Button *pauseButton() const { return m_pause; }
    [[nodiscard]] Button *stopButton() const { return m_stop; }
    /// The pause button continues.
    void setPaused(bool isPaused);

private:
    void speak(qint64 done, qint64 all);

    Label *m_counter;
    Label *m_detail;
    Button *m_pause;
    Button *m_stop;
    ProgressBar *m_bar;
    Label *m_created;
    Label *m_refused;
    IconView *m_waitingIcon;
    Label *m_waiting;
    bool m_isPaused = false;
    int m_spoken = 0; ///< tenths that were told to a screen reader
};

} // namespace Welkom
