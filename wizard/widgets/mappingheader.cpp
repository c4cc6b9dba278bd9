// SPDX-License-Identifier: Apache-2.0

#include "mappingheader.h"

#include "core/error.h"
#include "theme/controlpainting.h"
#include "theme/type.h"
#include "theme/wizardstyle.h"

#include <QComboBox>
#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr int boxHeight = 28;
constexpr int boxTop = 8;
constexpr int gapBetween = 8;

/// A box that can be marked as one that should be chosen from.
class FieldBox final : public QComboBox
{
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QComboBox::paintEvent(event);
        if (!property("isMissing").toBool() || hasFocus())
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(currentTokens().badmark, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), controlRadius,
                                controlRadius);
    }
};

/// Index in a box: not used, then the fields in their order.
int entryOf(std::optional<Field> field)
{
    return field ? static_cast<int>(indexOf(*field)) + 1 : 0;
}

} // namespace

MappingHeader::MappingHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(u"mapping"_s);
    connect(this, &QHeaderView::sectionResized, this, &MappingHeader::placeBoxes);
    connect(this, &QHeaderView::geometriesChanged, this, &MappingHeader::placeBoxes);
}

QSize MappingHeader::sizeHint() const
{
    return {0, grown(boxHeight) + std::max(lineHeight(TextRole::Small), 16) + 21};
}

void MappingHeader::setColumns(const QList<Column> &columns, const QList<int> &wanted)
{
    m_columns = columns;
    m_wanted = wanted;
    while (m_boxes.size() > columns.size())
        m_boxes.takeLast()->deleteLater();
    while (m_boxes.size() < columns.size())
        m_boxes.append(newBox());
    for (int column = 0; column < columns.size(); ++column)
        fill(m_boxes[column], column);
    for (qsizetype i = 1; i < m_boxes.size(); ++i)
        setTabOrder(m_boxes[i - 1], m_boxes[i]);
    placeBoxes();
}

QComboBox *MappingHeader::newBox()
{
    auto *box = new FieldBox(viewport());
    box->setProperty("isLow", true);
    box->setMaxVisibleItems(10);
    connect(box, &QComboBox::activated, this, [this, box](int entry) {
        const auto column = static_cast<int>(m_boxes.indexOf(box));
        const auto field = entry == 0
            ? std::nullopt
            : std::optional(allFields[static_cast<std::size_t>(entry - 1)]);
        if (column >= 0 && m_columns[column].field != field)
            Q_EMIT fieldChosen(column, field);
    });
    box->show();
    return box;
}

void MappingHeader::fill(QComboBox *box, int column) const
{
    const auto &field = m_columns[column].field;
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(tr("Not used"));
    for (const auto each : allFields)
        box->addItem(labelOf(each));
    box->setCurrentIndex(entryOf(field));
    box->setFont(fontOf(field ? TextRole::Strong : TextRole::Body));
    const auto &tokens = currentTokens();
    auto palette = QPalette();
    if (!field && !tokens.isHighContrast)
        palette.setColor(QPalette::ButtonText, tokens.text3);
    box->setPalette(palette);
    box->setProperty("isMissing", m_wanted.contains(column));
    box->setObjectName(u"field%1"_s.arg(column + 1));
    const auto header = printable(m_columns[column].header.trimmed(), 100);
    box->setAccessibleName(
        tr("Field for column %1").arg(header.isEmpty() ? QString::number(column + 1) : header));
}

void MappingHeader::placeBoxes()
{
    for (int column = 0; column < m_boxes.size() && column < count(); ++column) {
        const auto left = sectionViewportPosition(column) + (column == 0 ? firstInset : 0);
        const auto right = sectionViewportPosition(column) + sectionSize(column) - gapBetween;
        m_boxes[column]->setGeometry(left, boxTop, std::max(right - left, 60), grown(boxHeight));
    }
}

void MappingHeader::updateGeometries()
{
    QHeaderView::updateGeometries();
    placeBoxes();
}

void MappingHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    if (section >= m_columns.size())
        return;
    const auto &tokens = currentTokens();
    const auto isUsed = m_columns[section].field.has_value();
    auto font = fontOf(TextRole::Small);
    font.setStrikeOut(!isUsed);
    const auto left = rect.left() + (section == 0 ? firstInset : 0) + textInset;
    const QRect line(left, boxTop + grown(boxHeight) + 2, rect.right() - left - gapBetween,
                     lineHeight(TextRole::Small) + 2);
    const auto text = model()->headerData(section, Qt::Horizontal).toString();
    painter->save();
    painter->setFont(font);
    painter->setPen(isUsed ? tokens.text2 : tokens.text3);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width()));
    painter->restore();
}

void MappingHeader::changeEvent(QEvent *event)
{
    QHeaderView::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
    case QEvent::PaletteChange:
    case QEvent::FontChange:
        for (int column = 0; column < m_boxes.size() && column < m_columns.size(); ++column)
            fill(m_boxes[column], column);
        break;
    default:
        break;
    }
}

} // namespace Welkom
