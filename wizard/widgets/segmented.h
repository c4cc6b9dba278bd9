// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QWidget>

#include <optional>

class QBoxLayout;
class QButtonGroup;

namespace Welkom {

class Segment;

/// Two or three views of one place, of which one is shown. One stop for Tab; the arrow keys move.
class Segmented final : public QWidget
{
    Q_OBJECT

public:
    /// \param isLow 28 px high instead of 32, in the small font: the language.
    explicit Segmented(bool isLow = false, QWidget *parent = nullptr);

    int addSegment(const QString &text = {});
    void setSegment(int segment, const QString &text, std::optional<qsizetype> count = {});
    /// Its name for screen readers and tooltip, where the text is an abbreviation.
    void setSegmentName(int segment, const QString &name);
    /// A segment that is not chosen can be left out.
    void setSegmentShown(int segment, bool isShown);
    void setVertical(bool isVertical);

    /// In their order, for the order of Tab.
    [[nodiscard]] QList<QWidget *> stops() const;
    [[nodiscard]] int chosen() const;
    void choose(int segment);

Q_SIGNALS:
    void chosenChanged(int segment);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isLow;
    QBoxLayout *m_row;
    QButtonGroup *m_group;
    QList<Segment *> m_segments;
};

} // namespace Welkom
