// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTableView>

class QTimer;

namespace Welkom {

/// The lists of the wizard: whole rows of a fixed height, with the hovered and the chosen row on a
/// rounded ground, headings between them, and no grid. Enter or a double click activates the row.
/// Made for many rows: nothing is measured, only what is seen is asked for.
class ListView final : public QTableView
{
    Q_OBJECT

public:
    /// \param rowHeight 36 or 32 px at the usual text size.
    explicit ListView(int rowHeight, QWidget *parent = nullptr);

    /// Widths of the columns' texts in px at the usual text size, gap included; -1 for the one
    /// that takes the rest. The list adds its inset of 16 px at both sides.
    void setColumns(const QList<int> &widths);
    /// Rows that are headings. To be set again after the model was reset.
    void setSections(const QList<int> &rows);
    void setHeaderShown(bool isShown);
    [[nodiscard]] int headerHeight() const;

    /// Bars in place of rows, while the first ones are awaited.
    void setSkeleton(bool isSkeleton);
    /// Turns the spinners of busy cells; costs nothing when there are none.
    void setTurning(bool isTurning);

    void setModel(QAbstractItemModel *model) override;

Q_SIGNALS:
    /// The user moved the list by hand.
    void scrolledByUser();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintRow(QPainter &painter, int row);
    void paintSkeleton(QPainter &painter);
    void setHoveredRow(int row);
    void applyHeights();

    int m_rowHeight;
    QList<int> m_widths;
    QList<int> m_sections;
    int m_hoveredRow = -1;
    bool m_isSkeleton = false;
    bool m_showsFocus = false;
    QTimer *m_turning;
};

} // namespace Welkom
