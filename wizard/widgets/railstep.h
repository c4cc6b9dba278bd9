// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tone.h"

#include <QWidget>

namespace Welkom {

/// One step of the rail: its number, its name, and below that what was chosen there or what is
/// wrong. Only shows; takes no focus and no clicks.
class RailStep final : public QWidget
{
    Q_OBJECT

public:
    enum class State { ToDo, Current, Done };

    /// \param number from 1
    RailStep(int number, QWidget *parent);

    void setName(const QString &name);
    void setState(State state);
    /// `tone` Problem or Warning when it needs attention.
    void setSummary(const QString &summary, Tone tone);
    void setNarrow(bool isNarrow);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString summary() const { return m_summary; }

    /// Middle of its dot, for the line to the next one.
    [[nodiscard]] QPointF dotCenter() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintDot(QPainter &painter) const;
    void paintTexts(QPainter &painter) const;
    void describeForReaders();

    int m_number;
    QString m_name;
    State m_state = State::ToDo;
    QString m_summary;
    Tone m_tone = Tone::Neutral;
    bool m_isNarrow = false;
};

} // namespace Welkom
