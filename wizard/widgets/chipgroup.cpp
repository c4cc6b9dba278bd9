// SPDX-License-Identifier: Apache-2.0

#include "chipgroup.h"

#include "choicebutton.h"

#include "theme/type.h"
#include "theme/wizardstyle.h"

#include <QButtonGroup>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>

namespace Welkom {

namespace {

constexpr int padding = 16;
constexpr int chipIcon = 16;
constexpr int gap = 8;

} // namespace

class Chip final : public ChoiceButton
{
public:
    Chip(std::optional<Icon> icon, ColorToken mark, QWidget *parent)
        : ChoiceButton(parent), m_icon(icon), m_mark(mark)
    {
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        auto width = 2 * padding + textWidth() + gap + countWidth();
        if (m_icon)
            width += chipIcon + gap - 2;
        return {width, grown(32)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override;

private:
    [[nodiscard]] int textWidth() const
    {
        return QFontMetrics(fontOf(TextRole::Body)).size(Qt::TextShowMnemonic, text()).width();
    }
    [[nodiscard]] int countWidth() const
    {
        return QFontMetrics(fontOf(TextRole::Strong)).horizontalAdvance(countText());
    }

    std::optional<Icon> m_icon;
    ColorToken m_mark;
};

void Chip::paintEvent(QPaintEvent *)
{
    const auto &tokens = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto isHeavy = isChecked() || hasFocus();
    const auto radius = height() / 2.0;
    painter.setBrush(!isEnabled()       ? QColor(Qt::transparent)
                         : isChecked()  ? tokens.tint
                         : underMouse() ? tokens.hover
                                        : tokens.card);
    painter.setPen(isHeavy ? QPen(tokens.accent, 2)
                           : QPen(isEnabled() ? tokens.control : tokens.border, 1));
    const auto inset = isHeavy ? 1.0 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), radius, radius);
    if (hasFocus() && isChecked()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens.onaccent, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), radius, radius);
    }
    auto left = padding;
    if (m_icon) {
        left -= 2;
        paintIcon(painter, QRectF(left, 0, chipIcon, height()), *m_icon, chipIcon,
                  isEnabled() ? tokens.*m_mark : tokens.disabled);
        left += chipIcon + gap;
    }
    painter.setPen(isEnabled() ? tokens.text : tokens.disabled);
    painter.setFont(fontOf(TextRole::Body));
    painter.drawText(QRect(left, 0, textWidth() + 1, height()), textFlags(), text());
    left += textWidth() + gap;
    painter.setFont(fontOf(TextRole::Strong));
    painter.drawText(QRect(left, 0, countWidth() + 1, height()), Qt::AlignVCenter, countText());
}

ChipGroup::ChipGroup(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_row->addStretch(1);
    auto *group = new QButtonGroup(this);
    group->setObjectName(QStringLiteral("group"));
    group->setExclusive(true);
    connect(group, &QButtonGroup::idToggled, this, [this](int id, bool isOn) {
        if (isOn)
            Q_EMIT chosenChanged(id);
    });
}

int ChipGroup::addChip(std::optional<Icon> icon, ColorToken mark)
{
    auto *chip = new Chip(icon, mark, this);
    const auto number = static_cast<int>(m_chips.size());
    m_chips.append(chip);
    m_row->insertWidget(number, chip);
    findChild<QButtonGroup *>(QStringLiteral("group"))->addButton(chip, number);
    if (number == 0)
        chip->setChecked(true);
    return number;
}

void ChipGroup::setChip(int chip, const QString &text, qsizetype count)
{
    auto *button = m_chips[chip];
    button->setText(text);
    button->setCount(count);
    //: A filter and how many rows it shows: "Ready: 137". For screen readers.
    button->setAccessibleName(
        tr("%1: %2").arg(QString(text).remove(QLatin1Char('&')), button->countText()));
    button->setEnabled(count > 0 || chip == 0);
    if (!button->isEnabled() && button->isChecked())
        choose(0);
}

int ChipGroup::chosen() const
{
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        if (m_chips[i]->isChecked())
            return static_cast<int>(i);
    }
    return -1;
}

void ChipGroup::choose(int chip)
{
    m_chips[chip]->setChecked(true);
}

} // namespace Welkom
