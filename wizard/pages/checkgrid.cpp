// SPDX-License-Identifier: Apache-2.0

#include "checkgrid.h"

#include "griddelegate.h"

#include "models/draftmodel.h"
#include "theme/type.h"
#include "widgets/gridheader.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualRowHeight = 32;

} // namespace

CheckGrid::CheckGrid(DraftModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setObjectName(u"grid"_s);
    auto *delegate = new GridDelegate(model, this);
    setItemDelegate(delegate);
    setHorizontalHeader(new GridHeader);
    setModel(&model);
    setFrameStyle(NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionMode(ContiguousSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed | AnyKeyPressed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setAttribute(Qt::WA_MacShowFocusRect, false);
    viewport()->setAutoFillBackground(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(&model, &QAbstractItemModel::modelReset, this, &CheckGrid::shareWidth);
    applyHeights();
}

int CheckGrid::headerHeight() const
{
    return grown(usualRowHeight);
}

void CheckGrid::applyHeights()
{
    verticalHeader()->setDefaultSectionSize(grown(usualRowHeight));
    horizontalHeader()->setFixedHeight(headerHeight());
    verticalScrollBar()->setSingleStep(grown(usualRowHeight));
    verticalScrollBar()->setProperty("topInset", headerHeight());
    shareWidth();
}

void CheckGrid::shareWidth()
{
    const auto hasStatus = m_model.columnOf(Field::Status) >= 0;
    auto widths =
        hasStatus ? QList<int> {48, 32, 88, 104, 132, 0, 96} : QList<int> {48, 32, 92, 116, 164, 0};
    if (m_model.columnCount() != widths.size())
        return;
    auto rest = viewport()->width();
    for (auto &width : widths) {
        width = width * lineHeight() / std::min(lineHeight(), 18);
        rest -= width;
    }
    widths[m_model.columnOf(Field::Email)] = std::max(rest, 120);
    for (int column = 0; column < widths.size(); ++column)
        horizontalHeader()->resizeSection(column, widths[column]);
}

bool CheckGrid::goTo(qsizetype user, std::optional<Field> field)
{
    const auto row = m_model.rowOf(user);
    if (row < 0)
        return false;
    const auto column = field ? m_model.columnOf(*field) : -1;
    const auto index = m_model.index(row, column < 0 ? int(DraftModel::FirstField) : column);
    setCurrentIndex(index);
    scrollTo(index);
    return true;
}

void CheckGrid::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    QTableView::scrollTo(index, hint);
    auto *bar = verticalScrollBar();
    const auto height = verticalHeader()->defaultSectionSize();
    bar->setValue((bar->value() + height - 1) / height * height);
}

qsizetype CheckGrid::currentUser() const
{
    return currentIndex().isValid() ? m_model.userAt(currentIndex().row()) : -1;
}

std::optional<Field> CheckGrid::currentField() const
{
    return currentIndex().isValid() ? m_model.fieldAt(currentIndex().column()) : std::nullopt;
}

QList<qsizetype> CheckGrid::selectedUsers() const
{
    QList<qsizetype> users;
    for (const auto &range : selectionModel()->selection()) {
        for (auto row = range.top(); row <= range.bottom(); ++row)
            users.append(m_model.userAt(row));
    }
    std::sort(users.begin(), users.end());
    users.erase(std::unique(users.begin(), users.end()), users.end());
    return users;
}

void CheckGrid::finishEditing()
{
    if (auto *editor = indexWidget(currentIndex()); editor != nullptr && isEditing()) {
        commitData(editor);
        closeEditor(editor, QAbstractItemDelegate::NoHint);
    }
}

/// Typing puts something else in the cell's place; F2 and a double click go on with what is there.
bool CheckGrid::edit(const QModelIndex &index, EditTrigger trigger, QEvent *event)
{
    const auto isOpened = QTableView::edit(index, trigger, event);
    auto *editor = isOpened && trigger != AnyKeyPressed
        ? qobject_cast<QLineEdit *>(indexWidget(index))
        : nullptr;
    if (editor != nullptr) {
        editor->deselect();
        editor->end(false);
    }
    return isOpened;
}

void CheckGrid::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    // The next cell becomes the current one, but is not opened: typing does that.
    const auto isTab = hint == QAbstractItemDelegate::EditNextItem
        || hint == QAbstractItemDelegate::EditPreviousItem;
    const auto isEnter = hint == QAbstractItemDelegate::SubmitModelCache;
    QTableView::closeEditor(editor, isTab || isEnter ? QAbstractItemDelegate::NoHint : hint);
    if (isTab)
        moveBy(0, hint == QAbstractItemDelegate::EditNextItem ? 1 : -1);
    else if (isEnter)
        moveBy(1, 0);
}

void CheckGrid::moveBy(int rows, int columns)
{
    const auto now = currentIndex();
    const auto row = std::clamp(now.row() + rows, 0, m_model.rowCount() - 1);
    const auto column =
        std::clamp(now.column() + columns, int(DraftModel::FirstField), m_model.columnCount() - 1);
    setCurrentIndex(m_model.index(row, column));
}

void CheckGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // The number of the row is painted as the current one's too.
    for (const auto &index : {current, previous}) {
        if (index.isValid())
            update(index.siblingAtColumn(DraftModel::RowNumber));
    }
    Q_EMIT currentMoved();
}

void CheckGrid::keyPressEvent(QKeyEvent *event)
{
    const auto index = currentIndex();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        event->accept();
        moveBy(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1, 0);
        return;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (event->modifiers() == Qt::NoModifier && index.isValid()
            && index.flags().testFlag(Qt::ItemIsEditable)) {
            event->accept();
            m_model.setText(index, QString());
            return;
        }
        break;
    case Qt::Key_Space: // would begin to type a space over the cell
        event->accept();
        return;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

void CheckGrid::resizeEvent(QResizeEvent *event)
{
    const auto wasSeen = QRect(QPoint(), event->oldSize()).intersects(visualRect(currentIndex()));
    QTableView::resizeEvent(event);
    shareWidth();
    if (wasSeen)
        scrollTo(currentIndex());
}

void CheckGrid::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyHeights();
}

void CheckGrid::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    viewport()->update();
}

void CheckGrid::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

} // namespace Welkom
