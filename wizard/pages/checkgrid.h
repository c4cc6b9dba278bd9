// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "users/userfield.h"

#include <QTableView>

#include <optional>

namespace Welkom {

class DraftModel;

/// The rows of a draft in a grid with marked cells, to be corrected in place: F2, a double click or
/// typing begins, and the checks follow each keystroke; Enter goes on below, Tab to the right,
/// Escape takes back what was typed. Del empties a cell. Otherwise Tab leaves the grid.
class CheckGrid final : public QTableView
{
    Q_OBJECT

public:
    /// `model` outlives the view.
    explicit CheckGrid(DraftModel &model, QWidget *parent = nullptr);

    /// Goes to the cell of a user; to the first of its fields without one. False when the filter
    /// hides the user.
    bool goTo(qsizetype user, std::optional<Field> field);
    /// The user of the current cell; -1 when there is none.
    [[nodiscard]] qsizetype currentUser() const;
    [[nodiscard]] std::optional<Field> currentField() const;
    /// The users of all cells that are selected, in their order.
    [[nodiscard]] QList<qsizetype> selectedUsers() const;
    /// Ends the editing of a cell and keeps what was typed.
    void finishEditing();
    [[nodiscard]] bool isEditing() const { return state() == EditingState; }

    [[nodiscard]] int headerHeight() const;
    /// Leaves no row half below the header.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    /// Columns of which the number of fields decides the widths; after the model was reset.
    void shareWidth();

Q_SIGNALS:
    void currentMoved();

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void moveBy(int rows, int columns);
    void applyHeights();

    DraftModel &m_model;
};

} // namespace Welkom
