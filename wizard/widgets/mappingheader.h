// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "users/columnmap.h"

#include <QHeaderView>
#include <QList>

#include <optional>

class QComboBox;

namespace Welkom {

/// The header above the first rows of a file: for each column a box with the field that it fills,
/// and below it what stands above the column in the file, struck through where it is not used.
class MappingHeader final : public QHeaderView
{
    Q_OBJECT

public:
    /// Room before the first box, and between the edge of a box and its text, in px. The cells
    /// below begin where the texts do.
    static constexpr int firstInset = 11;
    static constexpr int textInset = 9;

    explicit MappingHeader(QWidget *parent = nullptr);

    /// Shows the columns of a file, after the model has them. \param wanted indexes of columns
    /// whose boxes are marked: one of them probably fills a field that is missing.
    void setColumns(const QList<Column> &columns, const QList<int> &wanted);
    [[nodiscard]] QComboBox *boxOf(int column) const { return m_boxes.value(column); }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// The user said which field a column fills; none: it is not used.
    void fieldChosen(int column, std::optional<Welkom::Field> field);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void changeEvent(QEvent *event) override;
    void updateGeometries() override;

private:
    void placeBoxes();
    void fill(QComboBox *box, int column) const;
    [[nodiscard]] QComboBox *newBox();

    QList<Column> m_columns;
    QList<QComboBox *> m_boxes;
    QList<int> m_wanted;
};

} // namespace Welkom
