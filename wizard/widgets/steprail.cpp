// SPDX-License-Identifier: Apache-2.0

#include "steprail.h"

#include "accountbadge.h"
#include "button.h"
#include "iconview.h"
#include "label.h"
#include "segmented.h"

#include "theme/type.h"
#include "theme/wizardstyle.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

constexpr int markSize = 32;
constexpr int stepsTop = 72;
constexpr int stepsLeft = 12;
constexpr double doneLineOpacity = 0.55;

} // namespace

StepRail::StepRail(QWidget *parent)
    : QWidget(parent), m_mark(new MarkView(markSize, this)),
      m_name(new Label(TextRole::Head, &Tokens::text, this)), m_account(new AccountBadge(this)),
      m_globe(new IconView(Icon::Globe, &Tokens::text2, 20, this)),
      m_language(new Segmented(true, this)), m_help(new Button(ButtonKind::Quiet, Icon::Help, this))
{
    setObjectName(u"rail"_s);
    for (int i = 0; i < stepCount; ++i) {
        m_steps.append(new RailStep(i + 1, this));
        m_steps.last()->setObjectName(u"step%1"_s.arg(i + 1));
    }
    m_name->setText(u"Welkom"_s);
    m_account->setObjectName(u"account"_s);
    m_language->setObjectName(u"language"_s);
    m_language->addSegment(u"NL"_s);
    m_language->addSegment(u"EN"_s);
    m_language->setSegmentName(0, u"Nederlands"_s);
    m_language->setSegmentName(1, u"English"_s);
    m_help->setObjectName(u"help"_s);
    setFixedWidth(wideWidth);
    setCurrent(0);
    retranslate();
}

void StepRail::setCurrent(int step)
{
    m_current = step;
    for (int i = 0; i < stepCount; ++i) {
        m_steps[i]->setState(i < step        ? RailStep::State::Done
                                 : i == step ? RailStep::State::Current
                                             : RailStep::State::ToDo);
    }
    update();
}

void StepRail::setSummary(int step, const QString &summary, Tone tone)
{
    m_steps[step]->setSummary(summary, tone);
}

void StepRail::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    setFixedWidth(isNarrow ? narrowWidth : widthOfNames());
    m_name->setVisible(!isNarrow);
    m_globe->setVisible(!isNarrow);
    m_help->setVisible(!isNarrow);
    m_account->setNarrow(isNarrow);
    m_language->setVertical(isNarrow);
    for (auto *step : std::as_const(m_steps))
        step->setNarrow(isNarrow);
    place();
}

void StepRail::setLow(bool isLow)
{
    m_isLow = isLow;
    place();
}

/// The usual width, or more where the text is larger.
int StepRail::widthOfNames() const
{
    const QFontMetrics metrics(fontOf(TextRole::Strong));
    auto widest = 0;
    for (const auto &name : m_names)
        widest = std::max(widest, metrics.horizontalAdvance(name));
    return std::max(wideWidth, 60 + widest + 8 + stepsLeft);
}

int StepRail::stepHeight() const
{
    return std::max(m_isLow ? 44 : 48, lineHeight() + lineHeight(TextRole::Small) + 10);
}

void StepRail::place()
{
    m_mark->move(20, 20);
    const auto nameHeight = std::max(markSize, m_name->sizeHint().height());
    m_name->setGeometry(64, 20 + (markSize - nameHeight) / 2, width() - 64 - 12, nameHeight);
    const auto high = stepHeight();
    const auto stepWidth = m_isNarrow ? 48 : width() - 24;
    for (int i = 0; i < stepCount; ++i)
        m_steps[i]->setGeometry(stepsLeft, stepsTop + i * high, stepWidth, high);

    const auto languageSize = m_language->sizeHint();
    if (m_isNarrow) {
        m_language->setGeometry((width() - languageSize.width()) / 2,
                                height() - 16 - languageSize.height(), languageSize.width(),
                                languageSize.height());
        m_account->setGeometry(20, m_language->y() - 52, 32, 40);
    } else {
        m_language->setGeometry(64, height() - 16 - languageSize.height(), languageSize.width(),
                                languageSize.height());
        m_globe->move(26, m_language->geometry().center().y() - 9);
        const auto accountWidth = width() - 20 - 12;
        const auto accountHeight = m_account->heightFor(accountWidth);
        m_account->setGeometry(20, m_language->y() - 12 - accountHeight, accountWidth,
                               accountHeight);
        m_help->setGeometry(width() - 16 - 32, m_language->geometry().center().y() - 15, 32, 32);
    }
    update();
}

void StepRail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void StepRail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        setNarrow(m_isNarrow);
}

void StepRail::retranslate()
{
    m_names = {tr("Sign in"),  tr("Choose customer"),     tr("Browse file"),
               tr("Validate"), tr("Geographic location"), tr("Save"),
               tr("Passwords")};
    for (int i = 0; i < stepCount; ++i)
        m_steps[i]->setName(m_names[i]);
    setAccessibleName(tr("Steps"));
    m_language->setAccessibleName(tr("Language"));
    m_help->setName(tr("Help (F1)"));
    setNarrow(m_isNarrow);
}

void StepRail::paintEvent(QPaintEvent *)
{
    const auto &tokens = currentTokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.rail);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), tokens.border);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int i = 0; i + 1 < stepCount; ++i) {
        if (i == m_current || i + 1 == m_current)
            continue;
        const auto isDone = i + 1 < m_current;
        const auto middle = m_steps[i]->geometry().bottom() + 1;
        painter.setBrush(isDone ? blended(tokens.rail, tokens.accent, doneLineOpacity)
                                : tokens.control);
        painter.drawRoundedRect(QRectF(stepsLeft + 23, middle - 8, 2, 16), 1, 1);
    }
}

} // namespace Welkom
