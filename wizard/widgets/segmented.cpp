// SPDX-License-Identifier: Apache-2.0

#include "segmented.h"

#include "choicebutton.h"

#include "theme/type.h"
#include "theme/wizardstyle.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QFontMetrics>
#include <QPainter>

namespace Welkom {

namespace {

constexpr int gap = 8;

} // namespace

class Segment final : public ChoiceButton
{
public:
    Segment(bool isLow, QWidget *parent) : ChoiceButton(parent), m_isLow(isLow) { }

    [[nodiscard]] QSize sizeHint() const override
    {
        // As wide as when chosen, so that nothing moves.
        const QFontMetrics metrics(fontFor(true));
        if (m_isNarrow)
            return {std::max(36, metrics.size(Qt::TextShowMnemonic, text()).width() + 12),
                    grown(24)};
        auto width = metrics.size(Qt::TextShowMnemonic, text()).width() + (m_isLow ? 26 : 28);
        if (!countText().isEmpty())
            width += gap + metrics.horizontalAdvance(countText());
        return {m_isLow ? std::max(width, 44) : width, grown(m_isLow ? 24 : 28)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    void setNarrow(bool isNarrow)
    {
        m_isNarrow = isNarrow;
        updateGeometry();
    }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    [[nodiscard]] QFont fontFor(bool isChosen) const
    {
        if (m_isLow)
            return fontOf(isChosen ? TextRole::SmallStrong : TextRole::Small);
        return fontOf(isChosen ? TextRole::Strong : TextRole::Body);
    }

    bool m_isLow;
    bool m_isNarrow = false;
};

void Segment::paintEvent(QPaintEvent *)
{
    const auto &tokens = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || hasFocus()) {
        const auto inset = hasFocus() ? 1.0 : 0.5;
        painter.setPen(hasFocus() ? QPen(tokens.accent, 2) : QPen(tokens.control));
        painter.setBrush(isChecked() ? tokens.card : tokens.well);
        painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
    }
    const auto font = fontFor(isChecked());
    const QFontMetrics metrics(font);
    const auto width = metrics.size(Qt::TextShowMnemonic, text()).width();
    const auto countWidth =
        countText().isEmpty() ? 0 : gap + metrics.horizontalAdvance(countText());
    const auto left = (rect().width() - width - countWidth) / 2;
    painter.setFont(font);
    painter.setPen(!isEnabled() ? tokens.disabled : isChecked() ? tokens.text : tokens.text2);
    painter.drawText(QRect(left, 0, width + 1, height()), textFlags(), text());
    if (countWidth == 0)
        return;
    painter.setFont(fontFor(true));
    painter.drawText(QRect(left + width + gap, 0, countWidth, height()), Qt::AlignVCenter,
                     countText());
}

Segmented::Segmented(bool isLow, QWidget *parent)
    : QWidget(parent), m_isLow(isLow), m_row(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_group(new QButtonGroup(this))
{
    m_row->setContentsMargins(2, 2, 2, 2);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (isOn)
            Q_EMIT chosenChanged(id);
    });
}

int Segmented::addSegment(const QString &text)
{
    auto *segment = new Segment(m_isLow, this);
    const auto number = static_cast<int>(m_segments.size());
    m_segments.append(segment);
    m_row->addWidget(segment);
    m_group->addButton(segment, number);
    setSegment(number, text);
    if (number == 0)
        segment->setChecked(true);
    return number;
}

void Segmented::setSegment(int segment, const QString &text, std::optional<qsizetype> count)
{
    m_segments[segment]->setText(text);
    m_segments[segment]->setCount(count);
}

void Segmented::setSegmentName(int segment, const QString &name)
{
    m_segments[segment]->setAccessibleName(name);
    m_segments[segment]->setToolTip(name);
}

void Segmented::setSegmentShown(int segment, bool isShown)
{
    m_segments[segment]->setVisible(isShown);
}

void Segmented::setVertical(bool isVertical)
{
    m_row->setDirection(isVertical ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (auto *segment : std::as_const(m_segments)) {
        segment->setNarrow(isVertical);
        segment->setSizePolicy(isVertical ? QSizePolicy::Expanding : QSizePolicy::Fixed,
                               QSizePolicy::Fixed);
    }
}

QList<QWidget *> Segmented::stops() const
{
    return QList<QWidget *>(m_segments.begin(), m_segments.end());
}

int Segmented::chosen() const
{
    return m_group->checkedId();
}

void Segmented::choose(int segment)
{
    m_segments[segment]->setChecked(true);
}

void Segmented::paintEvent(QPaintEvent *)
{
    const auto &tokens = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.isHighContrast ? QPen(tokens.text) : QPen(Qt::NoPen));
    painter.setBrush(tokens.well);
    painter.drawRoundedRect(rect(), 8, 8);
}

} // namespace Welkom
