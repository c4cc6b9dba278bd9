// SPDX-License-Identifier: Apache-2.0

#include "progresscard.h"

#include "widgets/button.h"
#include "widgets/iconview.h"
#include "widgets/label.h"
#include "widgets/progressbar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace Welkom {

using namespace Qt::StringLiterals;

namespace {

QHBoxLayout *withIcon(IconView *icon, Label *label)
{
    auto *pair = new QHBoxLayout;
    pair->setSpacing(6);
    pair->addWidget(icon);
    pair->addWidget(label);
    return pair;
}

} // namespace

ProgressCard::ProgressCard(QWidget *parent)
    : Card(parent), m_counter(new Label(TextRole::Title)),
      m_detail(new Label(TextRole::Body, &Tokens::text2)),
      m_pause(new Button(ButtonKind::Plain, Icon::Pause)),
      m_stop(new Button(ButtonKind::Plain, Icon::Stop)), m_bar(new ProgressBar),
      m_created(new Label), m_refused(new Label),
      m_waitingIcon(new IconView(Icon::Circle, &Tokens::text2, 16)),
      m_waiting(new Label(TextRole::Body, &Tokens::text2))
{
    m_counter->setObjectName(u"counter"_s);
    m_detail->setObjectName(u"progressDetail"_s);
    m_pause->setObjectName(u"pause"_s);
    m_stop->setObjectName(u"stop"_s);
    m_bar->setObjectName(u"progress"_s);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_counter);
    texts->addWidget(m_detail);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addLayout(texts, 1);
    head->addWidget(m_pause);
    head->addWidget(m_stop);
    auto *counts = new QHBoxLayout;
    counts->setSpacing(24);
    counts->addLayout(withIcon(new IconView(Icon::CheckCircle, &Tokens::okmark, 16), m_created));
    counts->addLayout(withIcon(new IconView(Icon::Attention, &Tokens::badmark, 16), m_refused));
    counts->addLayout(withIcon(m_waitingIcon, m_waiting));
    counts->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(0);
    column->addLayout(head);
    column->addSpacing(16);
    column->addWidget(m_bar);
    column->addSpacing(12);
    column->addLayout(counts);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ProgressCard::setProgress(const RunCounts &counts, const QString &detail, bool isHeld,
                               bool isStopped)
{
    const auto done = counts.created + counts.exists + counts.refused;
    const auto rest = static_cast<int>(counts.records - done);
    //: %1 users are done of %n in all.
    m_counter->setText(tr("%1 of %n user(s)", nullptr, static_cast<int>(counts.records))
                           .arg(QLocale().toString(done)));
    m_detail->setText(detail);
    m_bar->setRange(0, static_cast<int>(std::max<qint64>(1, counts.records)));
    m_bar->setValue(static_cast<int>(done));
    m_bar->setHeld(isHeld);
    m_created->setText(tr("%n created", nullptr, static_cast<int>(counts.created)));
    m_refused->setText(tr("%n refused", nullptr, static_cast<int>(counts.refused + counts.exists)));
    m_waiting->setText(isStopped ? tr("%n not created", nullptr, rest)
                                 : tr("%n waiting", nullptr, rest));
    m_waitingIcon->setGlyph(isStopped ? Icon::MinusCircle : Icon::Circle, &Tokens::text2);
    speak(done, counts.records);
}

/// Every tenth of the way, so that it is heard but not without end.
void ProgressCard::speak(qint64 done, qint64 all)
{
    const auto tenths = all > 0 ? static_cast<int>(done * 10 / all) : 0;
    if (tenths == m_spoken)
        return;
    m_spoken = tenths;
    QAccessibleEvent heard(m_counter, QAccessible::Alert);
    QAccessible::updateAccessibility(&heard);
}

void ProgressCard::setPaused(bool isPaused)
{
    m_isPaused = isPaused;
    m_pause->setKind(isPaused ? ButtonKind::Soft : ButtonKind::Plain);
    m_pause->setGlyph(isPaused ? Icon::Play : Icon::Pause);
    retranslate();
}

void ProgressCard::retranslate()
{
    m_pause->setText(m_isPaused ? tr("&Continue") : tr("&Pause"));
    m_stop->setText(tr("&Stop"));
    m_bar->setAccessibleName(tr("Progress of creating users"));
}

} // namespace Welkom
