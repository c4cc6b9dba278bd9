// SPDX-License-Identifier: Apache-2.0

#include "previewtable.h"

#include "models/previewmodel.h"
#include "theme/type.h"
#include "users/userfield.h"
#include "widgets/listdelegate.h"
#include "widgets/mappingheader.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualRowHeight = 32;
constexpr int narrowestColumn = 110;
/// Of a box, besides its words, and up to the next one.
constexpr int boxRoom = 46;

/// Begins a cell where the text of the box above it begins.
class PreviewDelegate final : public ListDelegate
{
public:
    using ListDelegate::ListDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        auto moved = option;
        const auto isFirst = index.column() == 0;
        moved.rect.adjust(
            MappingHeader::textInset + (isFirst ? MappingHeader::firstInset - inset : 0), 0, 0, 0);
        ListDelegate::paint(painter, moved, index);
    }
};

} // namespace

PreviewTable::PreviewTable(PreviewModel &model, QWidget *parent)
    : QTableView(parent), m_model(model), m_mapping(new MappingHeader)
{
    setObjectName(u"preview"_s);
    setItemDelegate(new PreviewDelegate(this));
    setHorizontalHeader(m_mapping);
    setModel(&model);
    setFrameStyle(NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setCornerWidget(new QWidget); // between the scroll bars: nothing
    setAttribute(Qt::WA_MacShowFocusRect, false);
    viewport()->setAutoFillBackground(false);
    m_mapping->viewport()->setAutoFillBackground(false);
    m_mapping->setSectionsClickable(false);
    m_mapping->setHighlightSections(false);
    m_mapping->setSectionResizeMode(QHeaderView::Interactive);
    m_mapping->setMinimumSectionSize(80);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    applyHeights();
}

void PreviewTable::showFile()
{
    m_mapping->setColumns(m_model.file().columns, wantedColumns());
    shareWidth();
}

bool PreviewTable::looksLikeAddresses(int column) const
{
    return m_model.rowCount() > 0
        && m_model.index(0, column).data().toString().contains(QLatin1Char('@'));
}

/// Where a field that has no column yet may be: an address where one stands, a name anywhere.
QList<int> PreviewTable::wantedColumns() const
{
    const auto &file = m_model.file();
    QList<int> addresses;
    QList<int> others;
    for (int column = 0; column < file.columns.size(); ++column) {
        if (!file.columns[column].field)
            (looksLikeAddresses(column) ? addresses : others).append(column);
    }
    if (!file.users || file.users->size() == 0)
        return {};
    const auto isMissing = [&file](Field field) { return file.users->columns().of(field) < 0; };
    QList<int> wanted;
    if (isMissing(Field::Email))
        wanted += addresses.isEmpty() ? others : addresses;
    if (isMissing(Field::DisplayName))
        wanted += others;
    return wanted;
}

int PreviewTable::wishedWidth(int column) const
{
    const auto &field = m_model.file().columns[column].field;
    const auto usual = !field                                     ? 126
        : *field == Field::DisplayName                            ? 148
        : *field == Field::Email                                  ? 200
        : *field == Field::FirstName || *field == Field::LastName ? 124
                                                                  : 126;
    const auto grownUsual = usual * lineHeight() / std::min(lineHeight(), 18);
    // The name of a field is never cut: the box has an arrow and room around both.
    const auto needed = field
        ? QFontMetrics(fontOf(TextRole::Strong)).horizontalAdvance(labelOf(*field)) + boxRoom
        : 0;
    return std::max(grownUsual, needed);
}

/// Addresses take what is left over; without them, the last column does.
void PreviewTable::shareWidth()
{
    const auto columns = m_model.columnCount();
    auto elastic = columns - 1;
    auto total = 0;
    for (int column = 0; column < columns; ++column) {
        total += wishedWidth(column);
        const auto &field = m_model.file().columns[column].field;
        if (field == Field::Email || (!field && looksLikeAddresses(column)))
            elastic = column;
    }
    const auto spare = viewport()->width() - total;
    for (int column = 0; column < columns; ++column) {
        const auto width = wishedWidth(column) + (column == elastic ? spare : 0);
        m_mapping->resizeSection(column, std::max(width, narrowestColumn));
    }
}

void PreviewTable::applyHeights()
{
    verticalHeader()->setDefaultSectionSize(grown(usualRowHeight));
    m_mapping->setFixedHeight(m_mapping->sizeHint().height());
    verticalScrollBar()->setSingleStep(grown(usualRowHeight));
    verticalScrollBar()->setProperty("topInset", m_mapping->sizeHint().height());
}

void PreviewTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareWidth();
}

void PreviewTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_mapping)
        applyHeights();
}

/// Enter does nothing here; the arrow keys scroll.
void PreviewTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept();
    else
        QTableView::keyPressEvent(event);
}

} // namespace Welkom
