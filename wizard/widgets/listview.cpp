// SPDX-License-Identifier: Apache-2.0

#include "listview.h"

#include "listdelegate.h"

#include "theme/controlpainting.h"
#include "theme/theme.h"
#include "theme/type.h"
#include "theme/wizardstyle.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

namespace Welkom {

namespace {

constexpr int inset = ListDelegate::inset;
constexpr int headerRow = 32;
constexpr int sectionRow = 32;
constexpr int spinnerFrameMs = 50;

} // namespace

ListView::ListView(int rowHeight, QWidget *parent)
    : QTableView(parent), m_rowHeight(rowHeight), m_turning(new QTimer(this))
{
    setProperty("paintsRows", true);
    setItemDelegate(new ListDelegate(this));
    setFrameStyle(NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setVerticalScrollMode(ScrollPerPixel);
    setWordWrap(false);
    setMouseTracking(true);
    setAttribute(Qt::WA_MacShowFocusRect, false);
    viewport()->setAutoFillBackground(false);
    setCornerButtonEnabled(false);

    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    auto *header = horizontalHeader();
    header->setProperty("firstInset", inset);
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setMinimumSectionSize(16);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->viewport()->setAutoFillBackground(false);

    m_turning->setInterval(spinnerFrameMs);
    connect(m_turning, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, &ListView::scrolledByUser);
    applyHeights();
}

void ListView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    setColumns(m_widths);
    connect(model, &QAbstractItemModel::modelReset, this, [this] { setHoveredRow(-1); });
}

void ListView::setColumns(const QList<int> &widths)
{
    m_widths = widths;
    if (!model() || widths.size() > model()->columnCount())
        return;
    auto *header = horizontalHeader();
    for (int column = 0; column < widths.size(); ++column) {
        if (widths[column] < 0) {
            header->setSectionResizeMode(column, QHeaderView::Stretch);
            continue;
        }
        auto width = widths[column] * lineHeight() / std::min(lineHeight(), 18);
        if (column == 0)
            width += inset;
        if (column == widths.size() - 1)
            width += inset;
        header->setSectionResizeMode(column, QHeaderView::Fixed);
        header->resizeSection(column, width);
    }
}

void ListView::setSections(const QList<int> &rows)
{
    clearSpans();
    for (const auto row : std::as_const(m_sections)) {
        if (row < verticalHeader()->count())
            verticalHeader()->resizeSection(row, grown(m_rowHeight));
    }
    m_sections = rows;
    for (const auto row : rows) {
        verticalHeader()->resizeSection(row, grown(sectionRow));
        if (model()->columnCount() > 1)
            setSpan(row, 0, 1, model()->columnCount());
    }
}

void ListView::setHeaderShown(bool isShown)
{
    horizontalHeader()->setVisible(isShown);
    verticalScrollBar()->setProperty("topInset", isShown ? headerHeight() : 0);
}

int ListView::headerHeight() const
{
    return grown(headerRow) + 1;
}

void ListView::setSkeleton(bool isSkeleton)
{
    if (isSkeleton == m_isSkeleton)
        return;
    m_isSkeleton = isSkeleton;
    viewport()->update();
}

void ListView::setTurning(bool isTurning)
{
    if (isTurning && !isMotionReduced())
        m_turning->start();
    else
        m_turning->stop();
}

void ListView::applyHeights()
{
    verticalHeader()->setDefaultSectionSize(grown(m_rowHeight));
    horizontalHeader()->setFixedHeight(headerHeight());
    verticalScrollBar()->setSingleStep(grown(m_rowHeight));
    setHeaderShown(!horizontalHeader()->isHidden());
    setColumns(m_widths);
}

void ListView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_turning)
        applyHeights();
}

void ListView::paintEvent(QPaintEvent *event)
{
    if (model()) {
        QPainter painter(viewport());
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_hoveredRow >= 0)
            paintRow(painter, m_hoveredRow);
        const auto rows = selectionModel()->selectedRows();
        for (const auto &index : rows)
            paintRow(painter, index.row());
        if (m_isSkeleton && model()->rowCount() == 0)
            paintSkeleton(painter);
    }
    QTableView::paintEvent(event);
}

void ListView::paintRow(QPainter &painter, int row)
{
    if (row < 0 || row >= model()->rowCount() || m_sections.contains(row))
        return;
    const auto &tokens = currentTokens();
    const QRect whole(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    if (!whole.intersects(viewport()->rect()))
        return;
    const auto ground = whole.adjusted(4, 2, -2, -2);
    const auto isChosen = selectionModel()->isRowSelected(row, QModelIndex());
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChosen ? tokens.tint : tokens.hover);
    painter.drawRoundedRect(ground, 6, 6);
    if (!isChosen)
        return;
    painter.setBrush(tokens.accent);
    painter.drawRoundedRect(QRectF(ground.left(), ground.center().y() + 0.5 - 8, 3, 16), 1.5, 1.5);
    if (hasFocus() && m_showsFocus)
        paintFocusRing(painter, ground, tokens, 6);
}

void ListView::paintSkeleton(QPainter &painter)
{
    // Of different lengths, as names are.
    constexpr double lengths[] = {0.85, 0.7, 0.95, 0.65};
    painter.setPen(Qt::NoPen);
    painter.setBrush(currentTokens().well);
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < model()->columnCount(); ++column) {
            const auto left = columnViewportPosition(column) + (column == 0 ? inset : 0);
            const auto room = columnWidth(column) - (column == 0 ? inset : 0) - inset;
            const auto middle = grown(m_rowHeight) * (row + 0.5);
            const auto length = room * (column == 2 ? 0.8 : lengths[row]);
            painter.drawRoundedRect(QRectF(left, middle - 5, length, 10), 5, 5);
        }
    }
}

void ListView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    m_hoveredRow = row;
    viewport()->update();
}

void ListView::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    setHoveredRow(rowAt(event->position().toPoint().y()));
}

void ListView::leaveEvent(QEvent *event)
{
    QTableView::leaveEvent(event);
    setHoveredRow(-1);
}

void ListView::focusInEvent(QFocusEvent *event)
{
    m_showsFocus = event->reason() != Qt::MouseFocusReason;
    QTableView::focusInEvent(event);
}

void ListView::keyPressEvent(QKeyEvent *event)
{
    m_showsFocus = true;
    const auto isDown = event->key() == Qt::Key_Down || event->key() == Qt::Key_PageDown;
    if (isDown && !currentIndex().isValid() && model() && model()->rowCount() > 0) {
        // Qt would stop at the heading that stands first.
        auto first = 0;
        while (m_sections.contains(first))
            ++first;
        if (first < model()->rowCount())
            selectRow(first);
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            Q_EMIT activated(currentIndex());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
    if (event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp
        || event->key() == Qt::Key_Home || event->key() == Qt::Key_End || event->key() == Qt::Key_Up
        || event->key() == Qt::Key_Down)
        Q_EMIT scrolledByUser();
}

void ListView::wheelEvent(QWheelEvent *event)
{
    QTableView::wheelEvent(event);
    Q_EMIT scrolledByUser();
}

} // namespace Welkom
