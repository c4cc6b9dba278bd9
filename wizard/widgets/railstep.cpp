// SPDX-License-Identifier: Apache-2.0

#include "railstep.h"

#include "theme/type.h"
#include "theme/wizardstyle.h"

#include <QEvent>
#include <QPainter>

namespace Welkom {

namespace {

constexpr int dotRadius = 12;
constexpr int dotX = 24; ///< within the step, which begins 12 px from the edge of the rail
constexpr int textX = 48;
constexpr int textRight = 8;

} // namespace

RailStep::RailStep(int number, QWidget *parent) : QWidget(parent), m_number(number)
{
    setFocusPolicy(Qt::NoFocus);
}

void RailStep::setName(const QString &name)
{
    m_name = name;
    describeForReaders();
}

void RailStep::setState(State state)
{
    m_state = state;
    describeForReaders();
}

void RailStep::setSummary(const QString &summary, Tone tone)
{
    m_summary = summary;
    m_tone = tone;
    describeForReaders();
}

void RailStep::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    describeForReaders();
}

QPointF RailStep::dotCenter() const
{
    return {dotX, height() / 2.0};
}

void RailStep::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describeForReaders();
}

void RailStep::describeForReaders()
{
    const auto number = QString::number(m_number);
    const bool needsAttention = m_tone == Tone::Problem || m_tone == Tone::Warning;
    if (needsAttention && m_state == State::Current)
        setAccessibleName(tr("Step %1 of 7: %2, current, needs attention").arg(number, m_name));
    else if (needsAttention)
        setAccessibleName(tr("Step %1 of 7: %2, needs attention").arg(number, m_name));
    else if (m_state == State::Current)
        setAccessibleName(tr("Step %1 of 7: %2, current").arg(number, m_name));
    else if (m_state == State::Done)
        setAccessibleName(tr("Step %1 of 7: %2, done").arg(number, m_name));
    else
        setAccessibleName(tr("Step %1 of 7: %2, to do").arg(number, m_name));
    setAccessibleDescription(m_summary);
    // In the narrow rail the texts are tooltips; in the wide one a cut summary is.
    const auto lines = m_summary.isEmpty() ? m_name : m_name + QLatin1Char('\n') + m_summary;
    setToolTip(m_isNarrow ? lines : m_summary);
    update();
}

void RailStep::paintEvent(QPaintEvent *)
{
    const auto &tokens = currentTokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_state == State::Current) {
        painter.setPen(tokens.border);
        painter.setBrush(tokens.card);
        painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 8, 8);
    }
    paintDot(painter);
    if (!m_isNarrow)
        paintTexts(painter);
}

void RailStep::paintDot(QPainter &painter) const
{
    const auto &tokens = currentTokens();
    QRectF dot(0, 0, 2 * dotRadius, 2 * dotRadius);
    dot.moveCenter(dotCenter());
    const auto isMarked = m_tone == Tone::Problem || m_tone == Tone::Warning;
    if (m_state == State::Current) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.accent);
        painter.drawEllipse(dot);
    } else if (m_state == State::Done) {
        const auto colors = colorsOf(isMarked ? m_tone : Tone::Note);
        painter.setPen(tokens.*colors.edge);
        painter.setBrush(tokens.*colors.ground);
        painter.drawEllipse(dot.adjusted(.5, .5, -.5, -.5));
        paintIcon(painter, dot, isMarked ? iconOf(m_tone) : Icon::Check, 16, tokens.*colors.mark);
        return;
    } else {
        painter.setPen(QPen(tokens.edge, 1.5));
        painter.setBrush(tokens.rail);
        painter.drawEllipse(dot.adjusted(.75, .75, -.75, -.75));
    }
    auto font = fontOf(TextRole::Small);
    font.setWeight(m_state == State::Current ? QFont::DemiBold : QFont::Medium);
    painter.setFont(font);
    painter.setPen(m_state == State::Current ? tokens.onaccent : tokens.text2);
    painter.drawText(dot, Qt::AlignCenter, QString::number(m_number));
}

void RailStep::paintTexts(QPainter &painter) const
{
    const auto &tokens = currentTokens();
    const QRect column(textX, 0, width() - textX - textRight, height());
    const auto name = fontOf(m_state == State::Current ? TextRole::Strong : TextRole::Body);
    const auto nameHeight = QFontMetrics(name).height();
    const auto small = fontOf(TextRole::Small);
    const auto smallHeight = m_summary.isEmpty() ? 0 : QFontMetrics(small).height();
    const auto top = (height() - nameHeight - smallHeight) / 2;
    painter.setFont(name);
    painter.setPen(m_state == State::ToDo ? tokens.text2 : tokens.text);
    painter.drawText(QRect(column.left(), top, column.width(), nameHeight), Qt::AlignVCenter,
                     QFontMetrics(name).elidedText(m_name, Qt::ElideRight, column.width()));
    if (m_summary.isEmpty())
        return;
    painter.setFont(small);
    painter.setPen(m_tone == Tone::Problem       ? tokens.bad
                       : m_tone == Tone::Warning ? tokens.warn
                                                 : tokens.text2);
    painter.drawText(QRect(column.left(), top + nameHeight, column.width(), smallHeight),
                     Qt::AlignVCenter,
                     QFontMetrics(small).elidedText(m_summary, Qt::ElideMiddle, column.width()));
}

} // namespace Welkom
